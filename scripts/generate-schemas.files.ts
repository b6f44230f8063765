/** What stands under one apiVersion of a data file: kinds of one package, and the types that they lead to. */
export interface DataText {
  readonly from: string;
  /** The apiVersion, or the name that scripts/generate-schemas.declarations.ts gives to shared types. */
  readonly home: string;
  /** Separated by spaces; all of them when left out. */
  readonly kinds?: string;
}

/** The corrections say all of it. */
const noPackage = "";

const kubernetes = (home: string): DataText => ({ from: "kubernetes-models", home });
const of = (name: string, home: string, kinds = ""): DataText => ({
  from: `@kubernetes-models/${name}`,
  home,
  kinds,
});

/** The data files; of custom resources only kinds that people write, in versions that are served. */
export const files: Readonly<Record<string, readonly DataText[]>> = {
  "core-api": [of("apimachinery", "meta/v1"), kubernetes("v1")],
  "kubernetes-apis": [
    "apps/v1",
    "batch/v1",
    "autoscaling/v1",
    "autoscaling/v2",
    "policy/v1",
    "networking.k8s.io/v1",
    "rbac.authorization.k8s.io/v1",
    "storage.k8s.io/v1",
    "scheduling.k8s.io/v1",
    "node.k8s.io/v1",
    "flowcontrol.apiserver.k8s.io/v1",
    "admissionregistration.k8s.io/v1",
    "apiextensions.k8s.io/v1",
    "apiregistration.k8s.io/v1",
    "discovery.k8s.io/v1",
    "coordination.k8s.io/v1",
  ].map(kubernetes),
  "argo-cd-api": [of("argo-cd", "argoproj.io/v1alpha1", "Application AppProject ApplicationSet")],
  // One file, and not one a project: every file costs a millisecond at start.
  "custom-resources": [
    of(
      "argo-rollouts",
      "argoproj.io/v1alpha1",
      "Rollout AnalysisTemplate ClusterAnalysisTemplate AnalysisRun Experiment",
    ),
    of("autoscaler", "autoscaling.k8s.io/v1", "VerticalPodAutoscaler"),
    of("cert-manager", "cert-manager.io/v1", "Certificate Issuer ClusterIssuer"),
    of("cert-manager", "acme.cert-manager.io/v1"),
    of("cert-manager", "cert-manager/meta"),
    of("external-secrets", "external-secrets.io/v1alpha1", "PushSecret"),
    of(
      "external-secrets",
      "external-secrets.io/v1",
      "ExternalSecret ClusterExternalSecret SecretStore ClusterSecretStore",
    ),
    of("external-secrets", "external-secrets/meta"),
    of("gateway-api", "gateway.networking.k8s.io/v1beta1", "HTTPRoute Gateway GatewayClass ReferenceGrant"),
    of(
      "gateway-api",
      "gateway.networking.k8s.io/v1",
      "HTTPRoute GRPCRoute Gateway GatewayClass ReferenceGrant",
    ),
    of(
      "keda",
      "keda.sh/v1alpha1",
      "ScaledObject ScaledJob TriggerAuthentication ClusterTriggerAuthentication",
    ),
    of("prometheus-operator", "monitoring.coreos.com/v1", "ServiceMonitor PodMonitor PrometheusRule Probe"),
    of("sealed-secrets", "bitnami.com/v1alpha1", "SealedSecret"),
    { from: noPackage, home: "isindir.github.com/v1alpha3", kinds: "SopsSecret" },
  ],
};
