import type { RenderedObject, Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { credentialIn } from "../credentials.ts";
import { someText, textsIn } from "../texts.ts";

export const valuesHoldNoCredentials: BuiltInPolicy = {
  id: "values-hold-no-credentials",
  severity: "deny",
  looksAt: "service",
  why: "A credential in a variable, a ConfigMap, an argument or an annotation is in every clone of the repository, and everybody who sees the pod sees it.",
  fix: "Keep it in a Secret that is sealed or kept elsewhere, refer to that, and replace the credential.",
  *check(rendered) {
    for (const object of [...rendered.objects, ...rendered.argocd]) {
      // Secrets have a policy of their own, and what is sealed only looks random.
      if (/^(?:Secret|SealedSecret|SopsSecret|CustomResourceDefinition)$/.test(object.manifest.kind))
        continue;
      if (someText(object.manifest, (text) => credentialIn(text) !== undefined)) yield* credentialsOf(object);
    }
  },
};

function credentialsOf(object: RenderedObject): readonly Violation[] {
  return textsIn(object.manifest).flatMap(({ text, field }) => {
    const what = credentialIn(text);
    return what ? [{ object, field, message: `holds ${what}` }] : [];
  });
}
