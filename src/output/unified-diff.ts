import type { FileChange } from "./output-plan.ts";

/** The change as a unified diff; `-` is on disk, `+` is generated. Loads the diff library only when there is one to show. */
export async function unifiedDiff({ path, before, after }: FileChange): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const [from, to] = [before === undefined ? "/dev/null" : path, after === undefined ? "/dev/null" : path];
  return createTwoFilesPatch(from, to, before ?? "", after ?? "", "on disk", "generated", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
