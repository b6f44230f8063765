/** Who owns a path, by GitHub's rules: the last line that matches. Undefined: nobody. */
export function ownersOf(codeowners: string, path: string): readonly string[] | undefined {
  const rules = codeowners.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const last = rules.map((line) => line.split(" ")).findLast(([pattern = ""]) => matches(pattern, path));
  return last?.slice(1);
}

/** Of the patterns that we write: `*`, and anchored ones, where `*` and `?` stay between slashes. */
function matches(pattern: string, path: string): boolean {
  if (pattern === "*") return true;
  const literal = pattern.slice(1).replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const source = literal.replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
  return new RegExp(`^${source}${source.endsWith("/") ? "" : "(/|$)"}`).test(path);
}
