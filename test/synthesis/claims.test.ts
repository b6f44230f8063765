import { expect, test } from "@jest/globals";
import { defineStatefulService } from "../../src/index.ts";
import { isObject, type JsonObject } from "../../src/manifest/manifest.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

test("labels of an environment reach a stateful service's pods, and never its claims: those cannot change", () => {
  const store = defineStatefulService("store", {
    team: aTeam,
    image: "x/store:1",
    port: 80,
    storage: { size: "1Gi", path: "/data" },
  });
  const dev = anEnvironment("dev", [store], { labels: { environment: "dev", tier: "qa" } });
  const { deployed } = synthesize(aPlatform([dev]), {});
  const found = deployed[0]?.manifests.find(({ kind }) => kind === "StatefulSet")?.spec as JsonObject;
  const template = found.template as { readonly metadata: JsonObject };
  expect(template.metadata.labels).toMatchObject({ environment: "dev", tier: "qa" });
  const [claim] = found.volumeClaimTemplates as readonly JsonObject[];
  expect(isObject(claim?.metadata) && claim.metadata.labels).toBeFalsy();
});
