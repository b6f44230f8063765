import type { JsonObject } from "../manifest/manifest.ts";
import type { ContainerKnob, MemoryKnob } from "../model/container-knobs.ts";
import { compact } from "./compact.ts";

/** A limit on memory keeps a leak from its neighbours; a limit on CPU only throttles, so it is stated or absent. */
export function resourcesOf({
  cpu,
  memory,
  ephemeralStorage,
  devices,
}: Pick<ContainerKnob, "cpu" | "memory" | "ephemeralStorage" | "devices">): JsonObject {
  const cpus = typeof cpu === "string" ? { request: cpu } : cpu || undefined;
  const bytes = requestAndLimit(memory);
  const disk = requestAndLimit(ephemeralStorage);
  const list = (side: "request" | "limit") =>
    compact({
      cpu: cpus?.[side],
      memory: bytes?.[side],
      "ephemeral-storage": disk?.[side],
      // A device is never shared: what is asked for is what there may be.
      ...devices,
    });
  return compact({ requests: list("request"), limits: list("limit") });
}

function requestAndLimit(knob: MemoryKnob | undefined): Exclude<MemoryKnob, false | string> | undefined {
  return typeof knob === "string" ? { request: knob, limit: knob } : knob || undefined;
}
