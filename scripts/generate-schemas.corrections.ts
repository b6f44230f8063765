import { customResources } from "./generate-schemas.corrections.custom-resources.ts";
import { secretStores } from "./generate-schemas.corrections.secret-stores.ts";
import { sopsSecrets } from "./generate-schemas.corrections.sops-secrets.ts";

/**
 * What the packages do not say: narrower types, and fields that are newer than they are. By apiVersion and type, then field;
 * the notation is that of the data files (docs/decisions/manifest-schemas.md).
 */
export const corrections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "meta/v1.ObjectMeta": {
    annotations: "string{annotation-key}",
    labels: "label-value{label-key}",
    managedFields: "any",
    namespace: "dns-label",
  },
  "meta/v1.LabelSelector": { matchLabels: "label-value{label-key}" },
  "v1.ConfigMap": { binaryData: "base64{config-key}", data: "string{config-key}" },
  "v1.Secret": { data: "base64{config-key}", stringData: "string{config-key}" },
  "v1.PodSpec": { nodeSelector: "label-value{label-key}", workloadRef: "WorkloadReference" },
  "v1.WorkloadReference": { "name!": "string", "podGroup!": "string", podGroupReplicaKey: "string" },
  "v1.ServiceSpec": { selector: "label-value{label-key}" },
  "v1.ReplicationControllerSpec": { selector: "label-value{label-key}" },
  "v1.ServicePort": { name: "dns-label", nodePort: "port-or-zero", port: "port", targetPort: "target-port" },
  "v1.ContainerPort": { containerPort: "port", hostPort: "port-or-zero", name: "port-name" },
  "v1.Container": { name: "dns-label" },
  "v1.EphemeralContainer": { name: "dns-label" },
  "v1.Volume": { name: "dns-label" },
  "v1.HTTPGetAction": { port: "port-or-name" },
  "v1.TCPSocketAction": { port: "port-or-name" },
  "v1.GRPCAction": { port: "port" },
  "networking.k8s.io/v1.NetworkPolicyPort": { endPort: "port", port: "port-or-name" },
  "networking.k8s.io/v1.ServiceBackendPort": { number: "port-or-zero" },
  "apps/v1.StatefulSetSpec": { volumeClaimTemplates: "v1.PersistentVolumeClaim[]" },

  "argoproj.io/v1alpha1.AppProjectSpec": {
    namespaceResourceBlacklist: "GroupKind[]",
    namespaceResourceWhitelist: "GroupKind[]",
    sourceIntegrity: "SourceIntegrity",
  },
  "argoproj.io/v1alpha1.GroupKind": { "group!": "string", "kind!": "string" },
  "argoproj.io/v1alpha1.SourceIntegrity": { "git!": "SourceIntegrityGit" },
  "argoproj.io/v1alpha1.SourceIntegrityGit": { "policies!": "SourceIntegrityGitPolicy[]" },
  "argoproj.io/v1alpha1.SourceIntegrityGitPolicy": {
    "gpg!": "SourceIntegrityGitPolicyGPG",
    "repos!": "SourceIntegrityGitPolicyRepo[]",
  },
  "argoproj.io/v1alpha1.SourceIntegrityGitPolicyGPG": { "keys!": "string[]", "mode!": "string" },
  "argoproj.io/v1alpha1.SourceIntegrityGitPolicyRepo": { "url!": "string" },
  "argoproj.io/v1alpha1.SyncWindow": { kind: "=allow|deny", syncOverrun: "boolean" },
  "argoproj.io/v1alpha1.ApplicationSource": { tagPrefix: "string" },
  "argoproj.io/v1alpha1.ApplicationSourceHelm": { valuesObject: "any{}" },
  "argoproj.io/v1alpha1.SyncSource": { repoURL: "string" },
  "argoproj.io/v1alpha1.ApplicationSetSyncPolicy": {
    applicationsSync: "=create-only|create-update|create-delete|sync",
  },
  "argoproj.io/v1alpha1.SCMProviderGeneratorGitea": { excludeArchivedRepos: "boolean" },
  "argoproj.io/v1alpha1.SCMProviderGeneratorGithub": { excludeArchivedRepos: "boolean" },
  "argoproj.io/v1alpha1.SCMProviderGeneratorGitlab": { includeArchivedRepos: "boolean" },
  // Generators may hold templates where a selector holds plain labels.
  "argoproj.io/v1alpha1.TemplatedSelector": {
    matchExpressions: "meta/v1.LabelSelectorRequirement[]",
    matchLabels: "string{}",
  },
  "argoproj.io/v1alpha1.ApplicationSetGenerator": { selector: "TemplatedSelector" },
  "argoproj.io/v1alpha1.ApplicationSetNestedGenerator": { selector: "TemplatedSelector" },
  "argoproj.io/v1alpha1.ClusterGenerator": { selector: "TemplatedSelector" },
  "argoproj.io/v1alpha1.DuckTypeGenerator": { labelSelector: "TemplatedSelector" },

  ...customResources,
  ...secretStores,
  ...sopsSecrets,
};
