import { dirname } from "node:path";
import type {} from "expect";
import { readReleases } from "./cli/read-releases.ts";
import { withFiles } from "./cli/source-files.ts";
import type { Manifest } from "./manifest/manifest.ts";
import { once } from "./manifest/once.ts";
import { placeOf } from "./model/call-site.ts";
import type { Platform } from "./model/platform.ts";
import type { Rendered } from "./model/policy.ts";
import { isRecord } from "./model/shape.ts";
import { checkPolicies } from "./policies/check-policies.ts";
import { builtInPolicies } from "./policies/index.ts";
import { denials } from "./policies/policy-findings.ts";
import { renderedPlatform } from "./policies/rendered-platform.ts";
import { renderFindings } from "./report/findings.ts";
import { type AccessQuestion, prepareAccess } from "./simulation/questions/access.ts";
import { mustBeKnown, subresources } from "./simulation/questions/known-access.ts";
import {
  findApplication,
  type KnownApplication,
  knownObjects,
} from "./simulation/questions/known-objects.ts";
import { syncAt } from "./simulation/questions/sync-calendars.ts";
import { parseInstant } from "./simulation/time/instant.ts";
import { type Synthesis, synthesize } from "./synthesize.ts";

/** Who may do what, `logs` and `exec` among it: `application` is `environment/service`, or an Application's own name. */
export type AccessExpectation = Pick<AccessQuestion, "subject" | "groups" | "action"> & {
  readonly application: string;
};

/** `at` is RFC 3339. `manual`: somebody presses sync. @default false */
export interface SyncExpectation {
  readonly application: string;
  readonly at: string;
  readonly manual?: boolean;
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The platform as Argo CD will see it, with the releases and the files beside its config; made once for all expectations. */
export const synthesisOf: (platform: Platform) => Synthesis = once((platform) => {
  mustBePlatform(platform);
  const root = dirname(placeOf(platform.site)?.file ?? ".");
  return synthesize(withFiles(platform, root), readReleases(root, platform.environments));
});

function mustBePlatform(value: unknown): void {
  if (isRecord(value) && Array.isArray(value.environments) && typeof value.name === "string") return;
  const stated = isRecord(value) ? `a record of [${Object.keys(value).join(", ")}]` : String(value);
  throw new TypeError(`expected a platform, which definePlatform returns, and got ${stated}`);
}

/** The objects of a service in an environment, as kustomize makes them of its overlay: for snapshots. */
export function renderedManifests(
  platform: Platform,
  environment: string,
  service: string,
): readonly Manifest[] {
  const found = synthesisOf(platform).deployed.find(
    (one) => one.environment.name === environment && one.service.name === service,
  );
  if (!found) throw new Error(`${environment} does not run a service "${service}"`);
  return found.manifests;
}

/** For `expect.extend(matchers)`: then `expect(platform).toAllow({ … })` and its like work in jest. */
export const matchers = {
  toAllow: (platform: Platform, expectation: AccessExpectation): Verdict =>
    accessVerdict(platform, expectation, true),
  toDeny: (platform: Platform, expectation: AccessExpectation): Verdict =>
    accessVerdict(platform, expectation, false),
  toSyncAt: (platform: Platform, expectation: SyncExpectation): Verdict =>
    syncVerdict(platform, expectation, true),
  toHoldAt: (platform: Platform, expectation: SyncExpectation): Verdict =>
    syncVerdict(platform, expectation, false),
  toPassPolicies,
};

function accessVerdict(platform: Platform, expectation: AccessExpectation, allowed: boolean): Verdict {
  const rendered = renderedPlatform(synthesisOf(platform));
  const { application, ...question } = expectation;
  mustKnow(rendered, application);
  mustBeKnown(rendered, question, Object.keys(platform.roles ?? {}));
  const asked = { ...question, ...subresources[question.action], object: application };
  const decision = prepareAccess(rendered)(asked);
  const word = decision.allowed ? "allowed" : "denied";
  return {
    pass: decision.allowed === allowed,
    message: () =>
      `${expectation.subject} is ${word} ${expectation.action} on ${decision.object}, because ${decision.because}`,
  };
}

function syncVerdict(
  platform: Platform,
  { application, at, manual = false }: SyncExpectation,
  passes: boolean,
): Verdict {
  const rendered = renderedPlatform(synthesisOf(platform));
  const known = mustKnow(rendered, application);
  parseInstant(at);
  const { canSync, because } = syncAt(rendered, known, at, manual);
  const kind = manual ? "a manual sync" : "an automated sync";
  return {
    pass: canSync === passes,
    message: () => `${kind} of ${known.name} ${canSync ? "passes" : "waits"} at ${at}, because ${because}`,
  };
}

/** `today` is the day that waivers are held against. @default the day the test runs */
function toPassPolicies(platform: Platform, today: string = new Date().toISOString().slice(0, 10)): Verdict {
  const rendered = renderedPlatform(synthesisOf(platform));
  const { policies = [], denies, waivers } = platform;
  const report = checkPolicies(rendered, {
    policies: [...builtInPolicies, ...policies],
    today,
    ...(denies && { denies }),
    ...(waivers && { waivers }),
  });
  const denied = denials(report, "dist");
  return {
    pass: denied.length === 0,
    message: () => (denied.length === 0 ? "no policy denies anything" : renderFindings(denied, false)),
  };
}

function mustKnow(rendered: Rendered, application: string): KnownApplication {
  const found = findApplication(knownObjects(rendered).applications, application);
  if (!found) throw new Error(`no Application "${application}": write environment/service, or its own name`);
  return found;
}

declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /** Argo CD lets the subject do this. */
    toAllow(expectation: AccessExpectation): R;
    /** Argo CD refuses it to the subject. */
    toDeny(expectation: AccessExpectation): R;
    /** A sync passes at that instant. */
    toSyncAt(expectation: SyncExpectation): R;
    /** A sync waits at that instant. */
    toHoldAt(expectation: SyncExpectation): R;
    /** No policy denies anything of the platform. */
    toPassPolicies(today?: string): R;
  }
}
