// build/: what users import and run, in few files, because Node takes half a millisecond for each; the types file by file.
import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const entries = [
  "index",
  "constructs/index",
  "simulation/index",
  "testing",
  "cli/main",
  "cli/io",
  "cli/typescript-hooks",
];

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});
const { metafile } = await build({
  entryPoints: entries.map((entry) => `src/${entry}.ts`),
  outbase: "src",
  outdir: "build",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  // One module is one module, whether a config or a command imports it.
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  metafile: true,
  logLevel: "warning",
});
const made = new Set(Object.keys(metafile.outputs).map((file) => resolve(file)));
for (const file of readdirSync("build", { recursive: true, encoding: "utf8" })) {
  const path = resolve(join("build", file));
  if (path.endsWith(".js") && !made.has(path)) rmSync(path);
}
