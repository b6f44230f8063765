import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { main } from "../../src/cli/main.ts";
import { definitionOf, kafkaTopic } from "../imports/kafka-topic.ts";
import { Project } from "../support/project.ts";

let project: Project;

/** In this process: what is tested here is files and answers, not how a process starts. */
async function run(...words: readonly string[]) {
  const said = { out: "", error: "" };
  const io = {
    cwd: project.root,
    out: (text: string) => {
      said.out += text;
    },
    error: (text: string) => {
      said.error += text;
    },
    color: false,
    environment: {},
    now: () => new Date(0),
    clock: () => 0,
  };
  const code = await main(["import", ...words], io);
  return { code, ...said };
}

const yaml = (...documents: readonly object[]) => documents.map((one) => JSON.stringify(one)).join("\n---\n");
const chart = "apiVersion: v2\nname: web\nversion: 4.2.0\n";
const valuesSchema = '{ "properties": { "replicas": { "type": "integer" } } }';

beforeEach(() => {
  project = new Project({
    "crds/topic.yaml": yaml(kafkaTopic),
    "crds/user.yaml": yaml(definitionOf("KafkaUser")),
  });
});
afterEach(() => project.remove());

describe("tiphys import", () => {
  test("writes a construct, a schema and the list of all kinds, and says what it did", async () => {
    const { code, out } = await run("crds/topic.yaml");
    expect(code).toBe(0);
    expect(out).toBe(`imports/kafka.acme.example/kafka-topic.ts         new
imports/kafka.acme.example/kafka-topic.schema.ts  new
imports/custom-resources.ts                       new
`);
    expect((await run("crds/topic.yaml")).out).not.toContain("new");
  });

  test("kinds of one group stand beside each other, whether imported at once or one after the other", async () => {
    await run("crds/topic.yaml", "crds/user.yaml");
    const atOnce = project.files("imports").map((file) => project.read(file));
    project.remove();
    project = new Project({
      "crds/topic.yaml": yaml(kafkaTopic),
      "crds/user.yaml": yaml(definitionOf("KafkaUser")),
    });
    await run("crds/user.yaml");
    await run("crds/topic.yaml");
    expect(project.files("imports").map((file) => project.read(file))).toEqual(atOnce);
    expect(project.files("imports")).toHaveLength(5);
  });

  test("takes the kinds after the #, of a file with many", async () => {
    project.write("crds/all.yaml", yaml(kafkaTopic, definitionOf("KafkaUser"), { kind: "Deployment" }));
    await run("crds/all.yaml#KafkaUser");
    expect(project.files("imports")).toEqual([
      "imports/custom-resources.ts",
      "imports/kafka.acme.example/kafka-user.schema.ts",
      "imports/kafka.acme.example/kafka-user.ts",
    ]);
  });

  test("imports what cdk8s.yaml lists when no source is named", async () => {
    project.write("cdk8s.yaml", "imports:\n  - crds/topic.yaml\n  - crds/user.yaml#KafkaUser\n");
    const { files } = JSON.parse((await run("--output", "generated", "--json")).out);
    expect(files).toContainEqual({ path: "kafka.acme.example/kafka-user.ts", state: "new" });
    expect(project.files("generated")).toHaveLength(5);
  });

  test.each([
    {
      what: "a file that is not there",
      words: ["nowhere.yaml"],
      code: 2,
      says: "there is no file nowhere.yaml",
    },
    { what: "a folder", words: ["crds"], code: 2, says: "name its files: crds/*.yaml" },
    { what: "nothing at all", words: [], code: 2, says: "there is no cdk8s.yaml" },
    {
      what: "a host that is not there",
      words: ["http://nowhere.invalid/a.yaml"],
      code: 2,
      says: "cannot reach http://nowhere.invalid/a.yaml",
    },
    { what: "Kubernetes itself", words: ["k8s"], code: 2, says: "cdk8s-plus-28/lib/imports/k8s" },
    { what: "broken YAML", words: ["broken.yaml"], code: 1, says: "broken.yaml:1:4" },
    {
      what: "a file without a definition",
      words: ["package.json"],
      code: 1,
      says: "package.json holds no CustomResourceDefinition",
    },
    { what: "a web page", words: ["page.yaml"], code: 1, says: "give the address of the raw file" },
    {
      what: "a kind that is not in the file",
      words: ["crds/topic.yaml#KafkaTopik"],
      code: 1,
      says: "choices: KafkaTopic",
    },
    {
      what: "an OCI chart",
      words: ["helm:oci://charts.example/web"],
      code: 2,
      says: "helm pull oci://charts.example/web",
    },
    { what: "a chart that is none", words: ["helm:crds"], code: 2, says: "crds is no Helm chart" },
    {
      what: "a chart that is no archive",
      words: ["helm:package.json"],
      code: 2,
      says: "package.json is no .tgz",
    },
    {
      what: "a chart without a version",
      words: ["helm:https://charts.example/web"],
      code: 2,
      says: "names no version",
    },
    {
      what: "a chart without a schema",
      words: ["helm:bare"],
      code: 1,
      says: "chart web 4.2.0 has no values.schema.json",
    },
  ])("answers $what with exit $code and what to do, and writes nothing", async ({ words, code, says }) => {
    project.write("broken.yaml", "a: [\n");
    project.write("page.yaml", "<!DOCTYPE html>\n");
    project.write("bare/Chart.yaml", chart);
    const answer = await run(...words);
    expect(answer.code).toBe(code);
    expect(answer.error).toContain(says);
    expect(() => project.files("imports")).toThrow();
  });

  test("writes nothing when the second source fails", async () => {
    expect((await run("crds/topic.yaml", "nowhere.yaml")).code).toBe(2);
    expect(() => project.files("imports")).toThrow();
  });

  test("types the values of a chart, from its folder or its archive", async () => {
    project.write("charts/web/Chart.yaml", chart);
    project.write("charts/web/values.schema.json", valuesSchema);
    await run("helm:charts/web");
    const fromFolder = project.read("imports/helm/web.ts");
    expect(fromFolder).toContain("export interface WebValues {\n  readonly replicas?: number;\n");
    execFileSync("tar", ["czf", "web-4.2.0.tgz", "-C", "charts", "web"], { cwd: project.root });
    expect((await run("helm:web-4.2.0.tgz")).out).toBe("imports/helm/web.ts  as it was\n");
  });
});

describe("tiphys import, over HTTP", () => {
  const served = new Map<string, Uint8Array | string>();
  const server = createServer((request, response) => {
    const body = served.get(request.url ?? "");
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
  afterAll(() => {
    server.close();
  });

  test("reads definitions, and says so when there are none at that address", async () => {
    const host = await listening;
    served.set("/v1/crds.yaml", yaml(kafkaTopic, definitionOf("KafkaUser")));
    expect((await run(`${host}/v1/crds.yaml#KafkaTopic`)).out).toContain("kafka-topic.ts");
    const { code, error } = await run(`${host}/v2/crds.yaml`);
    expect(code).toBe(2);
    expect(error).toContain(`${host}/v2/crds.yaml answers 404 Not Found`);
  });

  test("finds a chart's archive by the index of its repository", async () => {
    const host = await listening;
    project.write("charts/web/Chart.yaml", chart);
    project.write("charts/web/values.schema.json", valuesSchema);
    const archive = execFileSync("tar", ["cz", "-C", join(project.root, "charts"), "web"]);
    served.set("/charts/web-4.2.0.tgz", archive);
    served.set("/charts/index.yaml", "entries:\n  web:\n    - { version: 4.2.0, urls: [web-4.2.0.tgz] }\n");
    expect((await run(`helm:${host}/charts/web@4.2.0`)).out).toBe("imports/helm/web.ts  new\n");
    const { code, error } = await run(`helm:${host}/charts/web@9.9.9`);
    expect([code, error]).toEqual([
      2,
      `cannot run: ${host}/charts has no chart web 9.9.9\n  fix: it has 4.2.0\n`,
    ]);
  });
});
