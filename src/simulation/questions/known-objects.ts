import { isObject, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { once } from "../../manifest/once.ts";
import type { Rendered } from "../../model/policy.ts";
import type { AppProject } from "../project/app-project.ts";
import type { ApplicationSpec } from "../project/permit-application.ts";
import { madeApplications } from "./made-applications.ts";

/** An Application, with what its labels say of it. */
export interface KnownApplication {
  readonly name: string;
  readonly project: string;
  readonly environment?: string;
  readonly service?: string;
  readonly spec: ApplicationSpec & JsonObject;
  /** Whether Argo CD syncs it by itself. */
  readonly isAutomated: boolean;
}

/** What Argo CD would have been told, taken apart by kind. */
export interface KnownObjects {
  /** Those that are written one by one, and those that ApplicationSets yield. */
  readonly applications: readonly KnownApplication[];
  readonly projects: ReadonlyMap<string, AppProject>;
  readonly applicationSets: readonly Manifest[];
  /** The data of argocd-rbac-cm; empty where there is none. */
  readonly rbac: Readonly<Record<string, string>>;
}

export const knownObjects = once((rendered: Rendered): KnownObjects => {
  const manifests = rendered.argocd.map(({ manifest }) => manifest);
  const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);
  const rbac = ofKind("ConfigMap").find(({ metadata }) => metadata.name === "argocd-rbac-cm");
  return {
    applications: [...ofKind("Application"), ...madeApplications(rendered)].map(applicationOf),
    projects: new Map(ofKind("AppProject").map((one) => [one.metadata.name, one as unknown as AppProject])),
    applicationSets: ofKind("ApplicationSet"),
    rbac: (rbac?.data ?? {}) as Readonly<Record<string, string>>,
  };
});

export function applicationOf({ metadata, spec }: Manifest): KnownApplication {
  const stated = isObject(spec) ? spec : {};
  const { environment, service } = metadata.labels ?? {};
  const { automated } = isObject(stated.syncPolicy) ? stated.syncPolicy : {};
  return {
    name: metadata.name,
    project: typeof stated.project === "string" && stated.project !== "" ? stated.project : "default",
    ...(environment !== undefined && { environment }),
    ...(service !== undefined && { service }),
    spec: stated as KnownApplication["spec"],
    isAutomated: isObject(automated) && automated.enabled !== false,
  };
}

/** `dev/frontend`, `development/frontend-dev` or `frontend-dev`: the Application that is meant, if there is one. */
export function findApplication(
  applications: readonly KnownApplication[],
  text: string,
): KnownApplication | undefined {
  const [place = "", name] = text.split("/", 2);
  if (name === undefined) return applications.find((one) => one.name === place);
  return (
    applications.find((one) => one.project === place && one.name === name) ??
    applications.find((one) => one.environment === place && (one.service === name || one.name === name))
  );
}

/** The environment of an Application; its project where nobody labelled it. */
export function environmentOf({ environment, project }: KnownApplication): string {
  return environment ?? project;
}
