import { validateManifest } from "../../manifest/schema/validate-manifest.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { retiredApi } from "../retired-apis.ts";
import { renderedSchemas } from "../schemas.ts";

export const objectsFitTheirSchema: BuiltInPolicy = {
  id: "objects-fit-their-schema",
  severity: "deny",
  looksAt: "everything",
  why: "Kubernetes drops a field that it does not know and refuses a value of the wrong type: what was meant never happens.",
  fix: "Write the field as the schema of its kind has it.",
  *check(rendered) {
    const schemasFor = renderedSchemas(rendered);
    for (const object of [...rendered.objects, ...rendered.argocd]) {
      const { manifest } = object;
      for (const { path, problem, message, choices, fix } of validateManifest(
        manifest,
        schemasFor(manifest),
      )) {
        // What once was a kind is for api-versions-are-served to say.
        if (problem === "unknown-kind" && retiredApi(manifest.apiVersion, manifest.kind)) continue;
        yield { object, field: path, message, ...(choices && { choices }), ...(fix && { fix }) };
      }
    }
  },
};
