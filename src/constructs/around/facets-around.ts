import { FindingsError, throwFindings } from "../../errors.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import { scopeOf } from "../../manifest/scope.ts";
import { resolveBase } from "../../model/resolve.ts";
import { record } from "../../model/shape.ts";
import { findingAt, findingsAt } from "../../model/validate/place.ts";
import { amountMisfits } from "../../model/validate/services.ts";
import { type KnownToConstructs, surroundingsFrom } from "../known-to-constructs.ts";
import { manifestsAround } from "../preset-manifests.ts";
import { type Said, standAloneFindings } from "../stand-alone-findings.ts";
import { type AroundKnobs, aroundShapes } from "./knobs.ts";
import { aroundMisfits, unknownToKind } from "./misfits.ts";
import { portsAround } from "./ports.ts";
import { type ReadWorkload, readWorkload } from "./read-workload.ts";

const shape = record(aroundShapes, ["team"]);

/** Throws FindingsError of what is wrong with the knobs, whatever they stand around. */
export function checkKnobs(knobs: AroundKnobs, { site, subject }: Said): void {
  throwFindings(findingsAt(site, subject, [...shape(knobs, ""), ...amountMisfits({ ...knobs })]));
}

/** The objects of the facets around this workload. Throws FindingsError. */
export function facetsAround(
  manifest: Manifest,
  knobs: AroundKnobs,
  { site, subject }: Said,
  known: KnownToConstructs,
): readonly Manifest[] {
  const workload = readWorkload(manifest);
  if ("code" in workload) throw new FindingsError([findingAt(site, subject, workload)]);
  throwFindings(findingsAt(site, subject, unknownToKind(knobs, workload)));
  const surroundings = surroundingsFrom(known);
  const { name, preset } = workload;
  const service = resolveBase({ name, preset, knobs: together(knobs, workload), site }, surroundings);
  // The base lacks what only an environment has: the rest of it need not fit together.
  const misfits = known.isBase ? [] : aroundMisfits(knobs, workload, service);
  throwFindings([
    ...findingsAt(site, subject, misfits),
    ...standAloneFindings(service, { site, subject }, known),
  ]);
  return manifestsAround(service).map((object) => besides(manifest, object));
}

function together({ port, ...knobs }: AroundKnobs, { count, knobs: read }: ReadWorkload) {
  const { strategy, replicas } = knobs;
  const runsNone = typeof strategy === "object" && strategy.deployment === "scaled-down";
  return {
    ...read,
    ...knobs,
    ports: portsAround({ port, ports: knobs.ports }, read.ports),
    replicas: replicas ?? (runsNone ? undefined : count),
  };
}

/** In a chart of the user's own the workload may have a namespace of its own. */
function besides({ metadata: { namespace } }: Manifest, object: Manifest): Manifest {
  const { apiVersion, kind, metadata } = object;
  if (namespace === undefined || scopeOf(apiVersion, kind) === "cluster") return object;
  return { ...object, metadata: { ...metadata, namespace } };
}
