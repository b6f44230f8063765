import type { Command } from "commander";
import type { Io } from "../io.ts";
import { bootstrapCommand } from "./bootstrap.ts";
import { canCommand } from "./can.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { expandCommand } from "./expand.ts";
import { historyCommand } from "./history.ts";
import { holdCommand, unholdCommand } from "./hold.ts";
import { importCommand } from "./import.ts";
import { promoteCommand } from "./promote.ts";
import { rejectCommand } from "./reject.ts";
import { releaseCommand } from "./release.ts";
import { rollbackCommand } from "./rollback.ts";
import { statusCommand } from "./status.ts";
import { synthCommand } from "./synth.ts";
import { windowsCommand } from "./windows.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly ((program: Command, io: Io) => void)[] = [
  synthCommand,
  checkCommand,
  releaseCommand,
  statusCommand,
  promoteCommand,
  rollbackCommand,
  rejectCommand,
  holdCommand,
  unholdCommand,
  historyCommand,
  compareCommand,
  canCommand,
  windowsCommand,
  expandCommand,
  bootstrapCommand,
  importCommand,
];
