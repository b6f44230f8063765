import { hash } from "node:crypto";
import { once } from "../manifest/once.ts";
import type { FileTree } from "./file-tree.ts";

/** The id Git gives to this text, 40 hex digits (64 in a SHA-256 repository). */
export function blobHash(text: string, algorithm: "sha1" | "sha256" = "sha1"): string {
  return hash(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
}

/** Ids of a tree's texts, each worked out once: the log of what is written wants them, and the memo for the next run. */
export const blobHashesIn = once((tree: FileTree) => {
  const ids = new Map<string, string>();
  return (path: string): string => {
    const id = ids.get(path) ?? blobHash(tree.get(path) ?? "");
    ids.set(path, id);
    return id;
  };
});
