import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Project, Run } from "./project.ts";
import { environmentAt } from "./tiphys-at.ts";

const urlOf = (file: string) => JSON.stringify(pathToFileURL(resolve(file)).href);

const program = `
const { workerData: { port, signal } } = require("node:worker_threads");
// One world for all commands: each would listen to the streams of the process.
const loaded = import(${urlOf("build/cli/index.cjs")}).then(
  ({ main, processIo }) => ({ main, world: processIo() }),
);
port.on("message", async ({ words, cwd, now, environment }) => {
  const texts = { out: "", error: "" };
  const { main, world } = await loaded;
  const out = (text) => { texts.out += text; };
  const error = (text) => { texts.error += text; };
  const io = { ...world, cwd, environment, color: false, now: () => new Date(now), out, error };
  const code = await main(words, io).catch((problem) => error(String(problem)) ?? 3);
  port.postMessage({ code, ...texts });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
`;

/**
 * The built commands in a thread that has read the config once: many commands a second. Not for synth, which writes where
 * its process stands.
 */
export class TiphysWorker {
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #port;
  readonly #worker;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const workerData = { port: port2, signal: this.#signal };
    this.#worker = new Worker(program, { eval: true, workerData, transferList: [port2] });
    this.#port = port1;
  }

  run(project: Project, now: string, ...words: readonly string[]): Run {
    if (words[0] === "synth") throw new Error("synth needs a process of its own");
    const environment = { ...environmentAt(now), TIPHYS_USER: "alice" };
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage({ words, cwd: project.root, now, environment });
    Atomics.wait(this.#signal, 0, 0);
    return receiveMessageOnPort(this.#port)?.message as Run;
  }

  async stop(): Promise<void> {
    this.#port.close();
    await this.#worker.terminate();
  }
}
