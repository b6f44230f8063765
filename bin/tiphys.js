#!/usr/bin/env node
import module from "node:module";
import v8 from "node:v8";

// What V8 made of the code in an earlier run: Node keeps it from 22 on, and may be told where, or not to.
module.enableCompileCache?.();
// V8 optimizes what ran for a moment, in threads beside: a command of seconds never gets that back. From 22 on it waits longer.
if (process.version.startsWith("v20.")) v8.setFlagsFromString("--interrupt-budget=600000");
const { run } = await import("../build/cli/main.js");

await run(process.argv.slice(2));
