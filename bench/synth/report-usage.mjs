// Loaded before a measured script: tells the bench at the end what the process used.
import { writeSync } from "node:fs";

process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));
