import type { EventScaling, Trigger } from "../facets/event-scaling.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** What KEDA would refuse, or wait for in vain. */
export function eventScalingMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { replicas } = knobs;
  if (typeof replicas !== "object" || !("triggers" in replicas)) return [];
  return [
    ...sleeping(replicas),
    ...Object.entries(replicas.triggers).flatMap(([name, trigger]) => {
      const field = `replicas.triggers.${name}`;
      return [...unknownVariables(knobs, trigger, field), ...hostless(trigger, field)];
    }),
  ];
}

/** Use is measured of pods that run: it wakes nobody. */
function sleeping({ min, triggers }: EventScaling): readonly Misfit[] {
  const field = "replicas.triggers";
  const all = Object.values(triggers);
  if (all.length === 0) {
    const message = "nothing would ever move the count";
    return [{ code: "missing-value", field, message, fix: "state a trigger, or a count" }];
  }
  if (min > 0 || !all.every((trigger) => "cpu" in trigger || "memory" in trigger)) return [];
  const message = "CPU and memory are measured of pods that run: from 0 nothing starts the first one";
  return [
    { code: "never-wakes", field, message, fix: "state min: 1, or a trigger of what waits to be done" },
  ];
}

function unknownVariables(
  { variables = {}, strategy }: ResolvedKnobs,
  trigger: Trigger,
  field: string,
): readonly Misfit[] {
  const variable = variableOf(trigger);
  if (variable === undefined) return [];
  const known = Object.keys(variables);
  if (!known.includes(variable)) return unknownName("unknown-variable", field, variable, known);
  if (typeof strategy !== "object") return [];
  const message = `KEDA reads ${variable} from the pods' template, which a Rollout leaves to the Deployment`;
  return [{ code: "unreadable-variable", field, message, fix: "state the value, or authentication.secrets" }];
}

function variableOf(trigger: Trigger): string | undefined {
  const stated =
    "kafka" in trigger
      ? trigger.kafka.brokers
      : "sqs" in trigger
        ? trigger.sqs.queue
        : "rabbitmq" in trigger
          ? trigger.rabbitmq.host
          : undefined;
  return typeof stated === "object" ? stated.variable : undefined;
}

function hostless(trigger: Trigger, field: string): readonly Misfit[] {
  if (!("rabbitmq" in trigger) || trigger.rabbitmq.host || trigger.metadata?.host) return [];
  if (trigger.authentication?.secrets?.host) return [];
  const fix = "state host: { variable }, or host under authentication.secrets";
  return [{ code: "missing-value", field, message: `${field} has no host to ask`, fix }];
}
