import { defineChart, defineCluster, defineInfrastructure } from "../../src/index.ts";

const cluster = defineCluster("eu-west", { kubernetes: "1.35", labels: { tier: "data" } });
const kinds = { namespaced: ["apps/Deployment"] };
const source = { repository: "https://charts.example", name: "operator", kinds } as const;
const at = { clusters: { tier: "data" }, namespace: "operator" };

interface Values {
  readonly replicas?: number;
  readonly image: { readonly tag: string; readonly pullPolicy?: "Always" | "IfNotPresent" };
  readonly zones?: readonly string[];
}

const chart = defineChart<Values>({
  ...source,
  version: "1.2.3",
  values: { replicas: 2, image: { tag: "v1" } },
});

defineInfrastructure("operator", {
  ...at,
  chart,
  differs: [
    { on: cluster, version: "v2.0.0-rc.1", values: { replicas: 3, image: { tag: null } } },
    { on: { tier: "data" }, values: { zones: ["a"] } },
    // @ts-expect-error: a misspelt value
    { on: cluster, values: { replica: 3 } },
    // @ts-expect-error: a value of another type
    { on: cluster, values: { image: { pullPolicy: "Never" } } },
    // @ts-expect-error: on is missing
    { values: { replicas: 3 } },
  ],
});

defineChart<Values>({
  ...source,
  version: "1.2.3",
  // @ts-expect-error: image is missing
  values: { replicas: 2 },
});

// Values of a chart that nobody gave a type are whatever JSON says.
defineInfrastructure("untyped", {
  ...at,
  chart: { ...source, version: "1.2.3", values: { any: [{ thing: 1 }] } },
});

// @ts-expect-error: a range
defineChart({ ...source, version: "^1.2.3" });
// @ts-expect-error: every patch of a minor version
defineChart({ ...source, version: "1.2.x" });
// @ts-expect-error: whatever is newest
defineChart({ ...source, version: "*" });
// @ts-expect-error: not a whole version
defineChart({ ...source, version: "1.2" });
// @ts-expect-error: no address of a repository
defineChart({ ...source, version: "1.2.3", repository: "charts.example" });
// @ts-expect-error: nobody knows what it makes
defineChart({ repository: "https://charts.example", name: "operator", version: "1.2.3" });

defineInfrastructure("issuers", {
  ...at,
  settings: { email: "platform@company.com", replicas: 1 },
  build(scope, settings) {
    const email: string = settings.email;
    // @ts-expect-error: unknown setting
    settings.mail;
    void [scope, email];
  },
  differs: [
    { on: cluster, settings: { email: "data@company.com" } },
    // @ts-expect-error: a misspelt setting
    { on: cluster, settings: { mail: "data@company.com" } },
    // @ts-expect-error: a setting of another type
    { on: cluster, settings: { replicas: "2" } },
  ],
});

// @ts-expect-error: no namespace
defineInfrastructure("nowhere", { clusters: { tier: "data" }, chart });
