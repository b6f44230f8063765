import type { Finding } from "../../errors.ts";
import type { Environment, Listed } from "../environment.ts";
import { knobShapes, ownKnobs, requiredKnobs } from "../knob-shapes.ts";
import { isPerEnvironment } from "../per-environment.ts";
import { compareQuantities } from "../quantity.ts";
import { type ResolvedService, resolvePlacement } from "../resolve.ts";
import type { Placed, Preset, ServiceDefinition } from "../service.ts";
import {
  anything,
  isRecord,
  type Misfit,
  named,
  notMisspelt,
  oneOf,
  record,
  type Shape,
  text,
  unknownName,
} from "../shape.ts";
import { isDnsLabel } from "./names.ts";
import { findingsAt } from "./place.ts";

type Values = Readonly<Record<string, unknown>>;

/** A service in an environment whose values have their types, so that others can read them. */
export interface Resolved extends Listed {
  readonly service: ResolvedService;
}

export interface Validated {
  readonly findings: readonly Finding[];
  readonly sound: readonly Resolved[];
  /** Nobody can read their values; what is wrong is told at their own place. */
  readonly unsound: readonly Listed[];
}

/** Every service as its file and its environments state it, and those whose values can be read further. */
export function validateServices(
  listed: readonly Listed[],
  isKnown: (definition: ServiceDefinition) => boolean,
): Validated {
  const own = new Map<ServiceDefinition, readonly Finding[]>();
  const placed = listed.map((one) => {
    const { definition } = one.placed;
    if (isKnown(definition)) return { one, findings: [] };
    if (!own.has(definition)) own.set(definition, validateDefinition(definition));
    return { one, findings: validatePlacement(one.environment, one.placed) };
  });
  const isSound = ({ one, findings }: (typeof placed)[number]) =>
    findings.length === 0 &&
    isDnsLabel(one.placed.definition.name) &&
    (own.get(one.placed.definition) ?? []).length === 0;
  return {
    findings: [...[...own.values()].flat(), ...placed.flatMap(({ findings }) => findings)],
    sound: placed.filter(isSound).map(({ one }) => ({ ...one, service: resolvePlacement(one.placed) })),
    unsound: placed.filter((one) => !isSound(one)).map(({ one }) => one),
  };
}

const definitionShapes = ofPresets((preset) =>
  record({ ...knobShapes[preset], ...ownKnobs[preset] }, requiredKnobs[preset]),
);

const placementShapes = ofPresets((preset) =>
  record({
    ...knobShapes[preset],
    namespace: text,
    cluster: named("a cluster: defineCluster(…)"),
    source: oneOf("kustomize", "rendered"),
    settings: anything,
  }),
);

function ofPresets(shapeOf: (preset: Preset) => Shape): Readonly<Record<Preset, Shape>> {
  const presets = Object.keys(knobShapes) as Preset[];
  return Object.fromEntries(presets.map((preset) => [preset, shapeOf(preset)])) as Record<Preset, Shape>;
}

/** What the service's own file says. */
export function validateDefinition({ name, preset, knobs, site }: ServiceDefinition): Finding[] {
  const shape = definitionShapes[preset];
  const stated = withoutEntries(knobs, (value) => value === null || isPerEnvironment(value));
  const misfits = shape(stated, "").filter(({ field }) => !isPerEnvironment(knobs[field]));
  return findingsAt(site, `service "${name}"`, [...misfits, ...amountMisfits(stated)]);
}

/** What an environment says of a service, and what it should have said. */
export function validatePlacement(environment: Environment, placed: Placed): Finding[] {
  const { definition, overrides } = placed;
  const isBare = placed.site === definition.site;
  const site = isBare ? environment.site : placed.site;
  const stated = withoutEntries(overrides, (value) => value === null);
  const removed = requiredKnobs[definition.preset].filter((knob) => overrides[knob] === null);
  const misfits = [
    ...removed.map(takenAway),
    // A bare service is looked for by its name, because what is missing is nowhere.
    ...missingValues(definition, overrides).map((misfit) =>
      isBare ? { ...misfit, field: `services.${definition.name}` } : misfit,
    ),
    ...placementShapes[definition.preset](stated, ""),
    ...unknownEntries("variables", definition, overrides),
    ...unknownEntries("settings", definition, overrides),
    ...amountMisfits(stated),
  ];
  return findingsAt(site, `service "${definition.name}" in ${environment.name}`, misfits);
}

function takenAway(knob: string): Misfit {
  const message = `${knob} is null, which takes it away, and the service needs it`;
  return { code: "missing-value", field: knob, message, fix: "state another value, or leave it out" };
}

function withoutEntries(values: Values, isAbsent: (value: unknown) => boolean): Values {
  const present = (entries: Values) => {
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(entries)) if (!isAbsent(entries[key])) kept[key] = entries[key];
    return kept;
  };
  const stated = present(values);
  if (isRecord(stated.variables)) stated.variables = present(stated.variables);
  if (isRecord(stated.settings)) stated.settings = present(stated.settings);
  return stated;
}

function missingValues(definition: ServiceDefinition, overrides: Values): readonly Misfit[] {
  const { knobs } = definition;
  const lacking = (stated: unknown, given: unknown) =>
    isRecord(stated)
      ? Object.keys(stated).filter(
          (key) => isPerEnvironment(stated[key]) && (!isRecord(given) || given[key] == null),
        )
      : [];
  const entries = (knob: "variables" | "settings") =>
    notMisspelt(lacking(knobs[knob], overrides[knob]), undeclared(knob, definition, overrides));
  const fields = [
    ...lacking(knobs, overrides),
    ...entries("variables").map((name) => `variables.${name}`),
    ...entries("settings").map((name) => `settings.${name}`),
  ];
  return fields.map((field) => ({
    code: "missing-value",
    field,
    message: `${field} has no default and is not stated`,
    fix: `add .with({ ${example(field)} }) to the service in the environment's list`,
  }));
}

function example(field: string): string {
  const [first = "", second] = field.split(".");
  return second ? `${first}: { ${second}: … }` : `${first}: …`;
}

/** An environment gives values to what the service declares; it declares nothing. */
function unknownEntries(
  knob: "variables" | "settings",
  definition: ServiceDefinition,
  overrides: Values,
): readonly Misfit[] {
  const known = Object.keys((definition.knobs[knob] ?? {}) as Values);
  const code = knob === "variables" ? "unknown-variable" : "unknown-setting";
  return undeclared(knob, definition, overrides).flatMap((name) =>
    unknownName(code, `${knob}.${name}`, name, known),
  );
}

function undeclared(
  knob: "variables" | "settings",
  { knobs }: ServiceDefinition,
  overrides: Values,
): readonly string[] {
  const given = overrides[knob];
  if (!isRecord(given)) return [];
  const declared = (knobs[knob] ?? {}) as Values;
  return Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
}

/** Amounts that fit their types and still make no sense. */
export function amountMisfits({ cpu, memory, replicas }: Values): Misfit[] {
  const misfits: Misfit[] = [];
  for (const [field, value] of [
    ["cpu", cpu],
    ["memory", memory],
  ] as const) {
    if (!isRecord(value) || typeof value.limit !== "string" || typeof value.request !== "string") continue;
    if (compareQuantities(value.request, value.limit) > 0) {
      const message = `${field} requests ${value.request}, more than its limit ${value.limit}`;
      misfits.push({
        code: "request-above-limit",
        field,
        message,
        fix: "raise the limit or lower the request",
      });
    }
  }
  const { min, max } = isRecord(replicas) ? replicas : {};
  if (typeof min === "number" && typeof max === "number" && min > max) {
    const message = `replicas has min ${min} above max ${max}`;
    misfits.push({ code: "min-above-max", field: "replicas", message, fix: "swap them" });
  }
  return misfits;
}
