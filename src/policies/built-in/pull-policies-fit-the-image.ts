import type { BuiltInPolicy } from "../built-in-policy.ts";
import { floatingTag, imagesIn } from "../image-references.ts";

export const pullPoliciesFitTheImage: BuiltInPolicy = {
  id: "pull-policies-fit-the-image",
  severity: "warn",
  looksAt: "service",
  why: "A node that has some image of a moving tag keeps it under IfNotPresent: two replicas run different code. Under Never, a node that has none starts no pod.",
  fix: "Pin the image, or pull it with Always as long as its tag moves.",
  *check(rendered) {
    for (const { object, field, image, pullPolicy } of imagesIn(rendered)) {
      const where = {
        object,
        field: field.replace(/[^.]+$/, field.endsWith(".image") ? "imagePullPolicy" : "pullPolicy"),
      };
      if (pullPolicy === "Never") {
        yield { ...where, message: `"Never" starts no pod on a node without "${image}"` };
      } else if (pullPolicy === "IfNotPresent" && floatingTag(image)) {
        yield { ...where, message: `"IfNotPresent" keeps an old "${image}", whose tag moves` };
      }
    }
  },
};
