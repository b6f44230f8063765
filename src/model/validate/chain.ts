import type { Finding } from "../../errors.ts";
import { type Environment, placementsOf } from "../environment.ts";
import { isRecord, show } from "../shape.ts";
import { findingAt } from "./place.ts";

/** The chain of promotion: known environments, no cycle, and each service comes from where it runs. */
export function validateChain(environments: readonly Environment[]): Finding[] {
  return environments.flatMap((environment) => {
    const before = environment.promotesFrom;
    if (!isRecord(before)) return environment.soak === undefined ? [] : [soaksNowhere(environment)];
    const subject = `environment "${environment.name}"`;
    const at = (code: string, message: string, fix: string, choices?: readonly string[]) =>
      findingAt(environment.site, subject, {
        code,
        field: "promotesFrom",
        message,
        fix,
        ...(choices && { choices }),
      });
    if (!environments.includes(before)) {
      const names = environments.filter((one) => one !== environment).map(({ name }) => name);
      const message = `promotes from "${before.name}", which is not of this platform`;
      return [at("unknown-environment", message, "add it to the platform's environments", names)];
    }
    if (reaches(before, environment)) {
      const message = `promotes from "${before.name}", which promotes from it`;
      return [at("promotion-cycle", message, "let the first environment of the chain promote from none")];
    }
    return [...comesFromNowhere(environment, before), ...skipsTheChain(environment, before)];
  });
}

function soaksNowhere({ name, site, soak }: Environment): Finding {
  const message = `soak is ${show(soak)}, but ${name} promotes from no environment`;
  const fix = "state promotesFrom, or leave soak out";
  return findingAt(site, `environment "${name}"`, {
    code: "soak-without-chain",
    field: "soak",
    message,
    fix,
  });
}

function reaches(from: Environment, target: Environment): boolean {
  const seen = new Set<Environment>();
  for (let at: Environment | undefined = from; at && !seen.has(at); at = at.promotesFrom) {
    if (at === target) return true;
    seen.add(at);
  }
  return false;
}

function comesFromNowhere(environment: Environment, before: Environment): Finding[] {
  const running = new Set(placementsOf(before).map(({ placed }) => placed.definition.name));
  return environment.services
    .map(({ placed }) => placed.definition.name)
    .filter((name) => !running.has(name))
    .map((name) =>
      findingAt(environment.site, `environment "${environment.name}"`, {
        code: "promoted-from-nowhere",
        field: "services",
        message: `service "${name}" is to be promoted from ${before.name}, which does not run it`,
        fix: `run it in ${before.name}, or list it under entersHere`,
      }),
    );
}

/** What the environment before runs is promoted from there; entering here as well would go around its proof. */
function skipsTheChain({ name, site, entersHere = [] }: Environment, before: Environment): Finding[] {
  const running = new Set(placementsOf(before).map(({ placed }) => placed.definition.name));
  return entersHere
    .map(({ placed }) => placed.definition.name)
    .filter((service) => running.has(service))
    .map((service) =>
      findingAt(site, `environment "${name}"`, {
        code: "enters-twice",
        field: "entersHere",
        message: `service "${service}" enters here, but ${before.name} runs it already`,
        fix: "list it under services: its releases come from there",
      }),
    );
}
