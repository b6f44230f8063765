import type { Manifest } from "../manifest/manifest.ts";
import { schemaFromCustomResourceDefinition } from "../manifest/schema/custom-resource-schema.ts";
import { schemaOf } from "../manifest/schema/imported-schema.ts";
import type { KindSchema } from "../manifest/schema/shape.ts";
import { hasSchema } from "../manifest/schema/validate-manifest.ts";
import type { Rendered } from "../model/policy.ts";

export type SchemasFor = (manifest: Manifest) => readonly KindSchema[];

/** The schemas that the platform brings along, and those that come with the objects, in CustomResourceDefinitions. */
export function renderedSchemas({ objects, customResources = [] }: Rendered): SchemasFor {
  const byKind = new Map<string, readonly KindSchema[]>();
  for (const resource of customResources) {
    byKind.set(`${resource.apiVersion}/${resource.kind}`, [schemaOf(resource)]);
  }
  for (const { manifest } of objects) {
    if (manifest.kind !== "CustomResourceDefinition") continue;
    for (const schema of schemaFromCustomResourceDefinition(manifest)) {
      byKind.set(`${schema.apiVersion}/${schema.kind}`, [schema]);
    }
  }
  return ({ apiVersion, kind }) => byKind.get(`${apiVersion}/${kind}`) ?? [];
}

/** The kinds whose fields nobody here can check, for want of a schema: `kafka.strimzi.io/v1beta2/KafkaTopic`. */
export function kindsWithoutSchema(rendered: Rendered): readonly string[] {
  const schemasFor = renderedSchemas(rendered);
  const kinds = new Map<string, Manifest>();
  for (const { manifest } of [...rendered.objects, ...rendered.argocd]) {
    kinds.set(`${manifest.apiVersion}/${manifest.kind}`, manifest);
  }
  return [...kinds]
    .flatMap(([kind, manifest]) => (hasSchema(manifest, schemasFor(manifest)) ? [] : [kind]))
    .sort();
}
