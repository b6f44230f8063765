import { TemplateError } from "./go-template/errors.ts";
import type { GoMap } from "./go-template/values.ts";

/** Only a text with a whole `{{…}}` within one line is a template at all. */
const TEMPLATED = /\{\{.*\}\}/;

/**
 * Replaces `{{ name }}` by the parameter of that name. Unknown names and parameters that are not texts stay as they
 * are. Throws a TemplateError for a `{{` that is never closed.
 */
export function renderFastTemplate(text: string, params: GoMap): string {
  if (!TEMPLATED.test(text)) return text;
  let output = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("{{", at);
    if (start < 0) return output + text.slice(at);
    const end = text.indexOf("}}", start + 2);
    if (end < 0) throw new TemplateError(`cannot find end tag "}}" in the template "${text}"`);
    const tag = text.slice(start + 2, end);
    const name = tag.trim();
    const value = name === "" ? undefined : params.entries.get(name);
    output += text.slice(at, start) + (typeof value === "string" ? value : `{{${tag}}}`);
    at = end + 2;
  }
}
