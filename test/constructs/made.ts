import { parse } from "yaml";
import { presetManifests } from "../../src/constructs/preset-manifests.ts";
import {
  defineCronJob,
  defineDaemon,
  defineService,
  defineStatefulService,
  defineTeam,
  defineWorker,
} from "../../src/index.ts";
import { isObject, type Json, type Manifest } from "../../src/manifest/manifest.ts";
import { resolveBase } from "../../src/model/resolve.ts";
import type { ServiceDefinition } from "../../src/model/service.ts";
import type { Surroundings } from "../../src/model/surroundings.ts";

export const team = defineTeam("shop", { groups: [] });

const least = { team, image: "ghcr.io/acme/api" };

export const presets = {
  web: (knobs: object) => defineService("api", { ...least, port: 8080, ...knobs }).definition,
  worker: (knobs: object) => defineWorker("api", { ...least, ...knobs }).definition,
  "cron-job": (knobs: object) =>
    defineCronJob("api", { ...least, schedule: "0 3 * * *", ...knobs }).definition,
  daemon: (knobs: object) => defineDaemon("api", { ...least, ...knobs }).definition,
  stateful: (knobs: object) =>
    defineStatefulService("api", { ...least, port: 5432, storage: { size: "1Gi", path: "/data" }, ...knobs })
      .definition,
} satisfies Record<string, (knobs: object) => ServiceDefinition>;

export type PresetName = keyof typeof presets;

/** The objects of a service `api` that states little more than these knobs. */
export function made(
  knobs: object = {},
  preset: PresetName = "web",
  surroundings?: Surroundings,
): readonly Manifest[] {
  return presetManifests(resolveBase(presets[preset](knobs), surroundings));
}

/** The one object of a kind, or what is in it at a dotted path; `[]` is the first item of a list. */
export function partOf(manifests: readonly Manifest[], kind: string, path = ""): Json | undefined {
  const found = manifests.find((manifest) => manifest.kind === kind);
  return path
    .split(".")
    .filter(Boolean)
    .reduce<Json | undefined>(
      (value, step) =>
        step === "[]" && Array.isArray(value) ? value[0] : isObject(value) ? value[step] : undefined,
      found,
    );
}

/** A row's YAML as a value; nothing where it is empty. */
export function written(yaml: string): unknown {
  return parse(yaml) ?? undefined;
}
