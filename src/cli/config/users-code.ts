import { type Finding, FindingsError } from "../../errors.ts";
import { usersPlace } from "./config-findings.ts";

/**
 * Runs the process' one command beside what the user's own code may do to it: end it, fail when nobody looks, or print.
 * Nothing of that may look like success, or stand in the command's own output. `end` tells, and gives the exit code.
 */
export async function besideUsersCode(
  command: () => Promise<number>,
  end: (error: unknown) => number,
): Promise<void> {
  let isDone = false;
  process.once("exit", () => {
    if (isDone) return;
    const where = usersPlace(new Error("the process ends"));
    if (where) process.exitCode = end(new FindingsError([{ ...endsIt, where }]));
  });
  process.once("uncaughtException", (error) => {
    process.exit(end(error));
  });
  Object.assign(console, { log: console.error, info: console.error, debug: console.error });
  process.exitCode = await command();
  isDone = true;
}

const endsIt: Finding = {
  code: "config-failed",
  message: "the config ends the process",
  fix: "take process.exit() out: throw an error instead",
};
