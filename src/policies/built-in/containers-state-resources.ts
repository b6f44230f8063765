import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";
import { type Container, podsIn } from "../pods.ts";

export const containersStateResources: BuiltInPolicy = {
  id: "containers-state-resources",
  severity: "warn",
  looksAt: "service",
  why: "Without requests the scheduler packs pods blindly and evicts them first; without a memory limit one leak takes the whole node.",
  fix: "State requests for cpu and memory, and a limit for memory.",
  *check(rendered) {
    for (const { object, containers } of podsIn(rendered)) {
      for (const container of containers) {
        // What runs once at the start is covered by what stays.
        const missing = container.role === "init" ? [] : missingIn(container);
        if (missing.length === 0) continue;
        const message = `container "${container.name}" states no ${missing.join(", no ")}`;
        yield { object, field: `${container.field}.resources`, message };
      }
    }
  },
};

const wanted = [
  ["requests", "cpu"],
  ["requests", "memory"],
  ["limits", "memory"],
] as const;

/** Stated for the pod is stated for its containers; a limit alone is its own request. */
function missingIn({ pod, spec }: Container): readonly string[] {
  const stated = [objectAt(spec, "resources"), objectAt(pod.spec, "resources")];
  const states = (list: string, resource: string) =>
    stated.some((resources) => objectAt(resources, list)[resource] !== undefined);
  return wanted
    .filter(
      ([list, resource]) => !states(list, resource) && !(list === "requests" && states("limits", resource)),
    )
    .map(([list, resource]) => `${resource} ${list === "requests" ? "request" : "limit"}`);
}
