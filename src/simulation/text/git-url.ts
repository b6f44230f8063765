import { reprintUrl } from "./url.ts";
import { trimSpace } from "./white-space.ts";

/** `git@host:path`, `ssh://git@host/path`: a user without slash or colon before the only `@`. */
const sshAddress = /^(?:ssh:\/\/)?[^/:]*?@[^@]+$/;

/**
 * How Argo CD compares repository URLs and patterns for them: trimmed, lower case, without `.git`, scp form as `host/path`,
 * re-printed as a URL. A text that is no URL becomes `""`. A trailing slash stays, and `https://` and `git@` forms differ.
 */
export function normalizeGitUrl(repository: string): string {
  let text = trimSpace(repository).toLowerCase();
  if (sshAddress.test(text) && !text.startsWith("ssh://")) text = `ssh://${text.replace(":", "/")}`;
  if (text.endsWith(".git")) text = text.slice(0, -".git".length);
  const printed = reprintUrl(toBytes(text));
  if (printed === undefined) return "";
  return fromBytes(printed.startsWith("ssh://") ? printed.slice("ssh://".length) : printed);
}

const printableAscii = /^[ -~]*$/;

function toBytes(text: string): string {
  if (printableAscii.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

function fromBytes(bytes: string): string {
  if (printableAscii.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
}
