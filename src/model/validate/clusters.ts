import type { Finding } from "../../errors.ts";
import type { Cluster, ClusterOptions } from "../cluster.ts";
import { mapOf, record, type Shape, text, textLike } from "../shape.ts";
import { validateNames } from "./names.ts";
import { findingsAt } from "./place.ts";

const cluster = record(
  {
    server: textLike(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'the address of an API server, such as "https://…"'),
    kubernetes: textLike(/^1\.\d+$/, 'a minor version of Kubernetes, such as "1.35"'),
    labels: mapOf(text),
  } satisfies Record<keyof ClusterOptions, Shape>,
  ["kubernetes"],
);

/** Where things run. */
export function validateClusters(clusters: readonly Cluster[]): Finding[] {
  return [
    ...validateNames("cluster", clusters),
    ...clusters.flatMap(({ name, site, ...options }) =>
      findingsAt(site, `cluster "${name}"`, cluster(options, "")),
    ),
  ];
}
