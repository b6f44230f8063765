import { type Finding, FindingsError } from "../../errors.ts";
import type { ApplicationSet, ApplicationTemplate } from "../application-set/application-set.ts";
import { evaluate, isTemplated, possibleClusters, possibleTexts } from "../application-set/evaluate.ts";
import type { Platform } from "../platform.ts";
import { isRecord, type Misfit, unknownName } from "../shape.ts";
import type { Team } from "../team.ts";
import { unheard } from "./argocd/controller-policy.ts";
import { validateNames } from "./names.ts";
import { findingAt, findingsAt } from "./place.ts";
import { setShape, templateShape } from "./set-shapes.ts";
import { kindsOfScope } from "./stated-kinds.ts";

/** ApplicationSets of the user's own: their fields, and what their Applications can become. */
export function validateApplicationSets(platform: Platform): Finding[] {
  const { applicationSets = [], infrastructure = [] } = platform;
  const components = new Set(infrastructure.map((component) => component?.name));
  const built = applicationSets.filter(({ build }) => build !== undefined);
  return [
    ...validateNames("ApplicationSet", applicationSets),
    ...built.filter(({ name }) => components.has(name)).map(sharedFolder),
    ...applicationSets.flatMap((set) => validateSet(set, platform)),
  ];
}

/** Both would write the folder of that name. */
function sharedFolder({ name, site }: ApplicationSet): Finding {
  const message = "another component or ApplicationSet has the same name";
  const misfit = { code: "duplicate-name", field: "", message, fix: "rename one" };
  return findingAt(site, `component or ApplicationSet "${name}"`, misfit);
}

function validateSet(set: ApplicationSet, platform: Platform): readonly Finding[] {
  const subject = `ApplicationSet "${set.name}"`;
  const { name: _, site: __, ...options } = set;
  const misfits = [...setShape(options, ""), ...takenProject(set, platform), ...unknownTeam(set, platform)];
  if (misfits.length > 0) return findingsAt(set.site, subject, misfits);
  try {
    const template = evaluate(set);
    const wrong = templateShape(template, "application");
    const found = wrong.length > 0 ? wrong : templateMisfits(set, template, platform);
    return findingsAt(set.site, subject, found);
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
}

function templateMisfits(
  set: ApplicationSet,
  template: ApplicationTemplate,
  platform: Platform,
): readonly Misfit[] {
  return [
    ...nameMisfits(template),
    ...sourceMisfits(set, template),
    ...kindsOfTheCluster(set, platform),
    ...destinationMisfits(set, template, platform),
    ...rolloutMisfits(set, template),
    ...switchedOff(set, platform),
    ...unheard(set, platform),
  ];
}

/** The set's project has the set's name. */
function takenProject({ name }: ApplicationSet, { environments }: Platform): readonly Misfit[] {
  const taken = [
    "argocd",
    "infrastructure",
    "previews",
    ...environments.map((one) => one.project ?? one.name),
  ];
  const isTaken = taken.some((project) => name === project || name.startsWith(`${project}-`));
  if (!isTaken) return [];
  const message = "its AppProject, which has its name, could be another one's";
  return [{ code: "taken-name", field: "", message, fix: "choose a name that no project starts with" }];
}

function unknownTeam({ team }: ApplicationSet, { teams }: Platform): readonly Misfit[] {
  if (!isRecord(team) || teams.includes(team as unknown as Team)) return [];
  const known = teams.map(({ name }) => name);
  return unknownName("unknown-team", "team", String(team.name), known);
}

function nameMisfits({ name }: ApplicationTemplate): readonly Misfit[] {
  if (isTemplated(name)) return [];
  const message = `every Application would be named "${name}", and Argo CD skips all that share a name`;
  return [{ code: "same-name", field: "application.name", message, fix: "put a parameter into it" }];
}

function sourceMisfits(
  { build, kinds = [] }: ApplicationSet,
  { source }: ApplicationTemplate,
): readonly Misfit[] {
  const misfits: Misfit[] = [];
  if (isTemplated(source?.repository ?? "")) {
    const message = "its repository is a parameter: who writes the parameters would choose what is deployed";
    const fix = "name the repository";
    misfits.push({ code: "templated-repository", field: "application.source.repository", message, fix });
  }
  if (!build && source?.path === undefined) {
    const message = "nothing says what its Applications deploy";
    misfits.push({
      code: "missing-value",
      field: "application.source.path",
      message,
      fix: "state source.path, or build",
    });
  }
  if (!build && kinds.length === 0) {
    const message = "nobody knows here which kinds its Applications deploy, and its project permits no other";
    misfits.push({
      code: "missing-value",
      field: "kinds",
      message,
      fix: 'state kinds: ["apps/Deployment", …]',
    });
  }
  return misfits;
}

function kindsOfTheCluster({ kinds = [] }: ApplicationSet, { customResources }: Platform): readonly Misfit[] {
  const fix = "leave it out: the Applications of a set deploy to their namespaces only";
  return kinds.flatMap((kind, index) =>
    kindsOfScope("cluster", kind, `kinds[${index}]`, customResources ?? [], fix),
  );
}

function destinationMisfits(
  { generator }: ApplicationSet,
  { destination }: ApplicationTemplate,
  { clusters }: Platform,
): readonly Misfit[] {
  const possible = possibleClusters(destination, generator, clusters);
  const field = "application.destination";
  const misfits: Misfit[] = [];
  if ("cluster" in destination && !clusters.includes(destination.cluster)) {
    const known = clusters.map(({ name }) => name);
    misfits.push(...unknownName("unknown-cluster", field, destination.cluster.name, known));
  } else if (possible === undefined) {
    const message = "its cluster can be any that Argo CD knows";
    const fix = "take it from generators.clusters, or from a list of the platform's clusters";
    misfits.push({ code: "unknown-cluster", field, message, fix });
  } else if (possible.length === 0) {
    const fix = "give the label to a cluster, or correct it";
    misfits.push({
      code: "no-cluster",
      field,
      message: "no cluster of the platform carries its labels",
      fix,
    });
  }
  const open = possibleTexts(destination.namespace, generator, clusters).some((text) => /^[*-]*$/.test(text));
  if (open) {
    const message = "its namespace can be any, kube-system too";
    const fix = "put a text of the set's own before the parameter";
    misfits.push({ code: "any-namespace", field: `${field}.namespace`, message, fix });
  }
  return misfits;
}

function switchedOff({ rollout }: ApplicationSet, { argocd }: Platform): readonly Misfit[] {
  if (!rollout || argocd?.parameters?.applicationSets?.progressiveSyncs !== false) return [];
  const message = "argocd.parameters switch progressive syncs off: Argo CD would sync all at once";
  const fix = "leave applicationSets.progressiveSyncs out, or the rollout";
  return [{ code: "no-progressive-syncs", field: "rollout", message, fix }];
}

function rolloutMisfits(
  { rollout, sync }: ApplicationSet,
  { labels = {} }: ApplicationTemplate,
): readonly Misfit[] {
  if (!rollout) return [];
  const known = Object.keys(labels);
  const unknown = rollout.flatMap(({ match = {} }, index) =>
    Object.keys(match)
      .filter((label) => !known.includes(label))
      .flatMap((label) => unknownName("unknown-label", `rollout[${index}].match`, label, known)),
  );
  if (!isRecord(sync) || sync.selfHeal !== true) return unknown;
  const message = "a rollout starts every sync itself: Argo CD switches self-heal off";
  return [
    ...unknown,
    { code: "no-self-heal", field: "sync", message, fix: "state automated({ prune: … }) or manual()" },
  ];
}
