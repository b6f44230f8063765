/** Where the repository is hosted: Tiphys writes its CODEOWNERS and pipelines, and checks them like dist/. */
export type CodeHost = GitHub | GitLab;

interface HostOptions {
  /** Who approves what no team and no environment owns: config, pipelines, shared code. `@acme/platform`. */
  readonly owners: readonly string[];
  /** The branch that is released from. @default the platform's revision */
  readonly branch?: string;
  /** Commands that the check runs before Tiphys' own. @default ["npx tsc --noEmit", "npm test --if-present"] */
  readonly checks?: readonly string[];
  /** Version of Node.js in the pipelines. @default "22" */
  readonly node?: string;
}

export interface GitHub extends HostOptions {
  readonly kind: "github";
  /** When promotions are proposed without being asked for: five-field cron in UTC; false: never. @default "0 6 * * 1-5" */
  readonly promotions?: string | false;
}

/** When promotions are proposed is a pipeline schedule there, outside the repository. */
export interface GitLab extends HostOptions {
  readonly kind: "gitlab";
}
