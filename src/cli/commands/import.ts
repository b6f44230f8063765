import type { Command } from "commander";
import type { ImportOptions } from "../import/import-all.ts";
import { importAll } from "../import/import-all.ts";
import type { Io } from "../io.ts";

const examples = `
A CustomResourceDefinition becomes <group>/<kind>.ts (a construct and its types) and <kind>.schema.ts (what synth checks its
objects by); custom-resources.ts lists all of them, for definePlatform({ customResources }). A chart becomes helm/<name>.ts,
the type of its values, for defineChart<…Values>({ values }).

Examples:
  $ tiphys import crds/kafka.yaml
  $ tiphys import https://example.com/v1.9.1/crds.yaml#Rollout,AnalysisTemplate
  $ tiphys import helm:./charts/web helm:cert-manager-1.21.1.tgz
  $ tiphys import helm:https://charts.example.com/web@4.12.0
  $ tiphys import                       # what imports: of cdk8s.yaml lists`;

export function importCommand(program: Command, io: Io): void {
  program
    .command("import")
    .description("write typed constructs of custom resources, and types of charts' values, into imports/")
    .argument("[sources...]", "files or URLs with definitions, file#Kind for one of them; helm:<chart>")
    .option("--output <folder>", "where to write", "imports")
    .option("--json", "print what is written as JSON")
    .addHelpText("after", examples)
    .action(async (sources: readonly string[], options: ImportOptions) => {
      // Loaded for this command alone: no other one reads definitions.
      await importAll(sources, options, io);
    });
}
