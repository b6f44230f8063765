const SUFFIX = ".tiphys-tmp";

/** Where a file or folder is made before one rename brings it to its place: beside it, hidden. */
export function temporaryPath(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}.${path.slice(name)}${SUFFIX}`;
}

export function isTemporary(name: string): boolean {
  return name.startsWith(".") && name.endsWith(SUFFIX);
}

/** The place that a path inside something temporary will have: what a message names. */
export function finalPath(path: string): string {
  return path.replace(/(?<=^|\/)\.([^/]+)\.tiphys-tmp(?=\/|$)/g, "$1");
}
