import { renderString } from "../../manifest/yaml-scalar.ts";
import type { Preview } from "../../model/preview.ts";
import { parseDuration } from "../../model/time/duration.ts";
import type { Hosted } from "../hosted.ts";
import { appTokenStep } from "./shared-steps.ts";
import { expression, indented } from "./workflow-text.ts";

/**
 * Takes the label from pull requests that rest: Argo CD then deletes their previews. Deleting an Application would not do,
 * because its ApplicationSet makes it again. Undefined where no preview ends by itself.
 */
export function previewsWorkflow({ synthesis }: Hosted): string | undefined {
  const jobs = synthesis.previewed.flatMap(({ preview, service }) => jobOf(preview, service.name));
  if (jobs.length === 0) return undefined;
  return `name: previews

on:
  schedule:
    - cron: "17 * * * *"
  workflow_dispatch:

permissions: {}

concurrency:
  group: previews

jobs:
${indented(jobs.join(""), 2)}`;
}

function jobOf({ pullRequests, idle, environment }: Preview, service: string): readonly string[] {
  const { github } = pullRequests;
  const [label] = github?.labels ?? [];
  if (idle === undefined || !github || label === undefined) return [];
  const { owner, repo } = github;
  return [
    `preview-${service}:
  runs-on: ubuntu-latest
  timeout-minutes: 10
  environment: ${environment.name}
  steps:
${indented(
  [
    appTokenStep(["pull-requests", "issues"], { owner, repositories: repo }),
    `- name: End what rests
  env:
    GH_TOKEN: ${expression("steps.app.outputs.token")}
    REPOSITORY: ${renderString(`${owner}/${repo}`)}
    LABEL: ${renderString(label)}
    IDLE: ${renderString(idle)}
    SECONDS_IDLE: ${JSON.stringify(String((parseDuration(idle) ?? 0n) / 1_000_000_000n))}
  run: |
${indented(script, 4)}`,
  ].join(""),
  4,
)}`,
  ];
}

const script = `before=$(date --utc --date="$SECONDS_IDLE seconds ago" +%Y-%m-%dT%H:%M:%SZ)
resting=$(gh pr list --repo "$REPOSITORY" --state open --label "$LABEL" --search "updated:<$before" --limit 100 --json number --jq '.[].number')
for number in $resting; do
  gh pr edit "$number" --repo "$REPOSITORY" --remove-label "$LABEL"
  gh pr comment "$number" --repo "$REPOSITORY" --body "Nothing happened here for $IDLE, so its preview ends. The label $LABEL brings it back."
done
`;
