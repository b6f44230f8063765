import { isObject, type Json, type JsonObject } from "../../manifest/manifest.ts";
import {
  type RenderedApplication,
  renderApplication,
  type SyncPolicy,
} from "./application/render-application.ts";
import { type Generated, generateApplications, languageOf } from "./generate-applications.ts";
import {
  type PluginAnswer,
  type PullRequest,
  pluginParams,
  pullRequestParams,
  type ScmRepository,
  scmProviderParams,
} from "./generators/services.ts";
import { type GeneratorSpec, KINDS, type Surroundings } from "./generators/spec.ts";
import { transform } from "./generators/transform.ts";
import { GoPanic, TemplateError } from "./go-template/errors.ts";
import { mapFromJson, toJson } from "./go-template/json.ts";
import { renderText } from "./render-text.ts";
import {
  checkGenerated,
  type GeneratedApplication,
  type InvalidReason,
  type KnownCluster,
} from "./validate-generated.ts";

interface InLanguage {
  readonly goTemplate?: boolean;
  readonly goTemplateOptions?: readonly string[];
  /** RFC 3339: the moment that `now` gives. */
  readonly now?: string;
}

type Values = { readonly values?: Readonly<Record<string, string>> };

/** One question to the ApplicationSet controller. */
export type ExpandInput = InLanguage &
  (
    | { readonly kind: "text"; readonly text: string; readonly params: JsonObject }
    | {
        readonly kind: "render";
        readonly template: JsonObject;
        readonly params: JsonObject;
        readonly syncPolicy?: SyncPolicy;
      }
    | ({ readonly kind: "params"; readonly generators: readonly GeneratorSpec[] } & Surroundings)
    | ({ readonly kind: "generate"; readonly applicationSet: JsonObject } & Surroundings)
    | ({ readonly kind: "pullRequest"; readonly pulls: readonly PullRequest[] } & Values)
    | ({ readonly kind: "scmProvider"; readonly repositories: readonly ScmRepository[] } & Values)
    | ({ readonly kind: "plugin" } & PluginAnswer & Values)
    | {
        readonly kind: "validateGenerated";
        readonly applications: readonly GeneratedApplication[];
        readonly projects: readonly string[];
        readonly clusters: readonly KnownCluster[];
      }
  );

/** `because` says what failed and where. `panic`: Go panics, the whole reconcile is aborted. */
export type Failure = { readonly error: true; readonly panic?: true; readonly because: string };

export type ExpandResult =
  | Failure
  | { readonly text: string }
  | { readonly application: RenderedApplication }
  /** `unordered`: the controller gives the sets, or the clusters of a flat list, in random order. */
  | { readonly params: readonly Json[]; readonly unordered?: true }
  | { readonly applications: readonly RenderedApplication[] }
  | { readonly valid: true }
  | { readonly valid: false; readonly reason: InvalidReason; readonly because: string };

/** What the ApplicationSet controller would answer. Pure; every failure is a value. */
export function expandApplicationSet(input: ExpandInput): ExpandResult {
  try {
    return expand(input);
  } catch (error) {
    if (error instanceof GoPanic) return { error: true, panic: true, because: error.message };
    if (error instanceof TemplateError) return { error: true, because: error.message };
    throw error;
  }
}

function expand(input: ExpandInput): ExpandResult {
  const language = languageOf(input as unknown as JsonObject, input.now);
  switch (input.kind) {
    case "text":
      return { text: renderText(input.text, mapFromJson(input.params), language) };
    case "render":
      return {
        application: renderApplication(input.template, mapFromJson(input.params), language, input.syncPolicy),
      };
    case "params":
      return generatorParams(input, input.generators, language);
    case "generate":
      return generated(generateApplications(input));
    case "pullRequest":
      return {
        params: input.pulls.map((pull) => toJson(pullRequestParams(pull, input.values ?? {}, language))),
      };
    case "scmProvider":
      return {
        params: input.repositories.map((found) =>
          toJson(scmProviderParams(found, input.values ?? {}, language)),
        ),
      };
    case "plugin":
      return { params: pluginParams(input, input.values ?? {}, language).map(toJson) };
    case "validateGenerated": {
      const [first] = checkGenerated(input.applications, input.projects, input.clusters);
      return first ? { valid: false, ...first } : { valid: true };
    }
    default:
      throw new TemplateError(`unknown kind: ${JSON.stringify((input as { readonly kind?: unknown }).kind)}`);
  }
}

function generated({ applications, findings: [first] }: Generated): ExpandResult {
  if (first === undefined) return { applications };
  const panic = first.code === "application-set-panics";
  return { error: true, ...(panic && { panic }), because: first.message };
}

function generatorParams(
  surroundings: Surroundings,
  generators: readonly GeneratorSpec[],
  language: ReturnType<typeof languageOf>,
): ExpandResult {
  const scope = { ...surroundings, language };
  const params = generators.flatMap((spec) =>
    transform(spec, {}, scope).flatMap((sets) => sets.params.map(toJson)),
  );
  const several = params.length > 1 || params.some(holdsSeveralClusters);
  const shuffled = several && generators.some(isShuffled);
  return shuffled ? { params, unordered: true } : { params };
}

/** What `flatList` makes: all clusters in one set. */
const holdsSeveralClusters = (set: Json): boolean =>
  isObject(set) && Array.isArray(set.clusters) && set.clusters.length > 1;

/** Clusters and merged sets come out of a Go map. */
function isShuffled(spec: GeneratorSpec): boolean {
  if (spec.clusters || spec.merge) return true;
  const children = KINDS.flatMap(
    (kind) =>
      (spec[kind] as { readonly generators?: readonly GeneratorSpec[] } | undefined)?.generators ?? [],
  );
  return children.some(isShuffled);
}
