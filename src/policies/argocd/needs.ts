import { groupOf, type JsonObject } from "../../manifest/manifest.ts";
import type { RenderedObject } from "../../model/policy.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { podOf } from "../pods.ts";

/** An object by what others call it: `ConfigMap/frontend-settings`. */
export type Need = string;

/** What has to be there before an object can work: its kind's definition, its namespace, what its pods mount and read. */
export function needsOf(object: RenderedObject): readonly Need[] {
  const { apiVersion, kind, metadata } = object.manifest;
  const pod = podOf(object);
  return [
    `definition of ${groupOf(apiVersion)}/${kind}`,
    ...(metadata.namespace ? [`Namespace/${metadata.namespace}`] : []),
    ...(pod
      ? podNeeds(
          pod.spec,
          pod.containers.map(({ spec }) => spec),
        )
      : []),
  ];
}

/** What an object is to others. The Secret that a controller makes of it counts as its own. */
export function givenBy({ manifest }: RenderedObject): Need {
  const { kind, metadata } = manifest;
  if (kind === "CustomResourceDefinition") {
    const group = textAt(manifest, "spec", "group");
    return `definition of ${group}/${textAt(manifest, "spec", "names", "kind")}`;
  }
  if (kind === "ExternalSecret")
    return `Secret/${textAt(manifest, "spec", "target", "name") ?? metadata.name}`;
  return `${/^(?:Sealed|Sops)Secret$/.test(kind) ? "Secret" : kind}/${metadata.name}`;
}

function podNeeds(pod: JsonObject, containers: readonly JsonObject[]): readonly Need[] {
  const account = textAt(pod, "serviceAccountName");
  return [
    ...(account ? [`ServiceAccount/${account}`] : []),
    ...objectsAt(pod, "volumes").flatMap(volumeNeeds),
    ...containers.flatMap((container) => [
      ...objectsAt(container, "envFrom").flatMap((from) => [
        ...reference("ConfigMap", objectAt(from, "configMapRef"), "name"),
        ...reference("Secret", objectAt(from, "secretRef"), "name"),
      ]),
      ...objectsAt(container, "env").flatMap((variable) => [
        ...reference("ConfigMap", objectAt(variable, "valueFrom", "configMapKeyRef"), "name"),
        ...reference("Secret", objectAt(variable, "valueFrom", "secretKeyRef"), "name"),
      ]),
    ]),
  ];
}

function volumeNeeds(volume: JsonObject): readonly Need[] {
  return [
    ...reference("ConfigMap", objectAt(volume, "configMap"), "name"),
    ...reference("Secret", objectAt(volume, "secret"), "secretName"),
    ...reference("PersistentVolumeClaim", objectAt(volume, "persistentVolumeClaim"), "claimName"),
    ...objectsAt(objectAt(volume, "projected"), "sources").flatMap((source) => [
      ...reference("ConfigMap", objectAt(source, "configMap"), "name"),
      ...reference("Secret", objectAt(source, "secret"), "name"),
    ]),
  ];
}

/** What is optional may come later. */
function reference(kind: string, from: JsonObject, field: string): readonly Need[] {
  const name = textAt(from, field);
  return name === undefined || from.optional === true ? [] : [`${kind}/${name}`];
}
