const key = { created_at: "string", enc: "string" };

/** The SopsSecret of sops-secrets-operator 0.21, which no package has. What `sops` writes beside these fields the cluster drops. */
export const sopsSecrets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "isindir.github.com/v1alpha3.SopsSecret": {
    apiVersion: "string",
    kind: "string",
    metadata: "meta/v1.ObjectMeta",
    sops: "SopsMetadata",
    "spec!": "SopsSecretSpec",
    status: "any",
  },
  "isindir.github.com/v1alpha3.SopsSecretSpec": {
    enforceOwnership: "boolean",
    "secretTemplates!": "SopsSecretTemplate[]",
    suspend: "boolean",
  },
  "isindir.github.com/v1alpha3.SopsSecretTemplate": {
    annotations: "string{annotation-key}",
    data: "string{config-key}",
    labels: "label-value{label-key}",
    "name!": "string",
    stringData: "string{config-key}",
    type: "string",
  },
  "isindir.github.com/v1alpha3.SopsMetadata": {
    age: "SopsAgeKey[]",
    azure_kv: "SopsAzureKey[]",
    encrypted_regex: "string",
    encrypted_suffix: "string",
    gcp_kms: "SopsGoogleKey[]",
    hc_vault: "SopsVaultKey[]",
    kms: "SopsAmazonKey[]",
    lastmodified: "string",
    mac: "string",
    mac_only_encrypted: "boolean",
    pgp: "SopsPgpKey[]",
    version: "string",
  },
  "isindir.github.com/v1alpha3.SopsAgeKey": { enc: "string", recipient: "string" },
  "isindir.github.com/v1alpha3.SopsAmazonKey": {
    ...key,
    arn: "string",
    aws_profile: "string",
    role: "string",
  },
  "isindir.github.com/v1alpha3.SopsAzureKey": {
    ...key,
    name: "string",
    vault_url: "string",
    version: "string",
  },
  "isindir.github.com/v1alpha3.SopsGoogleKey": { ...key, resource_id: "string" },
  "isindir.github.com/v1alpha3.SopsPgpKey": { ...key, fp: "string" },
  "isindir.github.com/v1alpha3.SopsVaultKey": {
    ...key,
    engine_path: "string",
    key_name: "string",
    vault_address: "string",
  },
};
