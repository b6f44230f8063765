import type { Json } from "../manifest/manifest.ts";
import { everyCallOf, isAddress } from "../model/calls.ts";
import type { ServiceAddress, Variable, VariableSource } from "../model/container-knobs.ts";
import { findPort, portsOf } from "../model/ports.ts";
import type { ResolvedService } from "../model/resolve.ts";
import type { Peer } from "../model/surroundings.ts";
import { compact } from "./compact.ts";

export function variablesOf(
  service: ResolvedService,
  variables: Readonly<Record<string, Variable>> = {},
): Json[] {
  return Object.entries(variables).flatMap(([name, value]) => {
    if (!isAddress(value)) return [variable(name, value)];
    const address = addressOf(service, value);
    return address === undefined ? [] : [{ name, value: address }];
  });
}

function variable(name: string, value: Exclude<Variable, ServiceAddress>): Json {
  if (typeof value === "string") return { name, value };
  if ("field" in value) return { name, valueFrom: { fieldRef: { fieldPath: value.field } } };
  if ("resource" in value) return { name, valueFrom: { resourceFieldRef: { resource: value.resource } } };
  const { key, optional } = value;
  return "secret" in value
    ? { name, valueFrom: { secretKeyRef: compact({ name: value.secret, key, optional }) } }
    : { name, valueFrom: { configMapKeyRef: compact({ name: value.configMap, key, optional }) } };
}

/** Undefined in the base, which does not know where anything runs, and where the service is not called. */
function addressOf({ knobs, surroundings }: ResolvedService, address: ServiceAddress): string | undefined {
  const { at } = everyCallOf(knobs).find(({ service }) => service === address.service) ?? {};
  if (at === "nowhere") return undefined;
  const { scheme = "http", path = "" } = address;
  if (at !== undefined) return `${scheme === false ? new URL(at).host : at}${path}`;
  const peer = surroundings.peerOf(address.service);
  if (peer?.host === undefined) return undefined;
  const port = portIn(peer, address.port ?? "");
  const isUsual =
    port === undefined || (scheme === "http" && port === 80) || (scheme === "https" && port === 443);
  return `${scheme === false ? "" : `${scheme}://`}${peer.host}${isUsual ? "" : `:${port}`}${path}`;
}

/** A headless Service leads to the pods themselves, and so to the container's port. */
function portIn({ preset, knobs }: Peer, wanted: string | number): number | undefined {
  const found = findPort(portsOf(knobs), wanted);
  if (!found) return typeof wanted === "number" ? wanted : undefined;
  const isHeadless = knobs.kubernetesService?.headless ?? preset === "stateful";
  return isHeadless ? found.container : found.service;
}

export function variableSourcesOf(sources: readonly VariableSource[] = []): Json[] {
  return sources.map((source) => {
    const { prefix, optional } = source;
    return "secret" in source
      ? compact({ prefix, secretRef: compact({ name: source.secret, optional }) })
      : compact({ prefix, configMapRef: compact({ name: source.configMap, optional }) });
  });
}
