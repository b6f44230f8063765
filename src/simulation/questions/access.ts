import type { Rendered } from "../../model/policy.ts";
import { prepareRbac, type RbacDecision } from "../rbac/simulate-rbac.ts";
import { findApplication, knownObjects } from "./known-objects.ts";

/** Who asks for what. A subject is a role (`role:developer`), a project's role (`proj:production:payments`) or a user. */
export interface AccessQuestion {
  readonly subject: string;
  /** Groups of the user. */
  readonly groups?: readonly string[];
  readonly action: string;
  /** @default "applications" */
  readonly resource?: string;
  /** As Argo CD has it (`production/frontend-production`), or `environment/service`. */
  readonly object: string;
}

export type AccessDecision = RbacDecision & { readonly object: string };

/** Loads the platform's access rules once: argocd-rbac-cm, and the roles of every AppProject. */
export function prepareAccess(rendered: Rendered): (question: AccessQuestion) => AccessDecision {
  const { applications, projects, rbac } = knownObjects(rendered);
  const decide = prepareRbac({ configMap: rbac, projects: [...projects.values()] });
  return ({ subject, groups = [], action, resource = "applications", object }) => {
    const application = findApplication(applications, object);
    const asked = application ? `${application.project}/${application.name}` : object;
    const isRole = subject.startsWith("role:");
    const who = isRole ? { subject } : { claims: { sub: subject, groups } };
    return { object: asked, ...decide({ ...who, action, resource, object: asked }) };
  };
}
