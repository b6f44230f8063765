import type { Json } from "../manifest/manifest.ts";

/** What the presets make; objects of other kinds come from `build`, which adjusts its own. */
export type PresetKind =
  | "AnalysisTemplate"
  | "Certificate"
  | "ConfigMap"
  | "CronJob"
  | "DaemonSet"
  | "Deployment"
  | "ExternalSecret"
  | "HTTPRoute"
  | "HorizontalPodAutoscaler"
  | "Ingress"
  | "Job"
  | "NetworkPolicy"
  | "PersistentVolumeClaim"
  | "PodDisruptionBudget"
  | "PodMonitor"
  | "PrometheusRule"
  | "ReferenceGrant"
  | "Rollout"
  | "ScaledObject"
  | "SealedSecret"
  | "Service"
  | "ServiceAccount"
  | "ServiceMonitor"
  | "SopsSecret"
  | "StatefulSet"
  | "TriggerAuthentication"
  | "VerticalPodAutoscaler";

/** A field in an object: `/spec/template/spec/containers/server/tty`; items of lists by number, or by their name. */
export type Pointer = `/${string}`;

/** A change to the objects that a preset made, for what no knob says. */
export interface Adjustment {
  /** @default every object of the service */
  readonly kind?: PresetKind;
  /** @default every object of the kind */
  readonly name?: string;
  /** Field → value. Maps on the way are made, `-` stands for a new item of a list. */
  readonly set?: Readonly<Record<Pointer, Json>>;
  /** Fields that must not be there; those that are not anyway do no harm. */
  readonly remove?: readonly Pointer[];
}
