import type { Policy } from "../model/policy.ts";
import { imagesArePinned } from "./built-in/images-are-pinned.ts";
import { productionImagesHaveDigests } from "./built-in/production-images-have-digests.ts";
import { pullPoliciesFitTheImage } from "./built-in/pull-policies-fit-the-image.ts";

export const imagePolicies: readonly Policy[] = [
  imagesArePinned,
  productionImagesHaveDigests,
  pullPoliciesFitTheImage,
];
