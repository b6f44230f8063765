import { callSiteOf } from "../../call-site.ts";
import type { Cluster } from "../../cluster.ts";
import { type Generator, type OwnValues, ownValues, textShape, type WithValues } from "../generator.ts";
import { parameterOf } from "../parameter.ts";

type Texts = Readonly<Record<string, string>>;

interface ClusterShape<L extends string> {
  readonly name: "text";
  /** Fit for a name of Kubernetes. */
  readonly nameNormalized: "text";
  readonly server: "text";
  /** Of a cluster that belongs to one AppProject; else empty. */
  readonly project: "text";
  readonly metadata: { readonly labels: { readonly [K in L]: "text" } };
}

export interface ClustersOptions<M extends Texts, L extends string, V extends Texts> {
  /** Clusters whose Secret in Argo CD carries these labels. @default all */
  readonly match?: M;
  /** Further labels that are parameters; a cluster without one of them is left out. @default those of `match` */
  readonly labels?: readonly L[];
  readonly values?: OwnValues<ClusterShape<(keyof M & string) | L>, V>;
}

// biome-ignore lint/complexity/noBannedTypes: the empty record: nothing stated
type Nothing = {};

/** One Application a cluster of Argo CD. Without any label Argo CD adds the cluster that it runs in. */
export function clusters<
  const M extends Texts = Nothing,
  const L extends string = never,
  const V extends Texts = Nothing,
>(options: ClustersOptions<M, L, V> = {}): Generator<WithValues<ClusterShape<(keyof M & string) | L>, V>> {
  const { match = {}, labels = [] } = options as ClustersOptions<Texts, string, Texts>;
  const names = [...new Set([...Object.keys(match), ...labels])];
  const own = textShape(["name", "nameNormalized", "server", "project"]);
  const { values, shape } = ownValues(
    { ...own, metadata: { labels: textShape(names) } },
    options.values as never,
  );
  const present = labels.filter((label) => !(label in match));
  const selector = {
    ...(Object.keys(match).length > 0 && { matchLabels: match }),
    ...(present.length > 0 && {
      matchExpressions: present.map((key) => ({ key, operator: "Exists" })),
    }),
  };
  const selects = ({ labels: has = {} }: Cluster) =>
    Object.entries(match).every(([key, value]) => has[key] === value) && present.every((key) => key in has);
  return {
    kind: "clusters",
    options,
    shape,
    spec: () => ({ clusters: { ...(names.length > 0 && { selector }), ...(values && { values }) } }),
    known: (text, all) => {
      const selected = all.filter(selects);
      if (text === parameterOf(".server") || text === parameterOf(".name")) return selected;
      const label = names.find((name) => labelTexts(name).includes(text));
      return label === undefined ? undefined : selected.flatMap(({ labels: has }) => has?.[label] ?? []);
    },
    site: callSiteOf(clusters),
  };
}

function labelTexts(name: string): readonly string[] {
  return [
    parameterOf(`.metadata.labels.${name}`),
    parameterOf(`index .metadata.labels ${JSON.stringify(name)}`),
  ];
}
