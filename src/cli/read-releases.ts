import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, throwFindings } from "../errors.ts";
import { parseYaml } from "../manifest/parse-yaml.ts";
import type { Environment } from "../model/environment.ts";
import type { ImageRelease, Releases } from "../model/image-release.ts";
import { isRecord, type Misfit, record, type Shape, text } from "../model/shape.ts";
import { releasesFile } from "../model/validate/releases.ts";

const digest: Shape = (value, field) =>
  typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value)
    ? []
    : [
        {
          code: "bad-digest",
          field,
          message: `${field} is ${JSON.stringify(value)}`,
          fix: "state sha256: and 64 hex digits",
        },
      ];

const tag: Shape = (value, field) =>
  typeof value === "string"
    ? /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(value)
      ? []
      : [
          {
            code: "bad-tag",
            field,
            message: `${field} is ${JSON.stringify(value)}, which no registry takes for a tag`,
          },
        ]
    : [
        {
          code: "wrong-type",
          field,
          message: `${field} is ${JSON.stringify(value)}, not a text`,
          fix: "quote it",
        },
      ];

const entry = record({ tag, digest, since: text, by: text, from: text, why: text }, ["tag"]);

/** The releases of every environment; one that runs pinned images only needs no file. */
export function readReleases(root: string, environments: readonly Environment[]): Releases {
  const findings: Finding[] = [];
  const releases: Record<string, Readonly<Record<string, ImageRelease>>> = {};
  for (const { name } of environments) {
    const file = join(root, releasesFile(name));
    if (!existsSync(file)) continue;
    const parsed = parseYaml(readFileSync(file, "utf8"), file);
    const [stated = {}] = parsed.documents;
    const misfits = isRecord(stated)
      ? Object.entries(stated).flatMap(([service, release]) => entry(release, service))
      : [notAMap];
    findings.push(...parsed.findings, ...misfits.map((misfit) => ({ ...misfit, where: { file } })));
    releases[name] = stated as unknown as Readonly<Record<string, ImageRelease>>;
  }
  throwFindings(findings);
  return releases;
}

const notAMap: Misfit = {
  code: "wrong-type",
  field: "",
  message: "releases are no map of services",
  fix: "write one entry a service: checkout: { tag: …, digest: sha256:… }",
};
