import { groupBy } from "../../manifest/group-by.ts";
import type { Environment } from "../../model/environment.ts";
import type { SyncWindow } from "../../model/sync.ts";
import { openWindow } from "./window-rules.ts";

/** Windows of the same services. */
interface WindowGroup {
  /** As Prometheus matches a label; undefined: all. */
  readonly services?: string;
  /** PromQL that is there while any of them is open. */
  readonly isOpen: string;
}

/**
 * Of an environment's Applications those that may sync now: an allow window of theirs is open, or they have none, and no deny
 * window of theirs is. `applications` makes PromQL of a matcher of their services.
 */
export function maySync(environment: Environment, applications: (services: string) => string): string {
  const [allows, denies] = [groupsOf(environment, "allow"), groupsOf(environment, "deny")];
  const allowed = allows.map((group) => whileOpen(group, applications));
  const named = allows.flatMap(({ services }) => services ?? []);
  // Those that no allow window is about.
  const free =
    named.length < allows.length
      ? []
      : [applications(named.length > 0 ? `label_service!~"${named.join("|")}"` : "")];
  const either = [...allowed, ...free].join("\nor ");
  const may = denies.length > 0 && allowed.length + free.length > 1 ? `(${either})` : either;
  return [may, ...denies.map((group) => `unless ${denied(group, applications)}`)].join("\n");
}

function denied(group: WindowGroup, applications: (services: string) => string): string {
  return group.services ? `on (name, project) (${whileOpen(group, applications)})` : `on () ${group.isOpen}`;
}

function whileOpen({ services, isOpen }: WindowGroup, applications: (services: string) => string): string {
  return `${applications(services ? `label_service=~"${services}"` : "")}\nand on () ${isOpen}`;
}

function groupsOf({ name, syncWindows = [] }: Environment, kind: SyncWindow["kind"]): readonly WindowGroup[] {
  const windows = syncWindows
    .map((window, index) => ({ ...window, index }))
    .filter((one) => one.kind === kind);
  return [...groupBy(windows, ({ services }) => services?.map(regexpOf).join("|"))].map(
    ([services, group]) => ({
      ...(services !== undefined && { services }),
      isOpen: `${openWindow}{environment="${name}", window=~"${group.map(({ index }) => index).join("|")}"}`,
    }),
  );
}

const wildcards: Readonly<Record<string, string>> = { "*": ".*", "?": ".", "{": "(", "}": ")", ",": "|" };

/** A glob of a service's name. */
function regexpOf(glob: string): string {
  return glob.replace(/[*?{},]/g, (character) => wildcards[character] ?? character).replaceAll("[!", "[^");
}
