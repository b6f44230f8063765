import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { findPort, type Port, portsOf } from "../../model/ports.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { isServed } from "../../model/surroundings.ts";
import { compact } from "../compact.ts";
import { labelsOf, metadataOf, podSelectorOf } from "../labels.ts";
import { hasSecondService } from "./strategy.ts";

export function monitorsOf(service: ResolvedService): Manifest[] {
  const { metrics } = service.knobs;
  const port = metricsPortOf(service);
  if (!metrics || !port) return [];
  const isServedAlone = isServedOnce(service, port);
  const { path, interval } = metrics;
  const endpoint = compact({
    ...(isServedAlone ? { port: port.name } : podEndpoint(service, port)),
    path,
    interval,
  });
  const { labels, ...metadata } = metadataOf(service);
  return [
    {
      apiVersion: "monitoring.coreos.com/v1",
      kind: isServedAlone ? "ServiceMonitor" : "PodMonitor",
      metadata: { ...metadata, labels: { ...labels, ...monitorLabels(service) } },
      spec: isServedAlone
        ? { selector: { matchLabels: podSelectorOf(service) }, endpoints: [endpoint] }
        : { selector: { matchLabels: podSelectorOf(service) }, podMetricsEndpoints: [endpoint] },
    },
  ];
}

/** The platform's, by which Prometheus selects, and the service's own. */
export function monitorLabels({ knobs, surroundings }: ResolvedService): Readonly<Record<string, string>> {
  return { ...surroundings.monitoring?.labels, ...knobs.metrics?.labels };
}

/** Where Prometheus asks; undefined where nothing is collected. */
export function metricsPortOf({ knobs }: ResolvedService): Port | undefined {
  if (!knobs.metrics) return undefined;
  const ports = portsOf(knobs);
  return (
    findPort(ports, knobs.metrics.port ?? "metrics") ?? (knobs.metrics.port ? undefined : findPort(ports, ""))
  );
}

/** One Kubernetes Service, found by its labels: a second one would have every pod counted twice. */
function isServedOnce(service: ResolvedService, port: Port): boolean {
  const { preset, knobs } = service;
  const hasLabels = Object.entries(podSelectorOf(service)).every(
    ([name, value]) => labelsOf(service)[name] === value,
  );
  const isAlone = Object.keys(knobs.extraKubernetesServices ?? {}).length === 0 && !hasSecondService(service);
  return isServed(preset) && port.service !== undefined && hasLabels && isAlone;
}

/** `job` is the service's name, as it is with a ServiceMonitor: alerts and dashboards ask for it. */
function podEndpoint({ name }: ResolvedService, port: Port): JsonObject {
  return {
    ...(port.named ? { port: port.name } : { portNumber: port.container }),
    relabelings: [{ targetLabel: "job", replacement: name }],
  };
}
