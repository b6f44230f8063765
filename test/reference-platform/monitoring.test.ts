import { describe, expect, test } from "@jest/globals";
import { at, file, synthesis } from "./reference.ts";

/** What kube-prometheus-stack has Prometheus select by, unless its values say otherwise. */
const release = at(
  file("argocd/infrastructure/monitoring/in-cluster.yaml"),
  "spec.sources.0.helm.releaseName",
) as string;

describe("what Prometheus selects", () => {
  const selected = /^kind: (ServiceMonitor|PodMonitor|PrometheusRule)$/m;
  const own = [...synthesis.tree].filter(([, text]) => selected.test(text) && !text.includes("-patch"));

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
