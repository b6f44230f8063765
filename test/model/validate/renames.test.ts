import { expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

test.each([
  { title: "a name that is no longer in use is right", a: ["old"], b: [], found: [] },
  {
    title: "a service's present name is not a former one",
    a: ["b"],
    b: [],
    found: ['service "a": "b" is a service of its own'],
  },
  {
    title: "its own name is not a former one",
    a: ["a"],
    b: [],
    found: ['service "a": "a" is a service of its own'],
  },
  {
    title: "two services had different names",
    a: ["old"],
    b: ["old"],
    found: ['service "b": "old" is what a was named'],
  },
])("$title", ({ a, b, found }) => {
  const services = [aService("a", { renamedFrom: a }), aService("b", { renamedFrom: b })];
  const findings = validatePlatform(aPlatform([anEnvironment("dev", services)]), {});
  expect(findings.map(({ message }) => message)).toEqual(found);
});

test("soak without an environment before it waits for nothing", () => {
  const platform = aPlatform([anEnvironment("dev", [aService()], { soak: "24h" })]);
  expect(validatePlatform(platform, {})).toMatchObject([{ code: "soak-without-chain", field: "soak" }]);
});
