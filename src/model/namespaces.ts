/** How much a pod may ask of its node; enforced by the API server, which refuses pods that ask for more. */
export type PodSecurityLevel = "privileged" | "baseline" | "restricted";

/** A Kubernetes quantity: `"4"`, `"500m"`, `"8Gi"`; a number is one without unit. */
export type Quantity = number | `${number}${"" | "m" | "k" | "M" | "G" | "T" | "Ki" | "Mi" | "Gi" | "Ti"}`;

/** What a ResourceQuota counts, by Kubernetes' own names. */
export type QuotaResource =
  | "requests.cpu"
  | "requests.memory"
  | "requests.storage"
  | "requests.ephemeral-storage"
  | "limits.cpu"
  | "limits.memory"
  | "limits.ephemeral-storage"
  | "pods"
  | "persistentvolumeclaims"
  | "services.loadbalancers"
  | "services.nodeports"
  | `count/${string}`;

export type Quota = { readonly [R in QuotaResource]?: Quantity };

/** CPU and memory of a container. */
export interface ContainerAmounts {
  readonly cpu?: Quantity;
  readonly memory?: Quantity;
}

/** A LimitRange for containers, by Kubernetes' own names. */
export interface ContainerLimits {
  /** The limit of a container that states none. */
  readonly default?: ContainerAmounts;
  /** The request of a container that states none. */
  readonly defaultRequest?: ContainerAmounts;
  readonly min?: ContainerAmounts;
  readonly max?: ContainerAmounts;
}

/** Traffic that reaches nothing, or leaves nothing, unless a NetworkPolicy of the service lets it. */
export interface Denied {
  readonly ingress?: boolean;
  /** `"all-but-dns"` lets pods ask kube-dns, and nobody else. */
  readonly egress?: "all" | "all-but-dns";
}

/** What one namespace holds its pods to. */
export interface NamespaceRules {
  /** Pod Security level that is enforced, warned of and audited. @default "restricted" */
  readonly podSecurity?: PodSecurityLevel;
  /** ResourceQuota of each namespace. @default none */
  readonly quota?: Quota;
  /** LimitRange of each namespace. @default none */
  readonly limits?: ContainerLimits;
  /** NetworkPolicy for all pods of each namespace. @default nothing is denied */
  readonly deny?: Denied;
  /** Beside those of the environment, the team and Pod Security. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The namespaces of an environment as objects in Git, made before the services that run there. */
export interface Namespaces extends NamespaceRules {
  /** What a service's namespace has otherwise: each rule that is stated replaces the one above. @default none */
  readonly services?: Readonly<Record<string, NamespaceRules>>;
}
