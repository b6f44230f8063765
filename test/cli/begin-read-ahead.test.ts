import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Project } from "../support/project.ts";

/** As many files as a thread of its own looks at. */
const config = `import { automated, defineCluster, defineEnvironment, definePlatform, defineService, defineTeam } from "tiphys";

const team = defineTeam("shop", { groups: ["shop-team"] });
const cluster = defineCluster("main", { server: "https://main.example", kubernetes: "1.35" });
const services = Array.from({ length: 400 }, (_, index) =>
  defineService(\`service-\${index}\`, { team, image: "ghcr.io/shop/service:1", port: 8080, replicas: 2, variables: { LEVEL: "info" } }),
);
const environment = (name: string, replicas: number) =>
  defineEnvironment(name, {
    cluster,
    sync: automated({ prune: true, selfHeal: true }),
    services: services.map((service) => service.with({ replicas, variables: { LEVEL: name } })),
  });
export default definePlatform("shop", {
  repository: "https://git.example/shop.git",
  environments: [environment("dev", 1), environment("staging", 3), environment("production", 4)],
  teams: [team],
  clusters: [cluster],
  teamsMay: { dev: ["get"], staging: ["get"], production: ["get"] },
});
`;

let project: Project;
beforeAll(() => {
  project = new Project({ "tiphys.config.ts": config });
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  expect(project.files("dist").length).toBeGreaterThan(5000);
});
afterAll(() => project.remove());

const overlay = "dist/apps/service-7/overlays/dev/kustomization.yaml";

describe("in a dist/ of thousands of files", () => {
  test("nothing is written where nothing changed", () => {
    expect(project.tiphys("synth").out).toContain("dist/ is up to date");
  });

  test("what was edited by hand is told, though it is as long as before", () => {
    const before = project.read(overlay);
    project.edit(overlay, "namespace: dev-service-7", "namespace: dev-service-8");
    const { code, error } = project.tiphys("synth");
    expect(code).toBe(1);
    expect(error).toContain("edited-by-hand");
    project.write(overlay, before);
  });

  test("files of other people are found, whatever they are called", () => {
    project.write("dist/apps/service-0/\n\nmine.yaml", "mine\n");
    const { code, error, out } = project.tiphys("synth", "--check");
    expect(code).toBe(1);
    expect(`${out}${error}`).toContain("mine.yaml");
    rmSync(join(project.root, "dist/apps/service-0/\n\nmine.yaml"));
  });

  test("a file that is gone is written again", () => {
    rmSync(join(project.root, overlay));
    expect(project.tiphys("synth").code).toBe(0);
    expect(project.read(overlay)).toContain("dev-service-7");
  });

  test("all is written again where all of it is gone", () => {
    const files = project.files("dist");
    rmSync(join(project.root, "dist"), { recursive: true });
    expect(project.tiphys("synth").code).toBe(0);
    expect(project.files("dist")).toEqual(files);
  });
});
