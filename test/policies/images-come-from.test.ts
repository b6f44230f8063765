import { expect, test } from "@jest/globals";
import { imagesComeFrom } from "../../src/policies/images-come-from.ts";
import { renderedFrom } from "../support/rendered.ts";

const registries = ["ghcr.io/acme", "registry.k8s.io/", "docker.io/library"];

function violationsOf(image: string) {
  const pod = `{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ image: "${image}" }] } }`;
  return [...imagesComeFrom(registries).check(renderedFrom(pod))];
}

test.each(["ghcr.io/acme/web:v1", "ghcr.io/acme/team/web:v1", "registry.k8s.io/pause:3.10", "nginx:1.27"])(
  "%s comes from a registry that is allowed",
  (image) => expect(violationsOf(image)).toEqual([]),
);

test.each([
  ["ghcr.io/acme-evil/web:v1", "ghcr.io"],
  ["ghcr.io/other/web:v1", "ghcr.io"],
  ["company/web:v1", "docker.io"],
  ["evil.example/registry.k8s.io/pause:3.10", "evil.example"],
])("%s does not", (image, host) => {
  expect(violationsOf(image)).toMatchObject([
    {
      field: "spec.containers[0].image",
      message: `image "${image}" comes from ${host}`,
      choices: registries,
    },
  ]);
});
