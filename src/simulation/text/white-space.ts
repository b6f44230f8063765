/** White space as Go sees it (unicode.IsSpace): U+0085 belongs to it, U+FEFF does not. */
const spaces = new Set("\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000");
for (let code = 0x2000; code <= 0x200a; code++) spaces.add(String.fromCharCode(code));

export function isSpace(char: string | undefined): boolean {
  return char !== undefined && spaces.has(char);
}

/** Without leading and trailing white space, Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  return trimWhere(text, isSpace);
}

/** Without leading and trailing U+0020; tabs and line ends stay. */
export function trimBlanks(text: string): string {
  return trimWhere(text, (char) => char === " ");
}

/** The words between runs of white space, Go's strings.Fields. */
export function splitFields(text: string): string[] {
  const fields: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inField = at < text.length && !isSpace(text[at]);
    if (inField && start < 0) start = at;
    if (!inField && start >= 0) {
      fields.push(text.slice(start, at));
      start = -1;
    }
  }
  return fields;
}

function trimWhere(text: string, drop: (char: string | undefined) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && drop(text[start])) start++;
  while (end > start && drop(text[end - 1])) end--;
  return text.slice(start, end);
}
