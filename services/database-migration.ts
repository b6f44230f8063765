import { Size } from "cdk8s";
import * as kplus from "cdk8s-plus-28";
import type { Construct } from "constructs";

/** The schema leads the code: a Job with the service's own image, run by Argo CD before each sync. */
export function migrateDatabase(scope: Construct, service: string, image: string): void {
  const database = kplus.Secret.fromSecretName(scope, "database", `${service}-database`);
  const annotations = {
    "argocd.argoproj.io/hook": "PreSync",
    "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation",
  };
  new kplus.Job(scope, "migrate", {
    metadata: { name: `${service}-migrate`, annotations },
    backoffLimit: 0,
    restartPolicy: kplus.RestartPolicy.NEVER,
    containers: [
      {
        name: "migrate",
        image,
        imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
        args: ["migrate"],
        envVariables: { DATABASE_URL: database.envValue("url") },
        // Stated, because cdk8s-plus' own are 1000m and 2Gi.
        resources: {
          cpu: { request: kplus.Cpu.millis(100) },
          memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) },
        },
        securityContext: {
          capabilities: { drop: [kplus.Capability.ALL] },
          seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
        },
      },
    ],
  });
}
