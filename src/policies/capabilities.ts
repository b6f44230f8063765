import type { JsonObject } from "../manifest/manifest.ts";
import { textsAt } from "./fields.ts";

/** Linux' capabilities that the baseline level of the Pod Security Standards lets a container add: runtimes give them anyway. */
const usual: ReadonlySet<string> = new Set(
  (
    "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID " +
    "SYS_CHROOT"
  ).split(" "),
);

/** The one that the restricted level still allows. */
const harmless = "NET_BIND_SERVICE";

export interface AddedCapability {
  readonly name: string;
  readonly index: number;
  readonly level: "harmless" | "usual" | "dangerous";
}

export function addedCapabilities(securityContext: JsonObject): readonly AddedCapability[] {
  return textsAt(securityContext, "capabilities", "add").map((name, index) => ({
    name,
    index,
    level: name === harmless ? "harmless" : usual.has(name) ? "usual" : "dangerous",
  }));
}
