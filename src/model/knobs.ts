import type { Adjustment } from "./adjustment.ts";
import type {
  ClaimKnob,
  ContainerKnob,
  ContainerNeeds,
  HealthKnob,
  InitContainerKnob,
  PortKnob,
  ProbeKnob,
  SecurityKnob,
  Texts,
  VariableSource,
  VolumeKnob,
} from "./container-knobs.ts";
import type { EventScaling } from "./facets/event-scaling.ts";
import type { ExposureFacets } from "./facets/exposure.ts";
import type { ContainerFacets, ReplicatedFacets, WebFacets, WorkerFacets } from "./facets/facets.ts";
import type { ObjectFacets } from "./facets/objects.ts";
import type { SelectorKnob } from "./selector.ts";
import type { IgnoreDifferences } from "./sync.ts";

/** A count, or a range that a HorizontalPodAutoscaler or KEDA moves in; `"unmanaged"`: something else keeps the count. */
export type Replicas = number | Autoscaling | EventScaling | "unmanaged";

export interface Autoscaling {
  readonly min: number;
  readonly max: number;
  /** Average use in percent of the request. @default 80, when no other metric is stated */
  readonly cpu?: number;
  /** Average use in percent of the request. @default not watched */
  readonly memory?: number;
  /** Scaling rules, as Kubernetes has them. @default Kubernetes' own */
  readonly behavior?: object;
}

export interface ServiceAccountKnob {
  /** @default the service's name */
  readonly name?: string;
  readonly annotations?: Texts;
}

export interface SpreadKnob {
  readonly topologyKey: string;
  /** @default 1 */
  readonly maxSkew?: number;
  /** @default "ScheduleAnyway" */
  readonly whenUnsatisfiable?: "ScheduleAnyway" | "DoNotSchedule";
}

export interface ServiceKubernetesKnob {
  /** @default left out: "ClusterIP", Kubernetes' own */
  readonly type?: "ClusterIP" | "LoadBalancer" | "NodePort";
  readonly annotations?: Texts;
  /** @default false; true for a stateful service */
  readonly headless?: boolean;
}

export interface ExtraKubernetesServiceKnob extends ServiceKubernetesKnob {
  /** Names of the ports that it serves. @default all that the service's first one serves */
  readonly ports?: readonly string[];
}

export interface TolerationKnob {
  /** @default every key */
  readonly key?: string;
  /** @default any value */
  readonly value?: string;
  /** @default every effect */
  readonly effect?: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
  /** Seconds until a NoExecute taint evicts all the same. @default never */
  readonly seconds?: number;
}

/** What the cluster never lets change once it runs: the service alone states it, no environment. */
export interface IdentityKnobs {
  /** The label with the service's name that finds its pods, or all the labels that do. @default "app" */
  readonly selector?: SelectorKnob;
  /**
   * Labels of ours on every object and pod: the selector with `app.kubernetes.io/name` and `team`, the selector alone,
   * or none (pods keep the selector). @default "standard"
   */
  readonly standardLabels?: "standard" | "selector" | "none";
  /** @default the service's name */
  readonly containerName?: string;
}

/** What every service with containers has. All are off or Kubernetes' own unless a default is stated. */
export interface CommonKnobs extends ContainerFacets, ContainerNeeds {
  readonly description?: string;
  /** Without tag: the release comes from `releases.yaml`. With tag or digest: pinned here for all. */
  readonly image: string;
  readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
  /** Names of Secrets. */
  readonly imagePullSecrets?: readonly string[];
  readonly command?: readonly string[];
  readonly arguments?: readonly string[];
  readonly variablesFrom?: readonly VariableSource[];
  /** PersistentVolumeClaims by their full names; pods see them by `volumes`. */
  readonly claims?: Readonly<Record<string, ClaimKnob>>;
  /** Volumes of the pods, by name. */
  readonly volumes?: Readonly<Record<string, VolumeKnob>>;
  /** Absolute paths that get an empty, writable volume. */
  readonly writable?: readonly string[];
  /** Run before the service's own container, one after the other. */
  readonly initContainers?: Readonly<Record<string, InitContainerKnob>>;
  /** Run beside the service's own container. */
  readonly sidecars?: Readonly<Record<string, ContainerKnob>>;
  /** A name: somebody else's account; `false`: the namespace's default one. @default an own account */
  readonly serviceAccount?: string | ServiceAccountKnob | false;
  /** Mount the account's token into the pods; `"unset"`: the cluster decides. @default false */
  readonly accountToken?: boolean | "unset";
  /** `false`: no security context at all. @default restricted */
  readonly security?: SecurityKnob | false;
  /** Seconds between SIGTERM and SIGKILL. @default 30, Kubernetes' own */
  readonly gracePeriod?: number;
  /** Labels of every object and of the pods, beside ours. Never in selectors. */
  readonly labels?: Texts;
  readonly podLabels?: Texts;
  /** Annotations of every object; not of the pods. */
  readonly annotations?: Texts;
  readonly podAnnotations?: Texts;
  readonly nodeSelector?: Texts;
  readonly tolerations?: readonly TolerationKnob[];
  readonly priorityClass?: string;
  /** IP address → host names, for `/etc/hosts`. */
  readonly hostAliases?: Readonly<Record<string, readonly string[]>>;
  /** Last changes to the preset's objects, for what no knob says; an environment's come after the service's. */
  readonly adjust?: readonly Adjustment[];
}

/** What Argo CD is told of a service, in every environment or one. */
export interface DeliveryKnobs extends ObjectFacets {
  /** Shown in Argo CD's page of the Application: name → URL or text. */
  readonly links?: Texts;
  /** Fields that something in the cluster owns. An autoscaled service has `replicas` by itself. */
  readonly ignoreDifferences?: readonly IgnoreDifferences[];
  /** Services whose Applications are healthy before this one is first deployed. @default none */
  readonly dependsOn?: readonly string[];
  /** Order among the Applications of an environment: lower is first, 0 the least. @default after what it depends on, or 0 */
  readonly syncWave?: number;
  /** Names that the service had before: what was released under them counts as released. @default none */
  readonly renamedFrom?: readonly string[];
}

/** What pods have that stay. */
export interface LastingKnobs extends ReplicatedFacets {
  readonly ports?: Readonly<Record<string, PortKnob>>;
  readonly health?: ProbeKnob | HealthKnob | false;
}

export interface ReplicatedKnobs extends LastingKnobs {
  /** `false`: none. @default maxUnavailable 1, where at least two replicas run */
  readonly disruptionBudget?:
    | { readonly minAvailable: number | string }
    | { readonly maxUnavailable: number | string }
    | false;
  /** `false`: none. @default over zones and nodes, as far as it goes */
  readonly spread?: readonly SpreadKnob[] | false;
}

/** How new pods take over; every field is Kubernetes' own unless stated. */
export interface RolloutKnob {
  /** Seconds that a new pod has to be ready before it counts. @default 0 */
  readonly minReady?: number;
  /** Old revisions that the cluster keeps. @default 10 */
  readonly history?: number;
  /** "Recreate" stops the old pods first. @default "RollingUpdate" */
  readonly strategy?: "RollingUpdate" | "Recreate";
  /** Count or percentage. @default "25%" */
  readonly maxSurge?: number | string;
  /** Count or percentage. @default "25%" */
  readonly maxUnavailable?: number | string;
  /** Seconds without progress until the rollout counts as failed. @default 600 */
  readonly deadline?: number;
}

export interface StatefulRolloutKnob extends Pick<RolloutKnob, "minReady" | "history"> {
  /** "OnDelete" waits until somebody deletes a pod. @default "RollingUpdate" */
  readonly strategy?: "RollingUpdate" | "OnDelete";
  /** Only replicas from this number on are updated. @default 0 */
  readonly partition?: number;
  /** Start and stop all replicas at once; never changes after the first deployment. @default false */
  readonly parallel?: boolean;
}

export interface DaemonRolloutKnob extends Pick<RolloutKnob, "minReady" | "history"> {
  /** "OnDelete" waits until somebody deletes a pod. @default "RollingUpdate" */
  readonly strategy?: "RollingUpdate" | "OnDelete";
  /** Nodes at a time, as a count or percentage. @default 1 */
  readonly maxUnavailable?: number | string;
}

export interface DaemonKnobs extends LastingKnobs, ServedKnobs {
  readonly rollout?: DaemonRolloutKnob;
}

export interface DeploymentKnobs extends ReplicatedKnobs {
  readonly rollout?: RolloutKnob;
}

/** What answers requests. */
export interface ServedKnobs {
  /** Named `http`, and served under the same number. For more or others: `ports`. */
  readonly port?: number;
  readonly kubernetesService?: ServiceKubernetesKnob;
  /** More Kubernetes Services for the same pods, by their full names. */
  readonly extraKubernetesServices?: Readonly<Record<string, ExtraKubernetesServiceKnob>>;
}

export interface ExposedKnobs extends ServedKnobs, ExposureFacets {}

export interface WebKnobs extends DeploymentKnobs, ExposedKnobs, WebFacets {}

export interface WorkerKnobs extends DeploymentKnobs, WorkerFacets {}

export interface CronJobKnobs {
  /** IANA name. @default the cluster's, most often UTC */
  readonly timeZone?: string;
  /** @default "Forbid" */
  readonly concurrency?: "Allow" | "Forbid" | "Replace";
  /** Seconds that a missed run may start late; `false`: no limit. @default 300 */
  readonly startingDeadline?: number | false;
  /** Seconds that a run may take. @default no limit */
  readonly deadline?: number;
  /** Retries of a failed run. @default 2 */
  readonly retries?: number;
  /** Whether a retry restarts the container or makes a new pod. @default "Never": a new pod */
  readonly restartPolicy?: "Never" | "OnFailure";
  /** Finished runs that the cluster keeps. @default 3 and 1, Kubernetes' own */
  readonly history?: { readonly successful?: number; readonly failed?: number };
  /** Seconds until a finished run is deleted, however many are kept. @default never */
  readonly keepFinished?: number;
  readonly suspend?: boolean;
}

export interface StorageKnob extends ClaimKnob {
  readonly path: string;
}

export interface StatefulKnobs extends ReplicatedKnobs, ExposedKnobs {
  /** One claim a replica; the size never changes after the first deployment (Kubernetes forbids it). `false`: none */
  readonly storage: StorageKnob | false;
  readonly rollout?: StatefulRolloutKnob;
}
