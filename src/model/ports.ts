import { once } from "../manifest/once.ts";
import type { PortOptions } from "./container-knobs.ts";
import type { ResolvedKnobs } from "./resolve.ts";

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
export const portsOf = once(({ port, ports }: Pick<ResolvedKnobs, "port" | "ports">): readonly Port[] =>
  Object.entries({ ...(port && { http: port }), ...ports }).map(([name, knob]) => {
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
  }),
);

/** Those that a Kubernetes Service serves. */
export function servedPorts(knobs: Parameters<typeof portsOf>[0]): readonly Port[] {
  return portsOf(knobs).filter(({ service }) => service !== undefined);
}

/** By its name, or by its number inside or outside; "" is the first that is served, or else the first. */
export function findPort(ports: readonly Port[], wanted: string | number): Port | undefined {
  if (wanted === "") return ports.find(({ service }) => service !== undefined) ?? ports[0];
  return ports.find(
    ({ name, container, service }) => name === wanted || container === wanted || service === wanted,
  );
}
