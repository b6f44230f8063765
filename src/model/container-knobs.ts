import type { Bytes, Cpu } from "./quantity.ts";

export type Texts = Readonly<Record<string, string>>;

/** A container variable: text, or a reference to where its value is. */
export type Variable = string | VariableReference;

export type VariableReference =
  | { readonly secret: string; readonly key: string; readonly optional?: boolean }
  | { readonly configMap: string; readonly key: string; readonly optional?: boolean }
  | ServiceAddress
  /** Of the pod: `"status.podIP"`. */
  | { readonly field: string }
  /** Of the container: `"limits.memory"`. */
  | { readonly resource: string };

/** Where another service is: `{ service: "catalog" }` is `http://catalog.<namespace>:8080`. Who has it calls it. */
export interface ServiceAddress {
  readonly service: string;
  /** By name, or by number where its ports are not ours to know. @default the first that its Kubernetes Service serves */
  readonly port?: string | number;
  /** `false`: host and port alone. @default "http" */
  readonly scheme?: string | false;
  /** @default none */
  readonly path?: string;
}

/** All keys of a Secret or ConfigMap as variables. */
export type VariableSource = { readonly prefix?: string; readonly optional?: boolean } & (
  | { readonly secret: string }
  | { readonly configMap: string }
);

/** A request, or request and limit; `false`: neither. */
export type CpuKnob = Cpu | { readonly request: Cpu; readonly limit?: Cpu } | false;
export type MemoryKnob = Bytes | { readonly request: Bytes; readonly limit?: Bytes } | false;

/** A port by name: a number, or what differs from the defaults. */
export type PortKnob = number | PortOptions;

export interface PortOptions {
  readonly container: number;
  /** Port of the Kubernetes Service; `false`: the Service does not serve it. @default the container's */
  readonly service?: number | false;
  /** @default left out: TCP, Kubernetes' own */
  readonly protocol?: "TCP" | "UDP" | "SCTP";
  /** Whether the container's port carries the name too. @default true */
  readonly named?: boolean;
  /** How the Kubernetes Service finds the container's port. @default "name", where it carries one */
  readonly target?: "name" | "number";
}

/** A path stands for an HTTP GET on the first port. */
export type ProbeKnob = string | ProbeOptions;

export interface ProbeOptions {
  /** Exactly one of path, grpc, tcp and command. */
  readonly path?: string;
  readonly grpc?: boolean;
  readonly tcp?: boolean;
  readonly command?: readonly string[];
  readonly headers?: Texts;
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
  /** @default left out: false, Kubernetes' own */
  readonly privileged?: boolean;
  /** @default true; state `writable` paths for what must be written */
  readonly readOnlyRootFilesystem?: boolean;
  /** Capabilities given back after all are dropped. @default none */
  readonly addCapabilities?: readonly string[];
  /** `false`: left to the cluster. @default "RuntimeDefault" */
  readonly seccompProfile?: "RuntimeDefault" | "Unconfined" | false;
}

/** What a volume holds, and where the service's own container sees it. */
export type VolumeKnob = VolumeSource & {
  /** @default not mounted by the service's own container */
  readonly path?: string;
  readonly subPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
};

export type VolumeSource =
  | ({ readonly configMap: string } & ProjectedKeys)
  | ({ readonly secret: string } & ProjectedKeys)
  /** Name of a PersistentVolumeClaim. */
  | { readonly claim: string }
  /** A claim that comes and goes with the pod. */
  | { readonly ephemeral: ClaimKnob }
  /** A path of the node. */
  | { readonly hostPath: string }
  /** Several in one folder. */
  | { readonly projected: readonly ProjectedSource[] }
  | { readonly emptyDir: true | { readonly medium?: "Memory"; readonly sizeLimit?: Bytes } };

export type ProjectedSource =
  | { readonly configMap: string; readonly items?: Texts }
  | { readonly secret: string; readonly items?: Texts }
  /** The account's token for an audience, renewed before its seconds (3600) are over. */
  | { readonly token: string; readonly audience?: string; readonly seconds?: number };

export interface ClaimKnob {
  readonly size: Bytes;
  /** @default the cluster's default class */
  readonly className?: string;
  /** @default "ReadWriteOnce" */
  readonly accessMode?: "ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany";
}

export interface ProjectedKeys {
  /** Key → file name. @default every key under its own name */
  readonly items?: Texts;
  /** Permissions of the files: `0o755`. @default 0o644, Kubernetes' own */
  readonly mode?: number;
  readonly optional?: boolean;
}

/** What any container may need beside CPU and memory. */
export interface ContainerNeeds {
  /** Disk of the node, for logs and what is written outside of volumes. @default none stated */
  readonly ephemeralStorage?: MemoryKnob;
  /** Resources that a device plugin counts: `{ "nvidia.com/gpu": 1 }`; request and limit. @default none */
  readonly devices?: Readonly<Record<string, number>>;
  /** Before SIGTERM: wait so many seconds, so that nobody sends requests any more, or run a command. @default nothing */
  readonly preStop?: { readonly sleep: number } | { readonly command: readonly string[] };
}

/** A container before the service's own. */
export interface InitContainerKnob extends ContainerKnob {
  /** "Always": it stays, as a sidecar that starts before the service's own container and stops after it. @default it ends */
  readonly restartPolicy?: "Always";
}

/** Another container of the pod, with the service's own security and pull policy. */
export interface ContainerKnob extends ContainerNeeds {
  /** @default the service's own, with its release */
  readonly image?: string;
  readonly command?: readonly string[];
  readonly arguments?: readonly string[];
  readonly variables?: Readonly<Record<string, Variable>>;
  readonly variablesFrom?: readonly VariableSource[];
  readonly ports?: Readonly<Record<string, number>>;
  readonly health?: ProbeKnob | HealthKnob;
  /** @default none stated */
  readonly cpu?: CpuKnob;
  /** @default none stated */
  readonly memory?: MemoryKnob;
  /** Volume of the service → path. */
  readonly mounts?: Texts;
}
