const block = 512;

/** The files of a `.tgz`, path to content. Throws what gunzip throws when it is none. */
export function readTgz(archive: Uint8Array): ReadonlyMap<string, string> {
  // No other command reads archives.
  const { gunzipSync } = process.getBuiltinModule("node:zlib");
  const bytes = gunzipSync(archive);
  const files = new Map<string, string>();
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    const name = textAt(header, 0, 100);
    if (name === "") break;
    const size = Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
    const type = textAt(header, 156, 1);
    const prefix = textAt(header, 345, 155);
    const isFile = type === "0" || type === "";
    const start = at + block;
    if (isFile) files.set(prefix ? `${prefix}/${name}` : name, decoded(bytes.subarray(start, start + size)));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}

function textAt(header: Uint8Array, start: number, length: number): string {
  const [text = ""] = decoded(header.subarray(start, start + length)).split("\0");
  return text;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
