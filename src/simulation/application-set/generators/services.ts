import type { Json } from "../../../manifest/manifest.ts";
import { mapFromJson } from "../go-template/json.ts";
import { GoList, type GoMap, int, mapOf, texts } from "../go-template/values.ts";
import type { Language } from "../render-text.ts";
import { normalizeName, slugOf } from "../slug.ts";
import { flatten } from "./flatten.ts";
import { addValues } from "./values.ts";

type Values = Readonly<Record<string, string>>;

export interface PullRequest {
  readonly number: number;
  readonly title?: string;
  readonly branch?: string;
  readonly targetBranch?: string;
  readonly headSHA?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
}

/** What the pullRequest generator makes of one open pull request. */
export function pullRequestParams(pull: PullRequest, values: Values, language: Language): GoMap {
  const { title = "", branch = "", targetBranch = "", headSHA = "", author = "" } = pull;
  const params = mapOf(
    Object.entries({
      number: String(pull.number),
      title,
      branch,
      branch_slug: branchSlug(branch),
      target_branch: targetBranch,
      target_branch_slug: branchSlug(targetBranch),
      head_sha: headSHA,
      head_short_sha: headSHA.slice(0, 8),
      head_short_sha_7: headSHA.slice(0, 7),
      author,
    }),
  );
  if (language.goTemplate) params.entries.set("labels", labelList(pull.labels));
  return addValues(params, { values }, language);
}

const branchSlug = (branch: string): string =>
  slugOf(branch, { limit: 50, smart: true, dashForUnderscore: true });

const labelList = (labels: readonly string[] | undefined): GoList =>
  labels === undefined ? new GoList([], "string", true) : texts(labels);

export interface ScmRepository {
  readonly organization?: string;
  readonly repository?: string;
  readonly repositoryId?: number | string | null;
  readonly url?: string;
  readonly branch?: string;
  readonly sha?: string;
  readonly labels?: readonly string[] | null;
}

/** What the scmProvider generator makes of one repository and branch. */
export function scmProviderParams(found: ScmRepository, values: Values, language: Language): GoMap {
  const {
    organization = "",
    repository = "",
    repositoryId = null,
    url = "",
    branch = "",
    sha = "",
    labels,
  } = found;
  const params = mapOf(
    Object.entries({
      organization,
      repository,
      repository_id: typeof repositoryId === "number" ? int(repositoryId) : repositoryId,
      url,
      branch,
      branchNormalized: normalizeName(branch),
      sha,
      short_sha: sha.slice(0, 8),
      short_sha_7: sha.slice(0, 7),
      labels: (labels ?? []).join(","),
    }),
  );
  return addValues(params, { values }, language);
}

export interface PluginAnswer {
  readonly inputParameters: Readonly<Record<string, Json>>;
  readonly output: readonly Readonly<Record<string, Json>>[];
}

/** What the plugin generator makes of the answer: flat texts without goTemplate, and the input in both languages. */
export function pluginParams(
  { inputParameters, output }: PluginAnswer,
  values: Values,
  language: Language,
): GoMap[] {
  return output.map((found) => {
    const nested = mapFromJson(found);
    const params = language.goTemplate ? nested : mapOf(flatten(nested));
    const input = mapOf([["parameters", mapFromJson(inputParameters, "v1.JSON")]], "map[string]v1.JSON");
    params.entries.set("generator", mapOf([["input", input]]));
    return addValues(params, { values }, language);
  });
}
