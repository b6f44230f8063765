const HTML: Readonly<Record<string, string>> = {
  "\0": "\ufffd",
  '"': "&#34;",
  "'": "&#39;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[\0"'&<>]/g, (character) => HTML[character] ?? character);
}

const hex = (code: number): string => `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;

/** For a JavaScript string literal. */
export function escapeJs(text: string): string {
  return text.replace(/[\\'"<>&=\p{C}\p{Z}]/gu, (character) => {
    if (character === " ") return character;
    if ("\\'\"".includes(character)) return `\\${character}`;
    return hex(character.codePointAt(0) ?? 0);
  });
}

/** For a value in a URL's query: a blank becomes `+`. */
export function escapeQuery(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}
