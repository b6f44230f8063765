import { readdirSync, readFileSync } from "node:fs";

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** Of its first line. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The file that its first line names in a comment: `// services/web.ts`. */
  readonly file?: string;
}

/** What users read; the pages of docs/decisions/ are for who works on Tiphys. */
export const pages: readonly string[] = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("decisions/"))
    .sort()
    .map((name) => `docs/${name}`),
];

export const textOf = (page: string): string => readFileSync(page, "utf8");

export function blocksOf(page: string): readonly Block[] {
  const text = textOf(page);
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match): Block => {
    const [, language = "", body = ""] = match;
    const file = /^(?:\/\/|#) (\S+\.(?:ts|json|ya?ml))\n/.exec(body)?.[1];
    const line = text.slice(0, match.index).split("\n").length + 1;
    return { page, line, language, text: body, ...(file && { file }) };
  });
}

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const headings = textOf(page)
    .replace(/^```[\s\S]*?^```$/gm, "")
    .matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** Targets of links to files of the repository, from the page that holds them. */
export function linksOf(page: string): readonly string[] {
  const prose = textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** A command that a page shows, and what it prints there. */
export interface Shown {
  readonly at: string;
  readonly command: string;
  readonly output: string;
}

/** The commands of a page's transcripts: `$ tiphys can …`, and the lines up to the next one. */
export function commandsOf(page: string): readonly Shown[] {
  return blocksOf(page)
    .filter(({ text }) => text.startsWith("$ "))
    .flatMap(({ line, text }) =>
      text.split(/^\$ /m).flatMap((part) => {
        const end = part.indexOf("\n");
        const shown = { command: part.slice(0, end), output: part.slice(end + 1).trimEnd() };
        return part === "" ? [] : [{ at: `${page}:${line}`, ...shown }];
      }),
    );
}
