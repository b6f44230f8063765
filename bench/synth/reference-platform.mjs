import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";

const parts = ["environments", "imports", "services", "tiphys.config.ts"];
const packages = ["cdk8s", "constructs"];

/** The platform of this repository, where it can be edited. */
export function copyPlatform(packageRoot, root) {
  for (const part of parts) cpSync(join(packageRoot, part), join(root, part), { recursive: true });
  writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
  mkdirSync(join(root, "node_modules"));
  const link = (target, name) => symlinkSync(target, join(root, "node_modules", name), "junction");
  link(packageRoot, "tiphys");
  for (const name of packages) link(join(packageRoot, "node_modules", name), name);
}

/** The edit of the README: how many replicas production's frontend has. */
export function editReplicas(root, replicas) {
  const file = join(root, "environments/production/storefront.ts");
  const text = readFileSync(file, "utf8");
  const edited = text.replace(/(?<=^ +replicas: )\d+/m, String(replicas));
  if (edited === text) throw new Error(`no replicas to edit in ${file}`);
  writeFileSync(file, edited);
}

/** Writes a module of what is in the files of `dist/`, as literals: path, size and objects of each. */
export function writeFilesModule(dist, file) {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => {
    const text = readFileSync(path, "utf8");
    const objects = parseAllDocuments(text).map((document) => document.toJS());
    return { path: path.slice(dist.length + 1), size: Buffer.byteLength(text), objects };
  });
  writeFileSync(file, `export const files = ${JSON.stringify(files)};\n`);
}
