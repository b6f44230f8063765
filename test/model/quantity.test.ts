import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareQuantities, parseQuantity } from "../../src/model/quantity.ts";

describe("a Kubernetes quantity", () => {
  test.each([
    { title: "a plain number is itself", text: "2", value: 2 },
    { title: "millicores are thousandths", text: "250m", value: 0.25 },
    { title: "a binary unit counts by 1024", text: "1Ki", value: 1024 },
    { title: "a decimal unit counts by 1000", text: "1k", value: 1000 },
    { title: "a fraction of a unit is allowed", text: "1.5Gi", value: 1.5 * 2 ** 30 },
    { title: "a number may begin with its point", text: ".5", value: 0.5 },
    { title: "a number may end with its point", text: "5.", value: 5 },
    { title: "an exponent is not the unit exa", text: "1e3", value: 1000 },
    { title: "exa is not an exponent", text: "1E", value: 1e18 },
    { title: "a sign is allowed", text: "-1", value: -1 },
    { title: "a byte has no letter", text: "1B", value: undefined },
    { title: "a space is no part of it", text: "1 Gi", value: undefined },
    { title: "kibi has a capital", text: "1ki", value: undefined },
    { title: "an exponent takes no unit", text: "1e3Mi", value: undefined },
    { title: "nothing is no quantity", text: "", value: undefined },
    { title: "a unit alone is no quantity", text: "Mi", value: undefined },
  ])("$title: $text", ({ text, value }) => {
    expect(parseQuantity(text)).toBe(value);
  });

  test.each([
    { title: "units are compared by what they stand for", a: "1000m", b: "1", sign: 0 },
    { title: "a binary unit is more than the decimal one", a: "1Mi", b: "1M", sign: 1 },
    { title: "digits are not compared as text", a: "9Mi", b: "10Mi", sign: -1 },
    { title: "what is no quantity compares with nothing", a: "many", b: "1", sign: Number.NaN },
  ])("$title", ({ a, b, sign }) => {
    expect(Math.sign(compareQuantities(a, b))).toBe(sign);
  });

  test("the order is that of the numbers, whatever the unit", () => {
    const unit = fc.constantFrom("", "Ki", "Mi", "Gi");
    const numbers = fc.integer({ min: 0, max: 4096 });
    return fc.assert(
      fc.property(numbers, numbers, unit, (a, b, u) => {
        expect(Math.sign(compareQuantities(`${a}${u}`, `${b}${u}`))).toBe(Math.sign(a - b));
      }),
    );
  });
});
