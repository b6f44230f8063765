import type * as Cdk8s from "cdk8s";
import type { Construct } from "constructs";
import { isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import { isJsonLeaf } from "../model/json-shape.ts";
import { show } from "../model/shape.ts";
import { cdk8s } from "./cdk8s.ts";
import { type KnownToConstructs, knownKey } from "./known-to-constructs.ts";

/** What a `build` adds, read in memory from a chart of its own: same ids in every environment, so the same names. */
export function builtManifests(
  id: string,
  build: (scope: Construct) => void,
  known: KnownToConstructs = {},
): readonly Manifest[] {
  const { App, Chart } = cdk8s();
  class ReadableChart extends Chart {
    override generateObjectName(object: Cdk8s.ApiObject): string {
      return readableName(this, object) ?? super.generateObjectName(object);
    }
  }
  const app = new App();
  app.node.setContext(knownKey, known);
  const chart = new ReadableChart(app, id, { disableResourceNameHashes: true });
  build(chart);
  // Charts of the user's own may be reused: a chart says nothing of those within it.
  const manifests: Manifest[] = chart.node
    .findAll()
    .flatMap((one) => (Chart.isChart(one) ? one.toJson() : []));
  return manifests.map((manifest) => withOwnSelectors(manifest, manifest.kind) as Manifest);
}

// A construct's address: the hash of its path.
const address = /c8[0-9a-f]{40}/g;

/** cdk8s-plus puts addresses into the ids of network policies; the addressed constructs' paths say whom they mean. */
function readableName(chart: Construct, object: Construct): string | undefined {
  const { path } = object.node;
  if (path.search(address) < 0) return undefined;
  const paths = new Map(chart.node.findAll().map(({ node }) => [node.addr, node.path] as const));
  const name = path
    .replace(address, (found) => `/${paths.get(found) ?? found}`)
    // What stands for a namespace that is not stated.
    .replaceAll("undefined", "")
    .split("/")
    .filter((step) => step && step !== "Resource")
    .join("-")
    .toLowerCase();
  return name.length <= 63 ? name : undefined;
}

const addressLabel = "cdk8s.io/metadata.addr";
// Nobody else's: Argo CD may track by app.kubernetes.io/instance, and users label pods with the others.
const ownLabel = "tiphys/workload";
const longestLabel = 63;

/** cdk8s-plus selects by a hash of the construct's path; the path itself reads better, and is as unique. */
function withOwnSelectors(value: Json | undefined, at: string): Json | undefined {
  if (Array.isArray(value))
    return value.map((item, index) => withOwnSelectors(item, `${at}[${index}]`) as Json);
  if (!isObject(value)) return sayable(value, at);
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      key === addressLabel && typeof field === "string"
        ? [ownLabel, pathIn(field)]
        : [key, withOwnSelectors(field, `${at}.${key}`)],
    ),
  );
}

/** A construct takes any value. */
function sayable<Leaf>(value: Leaf, at: string): Leaf {
  if (value === undefined || isJsonLeaf(value)) return value;
  throw new Error(`${at} is ${show(value)}, which JSON cannot say`);
}

/** A path that was cut to fit needs its hash: two such paths may have the same end. */
function pathIn(label: string): string {
  return label.length < longestLabel ? label.replace(/-c8[0-9a-f]{6}$/, "") : label;
}
