import type { JsonObject } from "../manifest/manifest.ts";
import type { CpuKnob, MemoryKnob } from "../model/container-knobs.ts";
import { compact } from "./compact.ts";

/** A limit on memory keeps a leak from its neighbours; a limit on CPU only throttles, so it is stated or absent. */
export function resourcesOf(cpu: CpuKnob | undefined, memory: MemoryKnob | undefined): JsonObject {
  const cpus = typeof cpu === "string" ? { request: cpu } : cpu || undefined;
  const bytes = typeof memory === "string" ? { request: memory, limit: memory } : memory || undefined;
  return compact({
    requests: compact({ cpu: cpus?.request, memory: bytes?.request }),
    limits: compact({ cpu: cpus?.limit, memory: bytes?.limit }),
  });
}
