import type { ResolvedService } from "../../model/resolve.ts";

type Labels = Readonly<Record<string, string>>;

/** A selector: labels that are equal, and labels that match. */
export function matching(equal: Labels, like: Labels = {}): string {
  const matchers = [
    ...Object.entries(equal).map(([name, value]) => `${name}=${JSON.stringify(value)}`),
    ...Object.entries(like).map(([name, value]) => `${name}=~${JSON.stringify(value)}`),
  ];
  return `{${matchers.join(",")}}`;
}

/** The names that the cluster gives to the pods, and to no other service's in the same namespace. */
export function podsOf({ name, preset }: ResolvedService): string {
  if (preset === "stateful") return `${name}-[0-9]+`;
  if (preset === "daemon") return `${name}-[a-z0-9]{5}`;
  return preset === "cron-job" ? `${name}-[0-9]+-[a-z0-9]{5}` : `${name}-[a-z0-9]{6,10}-[a-z0-9]{5}`;
}
