import type { PortKnob, PortOptions } from "../../model/container-knobs.ts";

export type Ports = Readonly<Record<string, PortKnob>>;
export type ReadPorts = Readonly<Record<string, PortOptions>>;

interface Stated {
  readonly port?: number | undefined;
  readonly ports?: Ports | undefined;
}

export function statedPorts({ port, ports }: Stated): Readonly<Record<string, PortOptions>> {
  const all: Ports = { ...(port !== undefined && { http: port }), ...ports };
  return Object.fromEntries(Object.entries(all).map(([name, knob]) => [name, optionsOf(knob)]));
}

function optionsOf(knob: PortKnob): PortOptions {
  return typeof knob === "number" ? { container: knob } : knob;
}

/** What is stated, then what the containers have besides. A name that no container gives to the port cannot be its target. */
export function portsAround(stated: Stated, read: ReadPorts): ReadPorts {
  const own = Object.entries(statedPorts(stated)).map(
    ([name, port]) => [name, { ...port, named: port.named !== false && read[name]?.named === true }] as const,
  );
  const isStated = ({ container, protocol = "TCP" }: PortOptions) =>
    own.some(([, port]) => port.container === container && (port.protocol ?? "TCP") === protocol);
  return Object.fromEntries([...own, ...Object.entries(read).filter(([, port]) => !isStated(port))]);
}
