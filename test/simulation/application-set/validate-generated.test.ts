import { expect, test } from "@jest/globals";
import {
  checkGenerated,
  type GeneratedApplication,
} from "../../../src/simulation/application-set/validate-generated.ts";

const clusters = [
  { name: "eu", server: "https://eu" },
  { name: "twin", server: "https://t1" },
  { name: "twin", server: "https://t2" },
];

const app = (fields: GeneratedApplication): GeneratedApplication => ({
  name: "a",
  project: "p",
  destination: { name: "eu" },
  ...fields,
});

test.each<[string, GeneratedApplication[], string[]]>([
  ["a known project and cluster", [app({})], []],
  ["a slash behind the server", [app({ destination: { server: "https://eu/" } })], []],
  ["the local cluster needs no secret", [app({ destination: { name: "in-cluster" } })], []],
  ["no name", [app({ name: "" })], ["name-missing"]],
  ["the same name twice", [app({}), app({})], ["name-duplicate"]],
  [
    "an unknown project, before the destination",
    [app({ project: "q", destination: {} })],
    ["project-unknown"],
  ],
  ["server and name", [app({ destination: { name: "eu", server: "https://eu" } })], ["destination-both"]],
  ["neither server nor name", [app({ destination: {} })], ["destination-missing"]],
  ["an unknown server", [app({ destination: { server: "https://no" } })], ["cluster-unknown"]],
  ["an unknown name", [app({ destination: { name: "no" } })], ["cluster-unknown"]],
  ["a name that two clusters have", [app({ destination: { name: "twin" } })], ["cluster-ambiguous"]],
])("%s", (_title, applications, reasons) => {
  expect(checkGenerated(applications, ["p"], clusters).map(({ reason }) => reason)).toEqual(reasons);
});
