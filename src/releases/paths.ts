export { releasesFile } from "../model/validate/releases.ts";

/** What an environment holds back, from the platform's root. */
export function holdsFile(environment: string): string {
  return `environments/${environment}/holds.yaml`;
}

/** Digests that run nowhere any more, from the platform's root. */
export const rejectedFile = "environments/rejected.yaml";
