import type { JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import { mapFromJson } from "../go-template/json.ts";
import type { GoMap } from "../go-template/values.ts";
import { textField, textsField } from "./fields.ts";
import { samplePullRequest } from "./samples.ts";
import { pullRequestParams } from "./services.ts";
import type { Scope } from "./spec.ts";
import { addValues } from "./values.ts";

/** One set for each pull request that somebody told of. */
export function pullRequestSets(spec: JsonObject, scope: Scope): GoMap[] {
  const pulls = scope.pullRequests ?? (scope.samples ? [samplePullRequest] : undefined);
  if (pulls === undefined) {
    throw new TemplateError(
      "the pullRequest generator asks a service: its parameters cannot be predicted from files",
    );
  }
  return pulls.map((pull) => addValues(paramsOf(pull, scope), spec, scope.language));
}

/** What Argo CD makes of the facts, under what was said itself. */
function paramsOf(pull: JsonObject, { language }: Scope): GoMap {
  const facts = {
    number: Number(textField(pull, "number")),
    title: textField(pull, "title"),
    branch: textField(pull, "branch"),
    targetBranch: textField(pull, "target_branch"),
    headSHA: textField(pull, "head_sha"),
    author: textField(pull, "author"),
    labels: textsField(pull, "labels"),
  };
  const params = pullRequestParams(facts, {}, language);
  for (const [name, value] of mapFromJson(pull).entries) {
    if (language.goTemplate || typeof value === "string") params.entries.set(name, value);
  }
  return params;
}
