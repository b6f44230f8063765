import { expect, test } from "@jest/globals";
import { windowMatches } from "../../../src/simulation/sync-windows/window-matches.ts";

const target = {
  name: "shop",
  namespace: "argocd",
  destination: { server: "https://eu", name: "eu-west", namespace: "prod" },
};

test.each([
  ["by the Application's name", { applications: ["sh*"] }, true],
  ["not by its namespace and name", { applications: ["argocd/shop"] }, false],
  ["by the destination's server", { clusters: ["https://*"] }, true],
  ["by the destination's name", { clusters: ["eu-west"] }, true],
  ["by the destination's namespace", { namespaces: ["prod"] }, true],
  ["if any list hits", { applications: ["other"], clusters: ["other"], namespaces: ["prod"] }, true],
  [
    "with andOperator if all lists hit",
    { applications: ["shop"], namespaces: ["prod"], andOperator: true },
    true,
  ],
  [
    "with andOperator not if one misses",
    { applications: ["shop"], namespaces: ["dev"], andOperator: true },
    false,
  ],
  [
    "with andOperator whatever empty lists say",
    { namespaces: ["prod"], clusters: [], andOperator: true },
    true,
  ],
  ["never without any list", {}, false],
  ["never without any list, with andOperator too", { andOperator: true }, false],
  ["not by negation, which does not exist here", { applications: ["!other"] }, false],
  ["not by a pattern that does not compile", { applications: ["["] }, false],
])("a window applies %s: %j is %j", (_, window, expected) => {
  expect(windowMatches(window, target)).toBe(expected);
});

test("a lone star matches an empty namespace, but no cluster that is not given", () => {
  expect(windowMatches({ namespaces: ["*"] }, { name: "shop" })).toBe(true);
  expect(windowMatches({ clusters: ["*"] }, { name: "shop" })).toBe(false);
});
