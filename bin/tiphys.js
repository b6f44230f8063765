#!/usr/bin/env node
import { start } from "../build/cli/start.cjs";

await start(process.argv.slice(2));
