import { expect, test } from "@jest/globals";
import { lazily, once } from "../../src/manifest/once.ts";

test("what is made of an object is made once, also where nothing comes of it", () => {
  const asked: object[] = [];
  const of = once((one: { readonly name?: string }) => {
    asked.push(one);
    return one.name;
  });
  const [named, nameless] = [{ name: "a" }, {}];
  expect([of(named), of(nameless), of(named), of(nameless)]).toEqual(["a", undefined, "a", undefined]);
  expect(asked).toEqual([named, nameless]);
});

test("what is made lazily is made when it is asked for, once, and again where that failed", () => {
  let made = 0;
  const ask = lazily(() => {
    made++;
    if (made === 1) throw new Error("not yet");
    return undefined;
  });
  expect(made).toBe(0);
  expect(ask).toThrow("not yet");
  expect([ask(), ask()]).toEqual([undefined, undefined]);
  expect(made).toBe(2);
});
