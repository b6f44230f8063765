import type { Command } from "commander";
import { compareEnvironments } from "../../releases/compare-environments.ts";
import { renderComparison } from "../../report/releases/comparison.ts";
import type { Io } from "../io.ts";
import { environmentNamed, openSession, presentServices } from "../release-session.ts";
import { mustKnow } from "../scope.ts";

interface CompareOptions {
  readonly config?: string;
  readonly json?: boolean;
}

export function compareCommand(program: Command, io: Io): void {
  program
    .command("compare")
    .description("show what two environments configure differently, and what only one of them states")
    .argument("<environment>")
    .argument("<other>")
    .argument("[services...]")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  $ tiphys compare staging production checkout")
    .action((left: string, right: string, services: string[], options: CompareOptions) =>
      compare(left, right, services, options, io),
    );
}

async function compare(
  left: string,
  right: string,
  services: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<void> {
  const { situation, platform } = await openSession(io, options.config, () => []);
  mustKnow("service", services, presentServices(platform));
  const sides = [environmentNamed(platform, left), environmentNamed(platform, right)] as const;
  const compared = compareEnvironments(situation, ...sides, services.length > 0 ? services : undefined);
  if (options.json) io.out(`${JSON.stringify({ left, right, services: compared }, undefined, 2)}\n`);
  else io.out(renderComparison(compared, [left, right], io.color));
}
