import { parseImage } from "../../model/image-release.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { floatingTag, imagesIn } from "../image-references.ts";

export const productionImagesHaveDigests: BuiltInPolicy = {
  id: "production-images-have-digests",
  severity: "warn",
  looksAt: "service",
  why: "A tag can be pushed again. Only a digest says that production runs what was tested.",
  fix: "State the digest beside the tag; a promotion takes it from the environment before.",
  *check(rendered) {
    for (const { object, field, image } of imagesIn(rendered)) {
      const { digest } = parseImage(image);
      if (!object.isProduction || floatingTag(image) || isDigest(digest)) continue;
      const problem = digest ? `has the digest "${digest}", which no image has` : "has no digest";
      yield { object, field, message: `image "${image}" ${problem}` };
    }
  },
};

function isDigest(digest: string | undefined): boolean {
  return digest !== undefined && /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(digest);
}
