import { argocdPartFolder } from "../../layout.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace, pathInRepository } from "../application.ts";
import { customResourcesOf } from "./install.ts";

/** What a person does once, in this order: the lines above the objects of the last step. */
export function bootstrapSteps(platform: Platform): readonly string[] {
  const install = platform.argocd?.install;
  const last = "tiphys bootstrap | kubectl apply --server-side -f -";
  if (!install) return [`Argo CD is there already:  ${last}`];
  const namespace = argocdNamespace(platform);
  const folder = pathInRepository(platform, argocdPartFolder("install"));
  // What a namespaced install has not, somebody who may makes for it.
  const before =
    install.scope === "namespace"
      ? [
          `kubectl create namespace ${namespace}`,
          `kubectl apply --server-side -k '${customResourcesOf(platform, install)}'`,
        ]
      : [];
  const steps = [
    ...before,
    `kubectl apply --server-side --force-conflicts -k ${folder}`,
    `kubectl -n ${namespace} wait --for=condition=Available deployment --all --timeout 10m`,
    last,
  ];
  return [
    "Once, in this order, from the root of the repository:",
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ];
}
