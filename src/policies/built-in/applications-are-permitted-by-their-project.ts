import type { Manifest } from "../../manifest/manifest.ts";
import type { Scope } from "../../manifest/scope.ts";
import type { Violation } from "../../model/policy.ts";
import type { ApplicationSpec } from "../../simulation/project/permit-application.ts";
import { applicationSpecOf, destinationOf } from "../argocd/application-spec.ts";
import { type ArgoCdView, argocdView } from "../argocd/argocd-view.ts";
import { about, type DeployedApplication, fieldOf } from "../argocd/deployed-applications.ts";
import { type ProjectJudge, projectJudge } from "../argocd/project-judge.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { textsAt } from "../fields.ts";
import { type ScopeOf, scopesIn } from "../scopes.ts";

export const applicationsArePermittedByTheirProject: BuiltInPolicy = {
  id: "applications-are-permitted-by-their-project",
  severity: "deny",
  looksAt: "service",
  why: "Argo CD neither compares nor syncs an Application whose repository, destination or kinds its project does not permit.",
  fix: "Let the AppProject permit it, or move the Application to a project that does.",
  *check(rendered) {
    const view = argocdView(rendered);
    // Without any project here, they are kept somewhere else.
    if (view.projects.size === 0) return;
    const judges = new Map<string, ProjectJudge>();
    const said = new Set<string>();
    for (const application of [...view.applications, ...view.examples]) {
      for (const violation of violationsOf(application, view, scopesIn(rendered), judges)) {
        // A set deploys the same objects by several Applications: once is enough.
        const { object, message } = violation;
        const { kind, metadata } = object.manifest;
        const key = `${object.file} ${kind} ${metadata.namespace}/${metadata.name} ${message}`;
        if (!said.has(key)) yield violation;
        said.add(key);
      }
    }
  },
};

function* violationsOf(
  application: DeployedApplication,
  view: ArgoCdView,
  scopeOf: ScopeOf,
  judges: Map<string, ProjectJudge>,
): Iterable<Violation> {
  const { object, project: name, spec } = application;
  const project = view.projects.get(name);
  if (!project) {
    // `default` is always there, and permits everything unless somebody writes it down.
    if (name === "default") return;
    const message = about(application, `there is no AppProject "${name}"`);
    yield {
      object,
      field: fieldOf(application, "spec.project"),
      message,
      choices: spellings(name, view.projects.keys()),
    };
    return;
  }
  const judge = judges.get(name) ?? projectJudge(project.effective, view.clusters);
  judges.set(name, judge);
  const readable = applicationSpecOf(spec);
  for (const { because } of judge.application(readable)) {
    yield {
      object,
      field: fieldOf(application, "spec"),
      message: about(application, `project ${name}: ${because}`),
    };
  }
  yield* refusedNamespace(application, judge);
  for (const deployed of application.objects) {
    const { manifest } = deployed;
    const scope = scopeOf(manifest.apiVersion, manifest.kind);
    const because = refusedObject(manifest, scope, judge) ?? refusedPlace(manifest, scope, readable, judge);
    if (because) yield { object: deployed, message: `project ${name}: ${because}` };
  }
}

/** The Namespace that a sync makes is an object like any other. */
function* refusedNamespace(application: DeployedApplication, judge: ProjectJudge): Iterable<Violation> {
  const { object, spec, project } = application;
  if (!textsAt(spec, "syncPolicy", "syncOptions").includes("CreateNamespace=true")) return;
  const name = destinationOf(spec).namespace;
  if (!name) return;
  const because = judge.ofCluster("v1", "Namespace", name);
  if (!because) return;
  const message = about(application, `CreateNamespace=true, but project ${project}: ${because}`);
  yield { object, field: fieldOf(application, "spec.syncPolicy.syncOptions"), message };
}

function refusedObject(
  { apiVersion, kind, metadata }: Manifest,
  scope: Scope | undefined,
  judge: ProjectJudge,
): string | undefined {
  if (scope === "cluster") return judge.ofCluster(apiVersion, kind, metadata.name);
  const because = judge.ofNamespace(apiVersion, kind);
  if (metadata.namespace || scope === "namespaced") return because;
  // A custom resource without a namespace may be of either scope.
  return because && judge.ofCluster(apiVersion, kind, metadata.name) && because;
}

/** An object may state another namespace than its Application's; the project has to permit that one too. */
function refusedPlace(
  { metadata: { namespace } }: Manifest,
  scope: Scope | undefined,
  spec: ApplicationSpec,
  judge: ProjectJudge,
): string | undefined {
  if (!namespace || namespace === spec.destination?.namespace || scope === "cluster") return undefined;
  const elsewhere = { ...spec, destination: { ...spec.destination, namespace } };
  return judge.application(elsewhere).find(({ reason }) => reason === "destination-not-permitted")?.because;
}
