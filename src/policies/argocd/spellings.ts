import { closest } from "../../manifest/schema/closest.ts";

/** The right spellings that are nearest to a word: more than these are no help. */
export function spellings(word: string, choices: Iterable<string>): readonly string[] {
  return closest(word, choices).slice(0, 3);
}
