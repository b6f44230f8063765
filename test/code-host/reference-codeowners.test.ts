import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { codeHostFiles } from "../../src/code-host/code-host-files.ts";
import { platform, root, synthesis } from "../reference-platform/reference.ts";
import { ownersOf } from "./codeowners-rules.ts";
import { gitHub } from "./hosted.ts";

const codeHost = platform.codeHost ?? gitHub;
const files = codeHostFiles({ synthesis, codeHost, places: { root, config: "", dist: "dist" } });
const text = files.get(".github/CODEOWNERS") ?? "";
const managers = ["@company/release-managers"];

test.each([...files.keys()])("%s is committed as it is generated", (path) => {
  expect(readFileSync(path, "utf8")).toBe(files.get(path));
});

describe("who approves on the reference platform", () => {
  test.each([
    ["the config", "tiphys.config.ts", ["@company/platform"]],
    ["CODEOWNERS itself", ".github/CODEOWNERS", ["@company/platform"]],
    ["a workflow", ".github/workflows/promote.yml", ["@company/platform"]],
    ["code that services share", "services/batch.ts", ["@company/platform"]],
    ["a service", "services/payments/checkout.ts", ["@company/payments"]],
    ["what comes of it in dev", "dist/apps/checkout/overlays/dev/kustomization.yaml", ["@company/payments"]],
    ["its base, because it reaches production", "dist/apps/checkout/base/deployment.yaml", managers],
    [
      "its overlay of staging",
      "dist/apps/checkout/overlays/staging/kustomization.yaml",
      ["@company/quality"],
    ],
    ["its overlay of production", "dist/apps/checkout/overlays/production/kustomization.yaml", managers],
    [
      "what Argo CD reads of it in production",
      "dist/rendered/production/event-loader/deployment.yaml",
      managers,
    ],
    ["releases of dev", "environments/dev/releases.yaml", ["@company/platform"]],
    ["releases of production", "environments/production/releases.yaml", managers],
    ["holds of production", "environments/production/holds.yaml", managers],
    ["rejected digests", "environments/rejected.yaml", managers],
    ["a team's part of production", "environments/production/payments.ts", managers],
    ["an Application of dev", "dist/argocd/applications/dev/checkout.yaml", ["@company/platform"]],
    ["an Application of production", "dist/argocd/applications/production/checkout.yaml", managers],
    ["the project of staging", "dist/argocd/projects/staging.yaml", ["@company/quality"]],
    ["the project of production", "dist/argocd/projects/production.yaml", managers],
    ["who may do what in Argo CD", "dist/argocd/bootstrap/argocd-rbac-cm.yaml", managers],
    ["what every cluster has", "dist/infrastructure/foundation/base/namespace.yaml", managers],
    ["a service that nobody thought of yet", "dist/apps/new/base/deployment.yaml", managers],
  ])("%s", (_, path, owners) => {
    expect(ownersOf(text, path)).toEqual(owners);
  });

  test("whatever changes production asks those who approve for it", () => {
    const changesProduction = [...synthesis.tree.keys()].filter(
      (path) =>
        path.includes("/overlays/production/") || /\/base\/|(applications|rendered)\/production\//.test(path),
    );
    expect(changesProduction.length).toBeGreaterThan(300);
    const others = changesProduction.filter((path) => ownersOf(text, `dist/${path}`)?.[0] !== managers[0]);
    expect(others).toEqual([]);
  });
});
