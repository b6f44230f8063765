import { entryEnvironment } from "../chain.ts";
import type { Hosted } from "../hosted.ts";
import { branchOf } from "../hosted.ts";
import { appTokenStep, checkoutStep, committer, installSteps, workingDirectory } from "./shared-steps.ts";
import { expression, indented, steps } from "./workflow-text.ts";

/** What an application's CI calls after a build: the release goes to the first environment, without a review. */
export function releaseWorkflow(hosted: Hosted): string | undefined {
  const environment = entryEnvironment(hosted);
  if (!environment) return undefined;
  const service = expression("github.event.client_payload.service");
  return `name: release

# After a build, from the application's repository, with a token that may write contents here:
#   gh api repos/OWNER/REPOSITORY/dispatches -f event_type=release \\
#     -f 'client_payload[service]=SERVICE' -f 'client_payload[image]=IMAGE:TAG@DIGEST'
on:
  repository_dispatch:
    types: [release]

permissions: {}

# GitHub keeps one waiting run a group, the newest: right for builds of one service, wrong across services.
concurrency:
  group: release-${service}

${workingDirectory(hosted)}jobs:
  release:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: ${environment.name}
    permissions:
      contents: read
    steps:
${steps(
  checkoutStep(branchOf(hosted)),
  installSteps(hosted),
  appTokenStep(["contents"]),
  `- name: Set the release and push it
  env:
${indented(committer(hosted), 4)}    SERVICE: ${service}
    IMAGE: ${expression("github.event.client_payload.image")}
  run: |
    gh auth setup-git
    for attempt in 1 2 3 4 5; do
      npx tiphys release set --environment ${environment.name} --commit --yes -- "$SERVICE" "$IMAGE"
      if git push origin "HEAD:$BRANCH"; then exit 0; fi
      echo "Attempt $attempt: another release was pushed first; once more, on top of it"
      git fetch origin "$BRANCH"
      git reset --hard FETCH_HEAD
    done
    exit 1
`,
)}`;
}
