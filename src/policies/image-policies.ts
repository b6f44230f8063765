import { imagesArePinned } from "./built-in/images-are-pinned.ts";
import { productionImagesHaveDigests } from "./built-in/production-images-have-digests.ts";
import { pullPoliciesFitTheImage } from "./built-in/pull-policies-fit-the-image.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";

export const imagePolicies: readonly BuiltInPolicy[] = [
  imagesArePinned,
  productionImagesHaveDigests,
  pullPoliciesFitTheImage,
];
