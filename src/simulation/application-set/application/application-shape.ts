import {
  always,
  anything,
  type Field,
  flag,
  integer,
  integerOrText,
  joining,
  listOf,
  mapOf,
  pointer,
  type Shape,
  type Struct,
  struct,
  text,
  textMap,
  texts,
} from "./shape.ts";

const required = always(text);
const namedValue = struct({ name: required, value: required });
const variable = struct({ name: required, value: required, code: flag });

const helm = struct({
  valueFiles: texts,
  parameters: listOf(struct({ name: text, value: text, forceString: flag })),
  releaseName: text,
  values: text,
  fileParameters: listOf(struct({ name: text, path: text })),
  version: text,
  passCredentials: flag,
  ignoreMissingValueFiles: flag,
  skipCrds: flag,
  valuesObject: pointer(anything),
  namespace: text,
  kubeVersion: text,
  apiVersions: texts,
  skipTests: flag,
  skipSchemaValidation: flag,
});

const patchTarget = struct({
  group: text,
  version: text,
  kind: text,
  name: text,
  namespace: text,
  annotationSelector: text,
  labelSelector: text,
});

const kustomize = struct({
  namePrefix: text,
  nameSuffix: text,
  images: texts,
  commonLabels: textMap,
  version: text,
  commonAnnotations: textMap,
  forceCommonLabels: flag,
  forceCommonAnnotations: flag,
  namespace: text,
  commonAnnotationsEnvsubst: flag,
  replicas: listOf(struct({ name: required, count: always(integerOrText) })),
  patches: listOf(struct({ path: text, patch: text, target: pointer(patchTarget), options: mapOf(flag) })),
  components: texts,
  ignoreMissingComponents: flag,
  labelWithoutSelector: flag,
  kubeVersion: text,
  apiVersions: texts,
  labelIncludeTemplates: flag,
});

const directory = struct({
  recurse: flag,
  jsonnet: struct({ extVars: listOf(variable), tlas: listOf(variable), libs: texts }),
  exclude: text,
  include: text,
  disableExtensionFilter: flag,
});

const plugin = struct({
  name: text,
  env: listOf(namedValue),
  parameters: listOf(
    struct({ name: required, string: pointer(text), map: pointer(textMap), array: pointer(texts) }),
  ),
});

const tools = {
  helm: pointer(helm),
  kustomize: pointer(kustomize),
  directory: pointer(directory),
  plugin: pointer(plugin),
};

const source = struct({
  repoURL: required,
  path: text,
  targetRevision: text,
  ...tools,
  chart: text,
  ref: text,
  name: text,
  tagPrefix: text,
});

const syncPolicy = struct({
  automated: pointer(
    struct({
      prune: pointer(flag),
      selfHeal: pointer(flag),
      allowEmpty: pointer(flag),
      enabled: pointer(flag),
    }),
  ),
  syncOptions: texts,
  retry: pointer(
    struct({
      limit: integer,
      backoff: pointer(struct({ duration: text, factor: pointer(integer), maxDuration: text })),
      refresh: flag,
    }),
  ),
  managedNamespaceMetadata: pointer(struct({ labels: textMap, annotations: textMap })),
});

const ignoredDifference = struct({
  group: text,
  kind: required,
  name: text,
  namespace: text,
  jsonPointers: texts,
  jqPathExpressions: texts,
  managedFieldsManagers: texts,
});

const sourceHydrator = struct({
  drySource: always(struct({ repoURL: required, targetRevision: required, path: required, ...tools })),
  syncSource: always(struct({ targetBranch: required, path: required, repoURL: text })),
  hydrateTo: pointer(struct({ targetBranch: required })),
});

const spec = struct({
  source: pointer(source),
  destination: always(struct({ server: text, namespace: text, name: text })),
  project: required,
  syncPolicy: pointer(syncPolicy),
  ignoreDifferences: listOf(ignoredDifference),
  info: listOf(namedValue),
  revisionHistoryLimit: pointer(integer),
  sources: listOf(source),
  sourceHydrator: pointer(sourceHydrator),
});

const templateMetadata: Readonly<Record<string, Field>> = {
  name: text,
  namespace: text,
  labels: textMap,
  annotations: textMap,
  finalizers: joining(texts),
};

/** `template` of an ApplicationSet and of a generator. */
export const TEMPLATE: Struct = asStruct(
  struct({ metadata: always(struct(templateMetadata)), spec: always(spec) }),
);

/** An Application as far as an ApplicationSet can make one. */
export const APPLICATION: Struct = asStruct(
  struct({
    metadata: always(struct({ ...templateMetadata, generateName: text, uid: text, resourceVersion: text })),
    spec: always(spec),
  }),
);

function asStruct({ shape }: { readonly shape: Shape }): Struct {
  return shape.kind === "struct" ? shape : { kind: "struct", fields: {} };
}
