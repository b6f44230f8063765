import type { BuiltInPolicy } from "../built-in-policy.ts";
import { floatingTag, imagesIn } from "../image-references.ts";

export const imagesArePinned: BuiltInPolicy = {
  id: "images-are-pinned",
  severity: "deny",
  looksAt: "service",
  why: "A tag that moves runs another image tomorrow than the one that was reviewed, on some nodes and not on others, and nothing can be rolled back to.",
  fix: "State a version's tag, or the digest.",
  *check(rendered) {
    for (const { object, field, image } of imagesIn(rendered)) {
      const problem = floatingTag(image);
      if (problem) yield { object, field, message: `image "${image}" ${problem}` };
    }
  },
};
