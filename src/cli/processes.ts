import type { Processes } from "../output/output-lock.ts";

export const runningProcesses: Processes = {
  self: process.pid,
  isRunning: (processId) => {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      // Somebody else's process cannot be asked, but it is there.
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
};
