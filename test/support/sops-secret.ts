/** What a value looks like when `sops` has encrypted it. */
export const encrypted = "ENC[AES256_GCM,data:gblQ,iv:vRBy,tag:Teg8,type:str]";

/** A file as `sops` writes it, with one Secret of that name. */
export function sopsSecret(name: string, values: Readonly<Record<string, string>>, metadata = ""): string {
  const lines = Object.entries(values).map(([key, value]) => `        ${key}: ${value}`);
  return `apiVersion: isindir.github.com/v1alpha3
kind: SopsSecret
metadata:
  name: ${name}
  ${metadata}
spec:
  secretTemplates:
    - name: ${name}
      stringData:
${lines.join("\n")}
sops:
  age: [{ recipient: age1, enc: x }]
  mac: ENC
  version: 3.11.0
`;
}
