#!/usr/bin/env node
import module from "node:module";

// What V8 made of the code in an earlier run: Node keeps it from 22 on, and may be told where, or not to.
module.enableCompileCache?.();
const { run } = await import("../build/cli/main.js");

await run(process.argv.slice(2));
