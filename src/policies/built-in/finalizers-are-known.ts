import { isNear } from "../../manifest/schema/closest.ts";
import type { RenderedObject, Violation } from "../../model/policy.ts";
import { argocdObjects } from "../argocd/argocd-objects.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textsAt } from "../fields.ts";

/** That there is none is no finding: it is how an Application says that what it deployed stays. */
export const finalizersAreKnown: BuiltInPolicy = {
  id: "finalizers-are-known",
  severity: "deny",
  looksAt: "service",
  why: "Nobody ever takes away a finalizer that Argo CD does not know: the object cannot be deleted any more, and what it deployed stays.",
  fix: "Write resources-finalizer.argocd.argoproj.io, or none to keep what was deployed.",
  *check(rendered) {
    for (const object of argocdObjects(rendered, "Application")) {
      yield* strayFinalizers(object, ["metadata"], ofApplications);
    }
    for (const object of argocdObjects(rendered, "ApplicationSet")) {
      yield* strayFinalizers(object, ["metadata"], [cascade]);
      yield* strayFinalizers(object, ["spec", "template", "metadata"], ofApplications);
    }
    for (const object of argocdObjects(rendered, "AppProject")) {
      yield* strayFinalizers(object, ["metadata"], [cascade]);
    }
  },
};

const cascade = "resources-finalizer.argocd.argoproj.io";
const ofApplications = [cascade, `${cascade}/foreground`, `${cascade}/background`];
/** Argo CD puts them there itself while an Application has such hooks. */
const controllers = /^(?:pre|post)-delete-finalizer\.argocd\.argoproj\.io(?:\/cleanup)?$/;

function* strayFinalizers(
  object: RenderedObject,
  path: readonly string[],
  known: readonly string[],
): Iterable<Violation> {
  for (const [index, finalizer] of textsAt(object.manifest, ...path, "finalizers").entries()) {
    if (known.includes(finalizer)) continue;
    const isArgoCds = finalizer.includes("argoproj.io") || known.some((one) => isNear(finalizer, one));
    if (!isArgoCds) continue;
    const field = `${path.join(".")}.finalizers[${index}]`;
    if (controllers.test(finalizer)) {
      yield { object, field, message: `"${finalizer}" is the controller's own`, fix: "Leave it out." };
    } else {
      yield {
        object,
        field,
        message: `Argo CD knows no finalizer "${finalizer}"`,
        choices: spellings(finalizer, known),
      };
    }
  }
}
