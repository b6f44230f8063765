import { main } from "../src/cli/main.ts";

/** docs/cli.md: the help of every command, as `tiphys <command> --help` prints it. */
export async function cliDocs(): Promise<string> {
  const overview = await helpOf([]);
  const sections = await Promise.all(commandsIn(overview).map((command) => sectionsOf([command])));
  return `${[introduction, fenced(overview), ...sections.flat()].join("\n\n")}\n`;
}

const introduction = `<!-- Written by npm run docs:cli from the commands' own help. -->

# Commands

Every command reads \`tiphys.config.ts\` of this folder or the nearest one above, and needs no cluster. It exits 0 when done,
1 with findings, 2 when it could not run. With \`--json\` the findings are JSON (\`{ findings: […] }\`), and so is what could not run
(\`{ cannotRun: { message, fix } }\`); what the config itself prints goes to standard error.`;

async function sectionsOf(command: readonly string[]): Promise<readonly string[]> {
  const help = await helpOf(command);
  const inner = await Promise.all(commandsIn(help).map((name) => sectionsOf([...command, name])));
  return [`## ${command.join(" ")}\n\n${fenced(help)}`, ...inner.flat()];
}

/** The names below "Commands:"; help says nothing more. */
function commandsIn(help: string): readonly string[] {
  const [, list = ""] = help.split("\nCommands:\n");
  return [...list.matchAll(/^ {2}([a-z][a-z-]*) /gm)].flatMap(([, name = ""]) =>
    name === "help" ? [] : [name],
  );
}

function fenced(text: string): string {
  return `\`\`\`\n${text.trimEnd()}\n\`\`\``;
}

async function helpOf(command: readonly string[]): Promise<string> {
  let help = "";
  const out = (text: string): void => {
    help += text;
  };
  const nowhere = { cwd: ".", error: () => {}, color: false, environment: {} };
  await main([...command, "--help"], { ...nowhere, out, now: () => new Date(0), clock: () => 0 });
  return help;
}
