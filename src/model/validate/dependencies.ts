import type { Finding } from "../../errors.ts";
import { groupBy } from "../../manifest/group-by.ts";
import { placeOf } from "../call-site.ts";
import { serviceWaves } from "../service-waves.ts";
import type { Misfit } from "../shape.ts";
import { type Here, placesOf, unlessKnown } from "./here.ts";
import { type Fault, faultsOf, findingAt, findingsIn, siteOfField } from "./place.ts";
import type { Resolved, Validated } from "./services.ts";

/** What `dependsOn` names, cycles of it, waves that contradict it, and where waves mean nothing. */
export function validateDependencies(services: Validated): Finding[] {
  const hereIn = placesOf(services);
  const environments = [...groupBy(services.sound, ({ environment }) => environment.name).values()];
  const faults = environments.flatMap((inhabitants) => {
    const byName = new Map(inhabitants.map((one) => [one.service.name, one]));
    const cycles = cyclesOf(byName);
    return [
      ...inhabitants.flatMap((one) => faultsOf(one, unknown(one, hereIn(one.environment)))),
      ...(cycles.length > 0 ? cycles : contradictions(byName)),
    ];
  });
  return [...findingsIn(faults), ...environments.flatMap(withoutWaves)];
}

/** What the environment does not run needs no order there; what nobody runs is misspelt. */
function unknown(one: Resolved, here: Here): Misfit[] {
  return (one.service.knobs.dependsOn ?? []).flatMap((name, index) =>
    unlessKnown(name, `dependsOn[${index}]`, here),
  );
}

/** Each cycle once, from its first service in the alphabet, with the places of all. */
function cyclesOf(byName: ReadonlyMap<string, Resolved>): Fault[] {
  const done = new Set<string>();
  const cycles: Fault[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      cycles.push(...cycle(path.slice(start), byName));
      return;
    }
    if (done.has(name)) return;
    for (const next of byName.get(name)?.service.knobs.dependsOn ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of [...byName.keys()].sort()) visit(name, []);
  return cycles;
}

function cycle(names: readonly string[], byName: ReadonlyMap<string, Resolved>): readonly Fault[] {
  const [first, ...others] = names.flatMap((name) => byName.get(name) ?? []);
  if (!first) throw new Error("a cycle has services");
  const also = others.flatMap(({ placed }) => placeOf(siteOfField(placed, "dependsOn")) ?? []);
  const chain = [...names, names[0]].map((name) => `"${name}"`).join(" → ");
  const message = `depends on itself: ${chain}`;
  const fix = "take one of them out: services that only call each other need no order";
  return faultsOf(first, [{ code: "dependency-cycle", field: "dependsOn", message, fix, also }]);
}

function contradictions(byName: ReadonlyMap<string, Resolved>): readonly Fault[] {
  const waves = serviceWaves([...byName.values()].map(({ service }) => service));
  return [...byName.values()].flatMap((one) => {
    const { syncWave, dependsOn = [] } = one.service.knobs;
    if (syncWave === undefined) return [];
    const misfits = dependsOn.flatMap((name): Misfit[] => {
      const other = byName.get(name);
      const wave = waves.get(name);
      if (!other || wave === undefined || wave < syncWave) return [];
      const place = placeOf(siteOfField(other.placed, "syncWave"));
      const message = `syncWave is ${syncWave}, but "${name}", which it depends on, is in wave ${wave}`;
      const fix = `leave syncWave out, or state at least ${wave + 1}`;
      const also = place && { also: [place] };
      return [{ code: "wave-before-its-needs", field: "syncWave", message, fix, ...also }];
    });
    return faultsOf(one, misfits);
  });
}

/** An ApplicationSet makes all its Applications at once. */
function withoutWaves(inhabitants: readonly Resolved[]): Finding[] {
  const [first] = inhabitants;
  if (first?.environment.applications !== "set") return [];
  const ordered = inhabitants.filter(({ service: { knobs } }) => knobs.dependsOn?.length || knobs.syncWave);
  if (ordered.length === 0) return [];
  const names = ordered.map(({ service }) => service.name).join(", ");
  const finding = findingAt(first.environment.site, `environment "${first.environment.name}"`, {
    code: "waves-without-effect",
    field: "applications",
    message: `an ApplicationSet makes its Applications all at once: the order of ${names} is not kept`,
    fix: 'state applications: "each", or let these services wait for what they need',
  });
  return [{ ...finding, severity: "warning" }];
}
