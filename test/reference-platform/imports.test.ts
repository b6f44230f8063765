import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { platform, root } from "./reference.ts";

const imported = readdirSync(`${root}imports/helm`).map((file) => file.replace(/\.ts$/, ""));
const listed = readFileSync(`${root}cdk8s.yaml`, "utf8");

test.each(imported)("the values of %s are typed by the schema of the version that is installed", (name) => {
  const charts = (platform.infrastructure ?? []).flatMap(({ chart }) => chart ?? []);
  const { version } = charts.find((chart) => chart.name === name) ?? {};
  const [head] = readFileSync(`${root}imports/helm/${name}.ts`, "utf8").split("\n");
  expect(head).toContain(`values.schema.json of ${name} ${version}.`);
  expect(listed).toContain(`/${name}@${version}\n`);
});
