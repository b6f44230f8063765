import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;

beforeEach(() => {
  project = new Project(smallPlatform);
});
afterEach(() => project.remove());

const config = "tiphys.config.ts";
const all = "environments/all.ts";

/** What is wrong, in one file of the config or several. */
interface Mistake {
  readonly title: string;
  readonly edits?: readonly (readonly [file: string, from: string, to: string])[];
  readonly files?: Readonly<Record<string, string>>;
  /** All that is told; without the column where a stack says the place. */
  readonly finding: string;
}

function run({ edits = [], files = {} }: Mistake): void {
  for (const [file, from, to] of edits) project.edit(file, from, to);
  for (const [file, text] of Object.entries(files)) project.write(file, text);
}

const before = (code: string) => [[all, "export const team", `${code}\nexport const team`]] as const;
const importing = (code: string) => [[all, 'from "tiphys";', `from "tiphys";\n${code}`]] as const;
const as = (text: string) => ({ [config]: `import { definePlatform } from "tiphys";\n${text}\n` });

describe("a mistake in the config is one finding, with its place and a fix", () => {
  test.each<Mistake>([
    {
      title: "broken syntax",
      edits: [[all, "export const dev =", "export const dev"]],
      finding: `syntax-error: expected ";" but found "defineEnvironment"
  at environments/all.ts:17:18
  fix: correct the TypeScript there, or just before`,
    },
    {
      title: "a file that is not there",
      edits: [[config, "./environments/all.ts", "./environments/al.ts"]],
      finding: `missing-import: there is no file "./environments/al.ts"
  at tiphys.config.ts:2:57
  fix: did you mean "./environments/all.ts"?`,
    },
    {
      title: "a folder",
      edits: [[config, "./environments/all.ts", "./environments"]],
      finding: `missing-import: there is no file "./environments"
  at tiphys.config.ts:2:57
  fix: correct the path, or write the file`,
    },
    {
      title: "a file that is not there, imported late",
      edits: importing('const { x } = await import("./nope.ts");'),
      finding: `missing-import: there is no file "./nope.ts"
  at environments/all.ts:2:28
  fix: correct the path, or write the file`,
    },
    {
      title: "a name that a file does not export",
      edits: [
        [config, "{ cluster, dev", "{ clustr, dev"],
        [config, "[cluster]", "[clustr]"],
      ],
      finding: `missing-export: environments/all.ts does not export "clustr"
  at tiphys.config.ts:2:10
  fix: did you mean "cluster"?`,
    },
    {
      title: "a name that Tiphys does not export",
      edits: [
        [all, "defineCluster, ", "defineClutser, "],
        [all, "= defineCluster(", "= defineClutser("],
      ],
      finding: `missing-export: tiphys does not export "defineClutser"
  at environments/all.ts:4
  fix: correct the name, or import it from where it is exported`,
    },
    {
      title: "a name of a file in which nothing is written yet",
      edits: importing('import { group } from "./group.ts";\ngroup();'),
      files: { "environments/group.ts": "" },
      finding: `missing-export: ./group.ts does not export "group"
  at environments/all.ts:2:23
  fix: correct the name, or import it from where it is exported`,
    },
    {
      title: "a package that is not installed",
      edits: importing('import { x } from "@acme/no-such-package/x";\nx();'),
      finding: `missing-import: cannot find @acme/no-such-package
  at environments/all.ts:2:19
  fix: npm install @acme/no-such-package, or correct the name`,
    },
    {
      title: "a part of a package that there is not",
      edits: importing('import "tiphys/nope";'),
      finding: `missing-import: cannot find tiphys/nope
  at environments/all.ts:2:8
  fix: correct the name`,
    },
    {
      title: "files that import each other",
      edits: [...importing('import { group } from "./group.ts";'), [all, '"shop-team"', "group"]],
      files: {
        "environments/group.ts": 'import { team } from "./all.ts";\nexport const group = team.name;\n',
      },
      finding: `used-before-defined: team is used before it is defined
  at environments/group.ts:2
  fix: define it above; if two files import each other, move what both need to a third`,
    },
    {
      title: "a name that nobody defines",
      edits: [[all, "replicas: 4", "replicas: nope"]],
      finding: `config-failed: nope is not defined
  at environments/all.ts:35
  fix: import nope, or correct its name`,
    },
    {
      title: "an error that is thrown",
      edits: before('if (!process.env.NOPE) throw new Error("NOPE is not set");'),
      finding: `config-failed: NOPE is not set
  at environments/all.ts:3
  fix: the config itself throws this: mend it there`,
    },
    {
      title: "a text that is thrown",
      edits: before('if (!process.env.NOPE) throw "NOPE is not set";'),
      finding: `config-failed: NOPE is not set
  at tiphys.config.ts
  fix: the config itself throws this: throw an Error instead, which knows its place`,
    },
    {
      title: "nothing that is thrown",
      edits: before("if (!process.env.NOPE) throw undefined;"),
      finding: `config-failed: undefined is thrown
  at tiphys.config.ts
  fix: the config itself throws this: throw an Error instead, which knows its place`,
    },
    {
      title: "an object that is thrown",
      edits: before("if (!process.env.NOPE) throw Object.assign(Object.create(null), { stack: 5 });"),
      finding: `config-failed: {"stack":5} is thrown
  at tiphys.config.ts
  fix: the config itself throws this: throw an Error instead, which knows its place`,
    },
    {
      title: "an object with a message that is thrown",
      edits: before('if (!process.env.NOPE) throw { message: "NOPE is not set" };'),
      finding: `config-failed: NOPE is not set
  at tiphys.config.ts
  fix: the config itself throws this: throw an Error instead, which knows its place`,
    },
    {
      title: "an end of the process",
      edits: before("process.exit(0);"),
      finding: `config-failed: the config ends the process
  at environments/all.ts:3
  fix: take process.exit() out: throw an error instead`,
    },
    {
      title: "an await of what never comes",
      edits: before("await new Promise(() => {});"),
      finding: `config-failed: the config waits for something that never comes
  at environments/all.ts:3:1
  fix: let every await of the config, and of what it imports, come to an end`,
    },
    {
      title: "an await of what never comes, in a package",
      edits: importing('import "waiting";'),
      files: {
        "node_modules/waiting/package.json": '{ "type": "module", "exports": "./index.js" }',
        "node_modules/waiting/index.js": "await new Promise(() => {});",
      },
      finding: `config-failed: the config waits for something that never comes
  at tiphys.config.ts
  fix: let every await of the config, and of what it imports, come to an end`,
    },
    {
      title: "an await of what never comes, among others",
      edits: [
        ...before("await 1;"),
        [config, "export default", "for await (const x of [1]);\nexport default"],
        [config, "export default", "await new Promise(() => {});\nexport default"],
      ],
      finding: `config-failed: the config waits for something that never comes
  at environments/all.ts:3:1
  and at tiphys.config.ts:4:5
  and at tiphys.config.ts:5:1
  fix: let every await of the config, and of what it imports, come to an end`,
    },
    {
      title: "a failure that nobody waits for",
      edits: before('Promise.reject(new Error("no answer"));'),
      finding: `config-failed: no answer
  at environments/all.ts:3
  fix: the config itself throws this: mend it there`,
    },
    {
      title: "a function that throws when it is called",
      edits: [
        [config, "{ definePlatform }", "{ defineApplicationSet, definePlatform, generators, manual }"],
        [
          config,
          "clusters: [cluster],",
          `clusters: [cluster],
  applicationSets: [
    defineApplicationSet("web", {
      generator: generators.list([{ name: "a" }]),
      sync: manual(),
      kinds: ["apps/Deployment"],
      application: () => { throw new Error("not yet"); },
    }),
  ],`,
        ],
      ],
      finding: `config-failed: not yet
  at tiphys.config.ts:14
  fix: the config itself throws this: mend it there`,
    },
    {
      title: "a function that throws what is no error when it is called",
      edits: [
        [
          config,
          "export default definePlatform",
          'const policy = { id: "a", get severity(): "deny" { throw "not yet"; }, why: "b", check: () => [] };\nexport default definePlatform',
        ],
        [config, "clusters: [cluster],", "clusters: [cluster],\n  policies: [policy],"],
      ],
      finding: `config-failed: not yet
  fix: the config itself throws this: throw an Error instead, which knows its place`,
    },
    {
      title: "a build that throws what is no error",
      edits: [[all, "port: 8080 });", "port: 8080, build: () => { throw { stack: 5 }; } });"]],
      finding: `build-failed: build of service "search" threw: {"stack":5} is thrown
  at environments/all.ts:15
  fix: it also runs once without an environment, when settings without default are undefined`,
    },
    {
      title: "no default export",
      edits: [[config, "export default", "export const platform ="]],
      finding: `no-platform: there is no default export
  at tiphys.config.ts
  fix: export default definePlatform(…)`,
    },
    {
      title: "another default export than a platform",
      files: as("export default 5;"),
      finding: `no-platform: the default export is no platform
  at tiphys.config.ts:2:1
  fix: export default definePlatform(…)`,
    },
    {
      title: "an empty file",
      files: { [config]: "" },
      finding: `no-platform: there is no default export
  at tiphys.config.ts
  fix: export default definePlatform(…)`,
    },
    {
      title: "a platform of nothing",
      files: as("export default (definePlatform as any)();"),
      finding: `wrong-type: platform: its name is undefined, not a text
  at tiphys.config.ts:2
  fix: give the name first, and then the options: definePlatform("…", { … })`,
    },
    {
      title: "a platform without the name before its options",
      files: as("export default (definePlatform as any)({ environments: [] });"),
      finding: `wrong-type: platform: its name is a record, not a text
  at tiphys.config.ts:2
  fix: give the name first, and then the options: definePlatform("…", { … })`,
    },
    {
      title: "a list that is none",
      files: as('export default (definePlatform as any)("a", { environments: [], teams: 5, clusters: [] });'),
      finding: `wrong-type: platform "a": teams is 5, not a list
  at tiphys.config.ts:2
  fix: state a list`,
    },
  ])("$title", (mistake) => {
    run(mistake);
    const { code, error } = project.tiphys("synth");
    const hasColumn = /:\d+:\d+$/m.test(mistake.finding);
    const told = hasColumn ? error : error.replace(/(:\d+):\d+$/m, "$1");
    expect(told).toBe(`${mistake.finding}\n\n1 finding\n`);
    expect(code).toBe(1);
  });
});

test("mistakes of several files are told at once", () => {
  project.edit(config, "./environments/all.ts", "./environments/all.tsx");
  project.edit(config, "export default", 'import { x } from "./x.ts";\nx();\nexport default');
  const { error } = project.tiphys("synth");
  expect(error.match(/^missing-import: .*$/gm)).toHaveLength(2);
});

test("machines get the same as JSON, and what the config prints is not among it", () => {
  project.edit(all, "export const team", 'console.log("hello");\nexport const team');
  const synth = project.tiphys("synth", "--json");
  expect(JSON.parse(synth.out)).toMatchObject({ applications: 6 });
  expect(synth.error).toBe("hello\n");
  project.edit(all, "export const team", "process.exit(0);\nexport const team");
  const { code, out } = project.tiphys("check", "--json");
  expect([code, JSON.parse(out)]).toMatchObject([1, { findings: [{ where: { file: all, line: 4 } }] }]);
});

test.each(["\uFEFF", "// a first line that Windows ends so\r\n"])("a config may begin with %j", (start) => {
  project.write(config, `${start}${project.read(config)}`);
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
});
