import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { at, file, platform, synthesis } from "./reference.ts";

/** What kube-prometheus-stack has Prometheus select by, unless its values say otherwise. */
const release = at(
  file("argocd/infrastructure/monitoring/in-cluster.yaml"),
  "spec.sources.0.helm.releaseName",
) as string;

describe("what Prometheus selects", () => {
  const selected = /^kind: (ServiceMonitor|PodMonitor|PrometheusRule)$/m;
  const own = [...synthesis.tree].filter(
    ([, text]) => selected.test(text) && !text.includes("$patch: delete"),
  );

  test("is every monitor and rule of dist/, by the name of the chart's release", () => {
    expect(release).toBe("monitoring");
    const others = own
      .filter(([, text]) => !text.includes(`    release: ${release}\n`))
      .map(([path]) => path);
    expect(others).toEqual([]);
  });

  test.each(["argo-rollouts", "ingress-nginx"])("are the metrics of %s", (component) => {
    const values = file(`infrastructure/${component}/base/values.yaml`);
    expect(at(values, "controller.metrics")).toEqual({
      enabled: true,
      serviceMonitor: { enabled: true, additionalLabels: { release } },
    });
  });
});

describe("Alertmanager", () => {
  const values = file("infrastructure/monitoring/base/values.yaml");
  const config = (path: string) => at(values, `alertmanager.config.${path}`) as readonly JsonObject[];

  test.each(platform.teams)(
    "tells $name in its own channel of what has the label of the team",
    ({ name, slack }) => {
      expect(config("route.routes")).toContainEqual({ receiver: name, matchers: [`team = "${name}"`] });
      const receiver = config("receivers").find((one) => one.name === name);
      expect(at(receiver, "slack_configs.0.channel")).toBe(slack);
    },
  );

  test("reads the address from a Secret that is mounted, and that a store allowed there brings", () => {
    const secret = at(values, "alertmanager.alertmanagerSpec.secrets.0");
    expect(at(config("receivers")[1], "slack_configs.0.api_url_file")).toBe(
      `/etc/alertmanager/secrets/${secret}/url`,
    );
    expect(at(file("infrastructure/monitoring/base/external-secret.yaml"), "metadata.name")).toBe(secret);
    const store = file("infrastructure/secret-stores/base/cluster-secret-store-company-vault.yaml");
    expect(at(store, "spec.conditions.0.namespaceRegexes")).toContain("^monitoring$");
  });
});
