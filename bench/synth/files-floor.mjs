// The least that any tool does for these very files: make the objects of each, turn them into text, write as many bytes.
// Arguments: module of the files, output folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const [module, out] = process.argv.slice(2);
const { files } = await import(module);
const folders = new Set();
for (const { path, size, objects } of files) {
  const folder = dirname(`${out}/${path}`);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(`${out}/${path}`, JSON.stringify(objects).padEnd(size).slice(0, size));
}
