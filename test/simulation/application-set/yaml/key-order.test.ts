import { expect, test } from "@jest/globals";
import { compareKeys } from "../../../../src/simulation/application-set/yaml/key-order.ts";

test.each([
  ["numbers in texts count as numbers", ["a10", "a2", "a1"], ["a1", "a2", "a10"]],
  ["signs come before letters, capitals before small ones", ["b", "B", "_x", "-y"], ["-y", "_x", "B", "b"]],
  ["the shorter one first", ["ab", "a"], ["a", "ab"]],
  ["zeros inside of a number make it longer", ["10", "9", "100"], ["9", "10", "100"]],
])("%s", (_title, keys, expected) => {
  expect([...keys].sort(compareKeys)).toEqual(expected);
});
