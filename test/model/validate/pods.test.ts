import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const findings = (knobs: object) =>
  validatePlatform(aPlatform([anEnvironment("dev", [aService("checkout", knobs)])]), {});

describe("names within a pod", () => {
  test.each([
    {
      title: "a mount of a volume that the service does not have",
      knobs: {
        volumes: { scripts: { emptyDir: true } },
        initContainers: { init: { mounts: { script: "/s" } } },
      },
      finding: {
        code: "unknown-volume",
        field: "initContainers.init.mounts.script",
        fix: 'did you mean "scripts"?',
      },
    },
    {
      title: "a mount in a sidecar where there are no volumes at all",
      knobs: { sidecars: { proxy: { mounts: { tls: "/tls" } } } },
      finding: { code: "unknown-volume", field: "sidecars.proxy.mounts.tls", choices: [] },
    },
    {
      title: "a port that an extra Kubernetes Service cannot serve",
      knobs: { extraKubernetesServices: { lb: { ports: ["https"] } } },
      finding: { code: "unknown-port", field: "extraKubernetesServices.lb.ports", choices: ["http"] },
    },
  ])("are found wrong: $title", ({ knobs, finding }) => {
    expect(findings(knobs)).toMatchObject([finding]);
  });

  test("are right where they are the names of the service's own", () => {
    const knobs = {
      volumes: { scripts: { emptyDir: true } },
      initContainers: { init: { mounts: { scripts: "/s" } } },
      extraKubernetesServices: { lb: { ports: ["http"] } },
    };
    expect(findings(knobs)).toEqual([]);
  });
});
