import { createRequire } from "node:module";
import type * as Cdk8s from "cdk8s";

const load = createRequire(import.meta.url);

/** Loaded where a `build` makes something: it costs more than the whole synthesis of a small platform. */
export function cdk8s(): typeof Cdk8s {
  return load("cdk8s") as typeof Cdk8s;
}
