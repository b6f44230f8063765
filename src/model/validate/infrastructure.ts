import type { Finding } from "../../errors.ts";
import { differencesOn, hasLabels, type Infrastructure, isCluster } from "../infrastructure.ts";
import type { Platform } from "../platform.ts";
import { isRecord, type Misfit, unknownName } from "../shape.ts";
import { componentShape } from "./infrastructure-shape.ts";
import { isDnsLabel, validateNames } from "./names.ts";
import { findingAt, findingsAt } from "./place.ts";
import { kindsInTheWrongList } from "./stated-kinds.ts";

/** Folders of what is infrastructure as well: the namespaces of environments, and Argo CD itself. */
const reserved = ["namespaces", "argo-cd"];

/** Each component by itself, and what it names of the platform: clusters, other components. */
export function validateInfrastructure(platform: Platform): Finding[] {
  const { infrastructure = [] } = platform;
  const own = infrastructure.flatMap((component) => misfitsOf(component));
  // What else is looked at reads what the shapes promise.
  if (own.length > 0) return [...validateNames("infrastructure", infrastructure), ...own];
  return [
    ...validateNames("infrastructure", infrastructure),
    ...infrastructure.flatMap((component) => [
      ...at(component, unknownClusters(component, platform)),
      ...at(component, unknownDependencies(component, infrastructure)),
      ...at(component, kindsOfNoUse(component, platform)),
    ]),
    ...cycles(infrastructure),
    ...sharedReleases(platform),
  ];
}

function at({ name, site }: Infrastructure, misfits: readonly Misfit[]): Finding[] {
  return findingsAt(site, `infrastructure "${name}"`, misfits);
}

function misfitsOf(component: Infrastructure): Finding[] {
  const { name, site: _, ...stated } = component;
  return at(component, [
    ...componentShape(stated, ""),
    ...(reserved.includes(name) ? [reservedName] : []),
    ...incomplete(component),
  ]);
}

const reservedName: Misfit = {
  code: "name-in-use",
  field: "",
  message: "its folder is one that Tiphys fills itself",
  fix: "rename it",
};

/** What a component cannot be without, and what has no effect on it. */
function incomplete(component: Infrastructure): Misfit[] {
  const { chart, kustomize, build, settings, applications, namespace } = component;
  const differs: unknown = component.differs;
  const differences = Array.isArray(differs) ? differs.filter(isRecord) : [];
  const misfits: Misfit[] = [];
  const say = (code: string, field: string, message: string, fix: string) =>
    misfits.push({ code, field, message, fix });
  if (!chart && !kustomize && !build)
    say("missing-value", "build", "it installs nothing", "state build, chart or kustomize");
  if (typeof namespace === "string" && !isDnsLabel(namespace))
    say("bad-name", "namespace", `namespace "${namespace}" is not a DNS label`, "use a DNS label");
  if (applications === "set" && differences.length > 0) {
    const fix = 'say applications: "each", or leave differs out';
    say("set-that-differs", "differs", "one ApplicationSet installs the same on every cluster", fix);
  }
  for (const [index, { values, version, settings: own }] of differences.entries()) {
    const field = `differs[${index}]`;
    if (!chart && (values || version))
      say("no-effect", field, `${field} is about a chart, and there is none`, "state chart");
    if (own && !build) say("no-effect", `${field}.settings`, "nothing reads settings", "state build");
    if (!isRecord(own)) continue;
    const known = Object.keys(settings ?? {});
    for (const key of Object.keys(own).filter((one) => !known.includes(one)))
      misfits.push(...unknownName("unknown-setting", `${field}.settings.${key}`, key, known));
  }
  return misfits;
}

function kindsOfNoUse({ chart, kustomize }: Infrastructure, { customResources }: Platform): Misfit[] {
  return [
    ...(chart ? kindsInTheWrongList(chart.kinds, "chart.kinds", customResources) : []),
    ...(kustomize ? kindsInTheWrongList(kustomize.kinds, "kustomize.kinds", customResources) : []),
  ];
}

/** Labels that no cluster has install nothing, and say nothing: a slip, or a cluster that nobody declared. */
function unknownClusters(component: Infrastructure, { clusters }: Platform): Misfit[] {
  const selected = clusters.filter((cluster) => hasLabels(cluster, component.clusters));
  const labels = clusters.flatMap((one) => Object.entries(one.labels ?? {}).map((pair) => pair.join(": ")));
  const known = [...new Set(labels)].sort();
  const show = (wanted: object) => JSON.stringify(wanted);
  if (selected.length === 0) {
    const message = `no cluster of the platform has ${show(component.clusters)}`;
    const fix = "use labels that a cluster has, or declare the cluster";
    return [{ code: "unknown-cluster", field: "clusters", message, choices: known, fix }];
  }
  return (component.differs ?? []).flatMap((difference, index) => {
    if (selected.some((cluster) => differencesOn(component, cluster).includes(difference))) return [];
    const { on } = difference;
    const wanted = isCluster(on) ? `cluster "${on.name}"` : `a cluster with ${show(on)}`;
    const message = `differs[${index}].on is ${wanted}, where the component is not installed`;
    const choices = selected.map(({ name }) => name);
    return [{ code: "unknown-cluster", field: `differs[${index}].on`, message, choices, fix: "correct it" }];
  });
}

function unknownDependencies(
  { dependsOn = [] }: Infrastructure,
  components: readonly Infrastructure[],
): Misfit[] {
  return dependsOn.flatMap((needed, index) => {
    const field = `dependsOn[${index}]`;
    const names = components.map(({ name }) => name);
    if (!components.includes(needed)) {
      const message = `${field} is "${needed.name}", which the platform does not list`;
      const fix = "add it to the platform's infrastructure";
      return [{ code: "unknown-infrastructure", field, message, choices: names, fix }];
    }
    if (needed.applications !== "set") return [];
    const message = `${field} is "${needed.name}", whose ApplicationSet nothing can wait for`;
    const fix = `let ${needed.name} have applications: "each"`;
    return [{ code: "depends-on-a-set", field, message, fix }];
  });
}

/** Two that wait for each other are never installed. Both places are told, by a finding each. */
function cycles(components: readonly Infrastructure[]): Finding[] {
  return components.flatMap((component) => {
    const way = wayBack(component);
    if (!way) return [];
    const message = `depends on itself: ${way.map(({ name }) => name).join(" → ")}`;
    const fix = "take one of these dependencies away";
    return at(component, [{ code: "dependency-cycle", field: "dependsOn", message, fix }]);
  });
}

function wayBack(start: Infrastructure): readonly Infrastructure[] | undefined {
  const seen = new Set<Infrastructure>();
  const from = (here: Infrastructure, way: readonly Infrastructure[]): typeof way | undefined => {
    for (const needed of here.dependsOn ?? []) {
      if (needed === start) return [...way, needed];
      if (seen.has(needed)) continue;
      seen.add(needed);
      const found = from(needed, [...way, needed]);
      if (found) return found;
    }
    return undefined;
  };
  return from(start, [start]);
}

/** Two releases of one name in one namespace claim the same objects. */
function sharedReleases({ infrastructure = [], clusters }: Platform): Finding[] {
  const owners = new Map<string, Infrastructure>();
  return infrastructure.flatMap((component) => {
    const { name, namespace, chart } = component;
    if (!chart) return [];
    const release = chart.releaseName ?? name;
    const shared = clusters
      .filter((cluster) => hasLabels(cluster, component.clusters))
      .flatMap((cluster) => {
        const key = `${cluster.name} ${namespace}/${release}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, component);
        return owner ? [owner] : [];
      });
    return [...new Set(shared)].map((owner) =>
      findingAt(component.site, `infrastructure "${name}"`, {
        code: "release-in-use",
        field: "chart.releaseName",
        message: `release "${release}" in namespace ${namespace} is "${owner.name}"'s already`,
        fix: "give one of them another releaseName or namespace",
      }),
    );
  });
}
