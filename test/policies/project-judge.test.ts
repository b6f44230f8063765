import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { projectJudge } from "../../src/policies/argocd/project-judge.ts";
import type { AppProjectSpec } from "../../src/simulation/project/app-project.ts";
import {
  type ApplicationSpec,
  objectToApplication,
} from "../../src/simulation/project/permit-application.ts";

const clusters = [
  { name: "eu-west", server: "https://eu-west.example" },
  { name: "us-east", server: "https://us-east.example" },
];
const project = (spec: AppProjectSpec) => ({ metadata: { name: "production" }, spec });
const source = { repoURL: "https://github.com/acme/gitops", path: "dist" };

describe("a judge of thousands of Applications", () => {
  const name = fc.constantFrom(
    "eu-west",
    "us-east",
    "*",
    "eu-*",
    "!eu-west",
    "!us-*",
    "",
    "[",
    "{eu-west,us-east}",
  );
  const server = fc.constantFrom("https://eu-west.example", "https://*", "!https://us-east.example", "*", "");
  const namespace = fc.constantFrom(
    "prod-cart",
    "prod-*",
    "!prod-cart",
    "*",
    "",
    "prod-fron?end",
    "!*-cart",
    "kube",
  );
  const destination = fc.record({ name, server, namespace }, { requiredKeys: [] });
  const spec = fc.record({
    destination: fc.record({
      name: fc.constantFrom("eu-west", "us-east", "unknown", undefined),
      server: fc.constantFrom("https://us-east.example/", undefined),
      namespace: fc.constantFrom("prod-cart", "prod-frontend", "kube", ""),
    }),
    source: fc.constant(source),
  });

  test("says what Argo CD says when it looks at every destination", () =>
    fc.assert(
      fc.property(fc.array(destination, { maxLength: 6 }), spec, (destinations, asked) => {
        const asking = project({ sourceRepos: ["https://github.com/acme/*"], destinations });
        const expected = objectToApplication(asking, asked, clusters).map(({ reason }) => reason);
        const judged = projectJudge(asking, clusters).application(asked);
        expect(judged.map(({ reason }) => reason)).toEqual(expected);
      }),
      { numRuns: 2000 },
    ));
});

describe("where nobody says which clusters there are", () => {
  const judge = projectJudge(
    project({
      sourceRepos: ["*"],
      destinations: [
        { server: "https://eu-west.example", namespace: "prod-cart" },
        { name: "us-east", namespace: "prod-ledger" },
      ],
    }),
    [],
  );

  test.each<{ title: string; destination: ApplicationSpec["destination"]; permitted: boolean }>([
    {
      title: "a name may be the cluster whose address the project states",
      destination: { name: "eu-west", namespace: "prod-cart" },
      permitted: true,
    },
    {
      title: "an address may be the cluster that the project names",
      destination: { server: "https://us-east.example", namespace: "prod-ledger" },
      permitted: true,
    },
    {
      title: "a namespace that no entry has is refused on any cluster",
      destination: { name: "eu-west", namespace: "prod-search" },
      permitted: false,
    },
    {
      title: "a destination is still one cluster",
      destination: { name: "eu-west", server: "https://eu-west.example", namespace: "prod-cart" },
      permitted: false,
    },
  ])("$title", ({ destination, permitted }) => {
    expect(judge.application({ source, destination }).length === 0).toBe(permitted);
  });
});
