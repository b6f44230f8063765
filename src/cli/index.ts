export { processIo } from "./io.ts";
export { main, run } from "./main.ts";
