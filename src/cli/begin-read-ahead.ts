import type { SeenFiles } from "../output/file-mark.ts";
import { type Look, lookAt } from "../output/look.ts";
import type { OutputPlace } from "../output/output-place.ts";
import { type ReadAhead, readAhead } from "../output/read-ahead.ts";

/** Of fewer files a look takes less time than to start a thread. */
const many = 5000;

/** Looks at dist/ beside what this thread has to do: of many files it is a fifth of a run in which little has changed. */
export function beginReadAhead(place: OutputPlace, seen: SeenFiles): () => Promise<ReadAhead | undefined> {
  if (seen.size > many) {
    const look = lookInThread(place);
    return async () => readAhead(place, await look(), seen);
  }
  const ahead = readAhead(place, lookAt(place), seen);
  return async () => ahead;
}

function lookInThread(place: OutputPlace): () => Promise<Look | undefined> {
  // Loaded where it is needed: it takes longer than a file of our own.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const script = new URL("../cli/look-thread.cjs", import.meta.url);
  const thread = new Worker(script, { workerData: place, execArgv: [] });
  // Whoever has failed meanwhile does not wait for it.
  thread.unref();
  const look = new Promise<Look | undefined>((resolve) => {
    thread.once("message", (found) => {
      const files = found?.marks.length === 0 ? [] : found?.files.split("\0");
      resolve(found && { ...found, files });
    });
    thread.once("error", () => resolve(undefined));
    thread.once("exit", () => resolve(undefined));
  });
  return () => {
    thread.ref();
    return look;
  };
}
