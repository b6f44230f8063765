import type { BuiltInPolicy } from "../built-in-policy.ts";
import { retiredApi } from "../retired-apis.ts";

export const apiVersionsAreServed: BuiltInPolicy = {
  id: "api-versions-are-served",
  severity: "deny",
  looksAt: "service",
  why: "A cluster refuses an apiVersion that its Kubernetes has dropped, and the whole sync fails with it.",
  fix: "Write the apiVersion that has replaced it; some fields were renamed with it.",
  *check(rendered) {
    for (const object of rendered.objects) {
      const { apiVersion, kind } = object.manifest;
      const api = retiredApi(apiVersion, kind);
      // A cluster of which nobody said the version is a recent one.
      if (!api || minorOf(object.kubernetes) < api.removed) continue;
      const message = `Kubernetes 1.${api.removed} dropped ${kind} of ${apiVersion}`;
      yield { object, field: "apiVersion", message, choices: [api.use] };
    }
  },
};

function minorOf(version = ""): number {
  const minor = /^v?1\.(\d+)/.exec(version)?.[1];
  return minor === undefined ? Number.POSITIVE_INFINITY : Number(minor);
}
