import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CannotRunError, FindingsError } from "../../errors.ts";
import type { HelmChart } from "../../imports/chart-values-file.ts";
import { isObject, type JsonObject } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import { isUrl, readSource } from "./read-source.ts";
import { readTgz } from "./read-tar.ts";

/** The files of a chart that matter here, by their name in the chart. */
type ChartFiles = ReadonlyMap<string, string>;

/**
 * The chart of `folder`, `chart.tgz` (a path or a URL), or `https://repository/name@version`. Throws CannotRunError when it
 * cannot be read, FindingsError when its values have no schema.
 */
export async function readChart(source: string, cwd: string): Promise<HelmChart> {
  const files = await filesOf(source, cwd);
  const chart = objectIn(files, "Chart.yaml", source);
  if (typeof chart.name !== "string" || typeof chart.version !== "string") {
    throw new CannotRunError(
      `${source} is no Helm chart: it has no Chart.yaml with a name and a version`,
      usage,
    );
  }
  if (!files.has("values.schema.json")) {
    const message = `chart ${chart.name} ${chart.version} has no values.schema.json: nothing says what its values may be`;
    const fix = "leave its values untyped, or write the part that you use as an interface of your own";
    throw new FindingsError([{ code: "no-values-schema", message, where: { file: source }, fix }]);
  }
  const schema = objectIn(files, "values.schema.json", source);
  return { name: chart.name, version: chart.version, schema, dependencies: dependenciesOf(chart) };
}

const usage = "give a chart's folder, its .tgz, or helm:https://repository/name@version";

function dependenciesOf({ dependencies }: JsonObject): readonly string[] {
  if (!Array.isArray(dependencies)) return [];
  return dependencies.filter(isObject).flatMap(({ name, alias }) => {
    const key = alias ?? name;
    return typeof key === "string" ? [key] : [];
  });
}

async function filesOf(source: string, cwd: string): Promise<ChartFiles> {
  if (source.startsWith("oci://")) {
    throw new CannotRunError(
      `charts of an OCI registry are not downloaded here: ${source}`,
      `helm pull ${source}, then tiphys import helm:<the file that it leaves>`,
    );
  }
  const folder = resolve(cwd, source);
  if (!isUrl(source) && existsSync(folder) && statSync(folder).isDirectory()) return filesIn(folder);
  if (isUrl(source) && !source.endsWith(".tgz")) return filesOf(await archiveOf(source, cwd), cwd);
  const archive = await readSource(source, cwd);
  try {
    return new Map([...readTgz(archive)].map(([path, text]) => [path.split("/").slice(1).join("/"), text]));
  } catch (error) {
    throw new CannotRunError(`${source} is no .tgz`, usage, { cause: error });
  }
}

function filesIn(folder: string): ChartFiles {
  const names = readdirSync(folder).filter((name) => name === "Chart.yaml" || name === "values.schema.json");
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Where the repository's index says that the archive of a version is. */
async function archiveOf(source: string, cwd: string): Promise<string> {
  const [, repository = "", name = "", version = ""] = /^(.+)\/([^/@]+)@([^/@]+)$/.exec(source) ?? [];
  if (version === "") throw new CannotRunError(`${source} names no version`, usage);
  const place = `${repository}/index.yaml`;
  const index = new Map([["index.yaml", new TextDecoder().decode(await readSource(place, cwd))]]);
  const { entries } = objectIn(index, "index.yaml", place);
  const known = isObject(entries) && Array.isArray(entries[name]) ? entries[name].filter(isObject) : [];
  const found = known.find((one) => one.version === version);
  const [url] = Array.isArray(found?.urls) ? found.urls : [];
  if (typeof url === "string") return new URL(url, `${repository}/`).href;
  const versions = known.flatMap((one) => (typeof one.version === "string" ? [one.version] : []));
  const message = `${repository} has no chart ${name} ${version}`;
  throw new CannotRunError(
    message,
    versions.length > 0 ? `it has ${versions.slice(0, 5).join(", ")}` : usage,
  );
}

function objectIn(files: ChartFiles, name: string, source: string): JsonObject {
  const text = files.get(name);
  if (text === undefined) return {};
  const { documents, findings } = parseYaml(text, `${source}/${name}`);
  if (findings.length > 0) throw new FindingsError(findings);
  const [document] = documents;
  return isObject(document) ? document : {};
}
