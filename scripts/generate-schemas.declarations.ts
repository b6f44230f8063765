import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What one `.d.ts` of kubernetes-models says about the type it is named after. */
export interface Declaration {
  readonly name: string;
  /** The apiVersion whose folder holds it: `apps/v1`, `meta/v1`. */
  readonly home: string;
  /** Has apiVersion and kind of its own, so it can be a manifest. */
  readonly isKind: boolean;
  /** Set for a type that only renames another one. */
  readonly alias?: string;
  readonly fields: readonly DeclaredField[];
  /** A field's format or integer width (`byte`, `int32`): only the package's compiled validators know it. */
  readonly formatOf: (field: string) => string | undefined;
}

export interface DeclaredField {
  readonly name: string;
  readonly required: boolean;
  /** TypeScript, in one line, without comments. */
  readonly type: string;
}

/** Every type of the packages, by the long name that other types refer to it with. */
export function readDeclarations(modules: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const [folder, homeOf] of packages) {
    for (const file of declarationFiles(join(modules, folder))) {
      const source = readFileSync(file, "utf8");
      const longName = /\bas (II?o\w+|ICom\w+)[,\s]/.exec(source)?.[1];
      if (!longName) continue;
      const home = homeOf(dirname(file).slice(join(modules, folder).length + 1));
      found.set(longName, readDeclaration(source, home, validatorOf(join(modules, folder), longName)));
    }
  }
  return found;
}

const packages: readonly (readonly [string, (folder: string) => string])[] = [
  ["kubernetes-models", (folder) => folder],
  ["@kubernetes-models/apimachinery", (folder) => (folder === "apis/meta/v1" ? "meta/v1" : folder)],
  ["@kubernetes-models/argo-cd", (folder) => folder],
];

function declarationFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".d.ts") && !path.includes("_schemas") && !path.endsWith("index.d.ts"))
    .map((path) => join(folder, path))
    .sort();
}

function validatorOf(folder: string, longName: string): string {
  const file = join(folder, "_schemas", `${longName.slice(1)}.js`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function readDeclaration(source: string, home: string, validator: string): Declaration {
  const plain = source.replace(/\/\*\*[\s\S]*?\*\//g, "");
  const formatOf = (field: string) => formatIn(validator, field);
  const alias = /^export type I(\w+) = ([\s\S]*?);\nexport type /m.exec(plain);
  if (alias) {
    return {
      name: alias[1] ?? "",
      home,
      isKind: false,
      alias: (alias[2] ?? "").replace(/\s+/g, " "),
      fields: [],
      formatOf,
    };
  }
  // The class and not the interface: it repeats what an interface inherits.
  const body = /^export declare class (\w+) extends [^{]*\{\n([\s\S]*?)^\}/m.exec(plain);
  if (!body) throw new Error(`no class in a file of ${home}: ${plain}`);
  const [, name = "", text = ""] = body;
  return { name, home, isKind: text.includes("static kind"), fields: readFields(text), formatOf };
}

/** Fields are indented by four spaces; what is deeper belongs to a field's own type. */
function readFields(body: string): readonly DeclaredField[] {
  return [...body.matchAll(/^ {4}"([^"]+)"(\??): ([\s\S]*?);$(?=\n {4}(?:"|static|constructor))/gm)].map(
    ([, name = "", optional, type = ""]) => ({
      name,
      required: optional === "",
      type: type.replace(/\s+/g, " "),
    }),
  );
}

/** The format that a field's validator checks, through lists and maps: `int32`, `byte`. */
function formatIn(validator: string, field: string): string | undefined {
  const called = new RegExp(`validate(\\d+)\\(data\\.${field.replace("$", "\\$")},`).exec(validator)?.[1];
  return called === undefined ? undefined : formatOfFunction(validator, called);
}

function formatOfFunction(validator: string, id: string): string | undefined {
  const start = validator.indexOf(`function validate${id}(`);
  if (start < 0) return undefined;
  const body = validator.slice(start, validator.indexOf(`return validate${id}.errors`, start));
  const inner = /validate(\d+)\(data\[/.exec(body)?.[1];
  if (inner !== undefined && inner !== id) return formatOfFunction(validator, inner);
  return /format:"([^"]+)"/.exec(body)?.[1] ?? /params:\{type:"(integer)"/.exec(body)?.[1];
}
