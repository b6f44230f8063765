import { expect, test } from "@jest/globals";
import { perKind } from "../../src/manifest/per-kind.ts";

test("is worked out once for each kind of each apiVersion, also where nothing comes of it", () => {
  const asked: string[] = [];
  const of = perKind((apiVersion, kind) => {
    asked.push(`${apiVersion}/${kind}`);
    return kind === "Pod" ? apiVersion : undefined;
  });
  const answers = ["v1", "v2", "v1"].flatMap((version) => [of(version, "Pod"), of(version, "Node")]);
  expect(answers).toEqual(["v1", undefined, "v2", undefined, "v1", undefined]);
  expect(asked).toEqual(["v1/Pod", "v1/Node", "v2/Pod", "v2/Node"]);
});
