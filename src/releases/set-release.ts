import type { Finding } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import {
  type ImageReference,
  type ImageRelease,
  parseImage,
  type ReleasedImage,
} from "../model/image-release.ts";
import type { Placed } from "../model/service.ts";
import { isRecord, nearestName } from "../model/shape.ts";
import { chainRefusal, refusalOf } from "./chain.ts";
import { releaseShape } from "./entry-shapes.ts";
import { isSameArtifact } from "./identity.ts";
import type { Move, Stay } from "./promote.ts";
import { placedIn, type ReleaseSituation, releaseIn, startsIn } from "./situation.ts";
import { nameOfRelease } from "./words.ts";

/** An image that a build made, for a service: `ghcr.io/acme/checkout:1.9.0@sha256:…`. */
export interface BuiltImage {
  readonly service: string;
  readonly image: string;
}

export interface SetDecisions {
  readonly decisions: readonly (Move | Stay)[];
  readonly findings: readonly Finding[];
}

/** What setting these releases does; several images of one service are one release. */
export function decideSet(
  situation: ReleaseSituation,
  environment: Environment,
  built: readonly BuiltImage[],
  isHotfix: boolean,
): SetDecisions {
  const placed = placedIn(environment);
  const findings: Finding[] = [];
  const releases = new Map<string, ImageRelease>();
  for (const { service, image } of built) {
    const own = placed.get(service);
    if (!own) {
      findings.push(unknownService(service, environment.name, [...placed.keys()]));
      continue;
    }
    const before = releases.get(service) ?? releaseIn(situation, environment.name, service);
    const result = withImage(before, image, own);
    if ("code" in result) findings.push(result);
    else releases.set(service, result);
  }
  if (findings.length > 0) return { decisions: [], findings };
  const decisions = [...releases].map(([service, release]) =>
    decide(situation, environment, service, release, isHotfix),
  );
  return { decisions, findings };
}

function decide(
  situation: ReleaseSituation,
  environment: Environment,
  service: string,
  candidate: ImageRelease,
  isHotfix: boolean,
): Move | Stay {
  const current = releaseIn(situation, environment.name, service);
  const considered = { service, candidate, ...(current && { current }) };
  if (isSameArtifact(candidate, current) && candidate.tag === current?.tag)
    return {
      moves: false,
      ...considered,
      because: "already-there",
      detail: `${nameOfRelease(candidate)} is there`,
    };
  const refusal = refusalOf(situation, environment, service, candidate);
  if (refusal) return { moves: false, ...considered, ...refusal };
  const skips = startsIn(environment, service)
    ? undefined
    : chainRefusal(situation, environment, service, candidate);
  if (skips && !isHotfix) return { moves: false, ...considered, ...skips };
  return { moves: true, ...considered, ...(skips && { skips }) };
}

/** The release with this image in it: the main one, or the further one of that name. */
function withImage(before: ImageRelease | undefined, text: string, placed: Placed): ImageRelease | Finding {
  const reference = parseImage(text);
  const { name, tag, digest } = reference;
  const { main, further } = imageNames(placed);
  if (!tag)
    return badImage(text, "it states no tag", "write name:tag@sha256:…: tag and digest are both kept");
  const image: ReleasedImage = { tag, ...(digest && { digest }) };
  const [misfit] = releaseShape(image, text);
  if (misfit) return badImage(text, misfit.message, misfit.fix);
  if (name === "" || main === undefined || name === main) {
    return { ...image, ...(before?.images && { images: before.images }) };
  }
  if (!further.includes(name)) return unknownImage(reference, placed, [main, ...further]);
  if (!before)
    return badImage(text, `${main} has no release yet`, `set ${main} in the same command, before it`);
  return { ...before, images: { ...before.images, [name]: image } };
}

/** The images of a service that a release may set, by the names in its manifests. */
export function imageNames({ definition, overrides }: Placed): {
  readonly main?: string;
  readonly further: readonly string[];
} {
  const knobs = { ...definition.knobs, ...overrides };
  const stated = definition.knobs.image;
  const containers = [knobs.sidecars, knobs.initContainers].filter(isRecord).flatMap(Object.values);
  const images = containers.map((one) => (isRecord(one) && typeof one.image === "string" ? one.image : ""));
  const further = images.map((image) => parseImage(image).name).filter((name) => name !== "");
  return {
    ...(typeof stated === "string" && { main: parseImage(stated).name }),
    further: [...new Set(further)],
  };
}

function badImage(text: string, problem: string, fix: string | undefined): Finding {
  return { code: "bad-image", message: `"${text}": ${problem}`, ...(fix && { fix }) };
}

function unknownImage({ name }: ImageReference, { definition }: Placed, choices: readonly string[]): Finding {
  const nearest = nearestName(name, choices);
  return {
    code: "unknown-image",
    message: `service "${definition.name}" runs no image "${name}"`,
    choices,
    fix: nearest ? `did you mean "${nearest}"?` : "use one of them",
  };
}

export function unknownService(service: string, environment: string, known: readonly string[]): Finding {
  const nearest = nearestName(service, known);
  return {
    code: "unknown-service",
    message: `${environment} runs no service "${service}"`,
    choices: known,
    fix: nearest ? `did you mean "${nearest}"?` : "use one of them, or list it in the environment's services",
  };
}
