import { type Command, Option } from "commander";
import { statusOf } from "../../releases/status.ts";
import { statusFormats } from "../../report/releases/status.ts";
import type { Io } from "../io.ts";
import { openSession, presentServices } from "../release-session.ts";
import { mustKnow } from "../scope.ts";

interface StatusOptions {
  readonly config?: string;
  readonly format: keyof typeof statusFormats;
  readonly json?: boolean;
}

export function statusCommand(program: Command, io: Io): void {
  program
    .command("status")
    .description("show what runs where, for how long, what is held, and what could be promoted now")
    .argument("[services...]")
    .addOption(
      new Option("--format <format>", "how to print").choices(Object.keys(statusFormats)).default("text"),
    )
    .option("--json", "the same as --format json")
    .action((services: string[], options: StatusOptions) => status(services, options, io));
}

async function status(services: readonly string[], options: StatusOptions, io: Io): Promise<void> {
  const { situation, platform } = await openSession(io, options.config);
  mustKnow("service", services, presentServices(platform));
  const found = statusOf(situation, services.length > 0 ? services : undefined);
  io.out(statusFormats[options.json ? "json" : options.format](found, io.color));
}
