import type { Bytes, Cpu } from "./quantity.ts";
import type { IgnoreDifferences } from "./sync.ts";

/** A container variable: text, or a reference to where its value is. `null` in an environment takes it away. */
export type Variable = string | VariableReference;

export type VariableReference =
  | { readonly secret: string; readonly key: string; readonly optional?: boolean }
  | { readonly configMap: string; readonly key: string; readonly optional?: boolean }
  | { readonly field: string };

/** A request, or request and limit. */
export type CpuKnob = Cpu | { readonly request: Cpu; readonly limit?: Cpu };
export type MemoryKnob = Bytes | { readonly request: Bytes; readonly limit?: Bytes };

/** A count, or a range that a HorizontalPodAutoscaler moves in (the workload then has no `replicas` at all). */
export type Replicas = number | Autoscaling;

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

/** A port by name: a number, or what differs from the defaults. */
export type PortKnob =
  | number
  | {
      readonly container: number;
      /** Port of the Kubernetes Service; `false`: the Service does not serve it. @default the container's */
      readonly service?: number | false;
      readonly protocol?: "TCP" | "UDP" | "SCTP";
    };

/** A path stands for an HTTP GET on the first port. */
export type ProbeKnob = string | ProbeOptions;

export interface ProbeOptions {
  /** Exactly one of path, grpc, tcp and command. */
  readonly path?: string;
  readonly grpc?: boolean;
  readonly tcp?: boolean;
  readonly command?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Name or number. @default the first port */
  readonly port?: string | number;
  /** Seconds. @default Kubernetes' own */
  readonly initialDelay?: number;
  /** Seconds. @default 10, Kubernetes' own */
  readonly period?: number;
  /** Seconds. @default 1, Kubernetes' own */
  readonly timeout?: number;
  readonly failureThreshold?: number;
  readonly successThreshold?: number;
}

export interface HealthKnob {
  readonly readiness?: ProbeKnob;
  readonly liveness?: ProbeKnob;
  readonly startup?: ProbeKnob;
}

/** The default is Kubernetes' "restricted" Pod Security level; each field loosens one part of it. */
export interface SecurityKnob {
  /** @default true */
  readonly runAsNonRoot?: boolean;
  /** @default the image's */
  readonly runAsUser?: number;
  readonly runAsGroup?: number;
  readonly fsGroup?: number;
  /** @default true; state `writable` paths for what must be written */
  readonly readOnlyRootFilesystem?: boolean;
  /** Capabilities given back after all are dropped. @default none */
  readonly addCapabilities?: readonly string[];
  /** @default "RuntimeDefault" */
  readonly seccompProfile?: "RuntimeDefault" | "Unconfined";
}

export interface ServiceAccountKnob {
  /** @default the service's name */
  readonly name?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Mount the API token into the pods. @default false */
  readonly token?: boolean;
}

export interface IngressKnob {
  /** @default the cluster's default class */
  readonly className?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default "/" */
  readonly path?: string;
  /** Secret with the certificate; `false`: plain HTTP. @default "<service>-tls" */
  readonly tls?: string | false;
}

/** Who may reach the pods: another service of the platform, a namespace, or everybody. */
export type NetworkPeer =
  | "anywhere"
  | { readonly service: string }
  | { readonly namespace: string; readonly labels?: Readonly<Record<string, string>> };

export interface SpreadKnob {
  readonly topologyKey: string;
  /** @default 1 */
  readonly maxSkew?: number;
  /** @default "ScheduleAnyway" */
  readonly whenUnsatisfiable?: "ScheduleAnyway" | "DoNotSchedule";
}

export interface ServiceKubernetesKnob {
  /** @default "ClusterIP" */
  readonly type?: "ClusterIP" | "LoadBalancer" | "NodePort";
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default false */
  readonly headless?: boolean;
}

/** What every service with containers has. All are off or Kubernetes' own unless a default is stated. */
export interface CommonKnobs {
  readonly description?: string;
  /** Without tag: the release comes from `releases.yaml`. With tag or digest: pinned here for all. */
  readonly image: string;
  readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
  readonly command?: readonly string[];
  readonly arguments?: readonly string[];
  /** Absolute path → content; one ConfigMap, and a checksum on the pods so that a change rolls them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Absolute paths that get an empty, writable volume. */
  readonly writable?: readonly string[];
  /** `false`: the namespace's default account. @default an own account without a mounted token */
  readonly serviceAccount?: ServiceAccountKnob | false;
  /** `false`: no security context at all. @default restricted */
  readonly security?: SecurityKnob | false;
  /** Seconds between SIGTERM and SIGKILL. @default 30, Kubernetes' own */
  readonly gracePeriod?: number;
  /** Labels of every object and of the pods, beside ours. Never in selectors. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly podAnnotations?: Readonly<Record<string, string>>;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly priorityClass?: string;
}

/** What Argo CD is told of a service, in every environment or one. */
export interface DeliveryKnobs {
  /** Shown in Argo CD's page of the Application: name → URL or text. */
  readonly links?: Readonly<Record<string, string>>;
  /** Fields that something in the cluster owns. An autoscaled service has `replicas` by itself. */
  readonly ignoreDifferences?: readonly IgnoreDifferences[];
  /** Order among the Applications of an environment: lower is first. @default 0 */
  readonly syncWave?: number;
}

export interface ReplicatedKnobs {
  readonly ports?: Readonly<Record<string, PortKnob>>;
  readonly health?: ProbeKnob | HealthKnob | false;
  /** `false`: none. @default maxUnavailable 1, where at least two replicas run */
  readonly disruptionBudget?:
    | { readonly minAvailable: number | string }
    | { readonly maxUnavailable: number | string }
    | false;
  /** `false`: none. @default over zones and nodes, as far as it goes */
  readonly spread?: readonly SpreadKnob[] | false;
  /** @default no NetworkPolicy */
  readonly allowFrom?: readonly NetworkPeer[];
}

export interface WebKnobs extends ReplicatedKnobs {
  /** Named `http`, and served under the same number. For more or others: `ports`. */
  readonly port?: number;
  readonly ingress?: IngressKnob;
  readonly kubernetesService?: ServiceKubernetesKnob;
}

export interface CronJobKnobs {
  /** IANA name. @default the cluster's, most often UTC */
  readonly timeZone?: string;
  /** @default "Forbid" */
  readonly concurrency?: "Allow" | "Forbid" | "Replace";
  /** Seconds that a missed run may start late. @default 300 */
  readonly startingDeadline?: number;
  /** Seconds that a run may take. @default no limit */
  readonly deadline?: number;
  /** Retries of a failed run. @default 2 */
  readonly retries?: number;
  readonly suspend?: boolean;
}

export interface StorageKnob {
  readonly size: Bytes;
  readonly path: string;
  /** @default the cluster's default class */
  readonly className?: string;
  /** @default "ReadWriteOnce" */
  readonly accessMode?: "ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany";
}

export interface StatefulKnobs extends WebKnobs {
  /** One claim a replica; the size never changes after the first deployment (Kubernetes forbids it). */
  readonly storage: StorageKnob;
}
