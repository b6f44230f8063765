import { hash } from "node:crypto";

/** The id Git gives to this text, 40 hex digits (64 in a SHA-256 repository). */
export function blobHash(text: string, algorithm: "sha1" | "sha256" = "sha1"): string {
  return hash(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
}
