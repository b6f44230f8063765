import { describe, expect, test } from "@jest/globals";
import { withOptions } from "../../src/cli/rendered/kustomize-options.ts";
import { kustomizationFile } from "../../src/kustomize/types.ts";

const overlay = new Map([
  [
    kustomizationFile,
    {
      resources: ["a.yaml"],
      namespace: "preview",
      images: [
        { name: "web", newTag: "1" },
        { name: "db", newTag: "2" },
      ],
    },
  ],
]);

describe("what an Application's source changes of an overlay", () => {
  test.each<[title: string, options: object, expected: object]>([
    ["the namespace", { namespace: "preview-7" }, { namespace: "preview-7" }],
    [
      "an image, by its tag",
      { images: ["web:7"] },
      {
        images: [
          { name: "db", newTag: "2" },
          { name: "web", newTag: "7" },
        ],
      },
    ],
    [
      "an image, by name, tag and digest",
      { images: ["db=registry:5000/db:7@sha256:ab"] },
      {
        images: [
          { name: "web", newTag: "1" },
          { name: "db", newName: "registry:5000/db", newTag: "7", digest: "sha256:ab" },
        ],
      },
    ],
    [
      "a patch, which comes after its own",
      { patches: [{ target: { kind: "Service", name: "web" }, patch: "- { op: remove, path: /spec }" }] },
      { patches: [{ path: "patch 0 of the Application", target: { kind: "Service", name: "web" } }] },
    ],
  ])("%s", (_, options, expected) => {
    expect(withOptions(overlay, options as never).get(kustomizationFile)).toMatchObject(expected);
  });

  test("is nothing without options", () => {
    expect(withOptions(overlay, undefined)).toBe(overlay);
  });
});
