import { FindingsError, throwFindings } from "../errors.ts";
import { checkPolicies } from "../policies/check-policies.ts";
import { denials } from "../policies/policy-findings.ts";
import type { ReleaseChange } from "../releases/release-change.ts";
import { renderApplied } from "../report/releases/applied.ts";
import { applyChange, type ChangeScope, type PreparedChange, prepareChange } from "./apply-release-change.ts";
import type { Io } from "./io.ts";
import { denyingOptions } from "./policy-options.ts";
import type { ChangeOptions } from "./release-options.ts";
import type { ReleaseSession } from "./release-session.ts";

/** A change that was decided on, and how to tell of it. */
export interface Undertaking {
  readonly prepared: PreparedChange;
  /** Subject of the commit. */
  readonly message: string;
  /** Shown before anything is asked or done. */
  readonly prognosis: string;
  /** What `--json` prints beside the changed files. */
  readonly result: object;
}

/** Shows, asks where somebody can answer, writes, and tells what was written. False: nothing was to be written. */
export async function carryOut(
  session: ReleaseSession,
  { prepared, message, prognosis, result }: Undertaking,
  options: ChangeOptions,
  io: Io,
): Promise<boolean> {
  if (!options.json) io.out(prognosis);
  const isEmpty = prepared.texts.size === 0;
  const mayAsk = !options.yes && !options.dryRun && !options.json && !isEmpty;
  if (mayAsk && io.confirm && !(await io.confirm("do it?"))) {
    io.out("nothing was changed\n");
    return false;
  }
  const dryRun = options.dryRun === true;
  const applied = isEmpty ? { files: [] } : await applyChange(session, prepared, message, options);
  if (options.json) io.out(`${JSON.stringify({ ...result, dryRun, ...applied }, undefined, 2)}\n`);
  else io.out(renderApplied({ ...applied, dryRun }, io.color));
  return !dryRun && !isEmpty;
}

/**
 * What policies deny in these services once the change is made; what they deny elsewhere is not this change's doing. A
 * denial that was found on a part of the platform is looked at again on all of it: policies may compare services.
 */
export function deniedServices(
  session: ReleaseSession,
  change: ReleaseChange,
  prepared: PreparedChange,
  scope: ChangeScope,
  io: Io,
): ReadonlyMap<string, string> {
  const denied = denialsIn(session, prepared, scope, io);
  if (denied.size === 0 || !prepared.scope) return denied;
  return denialsIn(session, prepareChange(session, change), scope, io);
}

function denialsIn(
  { platform }: ReleaseSession,
  { rendered }: PreparedChange,
  { environment, services }: ChangeScope,
  io: Io,
): ReadonlyMap<string, string> {
  if (!rendered || services.length === 0) return new Map();
  const wanted = new Set(services);
  const { findings, wornOut, faults = [] } = checkPolicies(rendered, denyingOptions(platform, io.now()));
  throwFindings(faults);
  const own = findings.filter(
    ({ violation: { object } }) => object.environment === environment && wanted.has(object.service ?? ""),
  );
  return new Map(
    own.flatMap((finding) => {
      const [denied] = denials({ findings: [finding], wornOut }, "dist");
      const { service } = finding.violation.object;
      return denied && service ? [[service, `${denied.code}: ${denied.message}`] as const] : [];
    }),
  );
}

/** A service that was asked for by its name and does not move: nothing is done at all. */
export function refuse(
  environment: string,
  refusals: readonly { service: string; because: string; detail: string }[],
): never {
  throw new FindingsError(
    refusals.map(({ service, because, detail }) => ({
      code: because,
      message: `${service} in ${environment}: ${detail}`,
      fix: fixes[because] ?? "put that right, or leave the service out",
    })),
  );
}

const fixes: Readonly<Record<string, string>> = {
  held: "tiphys unhold, if its owner agrees",
  rejected: "release another digest; or tiphys reject SERVICE@DIGEST --undo, if it is good",
  soaking: "wait; or promote an older release by service:tag; or --hotfix --reason …",
  "no-release": "state --to, or set a good release where the chain begins",
  "never-ran": "promote it into the environment before first; or --hotfix --reason …",
  "no-digest": "set the release with its digest where the chain begins",
};
