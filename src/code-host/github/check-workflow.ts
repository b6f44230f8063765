import { renderString } from "../../manifest/yaml-scalar.ts";
import { checksOf } from "../checks.ts";
import { branchOf, type Hosted } from "../hosted.ts";
import { checkoutStep, installSteps, workingDirectory } from "./shared-steps.ts";
import { expression, steps } from "./workflow-text.ts";

/** The one required check. It runs on every pull request: a job that a path filter skips would leave it pending. */
export function checkWorkflow(hosted: Hosted): string {
  const runs = checksOf(hosted).map((command) => `- run: ${renderString(command)}\n`);
  return `name: check

on:
  pull_request:
  merge_group:
  push:
    branches: [${renderString(branchOf(hosted))}]

permissions: {}

# A newer commit of a pull request makes the run of the older one needless; on the branch each commit is checked.
concurrency:
  group: check-${expression("github.event.pull_request.number || github.sha")}
  cancel-in-progress: true

${workingDirectory(hosted)}jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
${steps(checkoutStep(), installSteps(hosted), ...runs)}`;
}
