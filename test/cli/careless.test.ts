import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;

beforeEach(() => {
  project = new Project(smallPlatform);
});
afterEach(() => project.remove());

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;

describe("what cannot be done is said in a line, with what to do", () => {
  test.each<{ title: string; words: string[]; files?: Record<string, string>; says: string; fix: string }>([
    {
      title: "an --out that names no folder",
      words: ["synth", "--out", ""],
      says: "--out names no folder",
      fix: "leave it out, or name one",
    },
    {
      title: "a config that is not there",
      words: ["status", "--config", "nope.ts"],
      says: "no config at",
      fix: "give the path of your tiphys.config.ts",
    },
    {
      title: "a folder without a config",
      words: ["status", "--config", "/"],
      says: "no tiphys.config.ts in / or above",
      fix: "make one whose default export is definePlatform(…)",
    },
    {
      title: "a --from that is not there",
      words: ["check", "--from", "nope"],
      says: "nope is not a folder",
      fix: "give a folder of manifests, such as dist",
    },
    {
      title: "a --from without any manifest, which would pass every check",
      words: ["check", "--from", "environments"],
      says: "environments holds no manifest",
      fix: "give the folder that Argo CD reads, such as dist",
    },
    {
      title: "a service with an empty variable for its tag",
      words: ["promote", "checkout:", "--to", "staging"],
      says: '"checkout:" names no release',
      fix: "write SERVICE, SERVICE:TAG or SERVICE@DIGEST",
    },
    {
      title: "a text of a pull request that is a folder",
      words: ["promote", "checkout", "--to", "staging", "--body", "environments"],
      says: "environments is a folder",
      fix: "name a file",
    },
    {
      title: "a text of a pull request in no folder",
      words: ["promote", "checkout", "--to", "staging", "--body", "nope/body.md"],
      says: "nope/body.md is in no folder",
      fix: "make the folder, or name another file",
    },
    {
      title: "an ApplicationSet, where there is none",
      words: ["expand", "web"],
      says: 'no ApplicationSet or file "web"',
      fix: "give a file that holds one",
    },
  ])("$title", ({ words, files = {}, says, fix }) => {
    for (const [file, text] of Object.entries(files)) project.write(file, text);
    const { code, error } = project.tiphys(...words);
    expect(error).toContain(says);
    expect(error).toMatch(/^cannot run: .*\n {2}fix: .*\n$/);
    expect(error).toContain(`\n  fix: ${fix}\n`);
    expect(code).toBe(2);
    const { out } = project.tiphys(...words, "--json");
    expect(JSON.parse(out)).toEqual({ cannotRun: { message: expect.stringContaining(says), fix } });
  });

  test("releases that are a folder", () => {
    const file = "environments/dev/releases.yaml";
    rmSync(join(project.root, file));
    mkdirSync(join(project.root, file));
    const { code, error } = project.tiphys("synth");
    expect([code, error]).toEqual([2, expect.stringContaining(`${file} is a folder, not a file\n  fix: `)]);
  });
});

test("--config may name the folder of a config", () => {
  project.write("elsewhere/x.txt", "");
  expect(project.tiphys("status", "--config", ".").out).toBe(project.tiphys("status").out);
  expect(project.tiphys("status", "--config", "elsewhere").out).toBe(project.tiphys("status").out);
});

describe("a config that is wrong is told in the format that was asked for", () => {
  const told = 'service "checkout": "prot" is not known here';
  test.each([
    ["github", `::error file=environments/all.ts,line=9,col=3,title=unknown-knob::${told}`],
    ["sarif", '"ruleId": "unknown-knob"'],
    ["junit", '<testcase classname="tiphys" name="unknown-knob">'],
    ["json", '"code": "unknown-knob"'],
  ])("%s", (format, says) => {
    project.edit("environments/all.ts", "port: 8080,\n  health", "prot: 8080,\n  health");
    const words = format === "json" ? ["--json"] : ["--format", format];
    const { code, out, error } = project.tiphys("check", ...words);
    expect([code, error]).toEqual([1, ""]);
    expect(out).toContain(says);
  });
});

describe("a folder of somebody else is judged, whatever it holds", () => {
  test("an ApplicationSet that the controller does not obey", () => {
    const parameters = `apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-cmd-params-cm, namespace: argocd }
data: { applicationsetcontroller.policy: sync }
`;
    const set = `{
  goTemplate: true, goTemplateOptions: [missingkey=error], generators: [{ list: { elements: [{ name: a }] } }],
  syncPolicy: { applicationsSync: create-update },
  strategy: { type: RollingSync, rollingSync: { steps: [{}] } },
  template: { metadata: { name: "web-{{ .name }}" }, spec: { project: web } },
}`;
    project.write("theirs/parameters.yaml", parameters);
    project.write("theirs/web.yaml", object("ApplicationSet", "web", set));
    const { out } = project.tiphys("check", "--from", "theirs");
    const at = "\n  at theirs/web.yaml\n";
    const obeyed = "application-sets-are-obeyed: ApplicationSet web: spec.";
    expect(out).toContain(
      `${obeyed}syncPolicy.applicationsSync: "create-update" is not heard: "sync" is for all sets${at}`,
    );
    expect(out).toContain(
      `${obeyed}strategy: progressive syncs are off: Argo CD syncs all Applications at once${at}`,
    );
  });

  test("a kustomization that reads a file which is not there", () => {
    project.write("theirs/kustomization.yaml", "resources: [nope.yaml]\n");
    expect(project.tiphys("check", "--from", "theirs")).toMatchObject({
      code: 1,
      error: expect.stringContaining(
        "its kustomization reads nope.yaml, which is not there\n  at theirs\n  fix: add the file, or take it out of the kustomization\n",
      ),
    });
  });

  test("an overlay whose base reads a file without an object", () => {
    expect(project.tiphys("synth").code).toBe(0);
    project.write("dist/apps/checkout/base/service.yaml", "nothing\n");
    const { code, error } = project.tiphys("check", "--from", "dist");
    expect([code, error]).toEqual([
      1,
      `unreadable-kustomization: cannot be built here: its kustomization reads service.yaml, which holds no object
  at dist/apps/checkout/base
  fix: write the object, or take the file out of the kustomization

1 finding
`,
    ]);
  });

  test.each([
    ["an Application", object("Application", "7", "{ source: 5, destination: [] }")],
    [
      "an Application without metadata",
      "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: null\n",
    ],
    ["an ApplicationSet", object("ApplicationSet", "s", "{ generators: 5, template: null }")],
    ["an AppProject", object("AppProject", "5", "{ destinations: [null, 5], roles: {} }")],
    ["a list", "apiVersion: v1\nkind: List\nitems: [null, { kind: 5 }]\n"],
    ["a Pod", "apiVersion: v1\nkind: Pod\nmetadata: { name: p, labels: [], annotations: 5 }\nspec: []\n"],
    [
      "a Deployment",
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: d }\nspec: { template: { spec: { containers: [null] } } }\n",
    ],
  ])("%s of other types than its own breaks no command", (_, text) => {
    project.write("theirs/a.yaml", text);
    project.write("theirs/b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata: null\n");
    for (const words of [
      ["check"],
      ["expand", "s"],
      ["windows"],
      ["can", "role:x", "get", "applications", "a/b"],
    ]) {
      expect(project.tiphys(...words, "--from", "theirs").error).not.toContain("this is a bug");
    }
  });
});

test.each(["--version", "-V"])("%s says which Tiphys it is, wherever one stands", (word) => {
  project.remove();
  project = new Project({});
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(project.tiphys(word)).toEqual({ code: 0, out: `${version}\n`, error: "" });
});
