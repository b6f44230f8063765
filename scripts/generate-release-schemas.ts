// Writes schemas/, which editors read:
//   npm run schemas:releases
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "./release-schemas.ts";

mkdirSync("schemas", { recursive: true });
for (const [file, schema] of Object.entries(jsonSchemas)) {
  writeFileSync(`schemas/${file}`, `${JSON.stringify(schema, undefined, 2)}\n`);
}
