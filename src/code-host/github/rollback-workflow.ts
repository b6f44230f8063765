import type { Hosted } from "../hosted.ts";
import { branchOf } from "../hosted.ts";
import { appTokenStep, checkoutStep, committer, installSteps, workingDirectory } from "./shared-steps.ts";
import { expression, indented, steps } from "./workflow-text.ts";

/** Proposes to go back, for whoever has a browser and no clone at 3 a.m. */
export function rollbackWorkflow(hosted: Hosted): string {
  const environments = hosted.synthesis.platform.environments.map(({ name }) => name);
  const environment = expression("inputs.environment");
  return `name: rollback

on:
  workflow_dispatch:
    inputs:
      service:
        description: Which service
        type: string
        required: true
      environment:
        description: Where
        type: choice
        required: true
        options: [${environments.join(", ")}]
      to:
        description: Tag, digest or commit; nothing is the release before this one
        type: string
      reason:
        description: What was wrong
        type: string

permissions: {}

concurrency:
  group: rollback-${environment}-${expression("inputs.service")}

${workingDirectory(hosted)}jobs:
  rollback:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: ${environment}
    permissions:
      contents: read
    steps:
${steps(
  checkoutStep(branchOf(hosted)),
  installSteps(hosted),
  appTokenStep(["contents", "pull-requests"]),
  `- name: Roll back and open the pull request
  env:
${indented(committer(hosted), 4)}    SERVICE: ${expression("inputs.service")}
    ENVIRONMENT: ${environment}
    TO: ${expression("inputs.to")}
    REASON: ${expression("inputs.reason")}
    HEAD: tiphys/rollback-${environment}-${expression("github.run_id")}
  run: |
${indented(script, 4)}`,
)}`;
}

const script = `arguments=(--environment "$ENVIRONMENT" --commit --yes)
if [ -n "$TO" ]; then arguments+=(--to "$TO"); fi
if [ -n "$REASON" ]; then arguments+=(--reason "$REASON"); fi
npx tiphys rollback "\${arguments[@]}" -- "$SERVICE"
gh auth setup-git
git push origin "HEAD:refs/heads/$HEAD"
gh pr create --base "$BRANCH" --head "$HEAD" --fill
`;
