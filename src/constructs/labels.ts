import type { ResolvedService } from "../model/resolve.ts";

/** What finds the pods of a service: immutable in the cluster, so it depends on nothing but the name. */
export function selectorOf(service: string): { readonly app: string } {
  return { app: service };
}

/** Labels of every object that a preset makes. */
export function labelsOf({ name, team, knobs }: ResolvedService): Readonly<Record<string, string>> {
  return { ...selectorOf(name), "app.kubernetes.io/name": name, team: team.name, ...knobs.labels };
}
