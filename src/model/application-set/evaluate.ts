import type { Cluster } from "../cluster.ts";
import { inOrder } from "../platform.ts";
import type { ApplicationSet, ApplicationTemplate } from "./application-set.ts";
import type { Generator } from "./generator.ts";
import { parametersOf } from "./parameter.ts";

/** The set's Application, with template texts for parameters. Throws FindingsError for a parameter that is not there. */
export function evaluate({ application, generator }: ApplicationSet): ApplicationTemplate {
  return application(parametersOf(generator.shape) as never);
}

const action = /\{\{.*?\}\}/g;

export function isTemplated(text: string): boolean {
  return text.includes("{{");
}

/** What a text can become, as far as the platform says so; `*` stands for what it does not say. */
export function possibleTexts(
  text: string,
  generator: Generator,
  clusters: readonly Cluster[],
): readonly string[] {
  let texts = [text];
  for (const part of new Set(text.match(action) ?? [])) {
    const known = generator.known(part, clusters) ?? ["*"];
    const values = known.map((value) => (typeof value === "string" ? value : value.name));
    texts = texts.flatMap((one) => values.map((value) => one.replaceAll(part, value)));
  }
  return [...new Set(texts)].sort();
}

/** The platform's clusters that the destination can mean; undefined where only Argo CD knows. */
export function possibleClusters(
  destination: ApplicationTemplate["destination"],
  generator: Generator,
  clusters: readonly Cluster[],
): readonly Cluster[] | undefined {
  if ("cluster" in destination) return [destination.cluster];
  const text = "server" in destination ? destination.server : destination.name;
  const known: readonly (string | Cluster)[] | undefined = isTemplated(text)
    ? generator.known(text, clusters)
    : [text];
  const found = known?.map((value) =>
    typeof value === "string"
      ? clusters.find(({ name, server }) => name === value || server === value)
      : value,
  );
  return found?.every((one) => one !== undefined) ? inOrder([...new Set(found)]) : undefined;
}
