/** A rule that Kubernetes has for texts: a message says `"x" is not <what>`. */
export interface Format {
  readonly what: string;
  readonly fix: string;
  readonly accepts: (text: string) => boolean;
}

export type FormatName = keyof typeof formats;

const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const dnsLabel = new RegExp(`^${label}$`);
const dnsSubdomain = new RegExp(`^${label}(\\.${label})*$`);
const serviceName = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const qualifiedName = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const configKey = /^[-._a-zA-Z0-9]+$/;
const portName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const quantity = /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const dateTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const base64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/;

const named = "use lower-case letters, digits and -, at most 63, with a letter or digit at both ends";

const table = {
  "dns-label": {
    what: "a DNS label",
    fix: named,
    accepts: (text) => text.length <= 63 && dnsLabel.test(text),
  },
  "service-name": {
    what: "a name that a Service can have",
    fix: `${named}, the first one a letter`,
    accepts: (text) => text.length <= 63 && serviceName.test(text),
  },
  "dns-subdomain": {
    what: "a DNS subdomain",
    fix: "use lower-case letters, digits, - and ., at most 253, with a letter or digit at both ends of each part",
    accepts: (text) => text.length <= 253 && dnsSubdomain.test(text),
  },
  "cron-job-name": {
    what: "a name that a CronJob can have",
    fix: "shorten it to 52 characters: the Jobs that it starts get 11 more; use lower-case letters, digits, - and .",
    accepts: (text) => text.length <= 52 && dnsSubdomain.test(text),
  },
  "path-segment": {
    what: "a name that can stand in a path",
    fix: "leave out / and %",
    accepts: (text) => text !== "" && text !== "." && text !== ".." && !/[/%]/.test(text),
  },
  "label-key": {
    what: "a label key",
    fix: "write name or prefix/name: the name at most 63 letters, digits, -, _ and ., the prefix a DNS subdomain",
    accepts: isQualifiedName,
  },
  "annotation-key": {
    what: "an annotation key",
    fix: "write name or prefix/name: the name at most 63 letters, digits, -, _ and ., the prefix a DNS subdomain",
    accepts: (text) => isQualifiedName(text.toLowerCase()),
  },
  "label-value": {
    what: "a label value",
    fix: "use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends",
    accepts: (text) => text === "" || (text.length <= 63 && qualifiedName.test(text)),
  },
  "config-key": {
    what: "a key of a ConfigMap or Secret",
    fix: "use at most 253 letters, digits, -, _ and .",
    accepts: (text) => text.length <= 253 && configKey.test(text) && text !== "." && !text.startsWith(".."),
  },
  "port-name": {
    what: "a port name",
    fix: "use at most 15 lower-case letters, digits and single -, with at least one letter",
    accepts: (text) => text.length <= 15 && portName.test(text) && /[a-z]/.test(text),
  },
  quantity: {
    what: "a quantity",
    fix: "write a number and a unit, as in 500m, 1.5 or 256Mi",
    accepts: (text) => quantity.test(text),
  },
  "date-time": {
    what: "a date and time",
    fix: "write it as in 2030-01-31T12:00:00Z",
    accepts: (text) => dateTime.test(text) && !Number.isNaN(Date.parse(text)),
  },
  base64: {
    what: "base64",
    fix: "encode it, or put plain text into stringData",
    accepts: (text) => base64.test(text) && text.replace(/[\r\n]/g, "").length % 4 === 0,
  },
} satisfies Readonly<Record<string, Format>>;

export const formats: { readonly [Name in keyof typeof table]: Format } = table;

function isQualifiedName(text: string): boolean {
  const slash = text.indexOf("/");
  const name = text.slice(slash + 1);
  if (name.length > 63 || !qualifiedName.test(name)) return false;
  return slash < 0 || formats["dns-subdomain"].accepts(text.slice(0, slash));
}
