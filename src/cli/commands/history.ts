import type { Command } from "commander";
import { reachOf } from "../../releases/history.ts";
import { serviceHistory } from "../../releases/service-history.ts";
import { renderHistory } from "../../report/releases/history.ts";
import type { Io } from "../io.ts";
import { environmentNamed, openSession, servicesOf } from "../release-session.ts";
import { mustKnow } from "../scope.ts";

interface HistoryOptions {
  readonly config?: string;
  readonly environment?: string;
  readonly json?: boolean;
}

export function historyCommand(program: Command, io: Io): void {
  program
    .command("history")
    .description("show who put what where, when and by which commit, newest first")
    .argument("<service>")
    .option("--environment <name>", "only this environment")
    .option("--json", "print it as JSON")
    .action((service: string, options: HistoryOptions) => history(service, options, io));
}

async function history(service: string, options: HistoryOptions, io: Io): Promise<void> {
  const session = await openSession(io, options.config);
  const { situation, platform } = session;
  mustKnow("service", [service], servicesOf(session));
  const environments = options.environment
    ? [environmentNamed(platform, options.environment)]
    : platform.environments;
  const entries = serviceHistory(situation, service, environments);
  const reach = reachOf(situation.history);
  if (options.json) io.out(`${JSON.stringify({ service, isWhole: reach === "", entries }, undefined, 2)}\n`);
  else io.out(renderHistory(entries, reach, io.color));
}
