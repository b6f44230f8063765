import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { outputOf } from "./measure.mjs";
import { serviceNames } from "./platform.mjs";

const [sample] = serviceNames(1);

/**
 * Writes a module that makes, as object literals, the very objects that Tiphys wants of one service in all environments:
 * `objectsOf(name)` is a list of objects for each environment. So no hand-written copy of them can drift.
 */
export function writeObjectsModule(root, file) {
  const dump = `
    import { synthesize } from "tiphys";
    const { default: platform } = await import("./tiphys.config.js");
    const releases = Object.fromEntries(platform.environments.map(({ name }) => [name, { "${sample}": { tag: "1.0.0" } }]));
    console.log(JSON.stringify(synthesize(platform, releases).deployed.map(({ manifests }) => manifests)));`;
  writeFileSync(join(root, "dump.mjs"), dump);
  buildSync({
    absWorkingDir: root,
    entryPoints: ["tiphys.config.ts"],
    outfile: "tiphys.config.js",
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const json = outputOf("dump.mjs", root);
  const code = json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll(sample, '" + name + "'));
  writeFileSync(file, `export const objectsOf = (name) => ${code};\n`);
}

/** The files of one service in `dist/`: path, with `*` for the service's name, and size in bytes. */
export function filesOfOneService(dist) {
  const files = [];
  const read = (folder) => {
    for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) read(path);
      else if (path.includes(sample))
        files.push([path.replaceAll(sample, "*"), statSync(join(dist, path)).size]);
    }
  };
  read(`apps/${sample}`);
  for (const environment of readdirSync(join(dist, "argocd/applications"))) {
    const path = `argocd/applications/${environment}/${sample}.yaml`;
    files.push([path.replace(sample, "*"), statSync(join(dist, path)).size]);
  }
  return files;
}
