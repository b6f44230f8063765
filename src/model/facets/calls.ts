import type { Texts } from "../container-knobs.ts";
import {
  byField,
  either,
  type Fields,
  listOf,
  mapOf,
  oneOf,
  portReference,
  record,
  type Shape,
  serviceName,
  text,
  textLike,
} from "../shape.ts";

/** Another service that this one calls: its name, or more of it. */
export type CallKnob = string | CallOptions;

export interface CallOptions {
  readonly service: string;
  /** Names of its ports. @default every port */
  readonly ports?: readonly string[];
  /** Where it is in an environment that does not run it: a URL; `"nowhere"`: not called there. @default in the environment */
  readonly at?: string;
}

/** A service that calls this one: its name, or more of it. */
export type CallerKnob = string | Omit<CallOptions, "at">;

/** Another service of the platform, a namespace, a range of addresses, or everybody. */
export type NetworkPeer =
  | "anywhere"
  | ({ readonly service: string } & PeerPorts)
  | ({ readonly namespace: string; readonly labels?: Texts } & PeerPorts)
  | ({ readonly cidr: string; readonly except?: readonly string[] } & PeerPorts);

interface PeerPorts {
  /** Ports of whoever is called, by name where it is a service, or by number (TCP). @default every port */
  readonly ports?: readonly (string | number)[];
}

/** Facets of every preset that has a container. */
export interface CallFacets {
  /** Lets the pods reach these services, on both sides, wherever `allowTo` or `allowFrom` closes one. @default none */
  readonly calls?: readonly CallKnob[];
}

/** Facets of every preset whose pods can be called. */
export interface CalledFacets {
  /** All who call it: another service whose `calls` names this one is a finding. @default whoever calls */
  readonly calledBy?: readonly CallerKnob[];
  /** Who may reach the ports, beside the services that call; nobody else, when empty. @default no NetworkPolicy */
  readonly allowFrom?: readonly NetworkPeer[];
  /** Whom the pods may reach, beside what they call, and DNS to find them; nothing else, when empty. @default no rule */
  readonly allowTo?: readonly NetworkPeer[];
}

const url = textLike(/^(nowhere|[a-z][a-z0-9+.-]*:\/\/[^\s/]+(\/\S*)?)$/, 'a URL, or "nowhere"');
const call = { service: serviceName, ports: listOf(text) };

const named = (expected: string, fields: Fields) =>
  byField({ placed: serviceName }, either(expected, text, record(fields, ["service"])));

export const callFacets = {
  calls: listOf(named("a service's name, or { service, ports, at }", { ...call, at: url })),
} satisfies Record<keyof CallFacets, Shape>;

const ports = listOf(portReference);
const peers = listOf(
  either(
    '"anywhere", { service }, { namespace } or { cidr }',
    oneOf("anywhere"),
    record({ service: serviceName, ports }, ["service"]),
    record({ namespace: text, labels: mapOf(text), ports }, ["namespace"]),
    record({ cidr: text, except: listOf(text), ports }, ["cidr"]),
  ),
);

export const calledFacets = {
  calledBy: listOf(named("a service's name, or { service, ports }", call)),
  allowFrom: peers,
  allowTo: peers,
} satisfies Record<keyof CalledFacets, Shape>;
