import { createRequire } from "node:module";
import type * as Cdk8s from "cdk8s";
import type { Construct } from "constructs";
import { isObject, type Json, type Manifest } from "../manifest/manifest.ts";

// Loaded only where a `build` is: it costs more than the whole synthesis of a small platform.
const load = createRequire(import.meta.url);

/** What a `build` adds, read in memory from a chart of its own: same ids in every environment, so the same names. */
export function builtManifests(id: string, build: (scope: Construct) => void): readonly Manifest[] {
  const { App, Chart } = load("cdk8s") as typeof Cdk8s;
  const chart = new Chart(new App(), id, { disableResourceNameHashes: true });
  build(chart);
  return (chart.toJson() as Manifest[]).map((manifest) => withOwnSelectors(manifest) as Manifest);
}

const address = "cdk8s.io/metadata.addr";

/** cdk8s-plus selects by a hash of the construct's path; the path itself reads better, and is as unique. */
function withOwnSelectors(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => withOwnSelectors(item) as Json);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      key === address && typeof field === "string"
        ? ["app.kubernetes.io/instance", field.replace(/-c[0-9a-f]{7}$/, "")]
        : [key, withOwnSelectors(field)],
    ),
  );
}
