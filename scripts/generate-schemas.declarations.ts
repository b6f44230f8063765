import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What one `.d.ts` of kubernetes-models says about the type it is named after. */
export interface Declaration {
  readonly name: string;
  /** The package that declares it: two packages may have kinds of one apiVersion. */
  readonly from: string;
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
  for (const from of packages) {
    const folder = join(modules, from);
    for (const file of declarationFiles(folder)) {
      const source = readFileSync(file, "utf8");
      const longName = /\bas (II?o\w+|ICom\w+)[,\s]/.exec(source)?.[1];
      if (!longName) continue;
      const path = dirname(file).slice(folder.length + 1);
      const place = { from, home: homes.get(path) ?? path };
      found.set(longName, readDeclaration(source, place, validatorOf(folder, longName)));
    }
  }
  return found;
}

const packages = [
  "kubernetes-models",
  "@kubernetes-models/apimachinery",
  "@kubernetes-models/argo-cd",
  "@kubernetes-models/argo-rollouts",
  "@kubernetes-models/autoscaler",
  "@kubernetes-models/cert-manager",
  "@kubernetes-models/external-secrets",
  "@kubernetes-models/gateway-api",
  "@kubernetes-models/keda",
  "@kubernetes-models/prometheus-operator",
  "@kubernetes-models/sealed-secrets",
];

/** Folders of types that other types share: they are no apiVersions. */
const homes: ReadonlyMap<string, string> = new Map([
  ["apis/meta/v1", "meta/v1"],
  ["github.com/cert-manager/cert-manager/pkg/apis/meta/v1", "cert-manager/meta"],
  ["github.com/external-secrets/external-secrets/apis/meta/v1", "external-secrets/meta"],
]);

type Place = Pick<Declaration, "from" | "home">;

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

function readDeclaration(source: string, place: Place, validator: string): Declaration {
  const plain = source.replace(/\/\*\*[\s\S]*?\*\//g, "");
  const formatOf = (field: string) => formatIn(validator, field);
  const alias = /^export type I(\w+) = ([\s\S]*?);\nexport type /m.exec(plain);
  if (alias) {
    return {
      name: alias[1] ?? "",
      ...place,
      isKind: false,
      alias: (alias[2] ?? "").replace(/\s+/g, " "),
      fields: [],
      formatOf,
    };
  }
  // The class and not the interface: it repeats what an interface inherits.
  const body = /^export declare class (\w+) extends [^{]*\{\n([\s\S]*?)^\}/m.exec(plain);
  if (!body) throw new Error(`no class in a file of ${place.from}: ${plain}`);
  const [, name = "", text = ""] = body;
  return { name, ...place, isKind: text.includes("static kind"), fields: readFields(text), formatOf };
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
