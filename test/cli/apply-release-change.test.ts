import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type ApplyOptions, applyChange, prepareChange } from "../../src/cli/apply-release-change.ts";
import type { Io } from "../../src/cli/io.ts";
import { type ReleaseSession, readSituation } from "../../src/cli/release-session.ts";
import { CannotRunError } from "../../src/errors.ts";
import { locateOutput } from "../../src/output/output-place.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

const file = "environments/dev/releases.yaml";
const before = "checkout: { tag: a }\n\nsearch: { tag: a }\n";
const services = ["checkout", "search"].map((name) => aService(name, { image: `ghcr.io/acme/${name}` }));
const platform = aPlatform([anEnvironment("dev", services)]);
const scope = { environment: "dev", services: ["checkout"] };
const toB = new Map([[file, new Map([["checkout", { tag: "b" }]])]]);

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readFileSync(join(root, path), "utf8");
const ioOf = (): Io => ({
  ...{ cwd: root, out: () => {}, error: () => {}, color: false },
  ...{ environment: {}, now: () => new Date(0), clock: () => 0 },
});

function open(): ReleaseSession {
  const { situation, texts } = readSituation(platform, root, ioOf());
  return { root, platform, situation, texts };
}

const apply = (session: ReleaseSession, options: ApplyOptions = {}) =>
  applyChange(session, prepareChange(session, toB, scope), "message", options);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tiphys-apply-"));
  write(file, before);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("the releases and the overlay of the service are written, and no other service's", async () => {
  const { files } = await apply(open());
  expect(files[0]).toBe(file);
  expect(files.slice(1).every((path) => path.includes("checkout"))).toBe(true);
  expect(read(file)).toBe("checkout: { tag: b }\n\nsearch: { tag: a }\n");
  expect(read("dist/apps/checkout/overlays/dev/kustomization.yaml")).toContain("newTag: b");
  expect(existsSync(join(root, "dist/apps/search"))).toBe(false);
});

test("what Argo CD reads rendered is written with the overlay that it comes from", async () => {
  const rendered = aPlatform([anEnvironment("dev", services, { source: "rendered" })]);
  const { files } = await apply({ ...open(), platform: rendered });
  expect(files).toEqual(expect.arrayContaining(["dist/rendered/dev/checkout/deployment.yaml"]));
  expect(read("dist/rendered/dev/checkout/deployment.yaml")).toContain("image: ghcr.io/acme/checkout:b");
  expect(existsSync(join(root, "dist/rendered/dev/search"))).toBe(false);
});

describe("nothing is written", () => {
  test.each([
    {
      title: "the releases were changed meanwhile",
      path: file,
      text: before.replace("search: { tag: a }", "search: { tag: c }"),
    },
    {
      title: "the service was held meanwhile",
      path: "environments/dev/holds.yaml",
      text: "checkout: { reason: a, owner: b }\n",
    },
    {
      title: "a digest was rejected meanwhile",
      path: "environments/rejected.yaml",
      text: `sha256:${"ab".repeat(32)}: { service: x, reason: y }\n`,
    },
  ])("where $title", async ({ path, text }) => {
    const session = open();
    write(path, text);
    await expect(apply(session)).rejects.toThrow(`${path} was changed by somebody else meanwhile`);
    expect(read(file)).toBe(path === file ? text : before);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });

  test("while another process writes", async () => {
    const session = open();
    const { stateDir } = locateOutput(join(root, "dist"), [], root);
    mkdirSync(stateDir, { recursive: true });
    writeFileSync(join(stateDir, "lock"), String(process.ppid));
    await expect(apply(session)).rejects.toThrow(CannotRunError);
    expect(read(file)).toBe(before);
  });

  test("by a dry run, which tells the same files", async () => {
    const planned = await apply(open(), { dryRun: true });
    expect(read(file)).toBe(before);
    expect(planned).toEqual(await apply(open()));
  });

  test("where a commit is asked for and there is no Git", async () => {
    await expect(apply(open(), { commit: true })).rejects.toThrow("there is no Git repository to commit to");
    expect(read(file)).toBe(before);
  });
});
