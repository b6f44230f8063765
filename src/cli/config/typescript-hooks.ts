import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";

// Module hooks: they run in Node's loader thread, and let Node 20 import a user's TypeScript without a build step.

const typescript = /\.[cm]?ts$/;

/** `./x.js` may mean `./x.ts`, as it does for the compiler. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  try {
    return await next(specifier, context);
  } catch (error) {
    const source = specifier.replace(/\.([cm]?)js$/, ".$1ts");
    if (source === specifier || !specifier.startsWith(".")) throw error;
    return next(source, context);
  }
};

export const load: LoadHook = async (url, context, next) => {
  if (!url.startsWith("file:") || !typescript.test(url)) return next(url, context);
  const { transform } = await import("esbuild");
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20",
    // Findings name lines of the user's file, not of what it was transpiled to.
    sourcemap: "inline",
    sourcesContent: false,
    sourcefile: file,
    logLevel: "silent",
  });
  return { format: "module", source: code, shortCircuit: true };
};
