import { once } from "../manifest/once.ts";
import type { ServiceAddress, Variable } from "./container-knobs.ts";
import type { CallKnob, CallOptions } from "./facets/calls.ts";
import type { ResolvedKnobs } from "./resolve.ts";

/** A service that another one calls, once, whatever says so. */
export interface Call {
  readonly service: string;
  /** By name or number; undefined: every port. */
  readonly ports?: readonly (string | number)[];
  /** Where it is instead; `"nowhere"`: it is not called. */
  readonly at?: string;
  /** The knob that says so first. */
  readonly field: string;
}

/** What the pods call: by `calls`, and by the addresses among their variables, because who has an address uses it. */
export const callsOf = once((knobs: ResolvedKnobs): readonly Call[] =>
  callsBy(knobs.calls, addressesOf(knobs)),
);

/** What the pods of its migrations call: `calls` is said of them too, an address is theirs alone. */
export function migrationCallsOf(knobs: ResolvedKnobs): readonly Call[] {
  return knobs.migrations ? callsBy(knobs.calls, migrationAddressesOf(knobs)) : [];
}

/** What any of its pods calls. */
export function everyCallOf(knobs: ResolvedKnobs): readonly Call[] {
  return knobs.migrations ? callsBy(knobs.calls, everyAddressOf(knobs)) : callsOf(knobs);
}

function callsBy(stated: readonly CallKnob[] = [], addresses: readonly AddressField[]): readonly Call[] {
  const calls = new Map<string, Call>();
  for (const [index, knob] of stated.entries()) {
    const { service, ports, at } = optionsOf(knob);
    calls.set(service, {
      service,
      ...(ports && { ports }),
      ...(at && { at }),
      field: `calls[${index}]`,
    });
  }
  for (const { field, address } of addresses) {
    const { service, port } = address;
    const known = calls.get(service);
    // The first port is known to whoever knows the service: "" stands for it.
    if (!known) calls.set(service, { service, ports: [port ?? ""], field });
    else if (known.ports) calls.set(service, { ...known, ports: [...new Set([...known.ports, port ?? ""])] });
  }
  return [...calls.values()];
}

export function optionsOf(knob: CallKnob): CallOptions {
  return typeof knob === "string" ? { service: knob } : knob;
}

/** An environment's calls: what it says of a service replaces what the service says of that. */
export function mergeCalls(stated: readonly CallKnob[], said: readonly CallKnob[]): readonly CallKnob[] {
  const named = (knobs: readonly CallKnob[]) => knobs.map((knob) => [optionsOf(knob).service, knob] as const);
  return [...new Map([...named(stated), ...named(said)]).values()];
}

export interface AddressField {
  readonly field: string;
  readonly address: ServiceAddress;
}

/** The addresses of other services among the variables of the pods' containers. */
const addressesOf = once((knobs: ResolvedKnobs): readonly AddressField[] => {
  const found = addressesAmong("variables", knobs.variables);
  for (const knob of ["initContainers", "sidecars"] as const) {
    for (const [name, container] of Object.entries(knobs[knob] ?? {})) {
      found.push(...addressesAmong(`${knob}.${name}.variables`, container.variables));
    }
  }
  return found;
});

export function everyAddressOf(knobs: ResolvedKnobs): readonly AddressField[] {
  return [...addressesOf(knobs), ...migrationAddressesOf(knobs)];
}

function migrationAddressesOf({ migrations }: ResolvedKnobs): readonly AddressField[] {
  return addressesAmong("migrations.variables", migrations?.variables);
}

function addressesAmong(field: string, variables: Readonly<Record<string, Variable>> = {}): AddressField[] {
  const found: AddressField[] = [];
  for (const name of Object.keys(variables)) {
    const value = variables[name];
    if (value !== undefined && isAddress(value)) found.push({ field: `${field}.${name}`, address: value });
  }
  return found;
}

export function isAddress(value: Variable): value is ServiceAddress {
  return typeof value === "object" && value !== null && "service" in value;
}
