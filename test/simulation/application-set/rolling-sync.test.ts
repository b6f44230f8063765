import { describe, expect, test } from "@jest/globals";
import { rollingSteps, stepOf, updatedAtOnce } from "../../../src/simulation/application-set/rolling-sync.ts";

const step = (...expressions: readonly object[]) => ({ expressions: expressions as never });
const ring = (operator: string, ...values: readonly string[]) => ({ key: "ring", operator, values });

describe("the step of an Application", () => {
  test.each([
    {
      title: "the first that selects it",
      steps: [step(ring("In", "a")), step(ring("In", "a", "b"))],
      labels: { ring: "a" },
      is: 1,
    },
    {
      title: "by any of its values",
      steps: [step(ring("In", "b")), step(ring("In", "x", "a"))],
      labels: { ring: "a" },
      is: 2,
    },
    {
      title: "by all of its expressions",
      steps: [step(ring("In", "a"), { key: "tier", operator: "In", values: ["x"] }), step()],
      labels: { ring: "a" },
      is: 2,
    },
    {
      title: "none, where no step selects it: it is never synced",
      steps: [step(ring("In", "a"))],
      labels: { ring: "c" },
      is: undefined,
    },
    {
      title: "In never selects what lacks the label",
      steps: [step(ring("In", ""))],
      labels: {},
      is: undefined,
    },
    { title: "NotIn selects what lacks the label", steps: [step(ring("NotIn", "a"))], labels: {}, is: 1 },
    {
      title: "NotIn leaves out what is listed",
      steps: [step(ring("NotIn", "a"))],
      labels: { ring: "a" },
      is: undefined,
    },
    {
      title: "an operator that is none selects what lacks the label",
      steps: [step(ring("in", "a"))],
      labels: {},
      is: 1,
    },
    {
      title: "an operator that is none leaves out what has it",
      steps: [step(ring("in", "a"))],
      labels: { ring: "a" },
      is: undefined,
    },
    { title: "no expression selects everything", steps: [step()], labels: {}, is: 1 },
  ])("$title", ({ steps, labels, is }) => {
    expect(stepOf(steps, labels as Readonly<Record<string, string>>)).toBe(is);
  });
});

test.each([
  { maxUpdate: undefined, count: 7, is: 7 },
  { maxUpdate: 3, count: 7, is: 3 },
  { maxUpdate: 0, count: 7, is: 0 },
  { maxUpdate: "10%", count: 7, is: 1 },
  { maxUpdate: "50%", count: 7, is: 3 },
  { maxUpdate: "100%", count: 7, is: 7 },
  { maxUpdate: "0%", count: 7, is: 0 },
  { maxUpdate: "half", count: 7, is: 1 },
])("maxUpdate $maxUpdate of $count is $is", ({ maxUpdate, count, is }) => {
  expect(updatedAtOnce({ expressions: [], ...(maxUpdate !== undefined && { maxUpdate }) }, count)).toBe(is);
});

test.each(["AllAtOnce", "", "rollingSync", undefined])("a strategy of type %j has no steps", (type) => {
  const strategy = { ...(type !== undefined && { type }), rollingSync: { steps: [{}] } };
  expect(rollingSteps({ spec: { strategy } })).toBeUndefined();
});
