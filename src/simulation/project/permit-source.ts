import { once } from "../../manifest/once.ts";
import { normalizeGitUrl } from "../text/git-url.ts";
import { matchesGlob, matchesGlobOrStar } from "../text/glob.ts";
import type { AppProject } from "./app-project.ts";
import type { Permit } from "./permit.ts";

/** Whether a project permits a repository. `!pattern` permits all it does not match, and refuses what it matches. */
export function permitSource(project: AppProject, repository: string): Permit {
  const entries = project.spec?.sourceRepos ?? none;
  const known = permitsOf(entries);
  const permit = known.get(repository) ?? permitOf(entries, repository);
  known.set(repository, permit);
  return permit;
}

const none: readonly string[] = [];

/** Thousands of Applications come from one repository. */
const permitsOf = once((_entries: readonly string[]) => new Map<string, Permit>());

function permitOf(entries: readonly string[], repository: string): Permit {
  const url = normalizeGitUrl(repository);
  let permit: Permit = { permitted: false, because: `no entry of sourceRepos matches ${repository}` };
  for (const [index, entry] of entries.entries()) {
    const name = `sourceRepos[${index}] "${entry}"`;
    const pattern = entry.startsWith("!") ? `!${normalizeGitUrl(entry.slice(1))}` : normalizeGitUrl(entry);
    if (pattern.startsWith("!")) {
      if (matchesGlob(pattern.slice(1), url, "/"))
        return { permitted: false, because: `${name} refuses ${repository}` };
      if (!permit.permitted) permit = { permitted: true, because: `${name} permits all it does not name` };
    } else if (!permit.permitted && matchesGlobOrStar(pattern, url, "/")) {
      permit = { permitted: true, because: `${name} matches ${repository}` };
    }
  }
  return permit;
}
