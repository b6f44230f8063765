/** Who owns a path, by GitHub's rules: the last line that matches. Undefined: nobody. */
export function ownersOf(codeowners: string, path: string): readonly string[] | undefined {
  const rules = codeowners.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const last = rules.map((line) => line.split(" ")).findLast(([pattern = ""]) => matches(pattern, path));
  return last?.slice(1);
}

/** Who has to approve a path, by GitLab's rules: one of these for each section that has a line for it. */
export function approvalsOn(codeowners: string, path: string): readonly (readonly string[])[] {
  const [first = "", ...sections] = codeowners.split(/\n(?=\[)/);
  const own = sections.flatMap((section) => {
    const [heading = "", ...patterns] = section.trim().split("\n");
    const owners = heading.slice(heading.indexOf("]") + 2).split(" ");
    return patterns.some((pattern) => matches(pattern, path)) ? [owners] : [];
  });
  return [ownersOf(first, path) ?? [], ...own];
}

/** Of the patterns that we write: `*`, and anchored ones, where `*` and `?` stay between slashes. */
function matches(pattern: string, path: string): boolean {
  if (pattern === "*") return true;
  const literal = pattern.slice(1).replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const source = literal.replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
  return new RegExp(`^${source}${source.endsWith("/") ? "" : "(/|$)"}`).test(path);
}
