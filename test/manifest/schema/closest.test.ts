import { expect, test } from "@jest/globals";
import { closest, isNear } from "../../../src/manifest/schema/closest.ts";

test("the most similar choice comes first, and ties keep their order", () => {
  expect(closest("imgae", ["name", "image", "args", "env"])[0]).toBe("image");
  expect(closest("x", ["ab", "cd", "x"])).toEqual(["x", "ab", "cd"]);
});

test.each<[string, string, boolean]>([
  ["lables", "labels", true],
  ["selfheal", "selfHeal", true],
  ["imge", "image", true],
  ["prot", "port", true],
  ["tty", "env", false],
  ["", "name", false],
  ["nonsense", "paused", false],
])("%j is near %j: %j", (word, choice, near) => {
  expect(isNear(word, choice)).toBe(near);
});
