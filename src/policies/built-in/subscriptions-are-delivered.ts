import { isObject, type Json } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { annotationField } from "../argocd/annotations.ts";
import { argocdObjects } from "../argocd/argocd-objects.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { type NotificationsView, notificationsViews } from "../argocd/notifications-view.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";

export const subscriptionsAreDelivered: BuiltInPolicy = {
  id: "subscriptions-are-delivered",
  severity: "deny",
  looksAt: "argocd",
  why: "A subscription to a trigger or a service that argocd-notifications-cm does not have is never delivered, and nobody misses what never came.",
  fix: "Name a trigger and a service that are there, or add them to argocd-notifications-cm.",
  *check(rendered) {
    const views = notificationsViews({ ...rendered, objects: [] });
    // Who keeps the ConfigMap elsewhere knows better what is in it.
    if (views.length === 0) return;
    for (const { object, annotations } of subscribers(rendered)) {
      for (const [key, value] of Object.entries(annotations)) {
        if (!key.startsWith(prefix)) continue;
        const problem = problemOf(key.slice(prefix.length), value, views);
        if (problem) yield { object, field: annotationField(key), ...problem };
      }
    }
  },
};

const prefix = "notifications.argoproj.io/subscribe.";

interface Subscriber {
  readonly object: RenderedObject;
  readonly annotations: Readonly<Record<string, Json | undefined>>;
}

function subscribers(rendered: Rendered): readonly Subscriber[] {
  const written = [...argocdObjects(rendered, "Application"), ...argocdObjects(rendered, "AppProject")];
  return [
    ...written.map((object) => ({
      object,
      annotations: objectAt(object.manifest, "metadata", "annotations"),
    })),
    ...argocdView(rendered).sets.flatMap(({ object, applications, isPredictable }) =>
      isPredictable
        ? applications.map((one) => ({ object, annotations: objectAt(one.metadata as Json, "annotations") }))
        : [{ object, annotations: objectAt(object.manifest, "spec", "template", "metadata", "annotations") }],
    ),
  ];
}

interface Problem {
  readonly message: string;
  readonly choices?: readonly string[];
}

/** `<trigger>.<service>`, or `<service>` for the default triggers; the recipients are the value. */
function problemOf(
  name: string,
  value: Json | undefined,
  views: readonly NotificationsView[],
): Problem | undefined {
  const parts = name.split(".");
  const [trigger, service = ""] = parts.length > 1 ? parts : [undefined, ...parts];
  if (parts.length > 2)
    return { message: `"${name}" has more dots than the one between trigger and service` };
  const triggers = views.flatMap((view) => [...view.triggers.keys()]);
  if (trigger !== undefined && !triggers.includes(trigger))
    return { message: `there is no trigger "${trigger}"`, choices: spellings(trigger, triggers) };
  const types = new Map(views.flatMap((view) => [...view.services]));
  const type = types.get(service);
  if (type === undefined)
    return { message: `there is no service "${service}"`, choices: spellings(service, types.keys()) };
  const needsNobody = type === "webhook" || isObject(value);
  return value || needsNobody ? undefined : { message: `nobody is named to whom ${service} would send it` };
}
