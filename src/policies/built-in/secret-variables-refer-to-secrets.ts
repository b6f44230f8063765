import type { Rendered, Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { credentialIn, isSecretValue } from "../credentials.ts";
import { memberOf, objectAt, objectsAt, textAt } from "../fields.ts";
import { type Container, containersIn } from "../pods.ts";
import { type Setting, settingsIn } from "../settings-files.ts";

export const secretVariablesReferToSecrets: BuiltInPolicy = {
  id: "secret-variables-refer-to-secrets",
  severity: "warn",
  looksAt: "service",
  why: "What is called a password or a token, and is stated as it is, can be read by everybody who reads the repository.",
  fix: "Read it from a Secret: valueFrom.secretKeyRef.",
  *check(rendered) {
    for (const container of containersIn(rendered)) {
      yield* secretVariables(container);
      yield* secretArguments(container);
    }
    yield* secretEntries(rendered);
  },
};

function* secretVariables({ pod, field, spec }: Container): Iterable<Violation> {
  for (const [index, variable] of objectsAt(spec, "env").entries()) {
    const name = textAt(variable, "name") ?? "";
    if (!isPlainSecret(name, textAt(variable, "value"))) continue;
    yield {
      object: pod.object,
      field: `${field}.env[${index}].value`,
      message: `${name} is stated as it is`,
    };
  }
}

/** `--password=…` */
function* secretArguments({ pod, field, spec }: Container): Iterable<Violation> {
  for (const list of ["command", "args"]) {
    const words = spec[list];
    if (!Array.isArray(words)) continue;
    for (const [index, word] of words.entries()) {
      const [, name = "", value] = /^--?([\w.-]+)=(\S+)$/s.exec(String(word)) ?? [];
      if (!isPlainSecret(name, value)) continue;
      yield {
        object: pod.object,
        field: `${field}.${list}[${index}]`,
        message: `--${name} is stated as it is`,
      };
    }
  }
}

/** An entry of a ConfigMap is one value, or a file of them. */
function* secretEntries({ objects }: Rendered): Iterable<Violation> {
  for (const object of objects) {
    if (object.manifest.kind !== "ConfigMap") continue;
    for (const [key, text] of Object.entries(objectAt(object.manifest, "data"))) {
      if (typeof text !== "string") continue;
      const field = memberOf("data", key);
      const settings: readonly Setting[] = text.includes("\n")
        ? settingsIn(key, text)
        : [{ name: key, value: text }];
      for (const { name, value, line } of settings) {
        if (!isPlainSecret(name, value)) continue;
        const place = line === undefined ? name : `${name} in line ${line}`;
        yield { object, field, message: `${place} is stated as it is` };
      }
    }
  }
}

/** What is a credential by its shape is denied already. */
function isPlainSecret(name: string, value: string | undefined): boolean {
  return value !== undefined && isSecretValue(name, value) && credentialIn(value) === undefined;
}
