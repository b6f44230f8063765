// Writes src/manifest/schema/data/ from the installed kubernetes-models packages:
//   npx esbuild scripts/generate-schemas.ts --bundle --platform=node --format=esm | node --input-type=module
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corrections } from "./generate-schemas.corrections.ts";
import { type Declaration, type DeclaredField, readDeclarations } from "./generate-schemas.declarations.ts";

/** The apiVersions whose kinds get a schema, by data file. */
const files: Readonly<Record<string, readonly string[]>> = {
  "core-api": ["meta/v1", "v1"],
  "kubernetes-apis": [
    "apps/v1",
    "batch/v1",
    "autoscaling/v1",
    "autoscaling/v2",
    "policy/v1",
    "networking.k8s.io/v1",
    "rbac.authorization.k8s.io/v1",
    "storage.k8s.io/v1",
    "scheduling.k8s.io/v1",
    "node.k8s.io/v1",
    "flowcontrol.apiserver.k8s.io/v1",
    "admissionregistration.k8s.io/v1",
    "apiextensions.k8s.io/v1",
    "apiregistration.k8s.io/v1",
    "discovery.k8s.io/v1",
    "coordination.k8s.io/v1",
  ],
  "argo-cd-api": ["argoproj.io/v1alpha1"],
};

const scalars: ReadonlyMap<string, string> = new Map([
  ["Quantity", "quantity"],
  ["IntOrString", "int-or-string"],
  ["Time", "date-time"],
  ["MicroTime", "date-time"],
  ["JSONSchemaProps", "any"],
]);

/** File name to content. */
export function generateSchemas(modules: string): ReadonlyMap<string, string> {
  const declarations = readDeclarations(modules);
  const lines = new Map(
    Object.values(files).flatMap((homes) => homes.map((home): [string, string[]] => [home, []])),
  );
  const seen = new Set<Declaration>();
  const visit = (declaration: Declaration): void => {
    if (seen.has(declaration)) return;
    seen.add(declaration);
    const home = lines.get(declaration.home);
    if (!home) throw new Error(`${declaration.name} is in ${declaration.home}, which has no data file`);
    home.push(lineOf(declaration, (type) => typeNotation(type, declaration, declarations, visit)));
  };
  for (const declaration of declarations.values()) {
    if (lines.has(declaration.home) && isRoot(declaration)) visit(declaration);
  }
  for (const name of Object.keys(corrections)) {
    const dot = name.lastIndexOf(".");
    const [home, type] = [name.slice(0, dot), name.slice(dot + 1)];
    const isNew = ![...seen].some((declaration) => declaration.home === home && declaration.name === type);
    if (isNew) lines.get(home)?.push(["type", type, ...fieldsAdded(name, new Set())].join(" "));
  }
  return dataFiles(lines);
}

function fieldsAdded(type: string, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(corrections[type] ?? {}).flatMap(([name, notation]) =>
    known.has(name) ? [] : [`${name}:${notation}`],
  );
}

function isRoot({ name, isKind }: Declaration): boolean {
  return (isKind && !name.endsWith("List")) || name === "ObjectMeta";
}

/** `kind Deployment apiVersion:string …` or `type DeploymentSpec replicas:int32 selector!:meta/v1.LabelSelector …` */
function lineOf(declaration: Declaration, notation: (field: DeclaredField) => string): string {
  const corrected = corrections[`${declaration.home}.${declaration.name}`] ?? {};
  const fields = declaration.fields.map((field) => {
    const better = corrected[field.name] ?? (declaration.isKind ? kindFields[field.name] : undefined);
    const required = field.required && !(declaration.isKind && field.name in kindFields);
    return `${field.name}${required ? "!" : ""}:${better ?? notation(field)}`;
  });
  const known = new Set(declaration.fields.map((field) => field.name));
  const added = fieldsAdded(`${declaration.home}.${declaration.name}`, known);
  return [declaration.isKind ? "kind" : "type", declaration.name, ...[...fields, ...added].sort()].join(" ");
}

/** A status is the cluster's to write: its types would double the data. */
const kindFields: Readonly<Record<string, string>> = { apiVersion: "string", kind: "string", status: "any" };

function typeNotation(
  field: DeclaredField,
  owner: Declaration,
  declarations: ReadonlyMap<string, Declaration>,
  visit: (declaration: Declaration) => void,
): string {
  const format = owner.formatOf(field.name);
  const read = (type: string): string => {
    const list = /^Array<(.*)>$/.exec(type)?.[1];
    if (list) return `${read(list)}[]`;
    const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
    if (map) return `${read(map)}{}`;
    if (type.startsWith('"'))
      return `=${[...type.matchAll(/"([^"]*)"/g)].map((match) => match[1]).join("|")}`;
    if (type === "boolean") return type;
    if (type === "string") return format === "byte" ? "base64" : "string";
    if (type === "number")
      return format === "double" || !format ? "number" : format === "int32" ? "int32" : "int64";
    if (type.endsWith('"]')) return "string";
    return reference(type);
  };
  const reference = (type: string): string => {
    const target = declarations.get(type);
    if (!target) throw new Error(`${owner.home}.${owner.name}.${field.name} is of the unknown type ${type}`);
    const scalar = scalars.get(target.name);
    if (scalar) return scalar;
    if (target.alias) return read(target.alias);
    if (target.fields.length === 0) return "any";
    visit(target);
    return target.home === owner.home ? target.name : `${target.home}.${target.name}`;
  };
  return read(field.type);
}

function dataFiles(lines: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const entry = (home: string) =>
    `  ${/\W/.test(home) ? `"${home}"` : home}: \`${[...(lines.get(home) ?? [])].sort().join("\n")}\`,`;
  return new Map(
    Object.entries(files).map(([file, homes]) => {
      const entries = homes.map(entry).join("\n");
      const head = `/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */`;
      return [`${file}.ts`, `${head}\nexport const ${constantOf(file)} = {\n${entries}\n};\n`];
    }),
  );
}

function constantOf(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Writes all of the folder, so that a file of a dropped group does not stay. */
export function writeSchemas(root: string): void {
  const folder = join(root, "src/manifest/schema/data");
  const content = generateSchemas(join(root, "node_modules"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of content) writeFileSync(join(folder, file), text);
}

if (!process.env.JEST_WORKER_ID) writeSchemas(process.cwd());
