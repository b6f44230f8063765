import { dirname, relative, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Command } from "commander";
import { CannotRunError, FindingsError } from "../../errors.ts";
import { isApplicationFile, ownedFolders } from "../../layout.ts";
import { checkOutput } from "../../output/check-output.ts";
import type { FileMark } from "../../output/file-mark.ts";
import { locateOutput, type OutputPlace } from "../../output/output-place.ts";
import type { OutputPlan } from "../../output/output-plan.ts";
import type { OutputRequest } from "../../output/output-request.ts";
import { type Output, type Outputs, planOutputs, writeOutputs } from "../../output/write-output.ts";
import { checkSynthesis } from "../../policies/check-synthesis.ts";
import { denials } from "../../policies/policy-findings.ts";
import { renderFindings } from "../../report/findings.ts";
import { renderSynthSummary } from "../../report/synth-summary.ts";
import { type Synthesis, synthesize } from "../../synthesize.ts";
import { beginReadAhead } from "../begin-read-ahead.ts";
import type { Whereabouts } from "../code-host-output.ts";
import { codeHostOutput } from "../code-host-output.ts";
import type { Io } from "../io.ts";
import { configFile, loadPlatform } from "../load-platform.ts";
import { locateFindings, namedFrom } from "../locate.ts";
import { denyingOptions } from "../policy-options.ts";
import { runningProcesses } from "../processes.ts";
import { Profile } from "../profile.ts";
import { type ScopeOptions, scopeOf } from "../scope.ts";
import { readMemory, writeMemory } from "../service-memory.ts";
import { summarize } from "../summarize.ts";
import { withDiffs } from "../with-diffs.ts";

const DIST = "dist";

interface SynthOptions extends ScopeOptions {
  readonly config?: string;
  readonly out: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly allowMassDelete?: boolean;
  readonly json?: boolean;
  readonly profile?: boolean;
}

export function synthCommand(program: Command, io: Io): void {
  program
    .command("synth")
    .description("write dist/ from the config")
    .option("--check", "write nothing; exit 1 with the list of files that are not as the config says")
    .option("--out <folder>", "where to write, from the config's folder", DIST)
    .option("--environment <name...>", "write only what these environments own")
    .option("--service <name...>", "write only what these services own")
    .option("--force", "overwrite generated files that were edited by hand")
    .option("--allow-mass-delete", "delete even more than a third of the Applications")
    .option("--profile", "print where the time went")
    .option("--json", "print the result as JSON")
    .action((options: SynthOptions) => synth(options, io));
}

async function synth(options: SynthOptions, io: Io): Promise<void> {
  const profile = new Profile(io);
  const root = dirname(configFile(io.cwd, options.config));
  if (options.out.trim() === "")
    throw new CannotRunError("--out names no folder", "leave it out, or name one");
  const outDir = relative(io.cwd, resolve(root, options.out)) || ".";
  const place = locateOutput(outDir, ownedFolders, root);
  const isWhole = !options.environment && !options.service;
  const [{ platform, releases }, { memory, begun }] = await Promise.all([
    loadPlatform(io.cwd, options.config),
    meanwhile(place, isWhole),
  ]);
  profile.mark("load");
  const synthesis = namedFrom(root, () =>
    synthesize(platform, releases, { done: profile.mark, memo: memory.memo }),
  );
  const { tree, known, warnings } = synthesis;
  const report = checkSynthesis(synthesis, denyingOptions(platform, io.now()));
  const denied = denials(report, outDir);
  if (denied.length > 0) throw new FindingsError(denied);
  profile.mark("policies");
  const request: OutputRequest = {
    tree,
    known,
    isApplication: isApplicationFile,
    ...scopeOf(options, platform),
    ...(options.force && { force: true }),
    ...(options.allowMassDelete && { allowMassDelete: true }),
  };
  const ahead = await begun?.();
  const around = await aroundDist(options, synthesis, { cwd: io.cwd, root, dist: place });
  const written = new Map<string, FileMark>();
  const outputs: Outputs = [{ place, request, ahead, written }, ...around];
  const plans = options.check ? planOutputs(outputs) : writeOutputs(outputs, runningProcesses);
  profile.mark("write");
  await throwOutputFindings(plans, options.check);
  const markOf = (path: string) => written.get(path) ?? ahead?.marks.get(path);
  if (!options.check)
    writeMemory(place, synthesis.remember(report.verdicts), { tree, markOf, before: memory });
  profile.mark("remember");
  profile.end();
  const summary = summarize(plans, synthesis, outDir, profile.total() / 1000);
  if (warnings.length > 0 && !options.json)
    io.error(renderFindings(locateFindings(warnings, io.cwd), io.color));
  io.out(
    options.json
      ? `${JSON.stringify({ ...summary, warnings }, undefined, 2)}\n`
      : renderSynthSummary(summary, io.color),
  );
  if (options.profile) io.error(profile.render());
}

/** Loading mostly waits for others to read the config, who are to be asked first. */
async function meanwhile(place: OutputPlace, isWhole: boolean) {
  await setImmediate();
  const memory = readMemory(place);
  return { memory, begun: isWhole ? beginReadAhead(place, memory.seen) : undefined };
}

/** What a look at a part, or at another folder, leaves alone. */
async function aroundDist(
  options: SynthOptions,
  synthesis: Synthesis,
  where: Whereabouts,
): Promise<readonly Output[]> {
  const { codeHost } = synthesis.platform;
  const isDist = resolve(where.root, options.out) === resolve(where.root, DIST);
  if (!codeHost || !isDist || options.environment || options.service) return [];

  const { place, request } = codeHostOutput({ synthesis, codeHost }, where);
  return [{ place, request: options.force ? { ...request, force: true } : request }];
}

async function throwOutputFindings(plans: readonly OutputPlan[], isCheck = false): Promise<void> {
  const located = plans.map((plan) => withDiffs(isCheck ? checkOutput(plan) : plan.findings, plan));
  const findings = (await Promise.all(located)).flat();
  if (findings.length > 0) throw new FindingsError(findings);
}
