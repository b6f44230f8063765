import type { JsonObject } from "../../manifest/manifest.ts";
import type { Objective } from "../../model/facets/alerts.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import type { Alert } from "./alerts.ts";
import { matching } from "./promql.ts";

/**
 * Multiwindow, multi-burn-rate alerts of the SRE Workbook (chapter 5): a share of the budget within the long window, and
 * still burning within a twelfth of it, so that an alert ends soon after its cause.
 */
const burns = [
  { share: 0.02, long: "1h", hours: 1, short: "5m", severity: "critical" },
  { share: 0.05, long: "6h", hours: 6, short: "30m", severity: "critical" },
  { share: 0.1, long: "3d", hours: 72, short: "6h", severity: "warning" },
] as const;

const windows = ["5m", "30m", "1h", "6h", "3d"] as const;

/** The ratio of bad requests over each window, and an alert for each rate at which the budget burns. */
export function objectiveGroup(
  service: ResolvedService,
  name: string,
  objective: Objective,
  namespace: string,
  told: (alert: Alert) => JsonObject,
): JsonObject {
  const { target, days = 30, summary } = objective;
  const recorded = matching({ namespace, service: service.name, objective: name });
  // Of the promise 99.9 exactly 0.001, not what floating point makes of 1 - 0.999.
  const budget = Number(((100 - target) / 100).toPrecision(12));
  return {
    name: `${service.name}-${name}`,
    rules: [
      ...windows.map((window) => ({
        record: `service:errors:ratio_rate${window}`,
        expr: badRatio(service, objective, namespace, window),
        labels: { namespace, service: service.name, objective: name },
      })),
      ...burns.map(({ share, long, hours, short, severity }) => {
        const rate = Number(((share * days * 24) / hours).toPrecision(12));
        const burning = (window: string) =>
          `service:errors:ratio_rate${window}${recorded} > ${rate} * ${budget}`;
        return told({
          alert: "ErrorBudgetBurn",
          expr: `${burning(long)} and ${burning(short)}`,
          severity,
          labels: { objective: name, window: long },
          summary: `${summary ?? promiseOf(service, objective)}: ${share * 100} % of the errors of ${days} days within ${long}`,
        });
      }),
    ],
  };
}

function promiseOf({ name }: ResolvedService, { target, within }: Objective): string {
  return within === undefined
    ? `${name} answers less than ${target} % of the requests without failing`
    : `${name} answers less than ${target} % of the requests within ${within} s`;
}

function badRatio(
  { name }: ResolvedService,
  { requests, within }: Objective,
  namespace: string,
  window: string,
): string {
  const { metric, only = {}, failed = { code: "5.." } } = requests;
  const own = { namespace, job: name };
  const rate = (selected: string) => `sum(rate(${selected}[${window}]))`;
  if (within === undefined)
    return `${rate(metric + matching(own, { ...only, ...failed }))} / ${rate(metric + matching(own, only))}`;
  // Prometheus 3 writes whole numbers of `le` as 1.0, Prometheus 2 as the exporter did: both are meant.
  const le = Number.isInteger(within) ? `${within}(\\.0)?` : String(within).replace(".", "\\.");
  const good = rate(`${metric}_bucket${matching(own, { ...only, le })}`);
  return `1 - ${good} / ${rate(`${metric}_count${matching(own, only)}`)}`;
}
