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

/** The data files, name to content, from a folder of installed packages. */
export function generateSchemas(modules: string): ReadonlyMap<string, string> {
  const declarations = readDeclarations(modules);
  const homes = Object.values(files).flat();
  const lines = new Map(homes.map((home): [string, Map<string, string>] => [home, new Map()]));
  const visit = (declaration: Declaration): void => {
    const home = lines.get(declaration.home);
    if (!home) throw new Error(`${declaration.name} is in ${declaration.home}, which has no data file`);
    if (home.has(declaration.name)) return;
    // Set before the fields are read: types may hold themselves.
    home.set(declaration.name, "");
    home.set(declaration.name, lineOf(declaration, { declarations, visit }));
  };
  for (const declaration of declarations.values()) {
    if (lines.has(declaration.home) && isRoot(declaration)) visit(declaration);
  }
  addNewTypes(lines);
  return dataFiles(lines);
}

/** Types that only the corrections know. */
function addNewTypes(lines: ReadonlyMap<string, Map<string, string>>): void {
  for (const name of Object.keys(corrections)) {
    const dot = name.lastIndexOf(".");
    const home = lines.get(name.slice(0, dot));
    const type = name.slice(dot + 1);
    if (home && !home.has(type)) home.set(type, ["type", type, ...fieldsAdded(name, new Set())].join(" "));
  }
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
function lineOf(declaration: Declaration, context: Context): string {
  const corrected = corrections[`${declaration.home}.${declaration.name}`] ?? {};
  const fields = declaration.fields.map((field) => {
    const better = corrected[field.name] ?? (declaration.isKind ? kindFields[field.name] : undefined);
    const required = field.required && !(declaration.isKind && field.name in kindFields);
    return `${field.name}${required ? "!" : ""}:${better ?? notationOf(field.type, field, declaration, context)}`;
  });
  const known = new Set(declaration.fields.map((field) => field.name));
  const added = fieldsAdded(`${declaration.home}.${declaration.name}`, known);
  return [declaration.isKind ? "kind" : "type", declaration.name, ...[...fields, ...added].sort()].join(" ");
}

/** A status is the cluster's to write: its types would double the data. */
const kindFields: Readonly<Record<string, string>> = { apiVersion: "string", kind: "string", status: "any" };

interface Context {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly visit: (declaration: Declaration) => void;
}

function notationOf(type: string, field: DeclaredField, owner: Declaration, context: Context): string {
  const inner = (part: string) => notationOf(part, field, owner, context);
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list) return `${inner(list)}[]`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  if (map) return `${inner(map)}{}`;
  if (type.startsWith('"')) return `=${[...type.matchAll(/"([^"]*)"/g)].map((match) => match[1]).join("|")}`;
  if (type === "boolean") return type;
  if (type === "string") return owner.formatOf(field.name) === "byte" ? "base64" : "string";
  if (type === "number") return numberFormats.get(owner.formatOf(field.name) ?? "") ?? "number";
  // The kind of another type is any text.
  if (type.endsWith('"]')) return "string";
  return reference(type, field, owner, context);
}

const numberFormats: ReadonlyMap<string, string> = new Map([
  ["int32", "int32"],
  ["int64", "int64"],
  ["integer", "int64"],
]);

function reference(type: string, field: DeclaredField, owner: Declaration, context: Context): string {
  const target = context.declarations.get(type);
  if (!target) throw new Error(`${owner.home}.${owner.name}.${field.name} is of the unknown type ${type}`);
  const scalar = scalars.get(target.name);
  if (scalar) return scalar;
  if (target.alias) return notationOf(target.alias, field, owner, context);
  // A type that declares no field holds anything.
  if (target.fields.length === 0) return "any";
  context.visit(target);
  return target.home === owner.home ? target.name : `${target.home}.${target.name}`;
}

function dataFiles(lines: ReadonlyMap<string, ReadonlyMap<string, string>>): ReadonlyMap<string, string> {
  const entry = (home: string) => {
    const text = [...(lines.get(home)?.values() ?? [])].sort().join("\n");
    return `  ${/\W/.test(home) ? `"${home}"` : home}: \`${text}\`,`;
  };
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
