// Made by `tiphys import`: every kind that is imported here. With them, synth checks their objects strictly.
import type { CustomResource } from "tiphys";
import { rollout } from "./argoproj.io/rollout.schema.ts";
import { certificate } from "./cert-manager.io/certificate.schema.ts";
import { clusterIssuer } from "./cert-manager.io/cluster-issuer.schema.ts";
import { externalSecret } from "./external-secrets.io/external-secret.schema.ts";
import { httpRoute } from "./gateway.networking.k8s.io/http-route.schema.ts";
import { prometheusRule } from "./monitoring.coreos.com/prometheus-rule.schema.ts";
import { serviceMonitor } from "./monitoring.coreos.com/service-monitor.schema.ts";

export const customResources: readonly CustomResource[] = [
  rollout,
  certificate,
  clusterIssuer,
  externalSecret,
  httpRoute,
  prometheusRule,
  serviceMonitor,
];
