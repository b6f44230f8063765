import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textAt } from "../fields.ts";
import { namespacesIn } from "../namespaces.ts";
import { scalesIn } from "../scales.ts";
import { selectingServicesIn } from "../services.ts";

export const productionHasTwoReplicas: BuiltInPolicy = {
  id: "production-has-two-replicas",
  severity: "warn",
  looksAt: "service",
  why: "What serves from one pod is down whenever its node is: at an upgrade, an eviction, a crash.",
  fix: "Run two replicas or more; an autoscaler's minReplicas counts.",
  *check(rendered) {
    for (const namespace of namespacesIn(rendered)) {
      const scaleOf = scalesIn(namespace);
      const serving = selectingServicesIn(namespace).flatMap(({ pods }) => pods.map(({ object }) => object));
      for (const workload of new Set(serving)) {
        // Recreate says that there is to be one at most.
        const isSingle = textAt(workload.manifest, "spec", "strategy", "type") === "Recreate";
        const scale = workload.isProduction && !isSingle ? scaleOf(workload) : undefined;
        if (scale?.least !== 1) continue;
        const { object, field } = scale;
        yield { object, field, message: "production serves from 1 replica" };
      }
    }
  },
};
