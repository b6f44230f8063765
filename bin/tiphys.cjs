#!/usr/bin/env node
// A script, because modules have a loader of their own, which a tenth of our shortest commands would go to.
require("../build/cli/start.cjs").start(process.argv.slice(2));
