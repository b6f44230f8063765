import { expect, test } from "@jest/globals";
import { defineCustomService } from "../../src/index.ts";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

test.each([
  { title: "by the label app", stated: {}, found: { app: "legacy" } },
  { title: "by what it says finds them", stated: { selector: { run: "old" } }, found: { run: "old" } },
])("whoever calls a custom service reaches its pods $title", ({ stated, found }) => {
  const legacy = defineCustomService("legacy", { team: aTeam, build: () => {}, ...stated });
  const shop = aService("shop", { calls: ["legacy"], allowTo: [] });
  const { tree } = synthesize(aPlatform([anEnvironment("dev", [legacy, shop])]), {});
  const path = "apps/shop/overlays/dev/network-policy-patch.yaml";
  const [patch] = parseYaml(tree.get(path) ?? "", path).documents;
  const [rule] = (patch as { spec: { egress: { to: object[] }[] } }).spec.egress;
  expect(rule?.to).toEqual([
    {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "dev-legacy" } },
      podSelector: { matchLabels: found },
    },
  ]);
});
