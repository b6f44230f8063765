import { accountsAreThePodsOwn } from "./built-in/accounts-are-the-pods-own.ts";
import { autoscalersCanScale } from "./built-in/autoscalers-can-scale.ts";
import { containersAreUnprivileged } from "./built-in/containers-are-unprivileged.ts";
import { containersStateResources } from "./built-in/containers-state-resources.ts";
import { disruptionBudgetsLetPodsGo } from "./built-in/disruption-budgets-let-pods-go.ts";
import { podsAreRestricted } from "./built-in/pods-are-restricted.ts";
import { podsFitTheirNamespace } from "./built-in/pods-fit-their-namespace.ts";
import { podsStayOffTheHost } from "./built-in/pods-stay-off-the-host.ts";
import { probePortsExist } from "./built-in/probe-ports-exist.ts";
import { productionHasTwoReplicas } from "./built-in/production-has-two-replicas.ts";
import { quotasLeaveRoomForPods } from "./built-in/quotas-leave-room-for-pods.ts";
import { replicasAreSpread } from "./built-in/replicas-are-spread.ts";
import { servingContainersAreProbed } from "./built-in/serving-containers-are-probed.ts";
import { tokensAreAskedFor } from "./built-in/tokens-are-asked-for.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";

export const workloadPolicies: readonly BuiltInPolicy[] = [
  containersStateResources,
  servingContainersAreProbed,
  probePortsExist,
  containersAreUnprivileged,
  podsStayOffTheHost,
  podsAreRestricted,
  podsFitTheirNamespace,
  quotasLeaveRoomForPods,
  accountsAreThePodsOwn,
  tokensAreAskedFor,
  productionHasTwoReplicas,
  replicasAreSpread,
  disruptionBudgetsLetPodsGo,
  autoscalersCanScale,
];
