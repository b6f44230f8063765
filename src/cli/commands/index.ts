import type { Command } from "commander";
import type { Io } from "../io.ts";
import { bootstrapCommand } from "./bootstrap.ts";
import { canCommand } from "./can.ts";
import { checkCommand } from "./check.ts";
import { expandCommand } from "./expand.ts";
import { synthCommand } from "./synth.ts";
import { windowsCommand } from "./windows.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly ((program: Command, io: Io) => void)[] = [
  synthCommand,
  checkCommand,
  canCommand,
  windowsCommand,
  expandCommand,
  bootstrapCommand,
];
