import type { Finding } from "../../errors.ts";
import { everyCallOf } from "../calls.ts";
import { isProduction } from "../environment.ts";
import { type Preview, standInPlacement } from "../preview.ts";
import { resolvePlacement } from "../resolve.ts";
import type { Misfit } from "../shape.ts";
import { wrongCalls } from "./calls.ts";
import { type Here, placesOf } from "./here.ts";
import { findingsAt } from "./place.ts";
import type { Resolved, Validated } from "./services.ts";

/** What pull requests call in the environment that they are like: whether it is there, and lets them in. */
export function validatePreviewCalls(previews: readonly Preview[], services: Validated): Finding[] {
  const hereIn = placesOf(services);
  return previews.flatMap((preview) => {
    const { environment, site } = preview;
    const placed = standInPlacement(preview);
    const visitor: Resolved = { environment, placed, service: resolvePlacement(placed) };
    const subject = `preview of "${placed.definition.name}" in ${environment.name}`;
    const here = hereIn(environment);
    return findingsAt(site, subject, [...wrongCalls(visitor, here), ...closedProduction(visitor, here)]);
  });
}

/** Code that nobody has reviewed yet is let in by nothing that serves customers, unless that is open to all. */
function closedProduction({ environment, service }: Resolved, { byName }: Here): readonly Misfit[] {
  if (!isProduction(environment)) return [];
  return everyCallOf(service.knobs).flatMap(({ service: name, at, field }) => {
    const { allowFrom, calledBy } = byName.get(name)?.service.knobs ?? {};
    const isOpen = (!allowFrom && !calledBy) || allowFrom?.includes("anywhere");
    if (at !== undefined || isOpen) return [];
    const message = `"${name}" lets only its callers in, and in production no pull request is one`;
    const fix = `let previews use another environment, or say calls: [{ service: "${name}", at: "https://…" }]`;
    return [{ code: "closed-to-previews", field, message, fix }];
  });
}
