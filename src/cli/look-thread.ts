import { parentPort, workerData } from "node:worker_threads";
import { lookAt } from "../output/look.ts";

// One text for all names: each value that goes from thread to thread is copied for itself.
const look = lookAt(workerData);
parentPort?.postMessage(look && { ...look, files: look.files.join("\0") });
