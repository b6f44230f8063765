import { type Finding, FindingsError } from "../../errors.ts";
import { isTemplated } from "../application-set/evaluate.ts";
import { placementsOf } from "../environment.ts";
import type { Platform } from "../platform.ts";
import {
  type Preview,
  previewEnvironment,
  previewOverlay,
  previewPlacement,
  standInPlacement,
  tagOf,
} from "../preview.ts";
import { resolvePlacement } from "../resolve.ts";
import type { Placed } from "../service.ts";
import {
  callable,
  duration,
  either,
  type Fields,
  integer,
  isRecord,
  type Misfit,
  named,
  record,
  text,
  unknownName,
} from "../shape.ts";
import { namespaceRules } from "./namespaces.ts";
import { findingsAt } from "./place.ts";
import { validateSecrets } from "./secrets.ts";
import { validatePlacement } from "./services.ts";
import { pullRequestHosts, pullRequestOptions } from "./set-shapes.ts";

const placement = (value: unknown, field: string) =>
  isRecord(value) && isRecord(value.placed) ? [] : named("a placed service: service.with({ … })")({}, field);

const pullRequestsOfPreviews = record({ ...pullRequestHosts, requeueAfterSeconds: integer(1) });

const fields: Fields = {
  service: either("a placed service, or a function that gives one", callable, placement),
  environment: named("an environment: defineEnvironment(…)"),
  pullRequests: (value, field) => {
    const misfits = pullRequestOptions(value, field);
    return misfits.length > 0 ? misfits : pullRequestsOfPreviews(value, field);
  },
  tag: callable,
  namespace: record(namespaceRules),
  idle: duration,
};
const previewShape = record(fields, ["service", "environment", "pullRequests"]);

/** Previews by themselves, their placements as those of an environment, and what they name of the platform. */
export function validatePreviews(platform: Platform): Finding[] {
  const { previews = [] } = platform;
  const seen = new Set<string>();
  return previews.flatMap((preview) => {
    const { site, ...stated } = preview;
    const misfits = previewShape(stated, "");
    if (misfits.length > 0) return findingsAt(site, "preview", misfits);
    try {
      const given = givenMisfits(preview);
      if (given.length > 0) return findingsAt(site, "preview", given);
      const placed = standInPlacement(preview);
      const { name } = placed.definition;
      const twice = seen.has(name) ? [secondOne] : [];
      seen.add(name);
      const found = [...twice, ...ofPlatform(preview, placed, platform), ...tagMisfits(preview)];
      return [
        ...findingsAt(site, `preview of "${name}"`, found),
        ...placementFindings(preview, placed, platform),
      ];
    } catch (error) {
      if (error instanceof FindingsError) return error.findings;
      throw error;
    }
  });
}

/** What its functions give. */
function givenMisfits(preview: Preview): readonly Misfit[] {
  return [
    ...placement({ placed: previewPlacement(preview) }, "service"),
    ...(preview.tag ? text(tagOf(preview), "tag") : []),
  ];
}

/** What would be found of it as an environment's service. */
function placementFindings(preview: Preview, placed: Placed, { fileAt }: Platform): readonly Finding[] {
  const own = previewEnvironment(preview, placed.definition.name);
  const findings = validatePlacement(own, placed);
  if (findings.length > 0) return findings;
  const { secretStore } = preview.environment;
  const environment = { ...own, ...(secretStore && { secretStore }) };
  return validateSecrets([{ environment, placed, service: resolvePlacement(placed) }], fileAt);
}

const secondOne: Misfit = {
  code: "duplicate-name",
  field: "service",
  message: "the service has another preview, whose overlay would be the same",
  fix: "state one",
};

function ofPlatform(preview: Preview, { definition }: Placed, platform: Platform): readonly Misfit[] {
  const { environments, codeHost } = platform;
  const names = environments.map(({ name }) => name);
  const misfits: Misfit[] = [];
  if (!environments.includes(preview.environment))
    misfits.push(...unknownName("unknown-environment", "environment", preview.environment.name, names));
  if (names.includes(previewOverlay)) {
    const message = `an environment is named "${previewOverlay}", as the overlays of previews are`;
    misfits.push({ code: "name-in-use", field: "", message, fix: "rename the environment" });
  }
  const services = environments.flatMap(placementsOf).map(({ placed }) => placed.definition);
  if (!services.includes(definition)) {
    const known = [...new Set(services.map(({ name }) => name))];
    misfits.push(...unknownName("unknown-service", "service", definition.name, known));
  }
  const { github } = preview.pullRequests;
  if (preview.idle !== undefined && (codeHost?.kind !== "github" || !github?.labels?.length)) {
    const message =
      "nobody takes a label away: that needs codeHost GitHub, and pull requests with a label there";
    misfits.push({
      code: "no-label",
      field: "idle",
      message,
      fix: 'state github: { labels: ["preview"], … }',
    });
  }
  return misfits;
}

/** Argo CD runs what was built of this commit: a tag that is the same for all commits would hide a new one. */
function tagMisfits(preview: Preview): readonly Misfit[] {
  const tag = tagOf(preview);
  if (isTemplated(tag) && tag.includes("sha")) return [];
  const message = `tag is "${tag}", which does not change with the commit`;
  return [{ code: "fixed-tag", field: "tag", message, fix: "put head_short_sha or head_sha into it" }];
}
