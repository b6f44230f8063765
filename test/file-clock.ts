import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Waits until the file system's clock ticks: two changes within one tick look like one, and nobody types that fast. */
export function nextTickOfFiles(folder: string): void {
  const probe = join(folder, ".tick");
  const now = () => {
    writeFileSync(probe, "");
    return lstatSync(probe).ctimeMs;
  };
  const start = now();
  while (now() === start);
  rmSync(probe);
}
