/** For the API: `POST …/trigger/pipeline` with the variables TIPHYS_SERVICE and TIPHYS_IMAGE, after a build. */
export function releaseJob(environment: string): string {
  return `# For an application's CI, by a trigger token, with TIPHYS_SERVICE and TIPHYS_IMAGE (IMAGE:TAG@DIGEST).
tiphys-release:
  extends: .tiphys-writing
  rules:
    - if: $CI_PIPELINE_SOURCE == "trigger" && $TIPHYS_SERVICE && $TIPHYS_IMAGE
  resource_group: tiphys-release
  environment: { name: ${environment}, action: access }
  script:
    - |
      for attempt in 1 2 3 4 5; do
        npx tiphys release set --environment ${environment} --commit --yes -- "$TIPHYS_SERVICE" "$TIPHYS_IMAGE"
        if git push "$TIPHYS_REMOTE" "HEAD:refs/heads/$TIPHYS_BRANCH"; then exit 0; fi
        echo "Attempt $attempt: another release was pushed first; once more, on top of it"
        git fetch origin "+refs/heads/$TIPHYS_BRANCH:refs/remotes/origin/$TIPHYS_BRANCH"
        git reset --hard "origin/$TIPHYS_BRANCH"
      done
      exit 1
`;
}

/** Opens the merge request, or says in the open one what it is about by now. */
const proposal = `      git push --force "$TIPHYS_REMOTE" "HEAD:refs/heads/$head"
      requests="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests"
      api() { curl --fail-with-body --silent --show-error --header "PRIVATE-TOKEN: $TIPHYS_TOKEN" "$@"; }
      open=$(api "$requests?state=opened&source_branch=$head" |
        node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8"))[0]?.iid ?? ""')
      if [ -n "$open" ]; then
        api --request PUT "$requests/$open" --form "description=<$body"
      else
        api --form "source_branch=$head" --form "target_branch=$TIPHYS_BRANCH" --form "title=$title" \\
          --form "description=<$body" "$requests"
      fi
`;

export const promoteJob = `# By a pipeline schedule for each environment, or by hand: TIPHYS_PROMOTE_TO, and TIPHYS_SERVICES where not all are meant.
tiphys-promote:
  extends: .tiphys-writing
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $TIPHYS_PROMOTE_TO
    - if: $CI_PIPELINE_SOURCE == "web" && $TIPHYS_PROMOTE_TO
  resource_group: tiphys-promote-$TIPHYS_PROMOTE_TO
  environment: { name: $TIPHYS_PROMOTE_TO, action: access }
  script:
    - |
      body=$(mktemp)
      title="Promote to $TIPHYS_PROMOTE_TO"
      head="tiphys/promote-$TIPHYS_PROMOTE_TO"
      if [ "$CI_PIPELINE_SOURCE" = web ]; then head="$head-$CI_PIPELINE_ID"; fi
      read -r -a services <<< "\${TIPHYS_SERVICES:-}"
      if [ "\${#services[@]}" -eq 0 ]; then which=(--all); else which=(-- "\${services[@]}"); fi
      npx tiphys promote --to "$TIPHYS_PROMOTE_TO" --body "$body" --commit --yes "\${which[@]}"
      if git diff --quiet "origin/$TIPHYS_BRANCH" HEAD; then
        echo "Nothing to promote to $TIPHYS_PROMOTE_TO"
        exit 0
      fi
${proposal}`;

export const rollbackJob = `# By hand: TIPHYS_ROLLBACK (a service), TIPHYS_ENVIRONMENT; TIPHYS_TO for another release than the one before, TIPHYS_REASON.
tiphys-rollback:
  extends: .tiphys-writing
  rules:
    - if: $CI_PIPELINE_SOURCE == "web" && $TIPHYS_ROLLBACK && $TIPHYS_ENVIRONMENT
  resource_group: tiphys-rollback-$TIPHYS_ENVIRONMENT
  environment: { name: $TIPHYS_ENVIRONMENT, action: access }
  script:
    - |
      body=$(mktemp)
      title="Roll back $TIPHYS_ROLLBACK in $TIPHYS_ENVIRONMENT"
      head="tiphys/rollback-$TIPHYS_ENVIRONMENT-$CI_PIPELINE_ID"
      arguments=(--environment "$TIPHYS_ENVIRONMENT" --commit --yes)
      if [ -n "\${TIPHYS_TO:-}" ]; then arguments+=(--to "$TIPHYS_TO"); fi
      if [ -n "\${TIPHYS_REASON:-}" ]; then arguments+=(--reason "$TIPHYS_REASON"); fi
      npx tiphys rollback "\${arguments[@]}" -- "$TIPHYS_ROLLBACK"
      git log -1 --format=%B > "$body"
${proposal}`;
