import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;

beforeAll(() => {
  project = new Project(smallPlatform);
  project.edit(
    "environments/all.ts",
    "sync: manual(),",
    'sync: manual(),\n  syncWindows: [{ kind: "allow", schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin" }],',
  );
  project.tiphys("synth");
  project.commit();
});
afterAll(() => project.remove());

describe("tiphys can", () => {
  test.each([
    {
      words: ["proj:dev:shop", "sync", "applications", "dev/search"],
      code: 0,
      says: "allowed on dev/search-dev",
    },
    {
      words: ["bob", "sync", "applications", "production/search", "--group", "shop-team"],
      code: 1,
      says: "denied on production/search-production",
    },
    {
      words: ["bob", "get", "applications", "production/search", "--group", "shop-team"],
      code: 0,
      says: "AppProject production, role shop",
    },
  ])("$words: exit $code", ({ words, code, says }) => {
    const run = project.tiphys("can", ...words);
    expect(run.code).toBe(code);
    expect(run.out).toContain(says);
  });

  test("answers the same for the folder that was written", () => {
    const words = ["can", "--matrix", "--json"];
    expect(JSON.parse(project.tiphys(...words, "--from", "dist").out)).toEqual(
      JSON.parse(project.tiphys(...words).out),
    );
  });

  test("shows every role in every environment", () => {
    expect(project.tiphys("can", "--matrix", "--environment", "production").out).toBe(
      "                 production\ngroup shop-team  get\n",
    );
  });

  test.each([
    { words: ["bob", "synk", "applications", "dev/search"], says: 'did you mean "sync"?' },
    { words: ["bob", "get", "aplications", "dev/search"], says: 'did you mean "applications"?' },
    { words: ["bob", "create", "logs", "dev/search"], says: 'Argo CD knows no action of logs "create"' },
  ])("$words: Argo CD never asks that: exit 2", ({ words, says }) => {
    expect(project.tiphys("can", ...words)).toMatchObject({ code: 2, error: expect.stringContaining(says) });
  });

  test.each([
    {
      words: ["role:admni", "get", "applications", "dev/search"],
      says: 'warning: there is no role role:admni here; did you mean "role:admin"?\n',
    },
    {
      words: ["proj:dev:shpo", "get", "applications", "dev/search"],
      says: 'warning: there is no role proj:dev:shpo here; did you mean "proj:dev:shop"?\n',
    },
    {
      words: ["bob", "get", "applications", "dev/serach"],
      says: 'warning: there is no Application dev/serach here; did you mean "dev/search"?\n',
    },
    { words: ["bob", "create", "applications", "dev/new"], says: "" },
    { words: ["bob", "action/apps/Deployment/restart", "applications", "dev/*"], says: "" },
  ])("$words is answered, and what is not here is said", ({ words, says }) => {
    expect(project.tiphys("can", ...words)).toMatchObject({
      code: 1,
      out: expect.stringContaining("denied"),
      error: says,
    });
  });

  test("lists project roles that only tokens hold, by name, and every action", () => {
    project.write(
      "roles/project.yaml",
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: p }
spec:
  roles:
    - name: ci
      policies: ["p, proj:p:ci, applications, create, p/*, allow", "p, proj:p:ci, applications, action/*, p/*, allow"]
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
spec: { project: p, source: { chart: web } }
`,
    );
    const { out } = project.tiphys("can", "--matrix", "--from", "roles");
    expect(out).toBe("           p\nproj:p:ci  create action\n");
  });

  test("without a question says what it needs", () => {
    expect(project.tiphys("can", "bob")).toMatchObject({
      code: 2,
      error: expect.stringContaining("an action, a resource and an object"),
    });
  });
});

test("an environment of one ApplicationSet is asked about like any other", () => {
  project.edit(
    "environments/all.ts",
    "sync: automated({ prune: true }),",
    'sync: automated({ prune: true }),\n  applications: "set",',
  );
  const { out } = project.tiphys(
    "can",
    "bob",
    "sync",
    "applications",
    "staging/search",
    "--group",
    "shop-team",
  );
  expect(out).toContain("allowed on staging/search-staging");
  expect(project.tiphys("windows", "--environment", "staging").out).toContain("staging  2 Applications");
  project.edit("environments/all.ts", '\n  applications: "set",', "");
});

describe("tiphys windows", () => {
  const range = ["--environment", "production", "--from", "2026-11-20", "--days", "4"];

  test("shows what happens next, and every stretch in the window's zone and UTC", () => {
    expect(project.tiphys("windows", ...range).out).toBe(`production  2 Applications
  automated  never: these Applications sync by hand
  manual     closed, opens Fri 2026-11-20 10:00 Europe/Berlin (09:00 UTC), closes Fri 2026-11-20 18:00 Europe/Berlin (17:00 UTC)
    Fri 2026-11-20  10:00–18:00  Europe/Berlin  09:00–17:00 UTC
    Mon 2026-11-23  10:00–18:00  Europe/Berlin  09:00–17:00 UTC
`);
  });

  test("keeps local time over the change of the clocks", () => {
    const { out } = project.tiphys(
      "windows",
      "--environment",
      "production",
      "--from",
      "2026-10-23",
      "--days",
      "4",
    );
    expect(out).toContain("Fri 2026-10-23  10:00–18:00  Europe/Berlin  08:00–16:00 UTC");
    expect(out).toContain("Mon 2026-10-26  10:00–18:00  Europe/Berlin  09:00–17:00 UTC");
  });

  test("answers for one instant", () => {
    const at = ["--at", "2026-11-20T12:00:00+01:00"];
    const run = project.tiphys("windows", "--application", "production/search", ...at, "--json");
    expect(JSON.parse(run.out)).toMatchObject([
      { application: "search-production", automated: { canSync: false }, manual: { canSync: true } },
    ]);
  });

  test.each([
    {
      at: "2026-11-20T12:00:00+01:00",
      says: "by hand: closes Fri 2026-11-20 18:00 Europe/Berlin (17:00 UTC), opens again Mon 2026-11-23 10:00",
    },
    {
      at: "2026-11-20T18:00:00+01:00",
      says: "by hand: opens Mon 2026-11-23 10:00 Europe/Berlin (09:00 UTC), closes Mon 2026-11-23 18:00",
    },
    {
      at: "2026-11-20T10:00:00+01:00",
      says: "by hand: opens Fri 2026-11-20 10:00 Europe/Berlin (09:00 UTC), closes Fri 2026-11-20 18:00",
    },
  ])("says at $at what happens next", ({ at, says }) => {
    expect(project.tiphys("windows", "--application", "production/search", "--at", at).out).toContain(says);
  });

  test("writes a calendar that others can subscribe to", () => {
    const { out } = project.tiphys("windows", ...range, "--format", "ics");
    expect(out).toContain("DTSTART:20261120T090000Z\r\nDTEND:20261120T170000Z");
    expect(out.split("\r\n").every((line) => line.length <= 75)).toBe(true);
  });

  test("writes markdown for a pull request", () => {
    const { out } = project.tiphys("windows", ...range, "--format", "markdown");
    expect(out).toContain(
      "Manual syncs are closed at the start: opens Fri 2026-11-20 10:00 Europe/Berlin (09:00 UTC), closes Fri 2026-11-20 18:00 Europe/Berlin (17:00 UTC).",
    );
    expect(out).toContain(
      "| Fri 2026-11-20 10:00 | Fri 2026-11-20 18:00 | Fri 2026-11-20 09:00 | Fri 2026-11-20 17:00 |",
    );
  });

  test.each([
    { words: ["--at", "tomorrow"], says: '"tomorrow" is no instant' },
    { words: ["--days", "x"], says: '"x" is no number of days' },
    { words: ["--environment", "prod"], says: 'no environment "prod"' },
    { words: ["--application", "prod/x"], says: 'no Application "prod/x"' },
  ])("$words cannot be answered: exit 2", ({ words, says }) => {
    expect(project.tiphys("windows", ...words)).toMatchObject({
      code: 2,
      error: expect.stringContaining(says),
    });
  });
});

describe("tiphys expand", () => {
  const set = (project: string) => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: more, namespace: argocd }
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - list: { elements: [{ name: a }, { name: b }] }
  template:
    metadata: { name: "{{ .name }}" }
    spec:
      project: ${project}
      source: { repoURL: "https://git.example/shop.git", path: "x/{{ .name }}", targetRevision: main }
      destination: { server: "https://main.example", namespace: dev-search }
`;

  test("lists the Applications of a file, and what their project says to them", () => {
    project.write("set.yaml", set("dev"));
    const run = project.tiphys("expand", "set.yaml");
    expect(run).toMatchObject({ code: 0, error: "" });
    expect(run.out).toMatch(/^a +dev +https:\/\/main\.example\/dev-search +permitted$/m);
  });

  test("exits 1 when a project refuses one, and says why", () => {
    project.write("set.yaml", set("production"));
    const run = project.tiphys("expand", "set.yaml");
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/refused: .*dev-search/);
  });

  test("says why a set yields nothing", () => {
    project.write("set.yaml", set("dev").replace('.name }}" }', '.nmae }}" }'));
    const run = project.tiphys("expand", "set.yaml");
    expect(run.code).toBe(1);
    expect(run.error).toContain("set-does-not-expand: ApplicationSet more:");
    expect(run.error).toContain("nmae");
  });

  test.each([
    {
      title: "clusters",
      generators: "generators: [{ clusters: { selector: { matchLabels: { tier: data } } } }]",
    },
    {
      title: "a matrix of clusters",
      generators: "generators: [{ matrix: { generators: [{ clusters: {} }, { list: { elements: [] } }] } }]",
    },
  ])("a set over $title is not answered where nobody told them", ({ generators }) => {
    project.write("set.yaml", set("dev").replace(/generators:\n.*/, generators));
    const unknown = project.tiphys("expand", "set.yaml", "--from", "dist");
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.error).toContain("nobody says here which there are");
    expect(unknown.error).toContain("--with");
    project.write("clusters.yaml", "clusters: []\n");
    const none = project.tiphys("expand", "set.yaml", "--from", "dist", "--with", "clusters.yaml");
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining("no Applications") });
  });

  test.each([
    {
      title: "of the one set among others",
      file: (one: string) => `kind: ConfigMap\n---\n${one}`,
      words: "",
      code: 0,
      says: "permitted",
    },
    {
      title: "nothing where there is no set",
      file: () => "kind: ConfigMap\n",
      words: "",
      code: 2,
      says: "sets.yaml holds no ApplicationSet",
    },
    {
      title: "the choices where there are several",
      file: (one: string) => `${one}---\n${one.replace("name: more", "name: other")}`,
      words: "",
      code: 2,
      says: "use one of sets.yaml#more, sets.yaml#other",
    },
    {
      title: "the set that is named",
      file: (one: string) => `${one}---\n${one.replace("name: more", "name: other")}`,
      words: "#other",
      code: 0,
      says: "permitted",
    },
  ])("a file says $title", ({ file, words, code, says }) => {
    project.write("sets.yaml", file(set("dev")));
    const run = project.tiphys("expand", `sets.yaml${words}`);
    expect(run.code).toBe(code);
    expect(run.out + run.error).toContain(says);
  });

  test.each([
    { value: "01234567", code: 1, says: "pullRequests[0].head_short_sha is read as the number 1234567" },
    { value: "12e45678", code: 1, says: "quote it" },
    { value: '"01234567"', code: 0, says: "pr-7-01234567" },
  ])("head_short_sha: $value of a pull request: exit $code", ({ value, code, says }) => {
    const pulls = set("dev")
      .replace(/list: .*/, "pullRequest: { github: {} }")
      .replace("{{ .name }}", "pr-{{ .number }}-{{ .head_short_sha }}")
      .replace("x/{{ .name }}", "x");
    project.write("set.yaml", pulls);
    project.write("pulls.yaml", `pullRequests: [{ number: 7, head_short_sha: ${value} }]\n`);
    const run = project.tiphys("expand", "set.yaml", "--with", "pulls.yaml");
    expect(run.out + run.error).toContain(says);
    expect(run.code).toBe(code);
  });

  test("cannot expand what is not there", () => {
    expect(project.tiphys("expand", "nothing")).toMatchObject({
      code: 2,
      error: expect.stringContaining('no ApplicationSet or file "nothing"'),
    });
  });
});

describe("tiphys check", () => {
  test("passes on a platform without violations, in every format", () => {
    for (const format of ["text", "json", "sarif", "github", "junit"]) {
      const run = project.tiphys("check", "--format", format);
      expect({ format, code: run.code, error: run.error }).toEqual({ format, code: 0, error: "" });
    }
  });

  test("finds the same in the folder that was written", () => {
    const codes = (...words: readonly string[]) =>
      (
        JSON.parse(project.tiphys("check", "--json", ...words).out) as { findings: { code: string }[] }
      ).findings.map(({ code }) => code);
    expect(codes("--from", "dist").sort()).toEqual(codes().sort());
  });

  test("runs the platform's own policies, and synth writes nothing that one denies", () => {
    const own = `import { definePolicy } from "tiphys";
export const quiet = definePolicy({
  id: "search-is-not-called-search",
  severity: "deny",
  why: "It is dull.",
  fix: "Find a better name.",
  *check({ objects }) {
    for (const object of objects) if (object.manifest.kind === "Deployment" && object.service === "search") yield { object, message: "dull" };
  },
});
`;
    project.write("policies.ts", own);
    const before = project.read("tiphys.config.ts");
    project.edit(
      "tiphys.config.ts",
      "export default",
      'import { quiet } from "./policies.ts";\nexport default',
    );
    project.edit("tiphys.config.ts", "teams: [team],", "teams: [team],\n  policies: [quiet],");
    const check = project.tiphys("check");
    expect(check.code).toBe(1);
    expect(check.out).toContain("search-is-not-called-search: Deployment search in dev: dull");
    project.edit("environments/all.ts", "replicas: 4", "replicas: 5");
    const synth = project.tiphys("synth");
    expect(synth.code).toBe(1);
    expect(project.read("dist/apps/checkout/overlays/production/kustomization.yaml")).toContain("count: 4");
    project.write("tiphys.config.ts", before);
  });
});
