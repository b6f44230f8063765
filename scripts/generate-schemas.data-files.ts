import { corrections } from "./generate-schemas.corrections.ts";
import { type Declaration, type DeclaredField, readDeclarations } from "./generate-schemas.declarations.ts";
import { type DataText, files } from "./generate-schemas.files.ts";

const scalars: ReadonlyMap<string, string> = new Map([
  ["Quantity", "quantity"],
  ["IntOrString", "int-or-string"],
  ["Time", "date-time"],
  ["MicroTime", "date-time"],
  ["JSONSchemaProps", "any"],
]);

/** One text of the data, by the types that are in it. */
interface Lines extends DataText {
  readonly byType: Map<string, string>;
}

/** The data files, name to content, from a folder of installed packages. */
export function generateSchemas(modules: string): ReadonlyMap<string, string> {
  const declarations = readDeclarations(modules);
  const texts = Object.entries(files).map(([file, homes]): [string, readonly Lines[]] => [
    file,
    homes.map((text) => ({ ...text, byType: new Map() })),
  ]);
  const all = texts.flatMap(([, homes]) => homes);
  const textOf = ({ from, home }: Declaration) =>
    all.find((text) => text.from === from && text.home === home);
  const visit = (declaration: Declaration): void => {
    const text = textOf(declaration);
    if (!text) throw new Error(`${declaration.name} is in ${declaration.home}, which has no data file`);
    const { byType } = text;
    if (byType.has(declaration.name)) return;
    // Set before the fields are read: types may hold themselves.
    byType.set(declaration.name, "");
    byType.set(declaration.name, lineOf(declaration, { declarations, visit }));
  };
  for (const declaration of declarations.values()) {
    const text = textOf(declaration);
    if (text && isRoot(declaration, text)) visit(declaration);
  }
  addNewTypes(all);
  return dataFiles(texts);
}

/** Types that only the corrections know. */
function addNewTypes(texts: readonly Lines[]): void {
  for (const name of Object.keys(corrections)) {
    const dot = name.lastIndexOf(".");
    const text = texts.find(({ home }) => home === name.slice(0, dot));
    const type = name.slice(dot + 1);
    if (!text || text.byType.has(type)) continue;
    const fields = [...correctionsOf(name)].map(([field, { notation, required = false }]) =>
      fieldText(field, required, notation),
    );
    const keyword = text.kinds?.split(" ").includes(type) ? "kind" : "type";
    text.byType.set(type, [keyword, type, ...fields].join(" "));
  }
}

function isRoot({ name, isKind }: Declaration, { kinds }: DataText): boolean {
  if (name === "ObjectMeta") return true;
  return isKind && (kinds?.split(" ").includes(name) ?? !name.endsWith("List"));
}

/** `kind Deployment apiVersion:string …` or `type DeploymentSpec replicas:int32 selector!:meta/v1.LabelSelector …` */
function lineOf(declaration: Declaration, context: Context): string {
  const corrected = correctionsOf(`${declaration.home}.${declaration.name}`);
  const fields = declaration.fields.flatMap((field) => {
    const { notation = "", required = field.required } = corrected.get(field.name) ?? {};
    if (notation === "gone") return [];
    const ofKind = declaration.isKind ? kindFields[field.name] : undefined;
    const type = notation || ofKind || notationOf(field.type, field, declaration, context);
    return [fieldText(field.name, required && ofKind === undefined, type)];
  });
  const known = new Set(declaration.fields.map((field) => field.name));
  const added = [...corrected]
    .filter(([name]) => !known.has(name))
    .map(([name, { notation, required = false }]) => fieldText(name, required, notation));
  return [declaration.isKind ? "kind" : "type", declaration.name, ...[...fields, ...added].sort()].join(" ");
}

function fieldText(name: string, required: boolean, notation: string): string {
  return `${name}${required ? "!" : ""}:${notation}`;
}

interface Correction {
  /** As the package says when empty. */
  readonly notation: string;
  /** As the package says when left out. */
  readonly required?: boolean;
}

/** `name!` is required, `name?` is not, whatever the package says. */
function correctionsOf(type: string): ReadonlyMap<string, Correction> {
  return new Map(
    Object.entries(corrections[type] ?? {}).map(([key, notation]) => {
      const name = key.replace(/[!?]$/, "");
      return [name, { notation, ...(name !== key && { required: key.endsWith("!") }) }];
    }),
  );
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
  if (type.startsWith('"')) {
    const choices = [...type.matchAll(/"([^"]*)"/g)].map((match) => match[1]?.replaceAll(" ", "~"));
    return `=${choices.join("|")}`;
  }
  if (type === "boolean") return type;
  if (type === "string") return owner.formatOf(field.name) === "byte" ? "base64" : "string";
  if (type === "number") return numberFormats.get(owner.formatOf(field.name) ?? "") ?? "number";
  if (/^\d+( \| \d+)+$/.test(type)) return `#${type.replaceAll(" | ", "|")}`;
  if (type === "{}") return "any";
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
  return target.home === owner.home && target.from === owner.from
    ? target.name
    : `${target.home}.${target.name}`;
}

function dataFiles(texts: readonly (readonly [string, readonly Lines[]])[]): ReadonlyMap<string, string> {
  const entry = ({ home, byType }: Lines) => {
    const text = [...byType.values()].sort().join("\n");
    return `  ${/\W/.test(home) ? `"${home}"` : home}: \`${text}\`,`;
  };
  return new Map(
    texts.map(([file, homes]) => {
      const entries = homes.map(entry).join("\n");
      const head = `/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */`;
      return [`${file}.ts`, `${head}\nexport const ${constantOf(file)} = {\n${entries}\n};\n`];
    }),
  );
}

function constantOf(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
