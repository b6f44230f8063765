import type { JsonObject } from "../manifest/manifest.ts";
import type { HealthKnob, ProbeKnob, ProbeOptions } from "../model/container-knobs.ts";
import type { Port } from "../model/ports.ts";
import { compact } from "./compact.ts";

/** One health knob serves readiness and liveness, unless they are told apart. */
export function probesOf(
  health: ProbeKnob | HealthKnob | false | undefined,
  ports: readonly Port[],
): JsonObject {
  if (!health) return {};
  if (!isHealth(health)) {
    const both = probe(health, ports);
    return { livenessProbe: both, readinessProbe: both };
  }
  const { readiness, liveness, startup } = health;
  return compact({
    startupProbe: startup && probe(startup, ports),
    livenessProbe: liveness && probe(liveness, ports),
    readinessProbe: readiness && probe(readiness, ports),
  });
}

function isHealth(health: ProbeKnob | HealthKnob): health is HealthKnob {
  return typeof health === "object" && ("readiness" in health || "liveness" in health || "startup" in health);
}

function probe(knob: ProbeKnob, ports: readonly Port[]): JsonObject {
  const options: ProbeOptions = typeof knob === "string" ? { path: knob } : knob;
  return compact(handler(options, ports), {
    initialDelaySeconds: options.initialDelay,
    periodSeconds: options.period,
    timeoutSeconds: options.timeout,
    failureThreshold: options.failureThreshold,
    successThreshold: options.successThreshold,
  });
}

function handler({ path, grpc, command, headers, port }: ProbeOptions, ports: readonly Port[]): JsonObject {
  const named = port ?? ports[0]?.target;
  if (command) return { exec: { command } };
  // Kubernetes takes only a number here.
  if (grpc) return { grpc: { port: ports.find(({ name }) => name === named)?.container ?? named } };
  if (path === undefined) return { tcpSocket: { port: named } };
  const httpHeaders = Object.entries(headers ?? {}).map(([name, value]) => ({ name, value }));
  return { httpGet: compact({ path, port: named, httpHeaders }) };
}
