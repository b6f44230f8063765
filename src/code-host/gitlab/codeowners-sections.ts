import {
  baseFolder,
  bootstrapFolder,
  componentFolder,
  infrastructureApplicationFolder,
} from "../../layout.ts";
import type { Environment } from "../../model/environment.ts";
import { rejectedFile } from "../../releases/paths.ts";
import { escapePattern } from "../codeowners.ts";
import type { Hosted } from "../hosted.ts";
import { type Reach, reachOfArgocd, reachOfConfig, reachOfServices } from "../reach.ts";
import { distPath, under } from "../repository-places.ts";

/**
 * A section for each environment with approvers: GitLab wants an approval for each section that a change touches, so
 * what several environments share is approved by everybody whose environment it reaches, not by any one of them.
 */
export function codeownersSections(hosted: Hosted): string {
  const { environments } = hosted.synthesis.platform;
  return environments.map((environment) => section(hosted, environment)).join("");
}

function section(hosted: Hosted, environment: Environment): string {
  const { name, approvers = [] } = environment;
  if (approvers.length === 0) return "";
  const { synthesis, places } = hosted;
  const inDist = (path: string) => distPath(places, path);
  const everywhere = [componentFolder("*"), infrastructureApplicationFolder, bootstrapFolder].map(inDist);
  const folders = [...basesIn(hosted, environment), ...everywhere].map((folder) => `${folder}/`);
  const files = [
    `/${under(places.config, rejectedFile)}`,
    ...sharedWith(environment, reachOfArgocd(synthesis)).map(inDist),
    ...sharedWith(environment, reachOfConfig(synthesis.platform, places)).map((file) => `/${file}`),
  ];
  const lines = [...folders, ...files].map((pattern) => `${escapePattern(pattern)}\n`);
  return `\n[What ${name} shares] ${approvers.join(" ")}\n${lines.join("")}`;
}

/** What reaches this environment and others too. */
function sharedWith(environment: Environment, reach: Reach): readonly string[] {
  return [...reach].flatMap(([path, reached]) =>
    reached.has(environment) && reached.size > 1 ? [path] : [],
  );
}

/** One pattern where every service runs, else each by its name. */
function basesIn({ synthesis, places }: Hosted, environment: Environment): readonly string[] {
  const reach = [...reachOfServices(synthesis)];
  const here = reach.filter(([, environments]) => environments.has(environment)).map(([service]) => service);
  return (here.length === reach.length ? ["*"] : here).map((service) =>
    distPath(places, baseFolder(service)),
  );
}
