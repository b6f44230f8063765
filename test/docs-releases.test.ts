import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commandsOf, textOf } from "./support/documentation.ts";
import { Project, smallPlatform } from "./support/project.ts";

// The pages on releases tell one story: each command is run when the page says it was, and prints what the page shows.

const clocks: Readonly<Record<string, readonly string[]>> = {
  "docs/promotion.md": [
    "2026-11-17T09:00:00Z",
    "2026-11-18T09:00:00Z",
    "2026-11-18T15:00:00Z",
    "2026-11-18T15:00:00Z",
    "2026-11-20T19:00:00Z",
    "2026-11-20T19:00:00Z",
    "2026-11-20T19:00:00Z",
    "2026-11-20T19:00:00Z",
  ],
  "docs/rollback.md": Array.from({ length: 4 }, () => "2026-11-23T02:12:00Z"),
  "docs/hotfix.md": Array.from({ length: 6 }, () => "2026-11-23T09:30:00Z"),
};
const story = Object.entries(clocks).flatMap(([page, times]) =>
  commandsOf(page).map((shown, index) => ({ ...shown, time: times[index] ?? "" })),
);

const clock = `const at = Date.parse(process.env.STORY_TIME);
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(at); }
  static now() { return at; }
};
`;

let project: Project;
let tools: string;

function run(command: string, time: string): string {
  const { stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: project.root,
    encoding: "utf8",
    env: {
      PATH: `${tools}:${process.env.PATH}`,
      NO_COLOR: "1",
      STORY_TIME: time,
      GIT_AUTHOR_DATE: time,
      GIT_COMMITTER_DATE: time,
    },
  });
  return (stdout + stderr).trimEnd();
}

beforeAll(() => {
  project = new Project(smallPlatform);
  tools = join(project.root, ".git/tools");
  mkdirSync(tools);
  writeFileSync(join(tools, "clock.mjs"), clock);
  const words = [process.execPath, "--import", join(tools, "clock.mjs"), resolve("bin/tiphys.cjs")];
  writeFileSync(
    join(tools, "tiphys"),
    `#!/bin/sh\nexec ${words.map((word) => `"${word}"`).join(" ")} "$@"\n`,
  );
  chmodSync(join(tools, "tiphys"), 0o755);
  const production = `promotesFrom: staging,
  soak: "24h",
  approvers: ["@shop/release-managers"],
  syncWindows: [allowSync({ schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin" })],`;
  project.edit("environments/all.ts", "promotesFrom: staging,", production);
  project.edit("environments/all.ts", "sync: manual(),", "sync: automated({ prune: true }),");
  project.edit("environments/all.ts", "manual,", "allowSync,");
  project.edit("environments/all.ts", 'search", port: 8080', 'search", port: 8080, health: "/healthz"');
  project.git("config", "user.name", "Ada");
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  run("git add --all && git commit --quiet --message start", "2026-11-16T09:00:00Z");
});
afterAll(() => project.remove());

/** What a commit is called depends on all of dist/, and policies are added. */
const steady = (text: string) => text.replace(/\b[0-9a-f]{12}\b|\d+(?= policies)/g, "…");

test("the pages show as many commands as the story has", () => {
  expect(story.map(({ time }) => time)).not.toContain("");
  expect(story).toHaveLength(Object.values(clocks).flat().length);
});

test.each(story)("$at: $command", ({ command, output, time }) => {
  expect(steady(run(command, time))).toBe(steady(output));
});

test("the window that the page on rollback opens lets the rollback pass that night", () => {
  const [stated = ""] = /allowSync\(\{[^}]*\}\)/.exec(textOf("docs/rollback.md")) ?? [];
  project.edit("environments/all.ts", "syncWindows: [", `syncWindows: [${stated}, `);
  expect(project.tiphys("synth")).toMatchObject({ code: 0 });
  const ask = (application: string) =>
    project.tiphys("windows", "--application", `production/${application}`, "--at", "2026-11-23T02:12:00Z")
      .out;
  expect(ask("checkout")).toMatch(/checkout-production +passes +passes/);
  expect(ask("search")).toMatch(/search-production +waits +waits/);
});
