import { json } from "../json-shape.ts";
import {
  anything,
  callable,
  either,
  flag,
  isRecord,
  listOf,
  type Misfit,
  mapOf,
  named,
  oneOf,
  record,
  type Shape,
  show,
  text,
  textLike,
} from "../shape.ts";
import { ignoreDifferences, retry, sync, syncOptions, syncWindow } from "../sync-shapes.ts";

/** A range, a prefix, a branch: what is installed then changes without a commit. */
const exactVersion: Shape = (value, field) =>
  typeof value === "string" && /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(value)
    ? []
    : [
        {
          code: "version-not-exact",
          field,
          message: `${field} is ${show(value)}, which is not one version`,
          fix: 'state one, such as "4.15.1": a range would install what nobody reviewed',
        },
      ];

const exactRevision: Shape = (value, field) =>
  typeof value === "string" && /^(v?\d+\.\d+(\.\d+)?([-+.][\w.-]+)?|[0-9a-f]{40})$/.test(value)
    ? []
    : [
        {
          code: "version-not-exact",
          field,
          message: `${field} is ${show(value)}, neither a tag of a version nor a whole commit`,
          fix: 'state one, such as "v1.4.0": a branch would install what nobody reviewed',
        },
      ];

const values: Shape = (value, field) => (isRecord(value) ? json(value, field) : mapOf(json)(value, field));

const kindName = textLike(
  /^([a-z0-9.-]+\/)?[A-Z][A-Za-z0-9]*$/,
  'a kind, such as "apps/Deployment" or "Service"',
);

/** Lists that name nothing would let Argo CD refuse the component. */
const kinds: Shape = (value, field) => {
  const misfits = record({ cluster: listOf(kindName), namespaced: listOf(kindName) })(value, field);
  if (misfits.length > 0 || !isRecord(value)) return misfits;
  const { cluster = [], namespaced = [] } = value as Readonly<Record<string, readonly string[]>>;
  return cluster.length + namespaced.length === 0 ? [noKinds(field)] : [];
};

function noKinds(field: string): Misfit {
  const message = `${field} names no kind: the AppProject would permit nothing of what is rendered there`;
  return { code: "missing-value", field, message, fix: "list the kinds that it makes" };
}

const rendered = { kinds, namespaces: listOf(text) };

const chart = record(
  {
    ...rendered,
    repository: textLike(
      /^(https|oci):\/\/\S+[^/\s]$/,
      'an address, "https://…" or "oci://…", without a slash at its end',
    ),
    name: textLike(/^[\w.-]+$/, "the name of a chart"),
    version: exactVersion,
    releaseName: textLike(
      /^[a-z0-9]([-a-z0-9.]{0,51}[a-z0-9])?$/,
      "a name of at most 53 lower-case characters",
    ),
    skipCrds: flag,
    values,
  },
  ["repository", "name", "version", "kinds"],
);

const kustomization = record(
  {
    ...rendered,
    path: textLike(/^[^/\s]\S*$/, "a folder, from the repository's root"),
    repository: text,
    revision: text,
  },
  ["path", "kinds"],
);

const kustomize: Shape = (value, field) => {
  const misfits = kustomization(value, field);
  if (misfits.length > 0 || !isRecord(value) || value.repository === undefined) return misfits;
  return exactRevision(value.revision, `${field}.revision`);
};

const difference = record(
  {
    on: either("a cluster, or labels of clusters", named("a cluster: defineCluster(…)"), mapOf(text)),
    version: exactVersion,
    values,
    settings: anything,
  },
  ["on"],
);

export const componentShape = record(
  {
    clusters: mapOf(text),
    namespace: text,
    namespaceLabels: mapOf(text),
    chart,
    kustomize,
    settings: mapOf(anything),
    build: callable,
    differs: listOf(difference),
    dependsOn: listOf(named("a component: defineInfrastructure(…)")),
    applications: oneOf("each", "set"),
    sync,
    syncOptions,
    syncWindows: listOf(syncWindow),
    retry,
    ignoreDifferences: listOf(ignoreDifferences),
  },
  ["clusters", "namespace"],
);
