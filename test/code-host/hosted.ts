import { resolve } from "node:path";
import { codeHostFiles } from "../../src/code-host/code-host-files.ts";
import type { RepositoryPlaces } from "../../src/code-host/repository-places.ts";
import { type CodeHost, defineTeam, type Environment, type EnvironmentOptions } from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

export const gitHub: CodeHost = { kind: "github", owners: ["@acme/platform"] };
export const gitLab: CodeHost = { kind: "gitlab", owners: ["@acme/platform"] };

const payments = defineTeam("payments", { groups: [], reviewers: ["@acme/payments"] });
const search = defineTeam("search", { groups: [] });

export const checkout = aService("checkout", { team: payments });
export const finder = aService("finder", { team: search });

/** dev → staging → production with both services; the options are of each environment by its name. */
export function chain(
  options: Readonly<Record<string, Partial<EnvironmentOptions>>> = {},
): readonly Environment[] {
  const make = (name: string, more: Partial<EnvironmentOptions>) =>
    anEnvironment(name, more.services ?? [checkout, finder], { ...more, ...options[name] });
  const dev = make("dev", {});
  const staging = make("staging", { promotesFrom: dev });
  return [dev, staging, make("production", { promotesFrom: staging })];
}

/** The files for the code host, by path. */
export function filesFor(
  environments: readonly Environment[],
  codeHost: CodeHost = gitHub,
  places: Partial<RepositoryPlaces> = {},
): Readonly<Record<string, string>> {
  const platform = aPlatform(environments, { teams: [payments, search], codeHost });
  const whole = { root: resolve("."), config: "", dist: "dist", ...places };
  return Object.fromEntries(codeHostFiles({ synthesis: synthesize(platform, {}), codeHost, places: whole }));
}
