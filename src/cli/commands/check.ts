import { dirname, relative } from "node:path";
import { type Command, Option } from "commander";
import { FindingsError } from "../../errors.ts";
import type { Rendered } from "../../model/policy.ts";
import { checkPolicies, type PolicyOptions } from "../../policies/check-policies.ts";
import { checkResult } from "../../policies/policy-findings.ts";
import { kindsWithoutSchema } from "../../policies/schemas.ts";
import { unjudgedSources } from "../../policies/unjudged-sources.ts";
import { type CheckFormat, checkFormats } from "../../report/check/check-formats.ts";
import type { CheckReport } from "../../report/check/check-report.ts";
import { ExitError } from "../exit-error.ts";
import type { Io } from "../io.ts";
import { loadPlatformIfAny } from "../load-platform.ts";
import { loadRendered, type Source } from "../load-rendered.ts";
import { locateFindings } from "../locate.ts";
import { policyOptions } from "../policy-options.ts";
import { checkedReleases } from "../release-findings.ts";

interface CheckOptions extends Source {
  readonly format: CheckFormat;
  readonly json?: boolean;
  readonly strict?: boolean;
}

export function checkCommand(program: Command, io: Io): void {
  program
    .command("check")
    .description(
      "run the policies on everything that goes to dist/, and prove where releases come from; exit 1 when not",
    )
    .option(
      "--from <folder>",
      "check this dist/-like folder, with no more of the config than its customResources",
    )
    .addOption(
      new Option("--format <format>", "how to print").choices(Object.keys(checkFormats)).default("text"),
    )
    .option("--json", "the same as --format json")
    .option("--strict", "let warnings fail too")
    .addHelpText(
      "after",
      "\nExamples:\n  $ tiphys check\n  $ tiphys check --format github\n  $ tiphys check --from dist",
    )
    .action((options: CheckOptions) => check(options, io));
}

async function check(options: CheckOptions, io: Io): Promise<void> {
  const format = options.json ? "json" : options.format;
  const loaded = loadRendered(io.cwd, options).catch((error) => tellUnloaded(error, format, io));
  const { rendered, platform, root, findings } = await loaded;
  const customResources = platform ? undefined : await ownKinds(options, io);
  const chosen = policyOptions(platform, io.now());
  const policed = reportOf(
    { ...rendered, ...(customResources && { customResources }) },
    chosen,
    relative(io.cwd, root) || ".",
  );
  const released = platform ? checkedReleases(platform, dirname(root), io) : { findings: [] };
  const report = {
    ...policed,
    scope: [policed.scope, ...(released.scope ? [released.scope] : [])].join(", "),
    findings: [...findings, ...policed.findings, ...released.findings],
  };
  io.out(checkFormats[format](report, io.color));
  if (report.findings.some(({ severity }) => options.strict || severity !== "warning"))
    throw new ExitError(1);
}

/** Who reads a format gets in it what kept the platform from being looked at. */
function tellUnloaded(error: unknown, format: CheckFormat, io: Io): never {
  if (!(error instanceof FindingsError) || ["text", "json"].includes(format)) throw error;
  const findings = locateFindings(error.findings, io.cwd);
  const nothing = { waived: [], scope: "nothing", withoutSchema: [], notJudged: [], policies: [] };
  io.out(checkFormats[format]({ ...nothing, findings }, io.color));
  throw new ExitError(1);
}

/** A folder is judged without a config; which kinds it may hold, the platform around it knows better. */
async function ownKinds({ config }: CheckOptions, { cwd }: Io): Promise<Rendered["customResources"]> {
  return (await loadPlatformIfAny(cwd, config))?.customResources;
}

function reportOf(rendered: Rendered, options: PolicyOptions, root: string): CheckReport {
  const { objects, argocd } = rendered;
  const applications = new Set(objects.flatMap(({ application }) => application ?? [])).size;
  const { policies } = options;
  return {
    ...checkResult(checkPolicies(rendered, options), root),
    scope: `${applications} Applications, ${objects.length + argocd.length} objects, ${policies.length} policies`,
    withoutSchema: kindsWithoutSchema(rendered),
    notJudged: unjudgedSources(rendered),
    policies: policies.map(({ id, severity, why, fix }) => ({ id, severity, why, fix })),
  };
}
