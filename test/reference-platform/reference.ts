import { fileURLToPath } from "node:url";
import type { DeployedService } from "../../src/argocd/deployed-service.ts";
import { readReleases } from "../../src/cli/read-releases.ts";
import { withFiles } from "../../src/cli/source-files.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../../src/manifest/manifest.ts";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";
import { synthesize } from "../../src/synthesize.ts";
import config from "../../tiphys.config.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const platform = withFiles(config, root);
export const releases = readReleases(root, platform.environments);
export const synthesis = synthesize(platform, releases);

/** What runs of a service in an environment. */
export function deployed(service: string, environment: string): DeployedService {
  const found = synthesis.deployed.find(
    (one) => one.service.name === service && one.environment.name === environment,
  );
  if (!found) throw new Error(`${environment} does not run ${service}`);
  return found;
}

/** The only object of its kind of a service in an environment, as Argo CD applies it. */
export function applied(service: string, environment: string, kind: string): Manifest {
  const found = deployed(service, environment).manifests.filter((one) => one.kind === kind);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${service} has ${found.length} ${kind} in ${environment}`);
  return only;
}

/** A file of dist/, read back. */
export function file(path: string): JsonObject {
  const text = synthesis.tree.get(path);
  const [document] = text === undefined ? [] : parseYaml(text, path).documents;
  if (!isObject(document)) throw new Error(`dist/ has no ${path}`);
  return document;
}

/** The value at a path of keys and indices: `spec.replicas`; undefined where there is none. */
export function at(value: Json | undefined, path: string): Json | undefined {
  return path
    .split(".")
    .reduce<Json | undefined>(
      (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isObject(inner) ? inner[key] : undefined),
      value,
    );
}

/** The service's own container. */
export function containerOf(workload: Json): Json | undefined {
  return at(workload, "spec.template.spec.containers.0");
}

/** The plain variables of a container, by name. */
export function variablesOf(workload: Json): JsonObject {
  const variables = at(containerOf(workload), "env") as readonly { name: string; value?: string }[];
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}
