import { renderString } from "../../manifest/yaml-scalar.ts";
import { promotedEnvironments } from "../chain.ts";
import { branchOf, type Hosted } from "../hosted.ts";
import { appTokenStep, checkoutStep, committer, installSteps, workingDirectory } from "./shared-steps.ts";
import { expression, indented, steps } from "./workflow-text.ts";

/** Proposes promotions as pull requests: what it may not move it leaves, and a person merges the rest. */
export function promoteWorkflow(hosted: Hosted): string | undefined {
  const environments = promotedEnvironments(hosted);
  if (environments.length === 0) return undefined;
  const target = expression("matrix.environment");
  const all = `'${JSON.stringify(environments)}'`;
  const targets = expression(
    `fromJSON(inputs.environment && format('["{0}"]', inputs.environment) || ${all})`,
  );
  return `name: promote

on:
  workflow_dispatch:
    inputs:
      environment:
        description: Where to
        type: choice
        required: true
        options: [${environments.join(", ")}]
      services:
        description: Which services, with blanks between them; none are all
        type: string
${schedule(hosted)}
permissions: {}

${workingDirectory(hosted)}jobs:
  promote:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    strategy:
      fail-fast: false
      matrix:
        environment: ${targets}
    concurrency:
      group: promote-${target}-${expression("inputs.services || 'all'")}
    environment: ${target}
    permissions:
      contents: read
    steps:
${steps(
  checkoutStep(branchOf(hosted)),
  installSteps(hosted),
  appTokenStep(["contents", "pull-requests"]),
  `- name: Promote and open the pull request
  env:
${indented(committer(hosted), 4)}    ENVIRONMENT: ${target}
    SERVICES: ${expression("inputs.services")}
    # What is proposed on schedule replaces what was proposed before and nobody merged.
    HEAD: tiphys/promote-${target}${expression("inputs.environment && format('-{0}', github.run_id)")}
    BODY: ${expression("runner.temp")}/body.md
  run: |
${indented(script, 4)}`,
)}`;
}

function schedule({ codeHost }: Hosted): string {
  if (codeHost.kind !== "github" || codeHost.promotions === false) return "";
  return `  schedule:\n    - cron: ${renderString(codeHost.promotions ?? "0 6 * * 1-5")}\n`;
}

const script = `read -r -a services <<< "$SERVICES"
if [ "\${#services[@]}" -eq 0 ]; then which=(--all); else which=(-- "\${services[@]}"); fi
npx tiphys promote --to "$ENVIRONMENT" --body "$BODY" --commit --yes "\${which[@]}"
if git diff --quiet "origin/$BRANCH" HEAD; then
  echo "Nothing to promote to $ENVIRONMENT" >> "$GITHUB_STEP_SUMMARY"
  exit 0
fi
gh auth setup-git
git push --force origin "HEAD:refs/heads/$HEAD"
if [ -n "$(gh pr list --head "$HEAD" --state open --json number --jq '.[].number')" ]; then
  gh pr edit "$HEAD" --body-file "$BODY"
else
  gh pr create --base "$BRANCH" --head "$HEAD" --title "Promote to $ENVIRONMENT" --body-file "$BODY"
fi
cat "$BODY" >> "$GITHUB_STEP_SUMMARY"
`;
