// build/: what users import and run, in few files, because Node takes half a millisecond for each; the types file by file.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

/** Packages that nobody sees but Tiphys: a file or two instead of a hundred. Their licences go with them. */
const own = ["commander", "diff", "yaml"];

const entries = [
  "index",
  "constructs/index",
  "simulation/index",
  "testing",
  "cli/main",
  "cli/io",
  "cli/config/typescript-hooks",
  "cli/look-thread",
];

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});

const shared = { bundle: true, platform: "node", target: "node20", logLevel: "warning", metafile: true };
// Loaded only when something is parsed, so it is a file for itself.
const yaml = await build({
  ...shared,
  entryPoints: { yaml: "node_modules/yaml/dist/index.js" },
  outdir: "build/chunks",
  entryNames: "[name]-[hash]",
  outExtension: { ".js": ".cjs" },
  format: "cjs",
});
const [yamlFile] = Object.keys(yaml.metafile.outputs);
const loadsYaml = {
  name: "loads-yaml",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/yaml-library\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('load("yaml")', `load("../chunks/${basename(yamlFile)}")`),
      loader: "ts",
    })),
};
const main = await build({
  ...shared,
  entryPoints: entries.map((entry) => `src/${entry}.ts`),
  outbase: "src",
  outdir: "build",
  chunkNames: "chunks/[name]-[hash]",
  // One module is one module, whether a config or a command imports it.
  splitting: true,
  // What a config imports too must be the very same module; esbuild finds its program beside itself.
  external: ["cdk8s", "constructs", "esbuild"],
  plugins: [loadsYaml],
  // Packages of CommonJS ask for Node's own modules.
  banner: { js: "const require = process.getBuiltinModule;" },
  format: "esm",
});
const licences = own.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8")}`);
writeFileSync("build/LICENSES.txt", licences.join("\n\n"));

const made = new Set(
  [yaml, main].flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((file) => resolve(file)),
);
for (const file of readdirSync("build", { recursive: true, encoding: "utf8" })) {
  const path = resolve(join("build", file));
  if (/\.c?js$/.test(path) && !made.has(path)) rmSync(path);
}
