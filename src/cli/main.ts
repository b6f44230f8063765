import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { CannotRunError, FindingsError } from "../errors.ts";
import { stackOf } from "../model/thrown.ts";
import { cannot, isSystemError } from "../output/system-failure.ts";
import { renderFindings } from "../report/findings.ts";
import { styleOf } from "../report/style.ts";
import { commands } from "./commands/index.ts";
import { configFindings, isUsersError } from "./config/config-findings.ts";
import { besideUsersCode } from "./config/users-code.ts";
import { ExitError } from "./exit-error.ts";
import { type Io, processIo } from "./io.ts";
import { locateFindings } from "./locate.ts";

/** Runs one command as all that the process is for. */
export function run(argv: readonly string[]): Promise<void> {
  const io = processIo();
  return besideUsersCode(
    () => main(argv, io),
    (error) => endWith(error, argv, io),
  );
}

/** Runs one command. The exit code: 0 done, 1 findings, 2 could not run (or a bug, with its stack). */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const program = programOf(io);
  try {
    await program.parseAsync(argv, { from: "user" });
    return 0;
  } catch (error) {
    return endWith(error, argv, io);
  }
}

function programOf(io: Io): Command {
  const program = new Command("tiphys")
    .description("Typed services and environments for Argo CD: synthesizes, checks and promotes dist/")
    .option("-V, --version", "print the version")
    .on("option:version", () => {
      io.out(`${version()}\n`);
      throw new ExitError(0);
    })
    .configureOutput({ writeOut: io.out, writeErr: io.error })
    .showHelpAfterError("(--help shows what there is)")
    .exitOverride();
  for (const command of commands) command(program, io);
  for (const command of program.commands) {
    command.option("--config <file>", "the platform's config (default: tiphys.config.ts here or above)");
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.error });
  }
  return program;
}

/** Of the package; its manifest lies two folders up from here, built or not. */
function version(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

function endWith(error: unknown, argv: readonly string[], io: Io): number {
  const style = styleOf(io.color);
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ExitError) return error.code;
  if (error instanceof FindingsError) {
    const findings = locateFindings(error.findings, io.cwd);
    if (argv.includes("--json")) io.out(`${JSON.stringify({ findings }, undefined, 2)}\n`);
    else io.error(renderFindings(findings, io.color));
    return 1;
  }
  if (error instanceof CannotRunError) {
    const { message, fix } = error;
    if (argv.includes("--json")) io.out(`${JSON.stringify({ cannotRun: { message, fix } }, undefined, 2)}\n`);
    io.error(`${style.red("cannot run")}: ${message}\n${fix ? `  fix: ${fix}\n` : ""}`);
    return 2;
  }
  // A function of the config, that was called when it was asked for: a build, a template, a policy.
  if (isUsersError(error)) return endWith(new FindingsError(configFindings(error)), argv, io);
  if (isSystemError(error)) return endWith(cannot("reach", error), argv, io);
  io.error(
    `${style.red("this is a bug in tiphys")}, please report it with these lines:\n${stackOf(error)}\n`,
  );
  return 2;
}
