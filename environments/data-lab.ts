import { automated, defineApplicationSet, generators, template } from "tiphys";
import { teams } from "../services/teams.ts";
import { clusters } from "./clusters.ts";

/** The data team's own folders: who adds one has a namespace with what is in it, and asks nobody. */
export const dataLab = defineApplicationSet("data-lab", {
  generator: generators.gitDirectories({
    repository: "https://github.com/company/data-lab.git",
    directories: ["experiments/*"],
    exclude: ["experiments/template"],
  }),
  application: ({ path }) => ({
    name: `data-lab-${path.basenameNormalized}`,
    source: {
      repository: "https://github.com/company/data-lab.git",
      path: path.path,
      directory: { include: "*.yaml" },
    },
    destination: {
      cluster: clusters.data,
      namespace: `data-lab-${template.truncate(path.basenameNormalized, 54)}`,
    },
    namespaceLabels: { "pod-security.kubernetes.io/enforce": "restricted" },
  }),
  kinds: ["ConfigMap", "Service", "apps/Deployment", "batch/CronJob", "batch/Job"],
  sync: automated({ prune: true, selfHeal: true }),
  team: teams.data,
  teamMay: ["get", "logs", "sync"],
});
