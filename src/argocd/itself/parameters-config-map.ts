import type { Manifest } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdConfigMap, type ConfigMapData } from "./config-map.ts";

/** Labels of our Applications; alerts and dashboards need them on Argo CD's metrics. */
export const metricLabels = ["environment", "service", "team"] as const;

/** argocd-cmd-params-cm; undefined where nothing is to be said. */
export function parametersConfigMap(platform: Platform): Manifest | undefined {
  const configMap = argocdConfigMap(platform, "argocd-cmd-params-cm", parameterData(platform));
  return Object.keys(configMap.data as object).length > 0 ? configMap : undefined;
}

function parameterData({
  argocd = {} as NonNullable<Platform["argocd"]>,
  applicationSets: sets = [],
}: Platform): ConfigMapData {
  const {
    server,
    controller,
    repoServer,
    applicationSets,
    applicationNamespaces,
    logLevel,
    more = {},
  } = argocd.parameters ?? {};
  return {
    ...(argocd.monitoring && { "controller.metrics.application.labels": metricLabels.join(",") }),
    "server.insecure": text(server?.insecure),
    "server.rootpath": server?.rootPath,
    "controller.sharding.algorithm": controller?.sharding,
    "controller.status.processors": text(controller?.statusProcessors),
    "controller.operation.processors": text(controller?.operationProcessors),
    "controller.diff.server.side": text(controller?.serverSideDiff),
    "reposerver.parallelism.limit": text(repoServer?.parallelism),
    "applicationsetcontroller.policy": applicationSets?.policy,
    "applicationsetcontroller.enable.policy.override": text(applicationSets?.policyOverride),
    "applicationsetcontroller.enable.progressive.syncs": text(
      // Without it Argo CD syncs all of a rollout at once, and says nothing.
      applicationSets?.progressiveSyncs ?? (sets.some(({ rollout }) => rollout) || undefined),
    ),
    "application.namespaces": applicationNamespaces?.join(", "),
    ...(logLevel && Object.fromEntries(processes.map((name) => [`${name}.log.level`, logLevel]))),
    ...more,
  };
}

const processes = [
  "controller",
  "server",
  "reposerver",
  "applicationsetcontroller",
  "notificationscontroller",
  "dexserver",
];

function text(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
