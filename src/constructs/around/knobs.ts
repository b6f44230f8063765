import type { IConstruct } from "constructs";
import type { Adjustment, PresetKind } from "../../model/adjustment.ts";
import type { ConfigFacets } from "../../model/facets/config.ts";
import type { Hosts } from "../../model/facets/exposure.ts";
import {
  type ContainerFacets,
  containerFacets,
  type ReplicatedFacets,
  replicatedFacets,
  type WebFacets,
  webFacets,
} from "../../model/facets/facets.ts";
import type { ObjectFacets } from "../../model/facets/objects.ts";
import { knobShapes, ownKnobs } from "../../model/knob-shapes.ts";
import type {
  CommonKnobs,
  ExposedKnobs,
  IdentityKnobs,
  Replicas,
  ReplicatedKnobs,
} from "../../model/knobs.ts";
import type { Preset } from "../../model/service.ts";
import type { Shape } from "../../model/shape.ts";
import type { Team } from "../../model/team.ts";

/** Objects of the pods, which are the workload's own to bring. */
export const workloadsOwn = [
  "ConfigMap",
  "CronJob",
  "DaemonSet",
  "Deployment",
  "PersistentVolumeClaim",
  "ServiceAccount",
  "StatefulSet",
] as const satisfies readonly PresetKind[];

export type AroundAdjustment = Adjustment & {
  readonly kind?: Exclude<PresetKind, (typeof workloadsOwn)[number]>;
};

/** Every facet that stands around a workload; what is inside its pods the workload says itself. */
export interface AroundKnobs
  extends Omit<ContainerFacets, keyof ConfigFacets>,
    ReplicatedFacets,
    WebFacets,
    ExposedKnobs,
    ObjectFacets,
    Pick<ReplicatedKnobs, "ports" | "disruptionBudget">,
    Pick<IdentityKnobs, "standardLabels">,
    Pick<CommonKnobs, "labels" | "annotations"> {
  readonly team: Team;
  /** @default no Ingress, and no route */
  readonly host?: Hosts;
  /** A range that an autoscaler moves in; the count of a `strategy`'s Rollout. @default what the workload states */
  readonly replicas?: Replicas;
  /** Last changes to the objects around the workload, for what no knob says. */
  readonly adjust?: readonly AroundAdjustment[];
}

export interface FacetsKnobs extends AroundKnobs {
  /** Deployment, StatefulSet, DaemonSet or CronJob: an ApiObject, or a construct whose default child is one. */
  readonly workload: IConstruct;
}

const { files, configMaps, reloads, ...aroundPods } = containerFacets;
const { web } = knobShapes;

export const aroundShapes = {
  ...aroundPods,
  ...replicatedFacets,
  ...webFacets,
  host: web.host,
  ingress: web.ingress,
  gateway: web.gateway,
  certificate: web.certificate,
  port: web.port,
  ports: web.ports,
  kubernetesService: web.kubernetesService,
  extraKubernetesServices: web.extraKubernetesServices,
  replicas: web.replicas,
  disruptionBudget: web.disruptionBudget,
  objects: web.objects,
  labels: web.labels,
  annotations: web.annotations,
  adjust: web.adjust,
  standardLabels: ownKnobs.web.standardLabels,
  team: ownKnobs.web.team,
} satisfies Record<keyof AroundKnobs, Shape>;

/** The presets of whose pods a knob can be said. */
export function presetsOf(knob: string): readonly Preset[] {
  const presets = Object.keys(knobShapes) as Preset[];
  return presets.filter((preset) => knob in knobShapes[preset] || knob in ownKnobs[preset]);
}
