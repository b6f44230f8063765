// The least that any tool does: make the objects, turn them into text, write as many files of the same sizes.
// Arguments: module of the objects, output folder, number of services, files of one service as JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serviceNames } from "./platform.mjs";

const [module, out, count, filesJson] = process.argv.slice(2);
const { objectsOf } = await import(module);
const files = JSON.parse(filesJson).map(([path, size]) => ({ path, folder: dirname(path), size }));
const folders = [...new Set(files.map(({ folder }) => folder))];
for (const name of serviceNames(Number(count))) {
  let text = "";
  for (const objects of objectsOf(name)) for (const object of objects) text += JSON.stringify(object);
  for (const folder of folders) mkdirSync(join(out, folder.replaceAll("*", name)), { recursive: true });
  let start = 0;
  for (const { path, size } of files) {
    if (start + size > text.length) start = 0;
    writeFileSync(`${out}/${path.replaceAll("*", name)}`, text.slice(start, start + size));
    start += size;
  }
}
