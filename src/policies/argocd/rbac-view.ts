import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { builtinPolicy } from "../../simulation/rbac/builtin-policy.ts";
import { type PolicyLines, type PolicyText, parsePolicyCsv } from "../../simulation/rbac/policy-csv.ts";
import { readRbacConfig } from "../../simulation/rbac/rbac-config.ts";
import { compileGlob, type Matcher } from "../../simulation/text/glob.ts";
import { compileGoRegexp } from "../../simulation/text/go-regexp.ts";
import { objectAt } from "../fields.ts";
import { objectsOfKind } from "../of-kind.ts";

/** argocd-rbac-cm. */
export interface RbacView {
  readonly object: RenderedObject;
  /** Why it does not load, beyond single lines. */
  readonly problem?: string;
  /** Its own texts, without the policy that Argo CD ships. */
  readonly texts: readonly PolicyText[];
  /** Its own lines; empty where they do not load. */
  readonly lines: PolicyLines;
  readonly defaultRole: string;
  /** Reads a pattern in the mode that the ConfigMap asks for; one that does not compile matches nothing. */
  readonly matcher: (pattern: string) => Matcher;
}

const noLines: PolicyLines = { permissions: [], memberships: [] };

export function rbacViews(rendered: Rendered): readonly RbacView[] {
  return objectsOfKind(rendered, "ConfigMap")
    .filter(({ manifest }) => manifest.metadata.name === "argocd-rbac-cm")
    .map(rbacView);
}

function rbacView(object: RenderedObject): RbacView {
  const entries = Object.entries(objectAt(object.manifest, "data"));
  const configMap = Object.fromEntries(entries.map(([key, value]) => [key, String(value ?? "")]));
  const settings = readRbacConfig({ configMap });
  if (typeof settings === "string") {
    return {
      object,
      problem: settings,
      texts: [],
      lines: noLines,
      defaultRole: "",
      matcher: () => () => false,
    };
  }
  const texts = settings.texts.filter(({ name }) => name !== builtinPolicy.name);
  const lines = parsePolicyCsv(texts);
  const compile = settings.matchMode === "regex" ? compileGoRegexp : compileGlob;
  return {
    object,
    texts,
    lines: typeof lines === "string" ? noLines : lines,
    defaultRole: settings.defaultRole,
    matcher: (pattern) => compile(pattern) ?? (() => false),
  };
}
