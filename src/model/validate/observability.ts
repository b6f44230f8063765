import { portsOf } from "../ports.ts";
import type { ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** Metrics of ports that are not there, and promises that nothing measures. */
export function observabilityMisfits({ preset, knobs }: ResolvedService): readonly Misfit[] {
  const { metrics, alerts } = knobs;
  const names = portsOf(knobs).map(({ name }) => name);
  const misfits: Misfit[] = [];
  if (metrics && names.length === 0) {
    misfits.push({
      code: "unserved-port",
      field: "metrics",
      message: "metrics, but no port to ask for them",
      fix: "state ports: { metrics: 9090 }",
    });
  } else if (metrics?.port !== undefined && !names.includes(metrics.port)) {
    misfits.push(...unknownName("unknown-port", "metrics.port", metrics.port, names));
  }
  if (alerts && alerts.objectives !== undefined && !metrics && preset !== "cron-job") {
    misfits.push({
      code: "nothing-measured",
      field: "alerts.objectives",
      message: "objectives are held by the service's metrics, and nothing collects these",
      fix: "state metrics: {}, or take the objectives out",
    });
  }
  return misfits;
}

/** A chart or a set knows no namespace, and an alert that asks for none would be for all. */
export function alertMisfits({ knobs: { alerts } }: ResolvedService): readonly Misfit[] {
  if (!alerts || alerts.namespace !== undefined) return [];
  const message = "nobody here knows which namespace the alerts are for";
  return [{ code: "missing-value", field: "alerts.namespace", message, fix: "state namespace" }];
}
