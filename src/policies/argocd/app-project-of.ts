import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { once } from "../../manifest/once.ts";
import { dropNulls } from "../../simulation/drop-nulls.ts";
import type { AppProject, AppProjectSpec } from "../../simulation/project/app-project.ts";
import { textsAt } from "../fields.ts";

const textLists = ["sourceRepos", "sourceNamespaces"];
const objectLists = (
  "destinations roles syncWindows clusterResourceWhitelist clusterResourceBlacklist namespaceResourceWhitelist " +
  "namespaceResourceBlacklist destinationServiceAccounts"
).split(" ");
/** Of roles and windows. */
const innerLists = ["policies", "groups", "applications", "namespaces", "clusters"];
const innerSwitches = ["manualSync", "andOperator", "syncOverrun"];

/** An AppProject as Argo CD's decisions read it. What is of another type is left out: that is the schema's business. */
export const appProjectOf = once(({ metadata, spec }: Manifest): AppProject => {
  const fields = isObject(spec) ? dropNulls(spec) : {};
  const read = [
    ...textLists.map((name) => [name, Array.isArray(fields[name]) ? textsAt(fields, name) : undefined]),
    ...objectLists.map((name) => [name, itemsOf(fields, name)]),
  ].filter(([, value]) => value !== undefined);
  return { metadata: { name: metadata.name }, spec: Object.fromEntries(read) as AppProjectSpec };
});

/** Each in its place, where Argo CD skips a window that is null. Absent and empty are not the same. */
function itemsOf(fields: JsonObject, name: string): readonly (JsonObject | null)[] | undefined {
  const list = fields[name];
  const missing = name === "syncWindows" ? null : {};
  return Array.isArray(list)
    ? list.map((item: Json) => (isObject(item) ? plainItem(item) : missing))
    : undefined;
}

function plainItem(item: JsonObject): JsonObject {
  const fields = Object.entries(item).flatMap(([name, value]) => {
    if (innerLists.includes(name)) return Array.isArray(value) ? [[name, textsAt(item, name)]] : [];
    const isRight = innerSwitches.includes(name) ? typeof value === "boolean" : typeof value === "string";
    return isRight ? [[name, value]] : [];
  });
  return Object.fromEntries(fields) as JsonObject;
}
