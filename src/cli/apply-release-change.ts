import { renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CannotRunError, FindingsError, throwFindings } from "../errors.ts";
import { isApplicationFile, ownedFolders } from "../layout.ts";
import type { Rendered } from "../model/policy.ts";
import { applyPlan } from "../output/apply-plan.ts";
import { makeFolder } from "../output/make-folder.ts";
import { withOutputLock } from "../output/output-lock.ts";
import { locateOutput } from "../output/output-place.ts";
import type { OutputPlan } from "../output/output-plan.ts";
import type { OutputRequest } from "../output/output-request.ts";
import { planOutput } from "../output/plan-output.ts";
import { readDisk } from "../output/read-disk.ts";
import { orCannotRun } from "../output/system-failure.ts";
import { temporaryPath } from "../output/temporary-path.ts";
import { renderedPlatform } from "../policies/rendered-platform.ts";
import { releasesFile } from "../releases/paths.ts";
import { type ReleaseChange, textsAfter } from "../releases/release-change.ts";
import { fileFindings, parseReleaseFiles, type ReleaseFiles, releasesOf } from "../releases/release-files.ts";
import { type Synthesis, synthesize } from "../synthesize.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { commitFiles, mustBeCommitted } from "./commit-files.ts";
import { namedFrom } from "./locate.ts";
import { runningProcesses } from "./processes.ts";
import { readText } from "./read-releases.ts";
import type { ReleaseSession } from "./release-session.ts";
import { scopeOf } from "./scope.ts";
import { withDiffs } from "./with-diffs.ts";

/** What the change is about: nothing else in dist/ is made or written. */
export interface ChangeScope {
  readonly environment: string;
  readonly services: readonly string[];
}

/** A change with all that follows from it, before anything is written. */
export interface PreparedChange {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReleaseFiles;
  /** Absent where dist/ does not depend on the change. */
  readonly synthesis?: Synthesis;
  readonly rendered?: Rendered;
  /** The part of dist/ that was made; absent: all of it. */
  readonly scope?: ChangeScope;
}

/**
 * The new files, read again, and the dist/ that they give: of the services in the scope, as long as none of them is new
 * to its environment, because then files that services share change too. Throws FindingsError.
 */
export function prepareChange(
  session: ReleaseSession,
  change: ReleaseChange,
  scope?: ChangeScope,
): PreparedChange {
  return namedFrom(session.root, () => prepare(session, change, scope));
}

function prepare(
  session: ReleaseSession,
  change: ReleaseChange,
  scope: ChangeScope | undefined,
): PreparedChange {
  const { platform, situation } = session;
  const names = platform.environments.map(({ name }) => name);
  const texts = textsAfter(change, (path) => session.texts.get(path));
  const files = parseReleaseFiles((path) => texts.get(path) ?? session.texts.get(path), names);
  throwFindings(fileFindings(files));
  if (!names.some((name) => texts.has(releasesFile(name)))) return { texts, files };
  const before = situation.files.releases.get(scope?.environment ?? "")?.entries;
  const isPartial = scope?.services.every((service) => before?.has(service)) ?? false;
  const only = isPartial ? new Set(scope?.services) : undefined;
  const synthesis = synthesize(platform, releasesOf(files), only ? { only } : {});
  const rendered = renderedPlatform(synthesis);
  return { texts, files, synthesis, rendered, ...(isPartial && scope && { scope }) };
}

export interface AppliedChange {
  /** From the platform's root; the edited files first. */
  readonly files: readonly string[];
  readonly commit?: string;
}

export interface ApplyOptions {
  readonly dryRun?: boolean;
  readonly commit?: boolean;
  readonly push?: boolean;
}

/** Writes it as the only writer, if the base is still what everything was decided on. All or nothing. */
export async function applyChange(
  session: ReleaseSession,
  prepared: PreparedChange,
  message: string,
  { dryRun = false, push = false, commit = push }: ApplyOptions,
): Promise<AppliedChange> {
  const { root, git } = session;
  if (commit && !git)
    throw new CannotRunError("there is no Git repository to commit to", "leave out --commit");
  const place = locateOutput(join(root, "dist"), ownedFolders, root);
  const request = requestOf(session, prepared);
  let plan: OutputPlan | undefined;
  const decide = (): readonly string[] => {
    plan = request && planOutput(request, readDisk(place, request));
    throwFindings(plan?.findings ?? []);
    const files = filesOf(prepared, plan);
    if (commit && git) mustBeCommitted(git, files);
    return files;
  };
  const write = (): AppliedChange => {
    mustBeUnchanged(session);
    const files = decide();
    return allOrNothing(root, files, () => {
      for (const [path, text] of prepared.texts) writeWhole(join(root, path), text);
      if (plan && request) applyPlan(place, plan, request.tree);
      const id = commit && git ? commitFiles(git, files, message, push) : undefined;
      return { files, ...(id && { commit: id }) };
    });
  };
  try {
    return dryRun ? { files: decide() } : withOutputLock(place, runningProcesses, write);
  } catch (error) {
    if (plan && error instanceof FindingsError) throw new FindingsError(await withDiffs(plan.findings, plan));
    throw error;
  }
}

/** The edited files, then those of dist/. */
function filesOf({ texts }: PreparedChange, plan: OutputPlan | undefined): readonly string[] {
  const changes = [...(plan?.create ?? []), ...(plan?.update ?? []), ...(plan?.delete ?? [])];
  return [...texts.keys(), ...changes.map(({ path }) => `dist/${path}`).sort()];
}

function requestOf(
  { platform }: ReleaseSession,
  { synthesis, scope }: PreparedChange,
): OutputRequest | undefined {
  if (!synthesis) return undefined;
  const limits = scope
    ? scopeOf({ environment: [scope.environment], service: scope.services }, platform)
    : {};
  return { tree: synthesis.tree, isApplication: isApplicationFile, ...limits };
}

function mustBeUnchanged({ root, texts }: ReleaseSession): void {
  for (const [path, text] of texts) {
    if (readText(join(root, path)) === text) continue;
    throw new CannotRunError(
      `${path} was changed by somebody else meanwhile`,
      "look at it, and run this again",
    );
  }
}

/** Old or new, never half: a new file takes the old one's place by one rename. */
function writeWhole(file: string, text: string): void {
  const temporary = temporaryPath(file);
  orCannotRun("write", () => {
    makeFolder(dirname(file));
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  });
}
