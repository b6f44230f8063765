import type { JsonObject } from "../../manifest/manifest.ts";
import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { addedCapabilities } from "../capabilities.ts";
import { objectAt, objectsAt, textsAt } from "../fields.ts";
import { type Container, isWindows, type Pod, podsIn } from "../pods.ts";

/** What the restricted level of Kubernetes' Pod Security Standards asks beyond the baseline. */
export const podsAreRestricted: BuiltInPolicy = {
  id: "pods-are-restricted",
  severity: "warn",
  looksAt: "service",
  why: "A container that runs as root with the usual capabilities turns a hole in the application into a hole in the node.",
  fix: 'State runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities.drop: ["ALL"] and seccompProfile.type: RuntimeDefault.',
  *check(rendered) {
    for (const pod of podsIn(rendered)) {
      if (isWindows(pod)) continue;
      for (const container of pod.containers) yield* looseContainer(container);
      yield* looseVolumes(pod);
    }
  },
};

/** All that one container leaves open is one finding: it is one edit. */
function* looseContainer({ pod, field, name, spec }: Container): Iterable<Violation> {
  const own = objectAt(spec, "securityContext");
  const context = { ...objectAt(pod.spec, "securityContext"), ...own };
  const open = [...openIn(context, own, pod)];
  if (open.length === 0) return;
  const message = `container "${name}" ${open.join(", ")}`;
  yield { object: pod.object, field: `${field}.securityContext`, message };
}

/** A container's own word comes before its pod's. */
function* openIn(context: JsonObject, own: JsonObject, { spec }: Pod): Iterable<string> {
  // In a user namespace of its own, root is nobody on the node.
  if (spec.hostUsers !== false) {
    if (context.runAsUser === 0) yield "runs as root";
    else if (context.runAsNonRoot !== true) yield "may run as root";
  }
  if (own.allowPrivilegeEscalation !== false && own.privileged !== true) yield "may gain privileges";
  if (!textsAt(own, "capabilities", "drop").includes("ALL")) yield "keeps capabilities";
  const added = addedCapabilities(own).filter(({ level }) => level === "usual");
  if (added.length > 0) yield `adds ${added.map(({ name }) => name).join(" and ")}`;
  if (objectAt(context, "seccompProfile").type === undefined) yield "may make any system call";
}

const volumeKinds = new Set(
  "configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret hostPath name".split(
    " ",
  ),
);

function* looseVolumes({ object, field, spec }: Pod): Iterable<Violation> {
  for (const [index, volume] of objectsAt(spec, "volumes").entries()) {
    const kind = Object.keys(volume).find((key) => !volumeKinds.has(key));
    if (kind === undefined) continue;
    const message = `a pod mounts ${kind} without a PersistentVolumeClaim`;
    yield { object, field: `${field}.volumes[${index}].${kind}`, message };
  }
}
