import { parseValue } from "../../manifest/yaml-library.ts";
import type { AppProject } from "../project/app-project.ts";
import { builtinPolicy } from "./builtin-policy.ts";
import type { PolicyText } from "./policy-csv.ts";

/** What decides about access: the ConfigMap argocd-rbac-cm and the projects. */
export interface RbacConfig {
  /** `default` (or nothing) is the policy shipped with Argo CD, `none` is no policy, anything else is the text of one. */
  readonly builtinPolicy?: string | undefined;
  /** data["policy.csv"]. */
  readonly policyCsv?: string | undefined;
  /** The whole data of argocd-rbac-cm, instead of the single keys. */
  readonly configMap?: Readonly<Record<string, string>> | undefined;
  /** data["policy.default"]: a role everybody has, and which no deny can take away. */
  readonly policyDefault?: string | undefined;
  /** data["policy.matchMode"]: `regex`; anything else is glob. */
  readonly matchMode?: string | undefined;
  /** data["scopes"], decoded: the claims that hold groups. Default `groups`. */
  readonly scopes?: readonly string[] | null | undefined;
  readonly projects?: readonly AppProject[] | null | undefined;
}

/** The settings of a config, each taken from the ConfigMap first. */
export interface RbacSettings {
  readonly texts: readonly PolicyText[];
  readonly defaultRole: string;
  readonly matchMode: "glob" | "regex";
  readonly scopes: readonly string[];
}

/** Reads a config; a sentence says why Argo CD would not take it. */
export function readRbacConfig(config: RbacConfig): RbacSettings | string {
  const data = config.configMap ?? {};
  const scopes = readScopes(data.scopes) ?? config.scopes ?? ["groups"];
  if (typeof scopes === "string") return scopes;
  const mode = data["policy.matchMode"] ?? config.matchMode;
  return {
    texts: [...builtinTexts(config.builtinPolicy ?? "default"), ...policyTexts(config)],
    defaultRole: data["policy.default"] ?? config.policyDefault ?? "",
    matchMode: mode === "regex" ? "regex" : "glob",
    scopes,
  };
}

function builtinTexts(policy: string): readonly PolicyText[] {
  if (policy === "none") return [];
  return [policy === "default" ? builtinPolicy : { name: builtinPolicy.name, text: policy }];
}

/** `policy.csv` first, then every `policy.*.csv` by its key. */
function policyTexts(config: RbacConfig): readonly PolicyText[] {
  if (!config.configMap) return [{ name: "policy.csv", text: config.policyCsv ?? "" }];
  const overlays = Object.keys(config.configMap)
    .filter((key) => key.startsWith("policy.") && key.endsWith(".csv") && key !== "policy.csv")
    .sort();
  return ["policy.csv", ...overlays].map((name) => ({ name, text: config.configMap?.[name] ?? "" }));
}

/** A YAML list; scalars in it become texts. Undefined where nothing is said, and `null` names no claim at all. */
function readScopes(text: string | undefined): readonly string[] | string | undefined {
  if (text === undefined || text === "") return undefined;
  const refused = `scopes must be a YAML list such as '[groups, email]', not ${JSON.stringify(text)}`;
  try {
    const scopes: unknown = parseValue(text, { version: "1.1" }) ?? [];
    if (!Array.isArray(scopes) || scopes.some((scope) => typeof scope === "object" && scope !== null))
      return refused;
    return scopes.map((scope) => String(scope ?? ""));
  } catch {
    return refused;
  }
}
