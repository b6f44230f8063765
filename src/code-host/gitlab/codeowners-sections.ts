import {
  baseFolder,
  bootstrapFolder,
  componentFolder,
  infrastructureApplicationFolder,
} from "../../layout.ts";
import type { Environment } from "../../model/environment.ts";
import { escapePattern } from "../codeowners.ts";
import type { Hosted } from "../hosted.ts";
import { reachOfServices } from "../reach.ts";
import { distPath } from "../repository-places.ts";

/**
 * A section for each environment with approvers: GitLab wants an approval for each section that a change touches, so a
 * base is approved by everybody whose environment it reaches, not by any one of them.
 */
export function codeownersSections(hosted: Hosted): string {
  const { environments } = hosted.synthesis.platform;
  return environments.map((environment) => section(hosted, environment)).join("");
}

function section(hosted: Hosted, environment: Environment): string {
  const { name, approvers = [] } = environment;
  if (approvers.length === 0) return "";
  const shared = [componentFolder("*"), infrastructureApplicationFolder, bootstrapFolder].map((folder) =>
    distPath(hosted.places, folder),
  );
  const lines = [...basesIn(hosted, environment), ...shared].map((path) => `${escapePattern(path)}/\n`);
  return `\n[What ${name} shares] ${approvers.join(" ")}\n${lines.join("")}`;
}

/** One pattern where every service runs, else each by its name. */
function basesIn({ synthesis, places }: Hosted, environment: Environment): readonly string[] {
  const reach = [...reachOfServices(synthesis)];
  const here = reach.filter(([, environments]) => environments.has(environment)).map(([service]) => service);
  return (here.length === reach.length ? ["*"] : here).map((service) =>
    distPath(places, baseFolder(service)),
  );
}
