import { resolve } from "node:path";
import type { Command } from "commander";
import { FindingsError } from "../../errors.ts";
import { renderYaml } from "../../manifest/yaml.ts";
import { renderExpansion } from "../../report/expansion.ts";
import { expandSet } from "../../simulation/questions/expand-set.ts";
import { knownObjects } from "../../simulation/questions/known-objects.ts";
import { ExitError } from "../exit-error.ts";
import type { Io } from "../io.ts";
import { loadRendered, type Source } from "../load-rendered.ts";
import { findSet, readSurroundings } from "../read-set.ts";

interface ExpandOptions extends Source {
  readonly with?: string;
  readonly yaml?: boolean;
  readonly json?: boolean;
}

const examples = `
The file of --with tells what only the real world knows, as YAML or JSON:
  clusters: [{ name, server, labels }]      gitDirectories: [apps/a]      gitFiles: { pattern: { path: content } }
  pullRequests: [{ number: 7, branch: fix, head_sha: "…", labels: [preview] }]

Examples:
  $ tiphys expand infrastructure-foundation
  $ tiphys expand previews-frontend --with pulls.yaml
  $ tiphys expand my-set.yaml --yaml`;

export function expandCommand(program: Command, io: Io): void {
  program
    .command("expand")
    .description("show the Applications that an ApplicationSet yields; exit 1 when a project refuses one")
    .argument("<set>", "name of an ApplicationSet, or a file with one; file#name where it holds several")
    .option("--with <file>", "clusters, repositories and pull requests that the generators shall see")
    .option("--yaml", "print the Applications whole")
    .option("--from <folder>", "take it from this dist/-like folder instead of the config")
    .option("--json", "print the Applications as JSON")
    .addHelpText("after", examples)
    .action((set: string, options: ExpandOptions) => expand(set, options, io));
}

async function expand(set: string, options: ExpandOptions, io: Io): Promise<void> {
  const { rendered } = await loadRendered(io.cwd, options);
  const manifest = findSet(knownObjects(rendered).applicationSets, set, io.cwd);
  const surroundings = options.with ? readSurroundings(resolve(io.cwd, options.with)) : {};
  const expansion = expandSet(rendered, manifest, surroundings);
  if ("problem" in expansion) {
    const message = `ApplicationSet ${manifest.metadata.name}: ${expansion.problem}`;
    const fix =
      expansion.fix ??
      "Argo CD would create, change and delete nothing until it is mended; or tell by --with what is missing here";
    throw new FindingsError([{ code: "set-does-not-expand", message, fix }]);
  }
  const { applications } = expansion;
  if (options.json) io.out(`${JSON.stringify(applications, undefined, 2)}\n`);
  else if (options.yaml) io.out(applications.map((one) => renderYaml(one.manifest)).join("---\n"));
  else io.out(renderExpansion(applications, io.color));
  if (applications.some(({ permitted }) => !permitted)) throw new ExitError(1);
}
