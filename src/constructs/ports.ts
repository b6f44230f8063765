import type { ResolvedKnobs } from "../model/resolve.ts";

export interface Port {
  readonly name: string;
  readonly container: number;
  /** Undefined: the Kubernetes Service does not serve it. */
  readonly service?: number;
  readonly protocol: "TCP" | "UDP" | "SCTP";
}

/** The ports of the container: `port` is the one named http, before all others. */
export function portsOf({ port, ports }: ResolvedKnobs): readonly Port[] {
  return Object.entries({ ...(port && { http: port }), ...ports }).map(([name, knob]) => {
    if (typeof knob === "number") return { name, container: knob, service: knob, protocol: "TCP" };
    const { container, service = container, protocol = "TCP" } = knob;
    return { name, container, protocol, ...(service !== false && { service }) };
  });
}
