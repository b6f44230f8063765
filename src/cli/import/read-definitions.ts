import { FindingsError } from "../../errors.ts";
import { type Definition, definitionsIn } from "../../imports/definition.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import { readSource } from "./read-source.ts";

/**
 * The definitions of `file-or-url`, or of `file-or-url#Kind,Kind` those of these kinds. Throws CannotRunError when it cannot be
 * read, FindingsError when it holds something else.
 */
export async function readDefinitions(source: string, cwd: string): Promise<readonly Definition[]> {
  const { place, kinds } = partsOf(source);
  const text = new TextDecoder().decode(await readSource(place, cwd));
  const { documents, findings } = parseYaml(text, place);
  if (findings.length > 0) throw new FindingsError(findings);
  const found = definitionsIn(documents);
  if (found.length === 0) throw noDefinition(place, text);
  const unknown = kinds.filter((kind) => !found.some((one) => one.kind === kind));
  if (unknown.length > 0) {
    throw new FindingsError(
      unknown.map((kind) => ({
        code: "unknown-kind",
        message: `${place} defines no ${kind}`,
        where: { file: place },
        choices: found.map((one) => one.kind),
      })),
    );
  }
  return kinds.length > 0 ? found.filter((one) => kinds.includes(one.kind)) : found;
}

function partsOf(source: string): { readonly place: string; readonly kinds: readonly string[] } {
  const hash = source.lastIndexOf("#");
  if (hash < 0) return { place: source, kinds: [] };
  return {
    place: source.slice(0, hash),
    kinds: source
      .slice(hash + 1)
      .split(",")
      .filter(Boolean),
  };
}

function noDefinition(file: string, text: string): FindingsError {
  const isPage = /^\s*<(!doctype|html)/i.test(text);
  const fix = isPage
    ? "that is a web page: give the address of the raw file"
    : "give a file with a CustomResourceDefinition that has a served version";
  const message = `${file} holds no CustomResourceDefinition`;
  return new FindingsError([{ code: "no-definition", message, where: { file }, fix }]);
}
