import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import type { Platform } from "../model/platform.ts";
import { applicationOf, argocdNamespace } from "./application.ts";
import type { DeployedService } from "./deployed-service.ts";
import { outlineOf } from "./outline.ts";

/** An ApplicationSet as we write all of ours: Go templates that fail on a parameter nobody gave. */
export function applicationSet(platform: Platform, name: string, spec: JsonObject): Manifest {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: { name, namespace: argocdNamespace(platform) },
    spec: {
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
      ...spec,
      ...ownPolicy(platform, spec),
    },
  };
}

/** Where another policy is stated for all sets, one that says nothing would have that one. */
function ownPolicy({ argocd }: Platform, { syncPolicy }: JsonObject): JsonObject {
  const { policy = "sync", policyOverride } = argocd?.parameters?.applicationSets ?? {};
  return policyOverride && policy !== "sync"
    ? { syncPolicy: { applicationsSync: "sync", ...(syncPolicy as JsonObject) } }
    : {};
}

/** One list of services, for the Applications of one project in one environment and cluster. */
export function applicationSetOf(
  platform: Platform,
  name: string,
  deployed: readonly DeployedService[],
): Manifest {
  const [first] = deployed;
  if (!first) throw new Error(`the ApplicationSet ${name} has no services`);
  const template = templateOf(platform, first);
  return applicationSet(platform, name, {
    generators: [{ list: { elements: deployed.map((one) => elementOf(platform, template, one)) } }],
    template: { metadata: template.metadata, spec: template.spec },
    templatePatch: '{{ if hasKey . "patch" }}{{ toJson .patch }}{{ end }}',
    // Without it the controller adds the finalizer that deletes what an Application deployed.
    ...(first.environment.cascade === false && { syncPolicy: { preserveResourcesOnDeletion: true } }),
  });
}

/** The Application of a service that is all parameters; the set's project, cluster and environment are the same for all. */
function templateOf(platform: Platform, first: DeployedService): Manifest {
  const team = { ...first.service.team, name: "{{ .team }}" };
  const service = { ...first.service, name: "{{ .service }}", team, knobs: { image: "" } };
  const parameters = {
    ...first,
    service,
    namespace: "{{ .namespace }}",
    syncWave: 0,
    outline: outlineOf([], platform.customResources),
  };
  const { metadata, spec, ...rest } = applicationOf(platform, parameters);
  const { namespace: _, finalizers: __, ...kept } = metadata;
  const project = (applicationOf(platform, first).spec as JsonObject).project;
  return { ...rest, metadata: kept, spec: { ...(spec as JsonObject), project } } as Manifest;
}

function elementOf(platform: Platform, template: Manifest, deployed: DeployedService): JsonObject {
  const { service, namespace } = deployed;
  const parameters = { service: service.name, team: service.team.name, namespace };
  const wanted = applicationOf(platform, deployed);
  const { namespace: _, finalizers: __, ...metadata } = wanted.metadata;
  const patch = difference(fill(template, parameters), { ...wanted, metadata });
  return { ...parameters, ...(isObject(patch) && { patch }) };
}

function fill(value: Json | undefined, parameters: Readonly<Record<string, string>>): Json | undefined {
  if (typeof value === "string")
    return value.replace(/\{\{ \.(\w+) \}\}/g, (_, name) => parameters[name] ?? "");
  if (Array.isArray(value)) return value.map((item) => fill(item, parameters) as Json);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, fill(field, parameters)]));
}

/** What a templatePatch has to say to make `to` of `from`: maps merge, lists are replaced. Undefined: nothing. */
function difference(from: Json | undefined, to: Json | undefined): Json | undefined {
  if (!isObject(from) || !isObject(to)) return JSON.stringify(from) === JSON.stringify(to) ? undefined : to;
  const changed: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const patch = key in to ? difference(from[key], to[key]) : null;
    if (patch !== undefined) changed[key] = patch;
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}
