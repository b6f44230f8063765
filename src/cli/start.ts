import module, { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { keepCompiledCode } from "./compiled-code.ts";

type Commands = typeof import("./main.ts");

/** What a process of the command does first: it says how V8 shall treat all that is loaded from here on. */
export function start(argv: readonly string[]): Promise<void> {
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
  if (enableCompileCache) enableCompileCache();
  else {
    // V8 optimizes what ran for a moment, in threads beside: a command of seconds never gets that back. From 22 on it waits longer.
    setFlagsFromString("--interrupt-budget=600000");
    keepCompiledCode();
  }
  const { run } = createRequire(import.meta.url)("./main.cjs") as Commands;
  return run(argv);
}
