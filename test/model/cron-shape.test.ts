import { describe, expect, test } from "@jest/globals";
import { cron } from "../../src/model/cron-shape.ts";

const isCron = (text: string, macros = true) => cron({ macros })(text, "schedule").length === 0;

describe("a schedule", () => {
  test.each([
    "0 10 * * 1-5",
    "*/15 0-6,22 1 JAN-mar SUN",
    "5/20 * ? * *",
    "TZ=Europe/Berlin 0 3 * * *",
    "@daily",
    "@every 1h30m",
  ])("%s is one", (text) => expect(isCron(text)).toBe(true));

  test.each([
    "",
    "x",
    "99 99 * * *",
    "0 10 * *",
    "0 10 * * 7",
    "5-1 * * * *",
    "*/0 * * * *",
    "0 0 0 * *",
    "1-2-3 * * * *",
    "@sometimes",
    "MON * * * *",
  ])("%s is none", (text) => expect(isCron(text)).toBe(false));

  test("of a sync window takes no word for a schedule: Argo CD does not either", () => {
    expect(isCron("@daily", false)).toBe(false);
  });
});
