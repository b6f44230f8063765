import { isNear } from "../../manifest/schema/closest.ts";
import type { RenderedObject, Violation } from "../../model/policy.ts";
import { customizationTypes, parameterKeys, settingFamilies, settingKeys } from "../argocd/setting-keys.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { memberOf, objectAt } from "../fields.ts";

export const argocdSettingsAreKnown: BuiltInPolicy = {
  id: "argocd-settings-are-known",
  severity: "deny",
  looksAt: "service",
  why: "Argo CD ignores a key of argocd-cm or argocd-cmd-params-cm that it does not know, and takes its own default for a duration or a switch that it cannot read: what was set is not set.",
  fix: "Write the key as Argo CD spells it, switches as true or false, and durations as 120s or 1h30m.",
  *check({ argocd, objects }) {
    for (const object of [...argocd, ...objects]) {
      const { kind, metadata } = object.manifest;
      if (kind !== "ConfigMap") continue;
      if (metadata.name === "argocd-cm") yield* faultsOf(object, settingKeys);
      if (metadata.name === "argocd-cmd-params-cm") yield* faultsOf(object, parameterKeys);
    }
  },
};

function* faultsOf(object: RenderedObject, known: ReadonlySet<string>): Iterable<Violation> {
  for (const [key, value] of Object.entries(objectAt(object.manifest, "data"))) {
    const field = memberOf("data", key);
    if (key.startsWith("resource.customizations.")) {
      yield* customizationFaults(object, field, key);
      continue;
    }
    if (known.has(key)) {
      const problem = valueProblem(key, String(value ?? ""));
      if (problem) yield { object, field, message: problem };
      continue;
    }
    if (settingFamilies.some((family) => key.startsWith(family))) continue;
    // What resembles none may be of a newer Argo CD.
    const [nearest = ""] = spellings(key, known);
    if (isNear(key, nearest))
      yield { object, field, message: `Argo CD does not read "${key}"`, choices: [nearest] };
  }
}

/** A type that is none voids the customizations of all kinds; a key without a kind is no customization. */
function* customizationFaults(object: RenderedObject, field: string, key: string): Iterable<Violation> {
  const [, , type = "", ...kind] = key.split(".");
  if (!customizationTypes.includes(type)) {
    const message = `there is no customization "${type}", and Argo CD then reads none of any kind`;
    yield { object, field, message, choices: spellings(type, customizationTypes) };
  } else if (kind.join("").trim() === "") {
    yield { object, field, message: `"${key}" names no kind` };
  }
}

const duration = /^(0|[+]?(\d+w)?(\d+d)?(\d+(\.\d+)?(h|m|s|ms|us|ns))*(?<=[a-z]))$/;

function valueProblem(key: string, value: string): string | undefined {
  if (/^timeout\.(hard\.)?reconciliation/.test(key) && !duration.test(value))
    return `"${value}" is no duration: Argo CD takes its own default`;
  if (/\.(enabled|insecure)$/.test(key) && !/^(true|false)$/.test(value))
    return `"${value}" is neither true nor false`;
  return undefined;
}
