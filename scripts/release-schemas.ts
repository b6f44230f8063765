/** JSON Schemas of the files, for editors; `tiphys` itself reads by entry-shapes.ts. A test holds the two together. */

const text = { type: "string", minLength: 1 };
const tag = {
  type: "string",
  pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$",
  description: "Quote what YAML takes for a number.",
};
const digest = { type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
const instant = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT", description: "2026-11-21T10:00:00Z" };
const day = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\d$",
  description: "Last day that it holds: 2026-12-31",
};
const commit = {
  type: "string",
  pattern: "^[0-9a-f]{7,64}$",
  description: "Quote what is all decimal digits.",
};

function entry(required: readonly string[], properties: object): object {
  return { type: "object", additionalProperties: false, required, properties };
}

function map(title: string, entries: object): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    type: ["object", "null"],
    additionalProperties: entries,
  };
}

const image = entry(["tag"], { tag, digest });

/** File name → schema. */
export const jsonSchemas: Readonly<Record<string, object>> = {
  "releases.schema.json": map(
    "Releases of one environment, by service",
    entry(["tag"], {
      tag,
      digest,
      images: {
        type: "object",
        additionalProperties: image,
        description:
          "Sidecars, init containers, migrations, by image name: released together with the main image.",
      },
      since: { ...instant, description: "When it was put here." },
      by: { ...text, description: "Who put it here." },
      from: { ...commit, description: "Commit by which the environment before this one got it." },
      why: { ...text, description: "A word on it." },
      hotfix: { ...text, description: "Why it skipped the chain of promotion." },
    }),
  ),
  "holds.schema.json": map(
    'Services that stay as they are in one environment; "*" is all of them',
    entry(["reason", "owner"], { reason: text, owner: text, since: instant, until: day }),
  ),
  "rejected.schema.json": {
    ...map(
      "Digests that no environment takes any more",
      entry(["service", "reason"], { service: text, tag, reason: text, by: text, since: instant }),
    ),
    propertyNames: { pattern: digest.pattern },
  },
};
