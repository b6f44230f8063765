import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotRunError, FindingsError } from "../../errors.ts";
import { isObject } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";

const file = "cdk8s.yaml";

/** The sources that `imports:` of cdk8s.yaml lists. */
export function listedSources(cwd: string): readonly string[] {
  const path = join(cwd, file);
  const fix = "name a file, a URL or helm:<chart>; or list them under imports: of cdk8s.yaml";
  if (!existsSync(path))
    throw new CannotRunError("nothing to import: no source is named, and there is no cdk8s.yaml", fix);
  const { documents, findings } = parseYaml(readFileSync(path, "utf8"), file);
  if (findings.length > 0) throw new FindingsError(findings);
  const [config] = documents;
  const listed = isObject(config) && Array.isArray(config.imports) ? config.imports : [];
  const sources = listed.filter((one) => typeof one === "string");
  if (sources.length === 0) throw new CannotRunError("cdk8s.yaml lists no imports", fix);
  return sources;
}
