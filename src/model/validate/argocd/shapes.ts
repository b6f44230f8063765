import { isRecord, type Misfit, type Shape, textLike } from "../../shape.ts";

/** As Argo CD reads durations of its settings: Go's, days and weeks, or 0. */
export const goDuration: Shape = textLike(
  /^(0|(\d+w)?(\d+d)?(\d+(\.\d+)?(h|m|s|ms))*(?<=[a-z]))$/,
  'a duration, such as "120s", "1h30m" or "0"',
);

export const prometheusDuration: Shape = textLike(
  /^\d+(s|m|h|d)$/,
  'a duration of Prometheus, such as "10m"',
);

export const webAddress: Shape = textLike(
  /^https?:\/\/[^\s/]+(\/\S*[^\s/])?$/,
  'an address without a slash at its end, such as "https://argocd.acme.example"',
);

/** `$key`, or `$secret:key`. */
export const secretReference: Shape = (value, field) =>
  typeof value === "string" && /^\$[\w.-]+(:[\w.-]+)?$/.test(value) ? [] : [openSecret(field)];

const secretField = /(secret|token|password|passwd|private[_-]?key|api[_-]?key|authorization|credential)s?$/i;

/** Texts in fields that sound like secrets are references, however deep they are. */
export function openSecrets(value: unknown, field: string): readonly Misfit[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => openSecrets(one, `${field}[${index}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const at = `${field}.${key}`;
    if (typeof one !== "string") return openSecrets(one, at);
    return secretField.test(key) && !one.includes("$") ? [openSecret(at)] : [];
  });
}

/** Never shows the value. */
function openSecret(field: string): Misfit {
  return {
    code: "secret-in-git",
    field,
    message: `${field} is not a reference to a Secret: whoever reads the repository has it`,
    fix: 'state "$key", and keep the value in the Secret that Argo CD looks it up in',
  };
}
