import type { Command } from "commander";
import { argocdItself } from "../../argocd/itself/argocd-itself.ts";
import { bootstrapSteps } from "../../argocd/itself/bootstrap-steps.ts";
import { renderYaml } from "../../manifest/yaml.ts";
import type { Io } from "../io.ts";
import { loadPlatform } from "../load-platform.ts";

export function bootstrapCommand(program: Command, io: Io): void {
  program
    .command("bootstrap")
    .description("print what to apply once, after which Argo CD manages itself from Git")
    .addHelpText("after", "\nExample:\n  $ tiphys bootstrap | kubectl apply --server-side -f -")
    .option("--json", "print a JSON list instead of YAML")
    .action(async ({ config, json }: { readonly config?: string; readonly json?: boolean }) => {
      const { platform } = await loadPlatform(io.cwd, config);
      const { project, bootstrap } = argocdItself(platform);
      const all = [project, ...bootstrap.values()];
      const steps = bootstrapSteps(platform).map((step) => (step === "" ? "#\n" : `# ${step}\n`));
      io.out(
        json
          ? `${JSON.stringify(all, undefined, 2)}\n`
          : `${steps.join("")}${all.map((one) => renderYaml(one)).join("---\n")}`,
      );
    });
}
