import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { CannotRunError, type Finding, FindingsError } from "../../errors.ts";
import { isApplicationFile, ownedFolders, ownersOf } from "../../layout.ts";
import { placementsOf } from "../../model/environment.ts";
import type { Platform } from "../../model/platform.ts";
import { nearestName } from "../../model/shape.ts";
import { checkOutput } from "../../output/check-output.ts";
import { locateOutput } from "../../output/output-place.ts";
import type { FileChange, OutputPlan } from "../../output/output-plan.ts";
import type { OutputRequest } from "../../output/output-request.ts";
import { planOutput } from "../../output/plan-output.ts";
import { readDisk } from "../../output/read-disk.ts";
import { unifiedDiff } from "../../output/unified-diff.ts";
import { writeOutput } from "../../output/write-output.ts";
import { renderFindings } from "../../report/findings.ts";
import { renderSynthSummary } from "../../report/synth-summary.ts";
import { synthesize } from "../../synthesize.ts";
import type { Io } from "../io.ts";
import { loadPlatform } from "../load-platform.ts";
import { locateFindings } from "../locate.ts";
import { runningProcesses } from "../processes.ts";
import { Profile } from "../profile.ts";
import { summarize } from "../summarize.ts";

interface SynthOptions {
  readonly config?: string;
  readonly out: string;
  readonly check?: boolean;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
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
    .option("--out <folder>", "where to write, from the config's folder", "dist")
    .option("--environment <name...>", "write only what these environments own")
    .option("--service <name...>", "write only what these services own")
    .option("--force", "overwrite generated files that were edited by hand")
    .option("--allow-mass-delete", "delete even more than a third of the Applications")
    .option("--profile", "print where the time went")
    .option("--json", "print the result as JSON")
    .action((options: SynthOptions) => synth(options, io));
}

async function synth(options: SynthOptions, io: Io): Promise<void> {
  const profile = new Profile(io.clock);
  const { platform, releases, root } = await loadPlatform(io.cwd, options.config);
  profile.mark("load");
  const { tree, warnings } = synthesize(platform, releases, profile.mark);
  const outDir = relative(io.cwd, resolve(root, options.out)) || ".";
  const place = locateOutput(outDir, ownedFolders, root);
  const request: OutputRequest = {
    tree,
    isApplication: isApplicationFile,
    ...scopeOf(options, platform),
    ...(options.force && { force: true }),
    ...(options.allowMassDelete && { allowMassDelete: true }),
  };
  const plan = options.check
    ? planOutput(request, readDisk(place, request))
    : writeOutput(place, request, runningProcesses);
  profile.mark("write");
  const findings = options.check ? checkOutput(plan) : plan.findings;
  if (findings.length > 0) throw new FindingsError(await withDiffs(findings, plan));
  const summary = summarize(plan, tree, outDir, profile.total() / 1000);
  if (warnings.length > 0 && !options.json)
    io.error(renderFindings(locateFindings(warnings, io.cwd), io.color));
  io.out(
    options.json
      ? `${JSON.stringify({ ...summary, warnings }, undefined, 2)}\n`
      : renderSynthSummary(summary, io.color),
  );
  if (options.profile) io.error(profile.render());
}

/** Shared files, such as bases and projects, are out of a scope that names environments. */
function scopeOf({ environment, service }: SynthOptions, platform: Platform): Pick<OutputRequest, "scope"> {
  if (!environment && !service) return {};
  const services = platform.environments.flatMap(placementsOf).map(({ placed }) => placed.definition.name);
  mustKnow(
    "environment",
    environment,
    platform.environments.map(({ name }) => name),
  );
  mustKnow("service", service, [...new Set(services)]);
  const has = (names: readonly string[] | undefined, owner: string | undefined) =>
    !names || (owner !== undefined && names.includes(owner));
  return {
    scope: (path) => {
      const owners = ownersOf(path);
      return has(environment, owners.environment) && has(service, owners.service);
    },
  };
}

function mustKnow(kind: string, names: readonly string[] = [], known: readonly string[]): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    throw new CannotRunError(
      `no ${kind} "${name}" in this platform`,
      nearest ? `did you mean "${nearest}"?` : `use one of ${known.join(", ")}`,
    );
  }
}

/** What is not as it should be, with the difference where there is one to show. */
async function withDiffs(findings: readonly Finding[], plan: OutputPlan): Promise<readonly Finding[]> {
  const changes = new Map<string, FileChange>();
  for (const change of [...plan.update, ...plan.handEdited])
    changes.set(`${plan.outDir}/${change.path}`, change);
  return Promise.all(
    findings.map(async (finding) => {
      const change = changes.get(finding.where?.file ?? "");
      return change ? { ...finding, detail: await unifiedDiff(change) } : finding;
    }),
  );
}
