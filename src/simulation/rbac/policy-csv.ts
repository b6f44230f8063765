import { isSpace, trimSpace } from "../text/white-space.ts";

/** A policy text with the name that messages give it: `policy.csv`, `built-in policy`, `AppProject p, role dev`. */
export interface PolicyText {
  readonly name: string;
  readonly text: string;
}

/** `p, subject, resource, action, object, effect`. */
export interface PermissionLine {
  readonly subject: string;
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  /** Only the exact words `allow` and `deny` have an effect. */
  readonly effect: string;
  /** For messages: `policy.csv line 3: p, role:x, …`. */
  readonly source: string;
}

/** `g, subject, role`. */
export interface MembershipLine {
  readonly subject: string;
  readonly role: string;
  readonly source: string;
}

export interface PolicyLines {
  readonly permissions: readonly PermissionLine[];
  readonly memberships: readonly MembershipLine[];
}

/** Sections of Argo CD's casbin model. A line of the last three loads and means nothing. */
const sections = new Set(["p", "g", "r", "e", "m"]);

/** All lines of the texts, or the sentence that names the first line Argo CD refuses: then nothing is loaded at all. */
export function parsePolicyCsv(texts: readonly PolicyText[]): PolicyLines | string {
  const permissions: PermissionLine[] = [];
  const memberships: MembershipLine[] = [];
  for (const { name, text } of texts) {
    for (const [index, raw] of text.split("\n").entries()) {
      const line = trimSpace(raw);
      if (line === "" || line.startsWith("#")) continue;
      const source = `${name} line ${index + 1}: ${line}`;
      const fields = parseCsvRecord(line);
      if (typeof fields === "string") return `${source}: ${fields}`;
      const [kind = "", subject = "", second = "", action = "", object = "", effect = ""] = fields;
      const expected = kind === "p" ? 6 : kind === "g" ? 3 : fields.length;
      if (!sections.has(kind)) return `${source}: a line begins with p or g, not "${kind}"`;
      if (fields.length !== expected)
        return `${source}: ${kind} takes ${expected} fields, not ${fields.length}`;
      if (kind === "p") permissions.push({ subject, resource: second, action, object, effect, source });
      if (kind === "g") memberships.push({ subject, role: second, source });
    }
  }
  return { permissions, memberships };
}

/** One CSV record by Go's rules: blanks before a field go, blanks behind it stay, a quote opens a field or is an error. */
export function parseCsvRecord(line: string): readonly string[] | string {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    while (isSpace(line[at])) at++;
    if (line[at] === '"') {
      const quoted = readQuoted(line, at + 1);
      if (!quoted) return "a quoted field must end with a quote right before the comma";
      fields.push(quoted.text);
      at = quoted.end;
    } else {
      const comma = line.indexOf(",", at);
      const field = line.slice(at, comma < 0 ? undefined : comma);
      if (field.includes('"')) return `the field ${field} has a quote inside`;
      fields.push(field);
      at = comma < 0 ? line.length : comma;
    }
    if (at >= line.length) return fields;
    at++;
  }
}

function readQuoted(line: string, start: number): { text: string; end: number } | undefined {
  let text = "";
  for (let at = start; at < line.length; at++) {
    if (line[at] !== '"') text += line[at];
    else if (line[at + 1] === '"') text += line[at++];
    else return at + 1 === line.length || line[at + 1] === "," ? { text, end: at + 1 } : undefined;
  }
  return undefined;
}
