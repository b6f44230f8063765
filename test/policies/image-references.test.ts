import { describe, expect, test } from "@jest/globals";
import { floatingTag, registryPathOf } from "../../src/policies/image-references.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("a tag that moves", () => {
  test.each([
    "nginx",
    "registry:5000/nginx",
    "nginx:latest",
    "nginx:LATEST",
    "nginx:stable",
    "nginx:stable-alpine-slim",
    "ghcr.io/acme/web:main",
    "ghcr.io/acme/web:develop",
    "ghcr.io/acme/web:nightly",
    "node:lts-bookworm",
    "ghcr.io/acme/web:release-branch",
    "ghcr.io/acme/web:feature-login",
    "ghcr.io/acme/web:feature_new.cart",
    "ghcr.io/acme/web:hotfix",
    "ghcr.io/acme/web:PR-preview",
  ])("%s", (image) => expect(floatingTag(image)).toBeDefined());
});

describe("a tag that stays", () => {
  test.each([
    "nginx:1.27",
    "ghcr.io/acme/web:v1.2.4",
    "ghcr.io/acme/web:4f2a91c",
    "ghcr.io/acme/web:main-4f2a91c",
    "ghcr.io/acme/web:stable-20261104",
    "ghcr.io/acme/web:edge2",
    "ghcr.io/acme/web:feature-login-4f2a91c",
    "ghcr.io/acme/web:feature-login-abcdefa",
    "ghcr.io/acme/web:pr-42",
    "ghcr.io/acme/web:hotfix-1.2",
    "ghcr.io/acme/web:featured",
    "ghcr.io/acme/web:bookworm-slim",
    "ghcr.io/acme/latest:v1",
    `nginx@${digest}`,
    `nginx:latest@${digest}`,
    `registry:5000/nginx@${digest}`,
  ])("%s", (image) => expect(floatingTag(image)).toBeUndefined());
});

test.each([
  ["nginx:1.27", "docker.io/library/nginx"],
  ["company/frontend:v1", "docker.io/company/frontend"],
  ["ghcr.io/acme/web:v1", "ghcr.io/acme/web"],
  ["localhost/web:v1", "localhost/web"],
  ["registry:5000/web:v1", "registry:5000/web"],
  [`quay.io/acme/web@${digest}`, "quay.io/acme/web"],
])("%s is %s in full", (image, path) => expect(registryPathOf(image)).toBe(path));
