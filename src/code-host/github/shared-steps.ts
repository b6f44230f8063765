import { renderString } from "../../manifest/yaml-scalar.ts";
import { branchOf, type Hosted } from "../hosted.ts";
import { expression } from "./workflow-text.ts";

/** Actions at the commits of their tags: a tag can be moved, a commit cannot. */
const actions = {
  checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  setupNode: "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
  appToken: "actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1",
} as const;

/** All of history, because lineage is proved from it; and no token left behind for what is installed next. */
export function checkoutStep(ref?: string): string {
  return `- uses: ${actions.checkout}
  with:${ref === undefined ? "" : `\n    ref: ${renderString(ref)}`}
    fetch-depth: 0
    persist-credentials: false
`;
}

/** No cache: what a pull request can fill has no place beside a token that writes. */
export function installSteps({ codeHost }: Hosted): string {
  return `- uses: ${actions.setupNode}
  with:
    node-version: ${JSON.stringify(codeHost.node ?? "22")}
    package-manager-cache: false
- run: npm ci
`;
}

/** A token whose pushes and pull requests start workflows, which those of GITHUB_TOKEN do not. */
export function appTokenStep(
  permissions: readonly string[],
  elsewhere: { readonly owner?: string; readonly repositories?: string } = {},
): string {
  const where = Object.entries(elsewhere).map(([name, value]) => `    ${name}: ${renderString(value)}\n`);
  const granted = permissions.map((permission) => `    permission-${permission}: write\n`).join("");
  return `- id: app
  uses: ${actions.appToken}
  with:
    client-id: ${expression("vars.TIPHYS_APP_CLIENT_ID")}
    private-key: ${expression("secrets.TIPHYS_APP_PRIVATE_KEY")}
${where.join("")}${granted}`;
}

/** The environment variables of a step that commits in the name of whoever started the workflow. */
export function committer(hosted: Hosted): string {
  const actor = expression("github.actor");
  const mail = `${expression("github.actor_id")}+${actor}@users.noreply.github.com`;
  return `BRANCH: ${renderString(branchOf(hosted))}
GH_TOKEN: ${expression("steps.app.outputs.token")}
GIT_AUTHOR_NAME: ${actor}
GIT_AUTHOR_EMAIL: ${mail}
GIT_COMMITTER_NAME: ${actor}
GIT_COMMITTER_EMAIL: ${mail}
`;
}

/** Where the config is not at the repository's root, everything runs in its folder. */
export function workingDirectory({ places }: Hosted): string {
  if (places.config === "") return "";
  return `defaults:\n  run:\n    working-directory: ${renderString(places.config)}\n`;
}
