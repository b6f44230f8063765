import type { Command } from "commander";
import { CannotRunError } from "../../errors.ts";
import { renderAccess, renderAccessMatrix } from "../../report/access.ts";
import { prepareAccess } from "../../simulation/questions/access.ts";
import { accessMatrix } from "../../simulation/questions/access-matrix.ts";
import { unknownNames, unknownWord } from "../../simulation/questions/access-words.ts";
import { ExitError } from "../exit-error.ts";
import type { Io } from "../io.ts";
import { loadRendered, type Source } from "../load-rendered.ts";

interface CanOptions extends Source {
  readonly group?: readonly string[];
  readonly matrix?: boolean;
  readonly environment?: string;
  readonly json?: boolean;
}

const examples = `
Examples:
  $ tiphys can role:developer sync applications production/frontend
  $ tiphys can alice@company.com delete applications dev/frontend --group dev-team
  $ tiphys can --matrix --environment production`;

export function canCommand(program: Command, io: Io): void {
  program
    .command("can")
    .description("say who may do what in Argo CD, and which line decides; exit 1 when denied")
    .argument("[subject]", "role:…, proj:<project>:<role>, or a user")
    .argument("[action]", "get, sync, update, delete, override, …")
    .argument("[resource]", "applications, logs, projects, …")
    .argument("[object]", "project/application, or environment/service")
    .option("--group <group...>", "groups of the user")
    .option("--matrix", "show every role × action × environment instead")
    .option("--environment <name>", "only this environment in the matrix")
    .option("--from <folder>", "ask this dist/-like folder instead of the config")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", examples)
    .action((subject, action, resource, object, options: CanOptions) =>
      options.matrix ? matrix(options, io) : ask([subject, action, resource, object], options, io),
    );
}

async function ask(words: readonly (string | undefined)[], options: CanOptions, io: Io): Promise<void> {
  const [subject, action, resource, object] = words;
  if (!subject || !action || !resource || !object) {
    throw new CannotRunError(
      "can needs a subject, an action, a resource and an object",
      "see tiphys can --help, or ask for --matrix",
    );
  }
  const question = { subject, action, resource, object, groups: options.group ?? [] };
  const unknown = unknownWord(question);
  if (unknown) throw new CannotRunError(unknown.message, unknown.fix);
  const { rendered } = await loadRendered(io.cwd, options);
  const decision = prepareAccess(rendered)(question);
  io.out(options.json ? `${JSON.stringify(decision, undefined, 2)}\n` : renderAccess(decision, io.color));
  for (const name of unknownNames(rendered, question)) io.error(`warning: ${name}\n`);
  if (!decision.allowed) throw new ExitError(1);
}

async function matrix({ environment, json, ...source }: CanOptions, io: Io): Promise<void> {
  const { rendered } = await loadRendered(io.cwd, source);
  const cells = accessMatrix(rendered).filter((cell) => !environment || cell.environment === environment);
  io.out(json ? `${JSON.stringify(cells, undefined, 2)}\n` : renderAccessMatrix(cells, io.color));
}
