import { describe, expect, test } from "@jest/globals";
import { type BuiltImage, decideSet } from "../../src/releases/set-release.ts";
import { digest, entry, environments, situation } from "./situations.ts";

const chain = environments();
const commits = [{ hoursAgo: 9, files: { "dev/releases": entry("checkout", 1) + entry("many", 1) } }];

function set(
  built: readonly BuiltImage[],
  environment: keyof typeof chain = "dev",
  present = {},
  isHotfix = false,
) {
  return decideSet(situation(chain, commits, present), chain[environment], built, isHotfix);
}

const one = (image: string, service = "checkout"): readonly BuiltImage[] => [{ service, image }];

describe("an image is set", () => {
  test.each([
    {
      title: "by its whole name",
      image: `ghcr.io/acme/checkout:2@${digest(2)}`,
      release: { tag: "2", digest: digest(2) },
    },
    { title: "by tag and digest alone", image: `:2@${digest(2)}`, release: { tag: "2", digest: digest(2) } },
    { title: "by its tag alone, where that is enough", image: ":2", release: { tag: "2" } },
  ])("$title", ({ image, release }) => {
    expect(set(one(image)).decisions).toMatchObject([{ moves: true, candidate: release }]);
  });

  test("several images of a service are one release", () => {
    const built = [...one(`:2@${digest(2)}`, "many"), ...one(`ghcr.io/acme/proxy:p@${digest(7)}`, "many")];
    const images = { "ghcr.io/acme/proxy": { tag: "p", digest: digest(7) } };
    expect(set(built).decisions).toMatchObject([{ service: "many", candidate: { tag: "2", images } }]);
  });

  test("a new main image keeps the others", () => {
    const images = `, images: { ghcr.io/acme/proxy: { tag: p } }`;
    const { decisions } = set(one(":2", "many"), "dev", { "dev/releases": entry("many", 1, images) });
    expect(decisions).toMatchObject([
      { candidate: { tag: "2", images: { "ghcr.io/acme/proxy": { tag: "p" } } } },
    ]);
  });
});

describe("what cannot be set is a finding, and nothing is set", () => {
  test.each([
    { title: "an unknown service", built: one(":2", "chekout"), code: "unknown-service" },
    { title: "another service's image", built: one("ghcr.io/acme/search:2"), code: "unknown-image" },
    { title: "no tag", built: one(`ghcr.io/acme/checkout@${digest(2)}`), code: "bad-image" },
    { title: "a broken digest", built: one(":2@sha256:12"), code: "bad-image" },
    { title: "a broken tag", built: one(":-x"), code: "bad-image" },
  ])("$title: $code", ({ built, code }) => {
    const { decisions, findings } = set([...built, ...one(":3")]);
    expect(decisions).toEqual([]);
    expect(findings).toMatchObject([{ code }]);
  });
});

describe("where it may be set", () => {
  test.each([
    {
      title: "not where it has to be promoted",
      built: one(`:2@${digest(2)}`),
      environment: "staging",
      because: "never-ran",
    },
    {
      title: "not without a digest in production",
      built: one(":2", "report"),
      environment: "production",
      because: "no-digest",
    },
    {
      title: "not what is there already",
      built: one(`:1@${digest(1)}`),
      environment: "dev",
      because: "already-there",
    },
  ] as const)("$title: $because", ({ built, environment, because }) => {
    expect(set(built, environment).decisions).toMatchObject([{ moves: false, because }]);
  });

  test("where the service enters the chain, also in production", () => {
    expect(set(one(`:2@${digest(2)}`, "report"), "production").decisions).toMatchObject([{ moves: true }]);
  });

  test("anywhere, as a hotfix that says what it skips", () => {
    const { decisions } = set(one(`:2@${digest(2)}`), "staging", {}, true);
    expect(decisions).toMatchObject([{ moves: true, skips: { because: "never-ran" } }]);
  });
});
