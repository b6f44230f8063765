import type { Command } from "commander";

/** What every command that changes releases understands. */
export interface ChangeOptions {
  readonly config?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly commit?: boolean;
  readonly push?: boolean;
  readonly by?: string;
}

export function withChangeOptions(command: Command): Command {
  return command
    .option("--dry-run", "show what would change, and write nothing")
    .option("--yes", "do not ask; without a terminal nothing is asked anyway")
    .option("--commit", "commit the changed files, and nothing else")
    .option("--push", "push after --commit; never by force")
    .option("--by <name>", "who does it (default: the CI's actor, or Git's user.name)")
    .option("--json", "print the result as JSON");
}
