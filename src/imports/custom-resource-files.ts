import { isObject } from "../manifest/manifest.ts";
import { type DeclaredType, DeclaredTypes } from "./declared-types.ts";
import type { Definition } from "./definition.ts";
import type { ImportedFile } from "./imported-file.ts";
import { camelCase, kebabCase } from "./names.ts";
import { printSchema } from "./print-schema.ts";
import { comment, printInterface, printInterfaces } from "./print-typescript.ts";
import { fieldsOf } from "./read-json-schema.ts";

/** The files of one kind: a construct with its types, and the schema that synth checks its objects by. */
export function customResourceFiles(definition: Definition): readonly ImportedFile[] {
  const { group, kind } = definition;
  const { root, types } = declarationsOf(definition);
  const path = `${group}/${kebabCase(kind)}`;
  return [
    { path: `${path}.ts`, text: constructFile(definition, root, types) },
    { path: `${path}${schemaEnding}`, text: schemaFile(definition, root, types) },
  ];
}

export const schemaEnding = ".schema.ts";

function declarationsOf({ kind, schema }: Definition) {
  const types = new DeclaredTypes();
  const {
    apiVersion: _,
    kind: _kind,
    metadata: _metadata,
    status: _status,
    ...own
  } = isObject(schema.properties) ? schema.properties : {};
  const dialect = { root: schema, requires: true, types, references: new Map() };
  const name = types.reserve(kind);
  const fields = fieldsOf(schema, own, name, dialect);
  const { description } = schema;
  const root = { name, fields, open: false, ...(typeof description === "string" && { description }) };
  return { root: types.finished(root), types: types.all };
}

function headOf({ group, version, kind }: Definition): string {
  return `// Made by \`tiphys import\` from ${kind} of ${group}/${version}. Import it again rather than change it.\n`;
}

function constructFile(definition: Definition, root: DeclaredType, types: readonly DeclaredType[]): string {
  const { group, version, kind } = definition;
  const props: DeclaredType = {
    name: `${kind}Props`,
    open: false,
    fields: root.fields,
  };
  const metadata =
    '  readonly metadata?: Pick<\n    ApiObjectMetadata,\n    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"\n  >;\n';
  const optional = root.fields.every(({ required }) => !required);
  return `${headOf(definition)}import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

${comment(root.description, "")}export class ${kind} extends ApiObject {
  constructor(scope: Construct, id: string, props: ${kind}Props${optional ? " = {}" : ""}) {
    super(scope, id, { ...props, apiVersion: "${group}/${version}", kind: "${kind}" });
  }
}

${printInterface(props).replace("{\n", `{\n${metadata}`)}
${printInterfaces(types)}`;
}

function schemaFile(definition: Definition, root: DeclaredType, types: readonly DeclaredType[]): string {
  const { group, version, kind, scope } = definition;
  const text = printSchema(root, types).replace(/[\\`$]/g, "\\$&");
  return `${headOf(definition)}import type { CustomResource } from "tiphys";

export const ${camelCase(kind)}: CustomResource = {
  apiVersion: "${group}/${version}",
  kind: "${kind}",
  scope: "${scope}",
  types: \`${text}\`,
};
`;
}

/** The list of all kinds that are imported, from the paths of their schemas: for \`definePlatform\`. */
export function customResourcesFile(paths: readonly string[]): ImportedFile {
  const sorted = [...paths].sort();
  const named = sorted.map((path) => ({ path, name: nameIn(path, sorted) }));
  const imports = named.map(({ path, name }) => {
    const own = ownName(path);
    return `import { ${own === name ? own : `${own} as ${name}`} } from "./${path}";\n`;
  });
  const text = `// Made by \`tiphys import\`: every kind that is imported here. With them, synth checks their objects strictly.
import type { CustomResource } from "tiphys";
${imports.join("")}
export const customResources: readonly CustomResource[] = [${named.map(({ name }) => `\n  ${name},`).join("")}
];
`;
  return { path: "custom-resources.ts", text };
}

function ownName(path: string): string {
  return camelCase((path.split("/").at(-1) ?? "").slice(0, -schemaEnding.length));
}

/** Two groups may have a kind of one name: then the group goes before it. */
function nameIn(path: string, all: readonly string[]): string {
  const own = ownName(path);
  const isOnly = all.filter((one) => ownName(one) === own).length === 1;
  return isOnly ? own : camelCase(path.slice(0, -schemaEnding.length));
}
