import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const findings = (namespaces: unknown, options: object = {}) =>
  validatePlatform(
    aPlatform([
      anEnvironment("dev", [aService("checkout"), aService("search")], { ...options, namespaces } as object),
    ]),
    {},
  );

describe("the namespaces of an environment", () => {
  test("are right with every rule, and with none", () => {
    expect(findings({})).toEqual([]);
    expect(
      findings({
        podSecurity: "baseline",
        quota: { "requests.cpu": 4, "limits.memory": "8Gi", "count/deployments.apps": 10 },
        limits: { default: { cpu: "500m" }, defaultRequest: { memory: "64Mi" } },
        deny: { ingress: true, egress: "all-but-dns" },
        labels: { cost: "shop" },
        services: { checkout: { podSecurity: "privileged", quota: { pods: 50 } } },
      }),
    ).toEqual([]);
  });

  test.each([
    {
      title: "a level that Pod Security does not have",
      namespaces: { podSecurity: "strict" },
      finding: {
        code: "wrong-value",
        field: "namespaces.podSecurity",
        choices: ["privileged", "baseline", "restricted"],
      },
    },
    {
      title: "a quota of what nobody counts",
      namespaces: { quota: { "request.cpu": 4 } },
      finding: {
        code: "unknown-resource",
        field: "namespaces.quota.request.cpu",
        fix: 'did you mean "requests.cpu"?',
      },
    },
    {
      title: "a quota that is no quantity",
      namespaces: { quota: { "limits.memory": "8 GB" } },
      finding: { code: "bad-quantity", field: "namespaces.quota.limits.memory" },
    },
    {
      title: "a bound that a LimitRange does not have",
      namespaces: { limits: { maximum: { cpu: 2 } } },
      finding: { code: "unknown-knob", field: "namespaces.limits.maximum" },
    },
    {
      title: "an egress that is neither",
      namespaces: { deny: { egress: true } },
      finding: { code: "wrong-value", field: "namespaces.deny.egress", choices: ["all", "all-but-dns"] },
    },
    {
      title: "an exception for a service that does not run here",
      namespaces: { services: { chekout: { quota: { pods: 9 } } } },
      finding: {
        code: "unknown-service",
        field: "namespaces.services.chekout",
        fix: 'did you mean "checkout"?',
      },
    },
  ])("are found wrong: $title", ({ namespaces, finding }) => {
    expect(findings(namespaces)).toMatchObject([finding]);
  });

  test("are not made by the sync as well", () => {
    expect(findings({}, { syncOptions: { createNamespace: true } })).toMatchObject([
      { code: "namespaces-made-twice", field: "syncOptions.createNamespace" },
    ]);
  });

  test("have no exception for one service where several share them", () => {
    expect(findings({ services: { checkout: { quota: { pods: 9 } } } }, { namespace: "dev" })).toMatchObject([
      { code: "shared-namespace", field: "namespaces.services.checkout" },
    ]);
  });
});
