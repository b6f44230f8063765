import type { Json, JsonObject } from "../manifest/manifest.ts";
import type { CpuKnob, MemoryKnob, Variable } from "../model/knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { fileMounts, writableMounts } from "./files.ts";
import { portsOf } from "./ports.ts";
import { probesOf } from "./probes.ts";
import { containerSecurity } from "./security.ts";

/** The service's own container, named after it. */
export function containerOf(service: ResolvedService): JsonObject {
  const { name, knobs } = service;
  const ports = portsOf(knobs);
  return compact({
    name,
    image: knobs.image,
    imagePullPolicy: knobs.imagePullPolicy,
    command: knobs.command,
    args: knobs.arguments,
    ports: ports.map(({ name, container, protocol }) => ({ name, containerPort: container, protocol })),
    env: Object.entries(knobs.variables ?? {}).map(([name, value]) => variable(name, value)),
    resources: resourcesOf(knobs.cpu, knobs.memory),
    ...probesOf(knobs, ports),
    securityContext: containerSecurity(knobs),
    volumeMounts: [...fileMounts(knobs), ...writableMounts(knobs), ...storageMounts(service)],
  });
}

function variable(name: string, value: Variable): Json {
  if (typeof value === "string") return { name, value };
  if ("field" in value) return { name, valueFrom: { fieldRef: { fieldPath: value.field } } };
  const { key, optional } = value;
  return "secret" in value
    ? { name, valueFrom: { secretKeyRef: compact({ name: value.secret, key, optional }) } }
    : { name, valueFrom: { configMapKeyRef: compact({ name: value.configMap, key, optional }) } };
}

/** A limit on memory keeps a leak from its neighbours; a limit on CPU only throttles, so it is stated or absent. */
export function resourcesOf(cpu: CpuKnob = "100m", memory: MemoryKnob = "128Mi"): JsonObject {
  const cpus = typeof cpu === "string" ? { request: cpu, limit: undefined } : cpu;
  const bytes = typeof memory === "string" ? { request: memory, limit: memory } : memory;
  return {
    requests: { cpu: cpus.request, memory: bytes.request },
    ...(cpus.limit || bytes.limit ? { limits: compact({ cpu: cpus.limit, memory: bytes.limit }) } : {}),
  };
}

function storageMounts({ name, knobs }: ResolvedService): Json[] {
  return knobs.storage ? [{ name: `${name}-data`, mountPath: knobs.storage.path }] : [];
}
