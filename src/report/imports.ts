import type { WrittenFile } from "../imports/imported-file.ts";
import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

/** The files under the folder, each with what became of it. */
export function renderImports(folder: string, files: readonly WrittenFile[], color: boolean): string {
  const style = styleOf(color);
  const states = { new: style.green("new"), changed: style.yellow("changed"), same: style.dim("as it was") };
  return `${renderTable(files.map(({ path, state }) => [`${folder}/${path}`, states[state]]))}\n`;
}
