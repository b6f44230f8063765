import type { JsonObject } from "../../../manifest/manifest.ts";
import { callSiteOf } from "../../call-site.ts";
import { type Generator, type OwnValues, ownValues, textShape, type WithValues } from "../generator.ts";

type Texts = Readonly<Record<string, string>>;

/** A key of a Secret in Argo CD's namespace. */
export interface SecretKey {
  readonly secretName: string;
  readonly key: string;
}

interface ConfigMapKey {
  readonly configMapName: string;
  readonly key: string;
}

interface Labelled {
  /** Only pull requests that carry all of these. @default every one */
  readonly labels?: readonly string[];
  /** @default anonymous */
  readonly tokenRef?: SecretKey;
}

interface BitbucketLogin {
  readonly basicAuth?: { readonly username: string; readonly passwordRef: SecretKey };
  readonly bearerToken?: { readonly tokenRef: SecretKey };
}

/** Where pull requests are, in Argo CD's own words. */
export interface PullRequestHosts {
  readonly github: Labelled & {
    readonly owner: string;
    readonly repo: string;
    /** @default github.com */
    readonly api?: string;
    /** A GitHub App's Secret of type repo-creds, instead of a token. */
    readonly appSecretName?: string;
  };
  readonly gitlab: Labelled & {
    readonly project: string;
    /** @default gitlab.com */
    readonly api?: string;
    /** @default every state; `"opened"` is what previews want */
    readonly pullRequestState?: "opened" | "closed" | "merged" | "locked";
    readonly insecure?: boolean;
    readonly caRef?: ConfigMapKey;
  };
  readonly gitea: Labelled & {
    readonly owner: string;
    readonly repo: string;
    readonly api: string;
    readonly insecure?: boolean;
  };
  /** Bitbucket Cloud; pull requests have no labels there. */
  readonly bitbucket: BitbucketLogin & {
    readonly owner: string;
    readonly repo: string;
    readonly api?: string;
  };
  /** Pull requests have no labels there. */
  readonly bitbucketServer: BitbucketLogin & {
    readonly project: string;
    readonly repo: string;
    readonly api: string;
    readonly insecure?: boolean;
    readonly caRef?: ConfigMapKey;
  };
  readonly azuredevops: Labelled & {
    readonly organization: string;
    readonly project: string;
    readonly repo: string;
    readonly api?: string;
  };
}

/** Exactly one of the hosts. */
export type PullRequestHost = {
  [K in keyof PullRequestHosts]: { readonly [Only in K]: PullRequestHosts[K] } & {
    readonly [Other in Exclude<keyof PullRequestHosts, K>]?: never;
  };
}[keyof PullRequestHosts];

interface PullRequestShape {
  readonly number: "text";
  readonly title: "text";
  readonly author: "text";
  readonly branch: "text";
  /** The branch as a DNS label of at most 50. */
  readonly branch_slug: "text";
  readonly target_branch: "text";
  readonly target_branch_slug: "text";
  readonly head_sha: "text";
  /** Eight characters. */
  readonly head_short_sha: "text";
  readonly head_short_sha_7: "text";
  readonly labels: "list";
}

/** What is known of a pull request. */
export type PullRequestParameters = WithValues<PullRequestShape, object>;

export type PullRequestsOptions<V extends Texts> = PullRequestHost & {
  /** Regular expressions of Go; one of the filters has to fit whole. @default every pull request */
  readonly filters?: readonly {
    readonly branchMatch?: string;
    readonly targetBranchMatch?: string;
    readonly titleMatch?: string;
  }[];
  /** How often Argo CD asks the host. @default 300 */
  readonly requeueAfterSeconds?: number;
  readonly values?: OwnValues<PullRequestShape, V>;
};

// biome-ignore lint/complexity/noBannedTypes: the empty record: nothing stated
type Nothing = {};

export const pullRequestShape: PullRequestShape = {
  ...(textShape([
    "number",
    "title",
    "author",
    "branch",
    "branch_slug",
    "target_branch",
    "target_branch_slug",
    "head_sha",
    "head_short_sha",
    "head_short_sha_7",
  ]) as unknown as PullRequestShape),
  labels: "list",
};

/** One Application an open pull request. */
export function pullRequests<const V extends Texts = Nothing>(
  options: PullRequestsOptions<V>,
): Generator<WithValues<PullRequestShape, V>> {
  const { values: stated, requeueAfterSeconds = 300, ...host } = options;
  const { values, shape } = ownValues({ ...pullRequestShape }, stated as never);
  return {
    kind: "pullRequests",
    options,
    shape,
    spec: () => ({
      pullRequest: { ...(host as unknown as JsonObject), requeueAfterSeconds, ...(values && { values }) },
    }),
    known: () => undefined,
    site: callSiteOf(pullRequests),
  };
}
