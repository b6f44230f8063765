import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { type Container, type Pod, podsIn } from "../pods.ts";

/** What the baseline level of Kubernetes' Pod Security Standards forbids of the node. */
export const podsStayOffTheHost: BuiltInPolicy = {
  id: "pods-stay-off-the-host",
  severity: "deny",
  looksAt: "service",
  why: "A pod that shares the node's network, processes or files sees and changes what belongs to other pods and to the node.",
  fix: "Leave the field out. What has to have it, a node's agent, gets a waiver with an owner.",
  *check(rendered) {
    for (const pod of podsIn(rendered)) {
      yield* sharedNamespaces(pod);
      yield* hostPaths(pod);
      for (const container of pod.containers) {
        yield* hostPorts(container);
        yield* hostProcess(container.pod, container.field, container.spec.securityContext);
      }
    }
  },
};

const shared = { hostNetwork: "network", hostPID: "processes", hostIPC: "shared memory" } as const;

function* sharedNamespaces(pod: Pod): Iterable<Violation> {
  const { object, field, spec } = pod;
  for (const [key, what] of Object.entries(shared)) {
    if (spec[key] === true) yield { object, field: `${field}.${key}`, message: `shares the node's ${what}` };
  }
  yield* hostProcess(pod, field, spec.securityContext);
}

function* hostProcess(
  { object }: Pod,
  field: string,
  context: Container["spec"][string],
): Iterable<Violation> {
  if (objectAt(context, "windowsOptions").hostProcess !== true) return;
  const message = "runs as a process of the node";
  yield { object, field: `${field}.securityContext.windowsOptions.hostProcess`, message };
}

const sockets = /(?:docker|containerd|crio|cri-dockerd|podman)\.sock$/;

function* hostPaths({ object, field, spec }: Pod): Iterable<Violation> {
  for (const [index, volume] of objectsAt(spec, "volumes").entries()) {
    const path = textAt(volume, "hostPath", "path");
    if (path === undefined) continue;
    const what = sockets.test(path)
      ? ", the socket of the container runtime: root on the node"
      : " of the node";
    yield { object, field: `${field}.volumes[${index}].hostPath.path`, message: `mounts ${path}${what}` };
  }
}

/** On the node's own network every port is the node's; that is said once. */
function* hostPorts({ pod, field, spec }: Container): Iterable<Violation> {
  if (pod.spec.hostNetwork === true) return;
  for (const [index, { hostPort }] of objectsAt(spec, "ports").entries()) {
    if (!hostPort) continue;
    const message = `takes port ${hostPort} of the node`;
    yield { object: pod.object, field: `${field}.ports[${index}].hostPort`, message };
  }
}
