import type { Json } from "../../manifest/manifest.ts";
import type { Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { addedCapabilities } from "../capabilities.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { type Container, type Pod, podsIn } from "../pods.ts";

/** What the baseline level of Kubernetes' Pod Security Standards forbids, but for access to the node. */
export const containersAreUnprivileged: BuiltInPolicy = {
  id: "containers-are-unprivileged",
  severity: "deny",
  looksAt: "service",
  why: "Whoever breaks into a privileged container has the node, and with it every pod there and their secrets.",
  fix: "Leave the field out. What has to have it, a node's agent, gets a waiver with an owner.",
  *check(rendered) {
    for (const pod of podsIn(rendered)) {
      const { object, field } = pod;
      for (const problem of contextProblems(objectAt(pod.spec, "securityContext"))) {
        yield { object, field: `${field}.securityContext.${problem.field}`, message: problem.message };
      }
      yield* unsafeSysctls(pod);
      for (const container of pod.containers) yield* containerProblems(container);
    }
  },
};

interface Problem {
  readonly field: string;
  readonly message: string;
}

function* containerProblems({ pod, field, name, spec }: Container): Iterable<Violation> {
  const context = objectAt(spec, "securityContext");
  const problems = [...contextProblems(context)];
  if (context.privileged === true) problems.push({ field: "privileged", message: "is privileged" });
  for (const { name, index, level } of addedCapabilities(context)) {
    if (level !== "dangerous") continue;
    problems.push({ field: `capabilities.add[${index}]`, message: `adds the capability ${name}` });
  }
  const { procMount } = context;
  if (procMount !== undefined && procMount !== "Default") {
    problems.push({ field: "procMount", message: `mounts /proc as "${procMount}"` });
  }
  for (const problem of problems) {
    yield {
      object: pod.object,
      field: `${field}.securityContext.${problem.field}`,
      message: `container "${name}" ${problem.message}`,
    };
  }
}

const labelTypes = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t", ""];

/** What pods and containers state alike. */
function* contextProblems(context: Json): Iterable<Problem> {
  for (const [profile, what] of [
    ["seccompProfile", "seccomp"],
    ["appArmorProfile", "AppArmor"],
  ] as const) {
    if (textAt(context, profile, "type") === "Unconfined") {
      yield { field: `${profile}.type`, message: `switches ${what} off` };
    }
  }
  const { type, user, role } = objectAt(context, "seLinuxOptions");
  if (typeof type === "string" && !labelTypes.includes(type)) {
    yield { field: "seLinuxOptions.type", message: `has the SELinux type "${type}"` };
  }
  for (const [key, value] of Object.entries({ user, role })) {
    if (value) yield { field: `seLinuxOptions.${key}`, message: `has the SELinux ${key} "${value}"` };
  }
}

/** The sysctls of a pod's own namespaces, which touch nobody else. */
const safe = new Set(
  (
    "kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.ip_unprivileged_port_start net.ipv4.tcp_syncookies " +
    "net.ipv4.ping_group_range net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout " +
    "net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes"
  ).split(" "),
);

function* unsafeSysctls({ object, field, spec }: Pod): Iterable<Violation> {
  for (const [index, sysctl] of objectsAt(spec, "securityContext", "sysctls").entries()) {
    const name = textAt(sysctl, "name") ?? "";
    if (safe.has(name)) continue;
    const place = `${field}.securityContext.sysctls[${index}].name`;
    yield {
      object,
      field: place,
      message: `sets the kernel parameter "${name}", which reaches beyond the pod`,
    };
  }
}
