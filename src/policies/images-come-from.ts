import type { Policy } from "../model/policy.ts";
import { imagesIn, registryPathOf } from "./image-references.ts";

/** Only images of these registries, or of these paths in them: `imagesComeFrom(["ghcr.io/acme", "registry.k8s.io"])`. */
export function imagesComeFrom(registries: readonly string[]): Policy {
  const allowed = registries.map((registry) => registry.replace(/\/+$/, ""));
  const isAllowed = (path: string) =>
    allowed.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  return {
    id: "images-come-from-allowed-registries",
    severity: "deny",
    why: "An image from anywhere has passed nobody's scan, and may be gone or another one tomorrow.",
    fix: "Copy the image to a registry that is allowed, and name it there.",
    *check(rendered) {
      for (const { object, field, image } of imagesIn(rendered)) {
        const path = registryPathOf(image);
        if (isAllowed(path)) continue;
        const message = `image "${image}" comes from ${path.slice(0, path.indexOf("/"))}`;
        yield { object, field, message, choices: registries };
      }
    },
  };
}
