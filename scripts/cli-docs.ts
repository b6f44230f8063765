import { main } from "../src/cli/main.ts";

/** docs/cli.md: the help of every command, as `tiphys <command> --help` prints it. */
export async function cliDocs(): Promise<string> {
  const overview = await helpOf();
  const commands = [...overview.matchAll(/^ {2}([a-z][a-z-]*) .*$/gm)].flatMap(([, name = ""]) =>
    name === "help" ? [] : [name],
  );
  const sections = [];
  for (const command of commands) sections.push(`## ${command}\n\n${fenced(await helpOf(command))}`);
  return `${introduction}\n\n${fenced(overview)}\n\n${sections.join("\n\n")}\n`;
}

const introduction = `<!-- Written by npm run docs:cli from the commands' own help. -->

# Commands

Every command reads \`tiphys.config.ts\` of this folder or the nearest one above, works without a network and without a cluster,
and exits 0 when done, 1 with findings, 2 when it could not run.`;

function fenced(text: string): string {
  return `\`\`\`\n${text.trimEnd()}\n\`\`\``;
}

async function helpOf(...command: readonly string[]): Promise<string> {
  let help = "";
  await main([...command, "--help"], {
    cwd: ".",
    out: (text) => {
      help += text;
    },
    error: () => {},
    color: false,
    environment: {},
    now: () => new Date(0),
    clock: () => 0,
  });
  return help;
}
