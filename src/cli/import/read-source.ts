import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { CannotRunError } from "../../errors.ts";

export function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}

const patience = 30_000;

/** What a file or a URL holds. Throws CannotRunError when there is nothing to read. */
export async function readSource(source: string, cwd: string): Promise<Uint8Array> {
  if (isUrl(source)) return download(source);
  const file = resolve(cwd, source);
  if (!existsSync(file)) {
    throw new CannotRunError(
      `there is no file ${source}`,
      "give the path or the URL of a file with definitions",
    );
  }
  if (statSync(file).isDirectory()) {
    throw new CannotRunError(`${source} is a folder`, `name its files: ${source.replace(/\/$/, "")}/*.yaml`);
  }
  return readFileSync(file);
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch((error: unknown) => {
    const fix =
      "check the address and the network; or download the file by other means and import it from disk";
    throw new CannotRunError(`cannot reach ${url}: ${reasonOf(error)}`, fix, { cause: error });
  });
  if (!response.ok) {
    const said = `${response.status} ${response.statusText}`.trim();
    throw new CannotRunError(`${url} answers ${said}`, "correct the address: is there such a version?");
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** `fetch failed` says nothing; what caused it does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} s`;
  return cause instanceof Error ? cause.message || cause.name : error.message;
}
