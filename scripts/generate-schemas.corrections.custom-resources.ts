/**
 * What the packages do not say of custom resources, or say of older releases: held to the definitions of Argo Rollouts 1.9,
 * cert-manager 1.21, external-secrets 2.9, Gateway API 1.6 (standard channel), KEDA 2.20, Prometheus operator 0.93 and the
 * vertical pod autoscaler 1.7. `name!` is required, `name?` is not, an empty text is the
 * package's own type, `gone` is a field that no release of today has.
 */
export const customResources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "autoscaling.k8s.io/v1.PodUpdatePolicy": {
    evictAfterOOMSeconds: "int32",
    updateMode: "=Off|Initial|Recreate|InPlaceOrRecreate|InPlace|Auto",
  },
  "autoscaling.k8s.io/v1.VerticalPodAutoscalerSpec": { startupBoost: "StartupBoost" },
  "autoscaling.k8s.io/v1.ContainerResourcePolicy": {
    memoryAggregationIntervalCount: "int64",
    memoryAggregationIntervalSeconds: "int32",
    startupBoost: "StartupBoost",
  },
  "autoscaling.k8s.io/v1.StartupBoost": { cpu: "GenericStartupBoost" },
  "autoscaling.k8s.io/v1.GenericStartupBoost": {
    durationSeconds: "int32",
    factor: "int32",
    quantity: "quantity",
    "type!": "=Factor|Quantity",
  },

  "keda.sh/v1alpha1.AuthPodIdentity": {
    externalID: "string",
    provider: "=azure-workload|gcp|aws|aws-eks|none",
  },
  "keda.sh/v1alpha1.AuthenticationRef": { kind: "=TriggerAuthentication|ClusterTriggerAuthentication" },
  "keda.sh/v1alpha1.Fallback": {
    behavior: "=static|currentReplicas|currentReplicasIfHigher|currentReplicasIfLower|scalingModifiers",
  },
  "keda.sh/v1alpha1.HashiCorpVault": { authentication: "=token|kubernetes" },
  "keda.sh/v1alpha1.Rollout": { propagationPolicy: "=foreground|background", strategy: "=gradual|immediate" },
  "keda.sh/v1alpha1.ScaledJobSpec": { rolloutStrategy: "=gradual|immediate" },
  "keda.sh/v1alpha1.ScalingModifiers": { metricType: "=AverageValue|Value" },
  "keda.sh/v1alpha1.ScalingStrategy": {
    multipleScalersCalculation: "=min|avg|sum|max",
    strategy: "=default|custom|accurate|eager",
  },
  "keda.sh/v1alpha1.TriggerAuthenticationSpec": { oauth2: "OAuth2" },
  "keda.sh/v1alpha1.OAuth2": {
    "clientId!": "string",
    clientSecret: "OAuth2ClientSecret",
    scopes: "string[]",
    "tokenUrl!": "string",
    tokenUrlParams: "string{}",
    type: "=clientCredentials",
  },
  "keda.sh/v1alpha1.OAuth2ClientSecret": { "valueFrom!": "ValueFromSecret" },

  "cert-manager.io/v1.CertificateSpec": { renewal: "CertificateRenewal" },
  "cert-manager.io/v1.CertificateRenewal": {
    policy: "=RenewBefore|Disabled",
    windows: "CertificateRenewalWindow[]",
  },
  "cert-manager.io/v1.CertificateRenewalWindow": {
    "cron!": "string",
    timezone: "string",
    "windowDuration!": "string",
  },
  "cert-manager.io/v1.PKCS12Keystore": { profile: "=LegacyRC2|LegacyDES|Modern2023|Modern2026" },
  "cert-manager.io/v1.VaultAuth": { aws: "VaultAWSAuth" },
  "cert-manager.io/v1.VaultAWSAuth": {
    iamRoleArn: "string",
    mountPath: "string",
    region: "string",
    "role!": "string",
    serviceAccountRef: "ServiceAccountRef",
    vaultHeaderValue: "string",
  },
  "cert-manager.io/v1.VenafiIssuer": { ngts: "VenafiNGTS" },
  "cert-manager.io/v1.VenafiNGTS": {
    "credentialsRef!": "cert-manager/meta.LocalObjectReference",
    tokenEndpoint: "string",
    "tsgID!": "string",
    url: "string",
  },
  "acme.cert-manager.io/v1.ACMEChallengeSolver": { waitInsteadOfSelfCheck: "string" },

  // The experimental channel has these fields. Where the standard one is installed, they would be dropped silently.
  "gateway.networking.k8s.io/v1.GatewaySpec": { defaultScope: "gone" },
  "gateway.networking.k8s.io/v1.GRPCRouteRule": { sessionPersistence: "gone" },
  "gateway.networking.k8s.io/v1.GRPCRouteSpec": { useDefaultGateways: "gone" },
  "gateway.networking.k8s.io/v1.HTTPRouteRule": { retry: "gone", sessionPersistence: "gone" },
  "gateway.networking.k8s.io/v1.HTTPRouteSpec": { useDefaultGateways: "gone" },
  "gateway.networking.k8s.io/v1.HTTPRouteFilter": {
    externalAuth: "gone",
    type: "=RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS",
  },
  "gateway.networking.k8s.io/v1.GRPCRouteFilter": {
    type: "=ResponseHeaderModifier|RequestHeaderModifier|RequestMirror|ExtensionRef",
  },
  "gateway.networking.k8s.io/v1.GRPCBackendRef": { port: "port", weight: "int32" },
  "gateway.networking.k8s.io/v1.HTTPBackendRef": { port: "port", weight: "int32" },
  "gateway.networking.k8s.io/v1.HTTPPathModifier": { type: "=ReplaceFullPath|ReplacePrefixMatch" },
  "gateway.networking.k8s.io/v1.ListenerNamespaces": { from: "=All|Selector|Same|None" },
  "gateway.networking.k8s.io/v1.RouteNamespaces": { from: "=All|Selector|Same" },
  "gateway.networking.k8s.io/v1.ReferenceGrant": { "spec!": "" },
  "gateway.networking.k8s.io/v1beta1.ReferenceGrant": { "spec!": "" },

  "monitoring.coreos.com/v1.PodMonitorSpec": { nativeHistogramBucketLimit: "int64" },
  "monitoring.coreos.com/v1.ProbeSpec": { nativeHistogramBucketLimit: "int64" },
  "monitoring.coreos.com/v1.ServiceMonitorSpec": { nativeHistogramBucketLimit: "int64" },

  "external-secrets.io/v1.ExternalSecretDataRemoteRef": { nullBytePolicy: "=Ignore|Fail" },
  "external-secrets.io/v1.ExternalSecretFind": { nullBytePolicy: "=Ignore|Fail" },
  "external-secrets.io/v1.ExternalSecretRewrite": { merge: "ExternalSecretRewriteMerge" },
  "external-secrets.io/v1.ExternalSecretRewriteMerge": {
    conflictPolicy: "=Ignore|Error",
    into: "string",
    priority: "string[]",
    priorityPolicy: "=IgnoreNotFound|Strict",
    strategy: "=Extract|JSON",
  },
  "external-secrets.io/v1.ExternalSecretSpec": { syncWindows: "SyncWindows" },
  "external-secrets.io/v1.SyncWindows": { "kind!": "=allow|deny", "windows!": "SyncWindow[]" },
  "external-secrets.io/v1.SyncWindow": { "duration!": "string", "schedule!": "string" },
  "external-secrets.io/v1.ExternalSecretTarget": {
    creationPolicy: "=Owner|Orphan|Merge|None|CreateOrMerge",
    manifest: "ManifestReference",
  },
  "external-secrets.io/v1.ManifestReference": { "apiVersion!": "string", "kind!": "string" },
  "external-secrets.io/v1.ExternalSecretTemplateMetadata": { finalizers: "string[]" },
  "external-secrets.io/v1.TemplateFrom": {
    // A path of the target, where it is not a Secret.
    target: "string",
    valuesDecodingStrategy: "=Auto|Base64|Base64URL|None",
  },
  "external-secrets.io/v1.GeneratorRef": {
    kind: "=ACRAccessToken|BeyondtrustWorkloadCredentialsDynamicSecret|ClusterGenerator|CloudsmithAccessToken|ECRAuthorizationToken|Fake|GCRAccessToken|GithubAccessToken|GitlabDeployToken|QuayAccessToken|Password|SSHKey|STSSessionToken|UUID|VaultDynamicSecret|Webhook|Grafana|MFA",
  },
  "external-secrets.io/v1alpha1.PushSecretSpec": { dataTo: "PushSecretDataTo[]" },
  "external-secrets.io/v1alpha1.PushSecretDataTo": {
    conversionStrategy: "=None|ReverseUnicode",
    match: "PushSecretDataToMatch",
    metadata: "any",
    remoteKey: "string",
    rewrite: "external-secrets.io/v1.ExternalSecretRewrite[]",
    storeRef: "PushSecretStoreRef",
  },
  "external-secrets.io/v1alpha1.PushSecretDataToMatch": { regexp: "string" },
};
