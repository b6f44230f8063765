// build/: what users import and run, in few files, because Node takes half a millisecond for each; the types file by file.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { build, transform } from "esbuild";

/** Packages that nobody sees but Tiphys: a file or two instead of a hundred. Their licences go with them. */
const own = ["commander", "diff", "yaml"];

/** What users import by name: modules, each of which gives what the script of the same name exports. */
const modules = ["index", "constructs/index", "simulation/index", "testing"];
/** The command, and the same without a process, for tests. What both reach lies in chunks, by the hash of its content. */
const commands = ["cli/main", "cli/index"];
/** What is there before the commands, or runs in another thread: it shares nothing with them. */
const alone = ["cli/start", "cli/config/typescript-hooks", "cli/look-thread"];

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
const placed = {
  ...shared,
  outbase: "src",
  outdir: "build",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "ownUrl" },
  banner: { js: 'const ownUrl = require("node:url").pathToFileURL(__filename).href;' },
};
const separate = await build({
  ...placed,
  entryPoints: alone.map((entry) => `src/${entry}.ts`),
  external: ["esbuild"],
  format: "cjs",
});
const main = await build({
  ...placed,
  entryPoints: [...modules, ...commands].map((entry) => `src/${entry}.ts`),
  chunkNames: "chunks/[name]-[hash]",
  // One module is one module, whether a config or a command imports it.
  splitting: true,
  // What a config imports too must be the very same module; esbuild finds its program beside itself.
  external: ["cdk8s", "constructs", "esbuild"],
  plugins: [loadsYaml],
  format: "esm",
  write: false,
});
// V8 keeps what it made of a script, but of no module; and esbuild splits modules, but no scripts.
for (const { path, text } of main.outputFiles) {
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    supported: { "dynamic-import": false },
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}
for (const module of modules) {
  const script = `./${basename(module)}.cjs`;
  const names = Object.keys(createRequire(import.meta.url)(resolve("build", `${module}.cjs`)));
  const text = `import { createRequire } from "node:module";

export const { ${names.join(", ")} } = createRequire(import.meta.url)("${script}");
`;
  writeFileSync(`build/${module}.js`, text);
}
const licences = own.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8")}`);
writeFileSync("build/LICENSES.txt", licences.join("\n\n"));

const made = new Set(
  [
    ...[yaml, separate, main].flatMap(({ metafile }) => Object.keys(metafile.outputs)),
    ...modules.map((module) => `build/${module}.js`),
  ].map((file) => resolve(file)),
);
for (const file of readdirSync("build", { recursive: true, encoding: "utf8" })) {
  const path = resolve(join("build", file));
  if (/\.c?js$/.test(path) && !made.has(path)) rmSync(path);
}
