import { equal } from "../../manifest/equal.ts";
import { isObject, type Json, type JsonObject } from "../../manifest/manifest.ts";
import type {
  PortOptions,
  SecurityKnob,
  Texts,
  Variable,
  VariableSource,
  VolumeKnob,
} from "../../model/container-knobs.ts";
import type { ResolvedKnobs } from "../../model/resolve.ts";
import { volumeSource } from "../volumes.ts";

export type PodKnobs = Partial<ResolvedKnobs> & { readonly ports: Readonly<Record<string, PortOptions>> };

/** What is said of pods, read back into the knobs that would say it. */
export function readPod(spec: JsonObject): PodKnobs {
  const containers = itemsOf(spec.containers);
  const [own = {}] = containers;
  return {
    image: own.image,
    imagePullPolicy: own.imagePullPolicy,
    imagePullSecrets: itemsOf(spec.imagePullSecrets).map(({ name }) => name),
    nodeSelector: spec.nodeSelector,
    serviceAccount: spec.serviceAccountName ?? false,
    accountToken: spec.automountServiceAccountToken ?? "unset",
    security: securityOf(spec.securityContext, own.securityContext),
    variables: Object.fromEntries(itemsOf(own.env).map((one) => [one.name, variableOf(one)])),
    variablesFrom: itemsOf(own.envFrom).map(variableSourceOf),
    volumes: Object.fromEntries(itemsOf(spec.volumes).flatMap(volumeOf)),
    ports: portsIn([...containers, ...sidecarsIn(spec.initContainers)]),
  } as PodKnobs;
}

/** An init container that starts again, as Kubernetes has it, runs as long as the pod. */
function sidecarsIn(initContainers: Json | undefined): readonly JsonObject[] {
  return itemsOf(initContainers).filter(({ restartPolicy }) => restartPolicy === "Always");
}

/**
 * Of all containers; whoever is let in reaches them all, unless ports are named. One without a name has its number, and so has one
 * whose name another has before it: that is the one which Kubernetes finds.
 */
function portsIn(containers: readonly JsonObject[]): PodKnobs["ports"] {
  const ports: Record<string, PortOptions> = {};
  for (const { name, containerPort, protocol = "TCP" } of containers.flatMap((one) => itemsOf(one.ports))) {
    const number = `${protocol === "TCP" ? "port" : String(protocol).toLowerCase()}-${containerPort}`;
    const named = name !== undefined && !Object.hasOwn(ports, String(name));
    const port = { container: containerPort, service: false, protocol, named };
    ports[named ? String(name) : number] = port as PortOptions;
  }
  return ports;
}

/** A Job of the same image runs as the pods do, with no more rights. */
function securityOf(pod: Json | undefined, container: Json | undefined): SecurityKnob | false {
  if (!isObject(pod) && !isObject(container)) return false;
  const [own, all] = [fieldsOf(container), fieldsOf(pod)];
  const either = (field: string) => own[field] ?? all[field];
  const { type: profile } = fieldsOf(either("seccompProfile"));
  return {
    runAsNonRoot: either("runAsNonRoot") ?? false,
    runAsUser: either("runAsUser"),
    runAsGroup: either("runAsGroup"),
    fsGroup: all.fsGroup,
    privileged: own.privileged || undefined,
    readOnlyRootFilesystem: own.readOnlyRootFilesystem ?? false,
    addCapabilities: fieldsOf(own.capabilities).add,
    seccompProfile: profile === "RuntimeDefault" || profile === "Unconfined" ? profile : false,
  } as SecurityKnob;
}

function variableOf({ value = "", valueFrom }: JsonObject): Variable {
  const { secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef } = fieldsOf(valueFrom);
  const known = [
    isObject(secretKeyRef) && { ...secretKeyRef, secret: secretKeyRef.name },
    isObject(configMapKeyRef) && { ...configMapKeyRef, configMap: configMapKeyRef.name },
    isObject(fieldRef) && { field: fieldRef.fieldPath },
    isObject(resourceFieldRef) && { resource: resourceFieldRef.resource },
  ].find(Boolean);
  return (known || value) as Variable;
}

function variableSourceOf({ prefix, secretRef, configMapRef }: JsonObject): VariableSource {
  const source = isObject(secretRef)
    ? { secret: secretRef.name, optional: secretRef.optional }
    : { configMap: fieldsOf(configMapRef).name, optional: fieldsOf(configMapRef).optional };
  return { prefix, ...source } as VariableSource;
}

/** Nothing where a knob could not say all of it. */
function volumeOf(volume: JsonObject): readonly (readonly [name: string, knob: VolumeKnob])[] {
  const { name, ...source } = volume;
  const { configMap, secret, persistentVolumeClaim, emptyDir, hostPath } = source;
  const knob = [
    isObject(configMap) && { configMap: configMap.name, ...keysOf(configMap) },
    isObject(secret) && { secret: secret.secretName, ...keysOf(secret) },
    isObject(persistentVolumeClaim) && { claim: persistentVolumeClaim.claimName },
    isObject(emptyDir) && { emptyDir },
    isObject(hostPath) && { hostPath: hostPath.path },
  ].find(Boolean) as VolumeKnob | undefined;
  return knob && equal(volumeSource(knob), source) ? [[String(name), knob]] : [];
}

function keysOf({ items, defaultMode, optional }: JsonObject): JsonObject {
  const paths = Object.fromEntries(itemsOf(items).map(({ key, path }) => [String(key), path]));
  return { items: paths as Texts, mode: defaultMode, optional };
}

export function fieldsOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
