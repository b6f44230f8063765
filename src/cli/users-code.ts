import { type Finding, FindingsError } from "../errors.ts";
import { usersPlace } from "./config-findings.ts";

/**
 * Runs the process' one command beside what the user's own code may do to it: end it, wait for ever, fail when nobody looks,
 * or print. Nothing of that may look like success, or stand in the command's own output. `end` tells, and gives the exit code.
 */
export async function besideUsersCode(
  command: () => Promise<number>,
  end: (error: unknown) => number,
): Promise<void> {
  let isDone = false;
  process.once("exit", () => {
    if (isDone) return;
    const error = new Error("the process ends");
    const where = usersPlace(error);
    const isAsked = error.stack?.includes("at process.exit ");
    if (where) process.exitCode = end(new FindingsError([{ ...endsIt, where }]));
    else if (!isAsked) process.exitCode = end(new FindingsError([waits]));
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

const waits: Finding = {
  code: "config-failed",
  message: "the config waits for something that never comes",
  fix: "let every await of the config, and of what it imports, come to an end",
};
