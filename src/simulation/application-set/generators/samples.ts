import type { JsonObject } from "../../../manifest/manifest.ts";
import { objectsField, textField } from "./fields.ts";

/** As long and as awkward as pull requests come. */
export const samplePullRequest: JsonObject = {
  number: "12345",
  title: "Fix: the cart's total",
  branch: "feature/JIRA-1234_fix-the-total-of-the-cart-unless-it-is-empty",
  target_branch: "main",
  head_sha: "0123456789abcdef0123456789abcdef01234567",
  author: "dependabot[bot]",
  labels: ["preview"],
};

/** A folder for each pattern of a Git generator. */
export function sampleDirectories(spec: JsonObject): readonly string[] {
  return objectsField(spec, "directories")
    .filter(({ exclude }) => exclude !== true)
    .map((item) => textField(item, "path").replaceAll(/\*+/g, "sample").replaceAll("?", "x"));
}
