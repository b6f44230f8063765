// Made by `tiphys import` from the values.schema.json of cert-manager v1.21.1. Import it again rather than change it.
export interface CertManagerValues {
  readonly acmesolver?: HelmValuesAcmesolver;
  /**
   * A Kubernetes Affinity, if required. For more information, see [Affinity v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#affinity-v1-core).
   */
  readonly affinity?: { readonly [key: string]: unknown };
  /**
   * List of signer names that cert-manager will approve by default. CertificateRequests referencing these
   * signer names will be auto-approved by cert-manager. Defaults to just approving the cert-manager.io Issuer
   * and ClusterIssuer issuers. When set to an empty array, ALL issuers will be auto-approved by cert-manager.
   */
  readonly approveSignerNames?: readonly unknown[];
  /** Automounting API credentials for a particular pod. */
  readonly automountServiceAccountToken?: boolean;
  readonly cainjector?: HelmValuesCainjector;
  /**
   * Override the namespace used to store DNS provider credentials etc. for ClusterIssuer resources. By
   * default, the same namespace as cert-manager is deployed within is used. This namespace will not be
   * automatically created by the Helm chart.
   */
  readonly clusterResourceNamespace?: string;
  /**
   * This property is used to configure options for the controller pod. This allows setting options that would
   * usually be provided using flags.
   */
  readonly config?: { readonly [key: string]: unknown };
  /**
   * Container Security Context to be set on the controller component container. For more information, see
   * [Configure a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly containerSecurityContext?: { readonly [key: string]: unknown };
  readonly crds?: HelmValuesCrds;
  /**
   * Field used by our release pipeline to produce the static manifests. The field defaults to "helm" but is
   * set to "static" when we render the static YAML manifests.
   */
  readonly creator?: string;
  /** Optional additional annotations to add to the controller Deployment. */
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  /**
   * Option to disable cert-manager's build-in auto-approver. The auto-approver approves all
   * CertificateRequests that reference issuers matching the 'approveSignerNames' option. This
   * 'disableAutoApproval' option is useful when you want to make all approval decisions using a different
   * approver (like approver-policy - https://github.com/cert-manager/approver-policy).
   */
  readonly disableAutoApproval?: boolean;
  /**
   * A comma-separated string with the host and port of the recursive nameservers cert-manager should query.
   */
  readonly dns01RecursiveNameservers?: string;
  /**
   * Forces cert-manager to use only the recursive nameservers for verification. Enabling this option could
   * cause the DNS01 self check to take longer owing to caching performed by the recursive nameservers.
   */
  readonly dns01RecursiveNameserversOnly?: boolean;
  /**
   * When this flag is enabled, secrets will be automatically removed when the certificate resource is
   * deleted.
   */
  readonly enableCertificateOwnerRef?: boolean;
  /**
   * enableServiceLinks indicates whether information about services should be injected into the pod's
   * environment variables, matching the syntax of Docker links.
   */
  readonly enableServiceLinks?: boolean;
  /**
   * Field that can be used as a condition when cert-manager is a dependency. This definition is only here as
   * a placeholder such that it is included in the json schema. See
   * https://helm.sh/docs/chart_best_practices/dependencies/#conditions-and-tags for more info.
   */
  readonly enabled?: boolean;
  /**
   * Additional command line flags to pass to cert-manager controller binary. To see all available flags run
   * `docker run quay.io/jetstack/cert-manager-controller:<version> --help`.
   */
  readonly extraArgs?: readonly unknown[];
  /** Extra containers to add to the pod spec in the deployment of the cert-manager controller. */
  readonly extraContainers?: readonly unknown[];
  /**
   * Additional environment variables to pass to cert-manager controller binary. For example: extraEnv: -
   * name: SOME_VAR value: 'some value'
   */
  readonly extraEnv?: readonly unknown[];
  /** Create dynamic manifests via values. */
  readonly extraObjects?: readonly unknown[];
  /** A comma-separated list of feature gates that should be enabled on the controller pod. */
  readonly featureGates?: string;
  /**
   * Override the "cert-manager.fullname" value. This value is used as part of most of the names of the
   * resources created by this Helm chart.
   */
  readonly fullnameOverride?: string;
  /** Global values shared across all (sub)charts */
  readonly global?: HelmValuesGlobal;
  /**
   * Optional hostAliases for cert-manager-controller pods. May be useful when performing ACME DNS-01 self
   * checks.
   */
  readonly hostAliases?: readonly unknown[];
  /** Configures the HTTP_PROXY environment variable where a HTTP proxy is required. */
  readonly http_proxy?: string;
  /** Configures the HTTPS_PROXY environment variable where a HTTP proxy is required. */
  readonly https_proxy?: string;
  readonly image?: HelmValuesImage;
  /**
   * The repository namespace used for all cert-manager images by default. Examples: - jetstack - cert-manager
   */
  readonly imageNamespace?: string;
  /**
   * The container registry used for all cert-manager images by default. This can include path prefixes (e.g.
   * `artifactory.example.com/docker`).
   */
  readonly imageRegistry?: string;
  readonly ingressShim?: HelmValuesIngressShim;
  /**
   * This option is equivalent to setting crds.enabled=true and crds.keep=true. Deprecated: use crds.enabled
   * and crds.keep instead.
   */
  readonly installCRDs?: boolean;
  /** LivenessProbe settings for the controller container of the controller Pod. */
  readonly livenessProbe?: { readonly [key: string]: unknown };
  /** The maximum number of challenges that can be scheduled as 'processing' at once. */
  readonly maxConcurrentChallenges?: number;
  /**
   * Override the "cert-manager.name" value, which is used to annotate some of the resources that are created
   * by this Chart (using "app.kubernetes.io/name"). NOTE: There are some inconsistencies in the Helm chart
   * when it comes to these annotations (some resources use, e.g., "cainjector.name" which resolves to the
   * value "cainjector").
   */
  readonly nameOverride?: string;
  /**
   * This namespace allows you to define where the services are installed into. If not set then they use the
   * namespace of the release. This is helpful when installing cert manager as a chart dependency (sub chart).
   */
  readonly namespace?: string;
  readonly networkPolicy?: HelmValuesNetworkPolicy;
  /**
   * Configures the NO_PROXY environment variable where a HTTP proxy is required, but certain domains should
   * be excluded.
   */
  readonly no_proxy?: string;
  /**
   * The nodeSelector on Pods tells Kubernetes to schedule Pods on the nodes with matching labels. For more
   * information, see [Assigning Pods to
   * Nodes](https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/).
   */
  readonly nodeSelector?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the controller Pods. */
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: HelmValuesPodDisruptionBudget;
  /**
   * Pod DNS configuration. The podDnsConfig field is optional and can work with any podDnsPolicy settings.
   * However, when a Pod's dnsPolicy is set to "None", the dnsConfig field has to be specified. For more
   * information, see [Pod's DNS
   * Config](https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config).
   */
  readonly podDnsConfig?: { readonly [key: string]: unknown };
  /**
   * Pod DNS policy. For more information, see [Pod's DNS
   * Policy](https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy).
   */
  readonly podDnsPolicy?: string;
  /** Optional additional labels to add to the controller Pods. */
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly prometheus?: HelmValuesPrometheus;
  /** The number of replicas of the cert-manager controller to run. */
  readonly replicaCount?: number;
  /** Resources to provide to the cert-manager controller pod. */
  readonly resources?: { readonly [key: string]: unknown };
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
  /**
   * Pod Security Context. For more information, see [Configure a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly securityContext?: { readonly [key: string]: unknown };
  readonly serviceAccount?: HelmValuesServiceAccount;
  /** Optional annotations to add to the controller Service. */
  readonly serviceAnnotations?: { readonly [key: string]: unknown };
  /**
   * Optionally set the IP families for the controller Service that should be supported, in the order in which
   * they should be applied to ClusterIP. Can be IPv4 and/or IPv6.
   */
  readonly serviceIPFamilies?: readonly unknown[];
  /**
   * Optionally set the IP family policy for the controller Service to configure dual-stack; see [Configure
   * dual-stack](https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services).
   */
  readonly serviceIPFamilyPolicy?: string;
  /** Optional additional labels to add to the controller Service. */
  readonly serviceLabels?: { readonly [key: string]: unknown };
  readonly startupapicheck?: HelmValuesStartupapicheck;
  /**
   * Deployment update strategy for the cert-manager controller deployment. For more information, see the
   * [Kubernetes
   * documentation](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy).
   */
  readonly strategy?: { readonly [key: string]: unknown };
  /**
   * A list of Kubernetes Tolerations, if required. For more information, see [Toleration v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#toleration-v1-core).
   */
  readonly tolerations?: readonly unknown[];
  /**
   * A list of Kubernetes TopologySpreadConstraints, if required. For more information, see [Topology spread
   * constraint v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#topologyspreadconstraint-v1-core
   */
  readonly topologySpreadConstraints?: readonly unknown[];
  /** Additional volume mounts to add to the cert-manager controller container. */
  readonly volumeMounts?: readonly unknown[];
  /** Additional volumes to add to the cert-manager controller pod. */
  readonly volumes?: readonly unknown[];
  readonly webhook?: HelmValuesWebhook;
}

export interface HelmValuesAcmesolver {
  readonly image?: HelmValuesImage;
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
}

export interface HelmValuesImage {
  /**
   * Setting a digest pins the image. If a tag is also set, the rendered reference will include both
   * ("image:tag@digest"), though only the digest will be used for pulling.
   */
  readonly digest?: string;
  /** The image name for the cert-manager acmesolver. */
  readonly name?: string;
  /** Kubernetes imagePullPolicy on Deployment. */
  readonly pullPolicy?: string;
  /** Deprecated: per-component registry prefix. */
  readonly registry?: string;
  /**
   * Full repository override (takes precedence over `imageRegistry`, `imageNamespace`, and
   * `acmesolver.image.name`).
   */
  readonly repository?: string;
  /**
   * Override the image tag to deploy by setting this variable. If no value is set, the chart's appVersion is
   * used.
   */
  readonly tag?: string;
}

export interface HelmValuesCainjector {
  /**
   * A Kubernetes Affinity, if required. For more information, see [Affinity v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#affinity-v1-core).
   */
  readonly affinity?: { readonly [key: string]: unknown };
  /** Automounting API credentials for a particular pod. */
  readonly automountServiceAccountToken?: boolean;
  /**
   * This is used to configure options for the cainjector pod. It allows setting options that are usually
   * provided via flags.
   */
  readonly config?: { readonly [key: string]: unknown };
  /**
   * Container Security Context to be set on the cainjector component container. For more information, see
   * [Configure a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly containerSecurityContext?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the cainjector Deployment. */
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  /**
   * enableServiceLinks indicates whether information about services should be injected into the pod's
   * environment variables, matching the syntax of Docker links.
   */
  readonly enableServiceLinks?: boolean;
  /** Create the CA Injector deployment */
  readonly enabled?: boolean;
  /**
   * Additional command line flags to pass to cert-manager cainjector binary. To see all available flags run
   * `docker run quay.io/jetstack/cert-manager-cainjector:<version> --help`.
   */
  readonly extraArgs?: readonly unknown[];
  /**
   * Additional environment variables to pass to cert-manager cainjector binary. For example: extraEnv: -
   * name: SOME_VAR value: 'some value'
   */
  readonly extraEnv?: readonly unknown[];
  /** Comma separated list of feature gates that should be enabled on the cainjector pod. */
  readonly featureGates?: string;
  readonly image?: HelmValuesImage;
  readonly networkPolicy?: HelmValuesNetworkPolicy;
  /**
   * The nodeSelector on Pods tells Kubernetes to schedule Pods on the nodes with matching labels. For more
   * information, see [Assigning Pods to
   * Nodes](https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/).
   */
  readonly nodeSelector?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the cainjector Pods. */
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: HelmValuesPodDisruptionBudget;
  /** Optional additional labels to add to the CA Injector Pods. */
  readonly podLabels?: { readonly [key: string]: unknown };
  /** The number of replicas of the cert-manager cainjector to run. */
  readonly replicaCount?: number;
  /** Resources to provide to the cert-manager cainjector pod. */
  readonly resources?: { readonly [key: string]: unknown };
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
  /**
   * Pod Security Context to be set on the cainjector component Pod. For more information, see [Configure a
   * Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly securityContext?: { readonly [key: string]: unknown };
  readonly serviceAccount?: HelmValuesServiceAccount;
  /** Optional additional annotations to add to the cainjector metrics Service. */
  readonly serviceAnnotations?: { readonly [key: string]: unknown };
  /** Optional additional labels to add to the CA Injector metrics Service. */
  readonly serviceLabels?: { readonly [key: string]: unknown };
  /**
   * Deployment update strategy for the cert-manager cainjector deployment. For more information, see the
   * [Kubernetes
   * documentation](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy).
   */
  readonly strategy?: { readonly [key: string]: unknown };
  /**
   * A list of Kubernetes Tolerations, if required. For more information, see [Toleration v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#toleration-v1-core).
   */
  readonly tolerations?: readonly unknown[];
  /**
   * A list of Kubernetes TopologySpreadConstraints, if required. For more information, see [Topology spread
   * constraint v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#topologyspreadconstraint-v1-core).
   */
  readonly topologySpreadConstraints?: readonly unknown[];
  /** Additional volume mounts to add to the cert-manager controller container. */
  readonly volumeMounts?: readonly unknown[];
  /** Additional volumes to add to the cert-manager controller pod. */
  readonly volumes?: readonly unknown[];
}

export interface HelmValuesNetworkPolicy {
  /**
   * Egress rule for the cainjector network policy. By default, it allows all outbound traffic to ports 80 and
   * 443, as well as DNS ports.
   */
  readonly egress?: readonly unknown[];
  /** Create network policies for the cainjector. */
  readonly enabled?: boolean;
  /**
   * Ingress rule for the webhook cainjector policy. By default all pods are allowed access to: http-metrics
   * port
   */
  readonly ingress?: readonly unknown[];
}

export interface HelmValuesPodDisruptionBudget {
  /** Enable or disable the PodDisruptionBudget resource. */
  readonly enabled?: boolean;
  /**
   * `maxUnavailable` configures the maximum unavailable pods for disruptions. It can either be set to an
   * integer (e.g., 1) or a percentage value (e.g., 25%). Cannot be used if `minAvailable` is set.
   */
  readonly maxUnavailable?: unknown;
  /**
   * `minAvailable` configures the minimum available pods for disruptions. It can either be set to an integer
   * (e.g., 1) or a percentage value (e.g., 25%). Cannot be used if `maxUnavailable` is set.
   */
  readonly minAvailable?: unknown;
  /**
   * This configures how to act with unhealthy pods during eviction. Note that this requires Kubernetes 1.31
   * or `PDBUnhealthyPodEvictionPolicy` feature gate enabled for the cluster to work.
   */
  readonly unhealthyPodEvictionPolicy?: string;
}

export interface HelmValuesServiceAccount {
  /** Optional additional annotations to add to the cainjector's Service Account. */
  readonly annotations?: { readonly [key: string]: unknown };
  /** Automount API credentials for a Service Account. */
  readonly automountServiceAccountToken?: boolean;
  /** Specifies whether a service account should be created. */
  readonly create?: boolean;
  /** Optional additional labels to add to the cainjector's Service Account. */
  readonly labels?: { readonly [key: string]: unknown };
  /**
   * The name of the service account to use. If not set and create is true, a name is generated using the
   * fullname template
   */
  readonly name?: string;
}

export interface HelmValuesCrds {
  /** This option decides if the CRDs should be installed as part of the Helm installation. */
  readonly enabled?: boolean;
  /**
   * This option makes it so that the "helm.sh/resource-policy": keep annotation is added to the CRD. This
   * will prevent Helm from uninstalling the CRD when the Helm release is uninstalled. WARNING: when the CRDs
   * are removed, all cert-manager custom resources (Certificates, Issuers, ...) will be removed too by the
   * garbage collector.
   */
  readonly keep?: boolean;
}

/** Global values shared across all (sub)charts */
export interface HelmValuesGlobal {
  /**
   * Labels to apply to all resources. These labels are also applied to dynamically-created ACME HTTP01 solver
   * resources (pods, services, ingresses, or Gateway API HTTPRoutes). The following ACME identity label keys
   * are reserved and will be silently ignored on dynamically-created resources:
   * acme.cert-manager.io/http-domain, acme.cert-manager.io/http-token, acme.cert-manager.io/http01-solver.
   */
  readonly commonLabels?: { readonly [key: string]: unknown };
  /**
   * Set all pods to run in a user namespace without host access. Experimental: may be removed once the
   * Kubernetes User Namespaces feature is GA.
   */
  readonly hostUsers?: boolean;
  /**
   * Reference to one or more secrets to be used when pulling images. For more information, see [Pull an Image
   * from a Private
   * Registry](https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/).
   */
  readonly imagePullSecrets?: readonly unknown[];
  readonly leaderElection?: HelmValuesGlobalLeaderElection;
  /** Set the verbosity of cert-manager. A range of 0 - 6, with 6 being the most verbose. */
  readonly logLevel?: number;
  /** Global node selector */
  readonly nodeSelector?: { readonly [key: string]: unknown };
  readonly podSecurityPolicy?: HelmValuesGlobalPodSecurityPolicy;
  /** The optional priority class to be used for the cert-manager pods. */
  readonly priorityClassName?: string;
  readonly rbac?: HelmValuesGlobalRbac;
  /**
   * The number of old ReplicaSets to retain to allow rollback (if not set, the default Kubernetes value is
   * set to 10).
   */
  readonly revisionHistoryLimit?: number;
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
}

export interface HelmValuesGlobalLeaderElection {
  /**
   * The duration that non-leader candidates will wait after observing a leadership renewal until attempting
   * to acquire leadership of a led but unrenewed leader slot. This is effectively the maximum duration that a
   * leader can be stopped before it is replaced by another candidate.
   */
  readonly leaseDuration?: string;
  /** Override the namespace used for the leader election lease. */
  readonly namespace?: string;
  /**
   * The interval between attempts by the acting master to renew a leadership slot before it stops leading.
   * This must be less than or equal to the lease duration.
   */
  readonly renewDeadline?: string;
  /** The duration the clients should wait between attempting acquisition and renewal of a leadership. */
  readonly retryPeriod?: string;
}

export interface HelmValuesGlobalPodSecurityPolicy {
  /** Create PodSecurityPolicy for cert-manager. */
  readonly enabled?: boolean;
  /** Configure the PodSecurityPolicy to use AppArmor. */
  readonly useAppArmor?: boolean;
}

export interface HelmValuesGlobalRbac {
  /**
   * Aggregate ClusterRoles to Kubernetes default user-facing roles. For more information, see [User-facing
   * roles](https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles)
   */
  readonly aggregateClusterRoles?: boolean;
  /** Create required ClusterRoles and ClusterRoleBindings for cert-manager. */
  readonly create?: boolean;
}

export interface HelmValuesIngressShim {
  /** Optional default issuer group to use for ingress resources. */
  readonly defaultIssuerGroup?: string;
  /** Optional default issuer kind to use for ingress resources. */
  readonly defaultIssuerKind?: string;
  /** Optional default issuer to use for ingress resources. */
  readonly defaultIssuerName?: string;
}

export interface HelmValuesPrometheus {
  /**
   * Enable Prometheus monitoring for the cert-manager controller and webhook. If you use the Prometheus
   * Operator, set prometheus.podmonitor.enabled or prometheus.servicemonitor.enabled, to create a PodMonitor
   * or a ServiceMonitor resource. Otherwise, 'prometheus.io' annotations are added to the cert-manager and
   * cert-manager-webhook Deployments.
   */
  readonly enabled?: boolean;
  readonly podmonitor?: HelmValuesPrometheusPodmonitor;
  readonly servicemonitor?: HelmValuesPrometheusPodmonitor;
}

export interface HelmValuesPrometheusPodmonitor {
  /** Additional annotations to add to the PodMonitor. */
  readonly annotations?: { readonly [key: string]: unknown };
  /** Create a PodMonitor to add cert-manager to Prometheus. */
  readonly enabled?: boolean;
  /**
   * EndpointAdditionalProperties allows setting additional properties on the endpoint such as relabelings,
   * metricRelabelings etc.
   */
  readonly endpointAdditionalProperties?: { readonly [key: string]: unknown };
  /** Keep labels from scraped data, overriding server-side labels. */
  readonly honorLabels?: boolean;
  /** The interval to scrape metrics. */
  readonly interval?: string;
  /** Additional labels to add to the PodMonitor. */
  readonly labels?: { readonly [key: string]: unknown };
  /** The namespace that the pod monitor should live in, defaults to the cert-manager namespace. */
  readonly namespace?: string;
  /**
   * Specifies the `prometheus` label on the created PodMonitor. This is used when different Prometheus
   * instances have label selectors matching different PodMonitors.
   */
  readonly prometheusInstance?: string;
  /** The timeout before a metrics scrape fails. */
  readonly scrapeTimeout?: string;
}

export interface HelmValuesStartupapicheck {
  /**
   * A Kubernetes Affinity, if required. For more information, see [Affinity v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#affinity-v1-core). For
   * example: affinity: nodeAffinity: requiredDuringSchedulingIgnoredDuringExecution: nodeSelectorTerms: -
   * matchExpressions: - key: foo.bar.com/role operator: In values: - master
   */
  readonly affinity?: { readonly [key: string]: unknown };
  /** Automounting API credentials for a particular pod. */
  readonly automountServiceAccountToken?: boolean;
  /** Job backoffLimit */
  readonly backoffLimit?: number;
  /**
   * Container Security Context to be set on the controller component container. For more information, see
   * [Configure a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly containerSecurityContext?: { readonly [key: string]: unknown };
  /**
   * enableServiceLinks indicates whether information about services should be injected into pod's environment
   * variables, matching the syntax of Docker links.
   */
  readonly enableServiceLinks?: boolean;
  /** Enables the startup api check. */
  readonly enabled?: boolean;
  /**
   * Additional command line flags to pass to startupapicheck binary. To see all available flags run `docker
   * run quay.io/jetstack/cert-manager-startupapicheck:<version> --help`.
   */
  readonly extraArgs?: readonly unknown[];
  /**
   * Additional environment variables to pass to cert-manager startupapicheck binary. For example: extraEnv: -
   * name: SOME_VAR value: 'some value'
   */
  readonly extraEnv?: readonly unknown[];
  readonly image?: HelmValuesImage;
  /** Optional additional annotations to add to the startupapicheck Job. */
  readonly jobAnnotations?: { readonly [key: string]: unknown };
  /**
   * The nodeSelector on Pods tells Kubernetes to schedule Pods on the nodes with matching labels. For more
   * information, see [Assigning Pods to
   * Nodes](https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/).
   */
  readonly nodeSelector?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the startupapicheck Pods. */
  readonly podAnnotations?: { readonly [key: string]: unknown };
  /** Optional additional labels to add to the startupapicheck Pods. */
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly rbac?: HelmValuesStartupapicheckRbac;
  /** Resources to provide to the cert-manager startupapicheck pod. */
  readonly resources?: { readonly [key: string]: unknown };
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
  /**
   * Pod Security Context to be set on the startupapicheck component Pod. For more information, see [Configure
   * a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly securityContext?: { readonly [key: string]: unknown };
  readonly serviceAccount?: HelmValuesServiceAccount;
  /** Timeout for 'kubectl check api' command. */
  readonly timeout?: string;
  /**
   * A list of Kubernetes Tolerations, if required. For more information, see [Toleration v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#toleration-v1-core).
   */
  readonly tolerations?: readonly unknown[];
  /**
   * Limits the lifetime of a Job that has finished execution (either Complete or Failed). If this field is
   * set, once the Job finishes, it will be automatically cleaned up after ttlSecondsAfterFinished seconds.
   * This is disabled by default (field is not set) to preserve backward compatibility and avoid issues with
   * GitOps tools (e.g.
   */
  readonly ttlSecondsAfterFinished?: unknown;
  /** Additional volume mounts to add to the cert-manager controller container. */
  readonly volumeMounts?: readonly unknown[];
  /** Additional volumes to add to the cert-manager controller pod. */
  readonly volumes?: readonly unknown[];
}

export interface HelmValuesStartupapicheckRbac {
  /** annotations for the startup API Check job RBAC and PSP resources. */
  readonly annotations?: { readonly [key: string]: unknown };
}

export interface HelmValuesWebhook {
  /**
   * A Kubernetes Affinity, if required. For more information, see [Affinity v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#affinity-v1-core).
   */
  readonly affinity?: { readonly [key: string]: unknown };
  /**
   * Subject names to verify for the client certificate. Multiple values may be supplied as a comma-separated
   * list.
   */
  readonly apiserverClientCertSubjects?: string;
  /** Automounting API credentials for a particular pod. */
  readonly automountServiceAccountToken?: boolean;
  /** the client CA file to be used for verification */
  readonly clientCAFile?: string;
  /**
   * This is used to configure options for the webhook pod. This allows setting options that would usually be
   * provided using flags.
   */
  readonly config?: { readonly [key: string]: unknown };
  /**
   * Container Security Context to be set on the webhook component container. For more information, see
   * [Configure a Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly containerSecurityContext?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the webhook Deployment. */
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  /** enableClientVerification turns on client verification of requests made to the webhook server */
  readonly enableClientVerification?: boolean;
  /**
   * enableServiceLinks indicates whether information about services should be injected into the pod's
   * environment variables, matching the syntax of Docker links.
   */
  readonly enableServiceLinks?: boolean;
  /**
   * Additional command line flags to pass to cert-manager webhook binary. To see all available flags run
   * `docker run quay.io/jetstack/cert-manager-webhook:<version> --help`.
   */
  readonly extraArgs?: readonly unknown[];
  /**
   * Additional environment variables to pass to cert-manager webhook binary. For example: extraEnv: - name:
   * SOME_VAR value: 'some value'
   */
  readonly extraEnv?: readonly unknown[];
  /** Comma separated list of feature gates that should be enabled on the webhook pod. */
  readonly featureGates?: string;
  /** Specifies if the webhook should be started in hostNetwork mode. */
  readonly hostNetwork?: boolean;
  readonly image?: HelmValuesImage;
  /**
   * Liveness probe values. For more information, see [Container
   * probes](https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes).
   */
  readonly livenessProbe?: { readonly [key: string]: unknown };
  /** Specify the load balancer IP for the created service. */
  readonly loadBalancerIP?: string;
  readonly mutatingWebhookConfiguration?: HelmValuesWebhookMutatingWebhookConfiguration;
  /** Optional additional annotations to add to the webhook MutatingWebhookConfiguration. */
  readonly mutatingWebhookConfigurationAnnotations?: { readonly [key: string]: unknown };
  readonly networkPolicy?: HelmValuesNetworkPolicy;
  /**
   * The nodeSelector on Pods tells Kubernetes to schedule Pods on the nodes with matching labels. For more
   * information, see [Assigning Pods to
   * Nodes](https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/).
   */
  readonly nodeSelector?: { readonly [key: string]: unknown };
  /** Optional additional annotations to add to the webhook Pods. */
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: HelmValuesPodDisruptionBudget;
  /** Optional additional labels to add to the Webhook Pods. */
  readonly podLabels?: { readonly [key: string]: unknown };
  /**
   * Readiness probe values. For more information, see [Container
   * probes](https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes).
   */
  readonly readinessProbe?: { readonly [key: string]: unknown };
  /** Number of replicas of the cert-manager webhook to run. */
  readonly replicaCount?: number;
  /** Resources to provide to the cert-manager webhook pod. */
  readonly resources?: { readonly [key: string]: unknown };
  /**
   * A Kubernetes Runtime Class to apply to ACME HTTP01 solver pods, if required. For more information, see
   * [Runtime Class](https://kubernetes.io/docs/concepts/containers/).
   */
  readonly runtimeClassName?: string;
  /**
   * The port that the webhook listens on for requests. In GKE private clusters, by default Kubernetes
   * apiservers are allowed to talk to the cluster nodes only on 443 and 10250. Configuring securePort: 10250,
   * therefore will work out-of-the-box without needing to add firewall rules or requiring NET_BIND_SERVICE
   * capabilities to bind port numbers <1000.
   */
  readonly securePort?: number;
  /**
   * Pod Security Context to be set on the webhook component Pod. For more information, see [Configure a
   * Security Context for a Pod or
   * Container](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
   */
  readonly securityContext?: { readonly [key: string]: unknown };
  readonly serviceAccount?: HelmValuesServiceAccount;
  /** Optional additional annotations to add to the webhook Service. */
  readonly serviceAnnotations?: { readonly [key: string]: unknown };
  /**
   * Optionally set the IP families for the controller Service that should be supported, in the order in which
   * they should be applied to ClusterIP. Can be IPv4 and/or IPv6.
   */
  readonly serviceIPFamilies?: readonly unknown[];
  /**
   * Optionally set the IP family policy for the controller Service to configure dual-stack; see [Configure
   * dual-stack](https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services).
   */
  readonly serviceIPFamilyPolicy?: string;
  /** Optional additional labels to add to the Webhook Service. */
  readonly serviceLabels?: { readonly [key: string]: unknown };
  /**
   * Specifies how the service should be handled. Useful if you want to expose the webhook outside of the
   * cluster. In some cases, the control plane cannot reach internal services.
   */
  readonly serviceType?: string;
  /**
   * The update strategy for the cert-manager webhook deployment. For more information, see the [Kubernetes
   * documentation](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy)
   */
  readonly strategy?: { readonly [key: string]: unknown };
  /**
   * The number of seconds the API server should wait for the webhook to respond before treating the call as a
   * failure. The value must be between 1 and 30 seconds. For more information, see [Validating webhook
   * configuration
   * v1](https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/validating-webhook-configuration-v1/).
   */
  readonly timeoutSeconds?: number;
  /**
   * A list of Kubernetes Tolerations, if required. For more information, see [Toleration v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#toleration-v1-core).
   */
  readonly tolerations?: readonly unknown[];
  /**
   * A list of Kubernetes TopologySpreadConstraints, if required. For more information, see [Topology spread
   * constraint v1
   * core](https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.27/#topologyspreadconstraint-v1-core).
   */
  readonly topologySpreadConstraints?: readonly unknown[];
  /**
   * Overrides the mutating webhook and validating webhook so they reach the webhook service using the `url`
   * field instead of a service.
   */
  readonly url?: { readonly [key: string]: unknown };
  readonly validatingWebhookConfiguration?: HelmValuesWebhookMutatingWebhookConfiguration;
  /** Optional additional annotations to add to the webhook ValidatingWebhookConfiguration. */
  readonly validatingWebhookConfigurationAnnotations?: { readonly [key: string]: unknown };
  /** Additional volume mounts to add to the cert-manager controller container. */
  readonly volumeMounts?: readonly unknown[];
  /** Additional volumes to add to the cert-manager controller pod. */
  readonly volumes?: readonly unknown[];
}

export interface HelmValuesWebhookMutatingWebhookConfiguration {
  /** Configure spec.namespaceSelector for mutating webhooks. */
  readonly namespaceSelector?: { readonly [key: string]: unknown };
}
