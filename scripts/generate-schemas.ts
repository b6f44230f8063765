// Writes src/manifest/schema/data/ from the installed kubernetes-models packages:
//   npx esbuild scripts/generate-schemas.ts --bundle --platform=node --format=esm | node --input-type=module
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { generateSchemas } from "./generate-schemas.data-files.ts";

const folder = "src/manifest/schema/data";
const content = generateSchemas("node_modules");
// All of the folder, so that a file that is no longer made does not stay.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, text] of content) writeFileSync(`${folder}/${file}`, text);
