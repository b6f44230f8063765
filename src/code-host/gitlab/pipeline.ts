import { renderString } from "../../manifest/yaml-scalar.ts";
import { entryEnvironment, promotedEnvironments } from "../chain.ts";
import { checksOf } from "../checks.ts";
import { branchOf, type Hosted } from "../hosted.ts";
import { promoteJob, releaseJob, rollbackJob } from "./writing-jobs.ts";

/** The same four jobs as on GitHub, to be included by the repository's own `.gitlab-ci.yml`. */
export function pipeline(hosted: Hosted): string {
  const branch = branchOf(hosted);
  const entry = entryEnvironment(hosted)?.name;
  const jobs = [
    commonJob(hosted, branch),
    checkJob(hosted, branch),
    ...(entry === undefined ? [] : [releaseJob(entry)]),
    ...(promotedEnvironments(hosted).length === 0 ? [] : [promoteJob]),
    rollbackJob,
  ];
  return `# In .gitlab-ci.yml: include: [{ local: .gitlab/tiphys.yml }]\n\n${jobs.join("\n")}`;
}

function commonJob({ codeHost, places }: Hosted, branch: string): string {
  const folder = places.config === "" ? "" : `    - cd ${renderString(places.config)}\n`;
  return `.tiphys:
  image: node:${codeHost.node ?? "22"}
  stage: test
  variables:
    # All of history, because lineage is proved from it.
    GIT_DEPTH: "0"
    TIPHYS_BRANCH: ${renderString(branch)}
  before_script:
${folder}    - git fetch origin "+refs/heads/$TIPHYS_BRANCH:refs/remotes/origin/$TIPHYS_BRANCH"
    - npm ci

# TIPHYS_TOKEN, a project access token, is a protected and masked variable: what CI_JOB_TOKEN pushes starts no pipeline.
.tiphys-writing:
  extends: .tiphys
  variables:
    TIPHYS_REMOTE: https://tiphys:\${TIPHYS_TOKEN}@\${CI_SERVER_HOST}/\${CI_PROJECT_PATH}.git
    GIT_AUTHOR_NAME: $GITLAB_USER_NAME
    GIT_AUTHOR_EMAIL: $GITLAB_USER_EMAIL
    GIT_COMMITTER_NAME: $GITLAB_USER_NAME
    GIT_COMMITTER_EMAIL: $GITLAB_USER_EMAIL
`;
}

function checkJob(hosted: Hosted, branch: string): string {
  const script = checksOf(hosted).map((command) => `    - ${renderString(command)}\n`);
  return `tiphys-check:
  extends: .tiphys
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == ${JSON.stringify(branch)}
  script:
${script.join("")}`;
}
