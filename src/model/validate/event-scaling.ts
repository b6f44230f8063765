import type { Texts } from "../container-knobs.ts";
import { type EventScaling, isEventScaling, type Trigger } from "../facets/event-scaling.ts";
import type { ResolvedKnobs, ResolvedService } from "../resolve.ts";
import { secretKeys } from "../secrets.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** What KEDA would refuse, or wait for in vain. */
export function eventScalingMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { replicas } = knobs;
  if (!isEventScaling(replicas)) return [];
  return [
    ...sleeping(replicas),
    ...Object.entries(replicas.triggers).flatMap(([name, trigger]) => {
      const field = `replicas.triggers.${name}`;
      return [...unreadVariables(knobs, trigger, field), ...hostless(trigger, field)];
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

function unreadVariables(knobs: ResolvedKnobs, trigger: Trigger, field: string): readonly Misfit[] {
  const variable = variableOf(trigger);
  if (variable === undefined) return [];
  const { variables = {}, strategy } = knobs;
  const brought = broughtVariables(knobs);
  const isKnown = Object.hasOwn(variables, variable) || brought?.includes(variable);
  if (!isKnown && brought)
    return unknownName("unknown-variable", field, variable, [...Object.keys(variables), ...brought]);
  const unreadable = (message: string) => [
    { code: "unreadable-variable", field, message, fix: otherwise(trigger) },
  ];
  if (typeof strategy === "object")
    return unreadable(
      `KEDA reads ${variable} from the pods' template, which a Rollout leaves to the Deployment`,
    );
  const value = variables[variable];
  return typeof value === "object" && ("field" in value || "resource" in value)
    ? unreadable(`${variable} is known to a pod alone, and KEDA reads no pod`)
    : [];
}

/** What whole Secrets and ConfigMaps bring; undefined where one of them is not the service's own. */
function broughtVariables({
  variablesFrom = [],
  configMaps = {},
  secrets = {},
}: ResolvedKnobs): readonly string[] | undefined {
  const lists = variablesFrom.map((source) => {
    const { prefix = "" } = source;
    const secret = "secret" in source ? secrets[source.secret] : undefined;
    const keys = "configMap" in source ? keysOf(configMaps[source.configMap]) : secret && secretKeys(secret);
    return keys?.map((key) => `${prefix}${key}`);
  });
  return lists.every((keys) => keys !== undefined) ? lists.flat() : undefined;
}

function keysOf(texts: Texts | undefined): readonly string[] | undefined {
  return texts && Object.keys(texts);
}

/** KEDA takes a host from what signs in as well; brokers and queues it does not. */
function otherwise(trigger: Trigger): string {
  return "rabbitmq" in trigger
    ? "state authentication: { secrets: { host: { secret, key } } } in place of host"
    : "state the value itself";
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
