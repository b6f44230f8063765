import type { Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";
import { runnerOf } from "../runner.ts";

export function recommendationOf(service: ResolvedService): Manifest[] {
  const { recommendation } = service.knobs;
  if (!recommendation) return [];
  const { mode = "Off", min, max, resources } = recommendation === true ? {} : recommendation;
  const policy = compact({ minAllowed: min, maxAllowed: max, controlledResources: resources });
  const isBounded = Object.keys(policy).length > 0;
  return [
    {
      apiVersion: "autoscaling.k8s.io/v1",
      kind: "VerticalPodAutoscaler",
      metadata: metadataOf(service),
      spec: {
        targetRef: { ...runnerOf(service) },
        updatePolicy: { updateMode: mode },
        ...(isBounded && { resourcePolicy: { containerPolicies: [{ containerName: "*", ...policy }] } }),
      },
    },
  ];
}
