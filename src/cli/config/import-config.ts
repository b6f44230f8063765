import { register } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { type Finding, FindingsError } from "../../errors.ts";
import { isSystemError } from "../../output/system-failure.ts";
import type { Bundle } from "./bundle.ts";
import { bundleConfig, bundleWhole } from "./bundle-config.ts";
import { configFindings, usersPlace } from "./config-findings.ts";
import { type Exports, importerAt, runBundle } from "./run-bundle.ts";
import { topLevelAwaits } from "./transpile.ts";

/** What the config exports. Throws FindingsError, for a config that waits for ever too. */
export async function importConfig(file: string): Promise<Exports> {
  const bundle = await bundleConfig(file);
  const exports = async () => (bundle && (await run(file, bundle))) ?? importEach(file);
  return unlessItWaits(exports(), file).catch((error) => {
    // A file of the config that cannot be read is no mistake in it.
    if (isSystemError(error) && !usersPlace(error)) throw error;
    throw new FindingsError(configFindings(error, file));
  });
}

/** What a bundle of parts fails with, one of all files says best. */
async function run(file: string, bundle: Bundle): Promise<Exports | undefined> {
  if (Object.keys(bundle.parts).length === 0) return runBundle(file, bundle);
  return runBundle(file, bundle).catch(async () => {
    const whole = await bundleWhole(file);
    return whole && runBundle(file, whole);
  });
}

/** Each file for itself, by Node's own loader. */
async function importEach(file: string): Promise<Exports> {
  process.setSourceMapsEnabled(true);
  register("../cli/config/typescript-hooks.cjs", import.meta.url);
  // What V8 is given with its compiled code, as ours is, cannot import by itself.
  return importerAt(file)(pathToFileURL(file).href);
}

/** With nothing left to do Node ends, whoever still waits. */
function unlessItWaits(exports: Promise<Exports>, file: string): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const tell = () =>
      void waitsForEver(file).then((finding) => reject(new FindingsError([finding])), reject);
    process.once("beforeExit", tell);
    exports.then(resolve, reject).finally(() => process.off("beforeExit", tell));
  });
}

async function waitsForEver(file: string): Promise<Finding> {
  const [where = { file }, ...also] = await topLevelAwaits(file, dirname(file));
  const message = "the config waits for something that never comes";
  const fix = "let every await of the config, and of what it imports, come to an end";
  return { code: "config-failed", message, where, ...(also.length > 0 && { also }), fix };
}
