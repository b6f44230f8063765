import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";
import { encrypted, sopsSecret } from "../support/sops-secret.ts";

const config = "environments/all.ts";
const file = "environments/production/secrets/checkout.yaml";
const overlay = "dist/apps/checkout/overlays/production";

let project: Project;

beforeEach(() => {
  project = new Project(smallPlatform);
  project.write(file, sopsSecret("checkout", { key: encrypted }));
  project.edit(
    config,
    "checkout.with({ replicas: 4,",
    `checkout.with({ replicas: 4, secrets: { checkout: { sops: "${file}" } },`,
  );
});
afterEach(() => project.remove());

describe("a Secret in a file", () => {
  test("is an object of that environment alone, and a change of the file a change of that object", () => {
    expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
    expect(project.files("dist").filter((path) => path.endsWith("sops-secret.yaml"))).toEqual([
      `${overlay}/sops-secret.yaml`,
    ]);
    project.commit();
    project.edit(file, "data:gblQ", "data:hblQ");
    expect(project.tiphys("synth", "--check").code).toBe(1);
    expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
    expect(project.git("diff", "--numstat", "--", "dist").trim()).toBe(`1\t1\t${overlay}/sops-secret.yaml`);
  });

  test("is in the folder that its Application watches", () => {
    project.tiphys("synth");
    expect(project.read("dist/argocd/applications/production/checkout.yaml")).toContain(
      "manifest-generate-paths: .;../../base\n",
    );
  });

  test("that lost its encryption stops the synth at its line", () => {
    project.edit(file, encrypted, "hunter2");
    const { code, error } = project.tiphys("synth");
    expect(code).toBe(1);
    expect(error).toContain(`${file}:10:9`);
    expect(error).not.toContain("hunter2");
  });

  test("that is missing stops it where it is named", () => {
    project.edit(config, file, "environments/production/secrets/chekout.yaml");
    const { code, error } = project.tiphys("synth");
    expect(code).toBe(1);
    expect(error).toMatch(/all\.ts:\d+:\d+/);
    expect(error).toContain("there is no file environments/production/secrets/chekout.yaml");
  });
});
