import { expect, test } from "@jest/globals";
import { defineService, perEnvironment } from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

// What a reviewer sees of one service; dist/ is the big snapshot.
const checkout = defineService("checkout", {
  team: aTeam,
  image: "ghcr.io/acme/checkout",
  port: 8080,
  health: "/healthz",
  variables: { API_URL: perEnvironment<string>(), LOG_LEVEL: "info" },
});

const dev = anEnvironment("dev", [checkout.with({ variables: { API_URL: "https://dev.example" } })]);
const production = anEnvironment(
  "production",
  [
    checkout.with({
      host: "shop.example",
      replicas: { min: 3, max: 12 },
      memory: "512Mi",
      variables: { API_URL: "https://shop.example", LOG_LEVEL: "warn" },
    }),
  ],
  { promotesFrom: dev, namespace: "prod-*", labels: { environment: "production", "managed-by": "argocd" } },
);
const release = { tag: "1.4.0", digest: `sha256:${"ab".repeat(32)}` };
const releases = { dev: { checkout: release }, production: { checkout: release } };
const { tree } = synthesize(aPlatform([dev, production]), releases);
const below = (folder: string) =>
  [...tree]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join("");

expect.addSnapshotSerializer({ test: (value) => typeof value === "string", serialize: String });

test.each([
  "apps/checkout/base",
  "apps/checkout/overlays/dev",
  "apps/checkout/overlays/production",
  "argocd/applications/production",
])("%s reads like this", (folder) => expect(below(folder)).toMatchSnapshot());
