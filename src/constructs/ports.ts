import type { PortOptions } from "../model/container-knobs.ts";
import type { ResolvedKnobs } from "../model/resolve.ts";

export interface Port {
  readonly name: string;
  readonly container: number;
  /** Undefined: the Kubernetes Service does not serve it. */
  readonly service?: number;
  /** Undefined: TCP. */
  readonly protocol?: "TCP" | "UDP" | "SCTP";
  /** Whether the container's port carries the name. */
  readonly named: boolean;
  /** What others call the container's port: its name, or its number. */
  readonly target: string | number;
}

/** The ports of the container: `port` is the one named http, before all others. */
export function portsOf({ port, ports }: Pick<ResolvedKnobs, "port" | "ports">): readonly Port[] {
  return Object.entries({ ...(port && { http: port }), ...ports }).map(([name, knob]) => {
    const options: PortOptions = typeof knob === "number" ? { container: knob } : knob;
    const { container, service = container, protocol, named = true, target = "name" } = options;
    return {
      name,
      container,
      named,
      target: named && target === "name" ? name : container,
      ...(protocol && { protocol }),
      ...(service !== false && { service }),
    };
  });
}
