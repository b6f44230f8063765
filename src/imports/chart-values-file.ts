import { isObject, type JsonObject } from "../manifest/manifest.ts";
import { DeclaredTypes } from "./declared-types.ts";
import type { ImportedFile } from "./imported-file.ts";
import { pascalCase } from "./names.ts";
import { printInterfaces } from "./print-typescript.ts";
import { referent, typeOfSchema } from "./read-json-schema.ts";

/** A chart as far as its values can be typed. */
export interface HelmChart {
  readonly name: string;
  readonly version: string;
  /** Its values.schema.json. */
  readonly schema: JsonObject;
  /** Names, or aliases, of the charts that it brings along: each has values of its own below that name. */
  readonly dependencies: readonly string[];
}

/**
 * The values of a chart as an interface, for `defineChart<Values>({ … })`. All of them are optional: the chart has defaults.
 * What the schema does not name does not compile, though Helm may let it pass.
 */
export function chartValuesFile({ name, version, schema, dependencies }: HelmChart): ImportedFile {
  const types = new DeclaredTypes();
  const values = `${pascalCase(name)}Values`;
  const stated = referent(schema, schema);
  const properties = isObject(stated.properties) ? stated.properties : {};
  const free = { type: "object", additionalProperties: true };
  const others = ["global", ...dependencies].filter((key) => !(key in properties));
  const added = Object.fromEntries(others.map((key) => [key, free]));
  const whole = { ...stated, type: "object", properties: { ...properties, ...added } };
  typeOfSchema(whole, values, { root: schema, requires: false, types, references: new Map() });
  const head = `// Made by \`tiphys import\` from the values.schema.json of ${name} ${version}. Import it again rather than change it.`;
  return { path: `helm/${name}.ts`, text: `${head}\n${printInterfaces(types.all)}` };
}
