import { expect, test } from "@jest/globals";
import { synthesize } from "../../src/index.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

const digest = (pair: string) => `sha256:${pair.repeat(32)}`;

test("the images of sidecars and init containers are lines of the same overlay", () => {
  const service = aService("checkout", {
    image: "ghcr.io/acme/checkout",
    sidecars: { proxy: { image: "ghcr.io/acme/proxy" } },
    initContainers: { migrate: { image: "ghcr.io/acme/migrate" } },
  });
  const images = {
    "ghcr.io/acme/proxy": { tag: "p1", digest: digest("0a") },
    "ghcr.io/acme/migrate": { tag: "m1" },
  };
  const releases = { dev: { checkout: { tag: "c1", digest: digest("0c"), images } } };
  const { tree } = synthesize(aPlatform([anEnvironment("dev", [service])]), releases);
  const lines = tree.get("apps/checkout/overlays/dev/kustomization.yaml")?.split("\n") ?? [];
  expect(lines.filter((line) => line.includes("name: ghcr.io"))).toEqual([
    `  - { name: ghcr.io/acme/checkout, newTag: c1, digest: ${digest("0c")} }`,
    "  - { name: ghcr.io/acme/migrate, newTag: m1 }",
    `  - { name: ghcr.io/acme/proxy, newTag: p1, digest: ${digest("0a")} }`,
  ]);
});
