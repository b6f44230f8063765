import type { Command } from "commander";
import type { Io } from "../io.ts";
import { bootstrapCommand } from "./bootstrap.ts";
import { checkCommand } from "./check.ts";
import { synthCommand } from "./synth.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly ((program: Command, io: Io) => void)[] = [
  synthCommand,
  checkCommand,
  bootstrapCommand,
];
