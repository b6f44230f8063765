import { describe, expect, test } from "@jest/globals";
import {
  imageWithDigest,
  nameOfImages,
  rejectedImages,
  rejectionEntries,
} from "../../src/releases/reject.ts";
import { parseReleaseFiles } from "../../src/releases/release-files.ts";
import { releaseIn } from "../../src/releases/situation.ts";
import { digest, entry, environments, now, type PastCommit, situation } from "./situations.ts";

const chain = environments();
const proxy = "ghcr.io/acme/proxy";
const many = (main: number, sidecar: number) =>
  entry("many", main, `, images: { ${proxy}: { tag: p${sidecar}, digest: ${digest(sidecar)} } }`);

function rejected(commits: readonly PastCommit[], present = {}) {
  const asked = situation(chain, commits, present);
  const release = releaseIn(asked, "staging", "many");
  if (!release) throw new Error("staging has no release of it");
  const { refused, spared } = rejectedImages(asked, release);
  return { refused: [...refused.keys()], spared: spared.map((image) => image.digest) };
}

const past = [{ hoursAgo: 9, files: { "staging/releases": many(1, 11) } }];

describe("a release of several images is rejected with all that came with it", () => {
  test.each([
    { title: "a sidecar that is new in it", staging: many(2, 12), refused: [2, 12], spared: [] },
    { title: "but for one that the release before had", staging: many(2, 11), refused: [2], spared: [11] },
    {
      title: "and for one that another service runs",
      staging: many(2, 12) + entry("checkout", 12),
      refused: [2],
      spared: [12],
    },
  ])("$title", ({ staging, refused, spared }) => {
    const found = rejected(past, { "staging/releases": staging });
    expect(found).toEqual({ refused: refused.map(digest), spared: spared.map(digest) });
  });

  test("and where the main image has a tag only, with the others", () => {
    const text = `many: { tag: a, images: { ${proxy}: { tag: p, digest: ${digest(12)} } } }\n`;
    expect(rejected(past, { "staging/releases": text })).toEqual({ refused: [digest(12)], spared: [] });
  });
});

test("one image is rejected by its digest, with the tag that it came with", () => {
  const asked = situation(chain, past);
  expect(imageWithDigest(asked, digest(11))).toEqual({ name: proxy, tag: "p11", digest: digest(11) });
  expect(imageWithDigest(asked, digest(99))).toEqual({ digest: digest(99) });
  expect(imageWithDigest(asked, "1.9.0")).toBeUndefined();
});

test("an entry of what no release had states no tag", () => {
  const entries = rejectionEntries(
    "many",
    new Map([[digest(9), { digest: digest(9) }]]),
    { by: "bob", now },
    "bad",
  );
  expect([...entries.values()]).toEqual([
    { service: "many", reason: "bad", by: "bob", since: "2026-11-18T09:00:00Z" },
  ]);
});

test("people read names and the start of digests", () => {
  const images = [
    { tag: "2", digest: digest(2) },
    { name: proxy, tag: "p1", digest: digest(11) },
    { digest: digest(3) },
  ];
  expect(nameOfImages(images)).toBe(`2 (000000000000) and ${proxy} p1 (000000000000) and (000000000000)`);
});

test("only digests are rejected: a tag is a finding, with its place", () => {
  const { rejected: file } = parseReleaseFiles(
    (path) =>
      path.endsWith("rejected.yaml") ? "# bad\n1.9.0: { service: checkout, reason: bad }\n" : undefined,
    [],
  );
  expect(file.findings).toMatchObject([
    { code: "bad-digest", where: { file: "environments/rejected.yaml", line: 2, column: 1 } },
  ]);
});
