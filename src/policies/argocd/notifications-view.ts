import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { once } from "../../manifest/once.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { objectAt } from "../fields.ts";

/** argocd-notifications-cm, taken apart as the notifications controller does. */
export interface NotificationsView {
  readonly object: RenderedObject;
  /** Name → what its YAML says; undefined where it cannot be read. */
  readonly triggers: ReadonlyMap<string, Json | undefined>;
  readonly templates: ReadonlyMap<string, Json | undefined>;
  /** Name that subscriptions use → type. */
  readonly services: ReadonlyMap<string, string>;
  /** The keys with their parts, as they are written. */
  readonly entries: readonly (readonly [key: string, text: string])[];
}

export function notificationsViews({ argocd, objects }: Rendered): readonly NotificationsView[] {
  return [...argocd, ...objects]
    .filter(
      ({ manifest }) => manifest.kind === "ConfigMap" && manifest.metadata.name === "argocd-notifications-cm",
    )
    .map((object) => ({ object, ...partsOf(object.manifest) }));
}

/** Read once, for all policies. */
const partsOf = once((configMap: Manifest): Omit<NotificationsView, "object"> => {
  const data: JsonObject = objectAt(configMap, "data");
  const entries = Object.entries(data).map(([key, text]) => [key, String(text ?? "")] as const);
  const named = (prefix: string) =>
    entries
      .filter(([key]) => key.startsWith(`${prefix}.`))
      .map(([key, text]) => [key.slice(prefix.length + 1), text] as const);
  const parsed = (prefix: string) =>
    new Map(named(prefix).map(([name, text]) => [name, yamlOf(text)] as const));
  const services = named("service").map(([name]) => {
    const [type = "", own] = name.split(".");
    return [own ?? type, type] as const;
  });
  return { triggers: parsed("trigger"), templates: parsed("template"), services: new Map(services), entries };
});

function yamlOf(text: string): Json | undefined {
  const { documents, findings } = parseYaml(text, "");
  return findings.length > 0 ? undefined : documents[0];
}

/** The templates that a trigger's conditions send. */
export function sentBy(trigger: Json | undefined): readonly string[] {
  const conditions = Array.isArray(trigger) ? trigger : [];
  return conditions.flatMap((one) =>
    isObject(one) && Array.isArray(one.send) ? one.send.map((name) => String(name)) : [],
  );
}
