#!/usr/bin/env node
// A script: modules have a loader of their own, which takes ten milliseconds to start.
require("../build/cli/start.cjs").start(process.argv.slice(2));
