import type { ArgoCdSettings } from "../../argocd/settings.ts";
import { json } from "../../json-shape.ts";
import { flag, listOf, type Misfit, mapOf, oneOf, record, type Shape, text, textLike } from "../../shape.ts";
import { goDuration, openSecrets, secretReference, webAddress } from "./shapes.ts";
import { typedKeys } from "./typed-keys.ts";

const filters = listOf(record({ apiGroups: listOf(text), kinds: listOf(text), clusters: listOf(text) }));
const ignored = {
  jsonPointers: listOf(textLike(/^\//, "a JSON pointer: it starts with /")),
  jqPathExpressions: listOf(text),
};
const lua = textLike(/\breturn\b/, "Lua that returns something");

const customization = record({
  health: lua,
  useOpenLibs: flag,
  actions: record({ discovery: lua, definitions: mapOf(lua) }, ["discovery", "definitions"]),
  ignoreDifferences: record({ ...ignored, managedFieldsManagers: listOf(text) }),
  ignoreResourceUpdates: record(ignored),
});

const connector = record({ type: text, id: text, name: text, config: json }, [
  "type",
  "id",
  "name",
  "config",
]);

const fields = {
  url: webAddress,
  admin: flag,
  exec: flag,
  statusBadge: flag,
  tracking: oneOf("annotation", "annotation+label", "label"),
  reconciliation: record({ timeout: goDuration, jitter: goDuration, hard: goDuration }),
  exclusions: filters,
  inclusions: filters,
  customizations: mapOf(customization),
  dex: record({ connectors: listOf(connector) }, ["connectors"]),
  oidc: record(
    {
      name: text,
      issuer: webAddress,
      clientID: text,
      clientSecret: secretReference,
      requestedScopes: listOf(text),
    },
    ["name", "issuer", "clientID"],
  ),
  accounts: mapOf(record({ login: flag, apiKey: flag, enabled: flag })),
  kustomizeBuildOptions: text,
  more: mapOf(text),
} satisfies Record<keyof ArgoCdSettings, Shape>;

export function settingsMisfits(settings: ArgoCdSettings): readonly Misfit[] {
  const misfits = record(fields)(settings, "settings");
  if (misfits.length > 0) return misfits;
  const { customizations = {}, accounts = {}, dex, more = {} } = settings;
  return [
    ...names(customizations, "customizations", /^(all|([a-z0-9*.-]+\/)?[A-Z*][A-Za-z0-9*]*)$/, kindFix),
    ...names(accounts, "accounts", /^[a-z0-9][a-z0-9_-]*$/, "use small letters, digits, - and _"),
    ...openSecrets(dex, "settings.dex"),
    ...withoutUrl(settings),
    ...typedKeys("settings", more, fieldOfKey),
  ];
}

const kindFix =
  'write "<group>/<Kind>", "<Kind>" for the core group, or "all": "cert-manager.io/Certificate"';

function names(map: object, field: string, form: RegExp, fix: string): readonly Misfit[] {
  return Object.keys(map)
    .filter((name) => !form.test(name))
    .map((name) => ({
      code: "bad-name",
      field: `settings.${field}`,
      message: `settings.${field} has "${name}", which Argo CD would not read`,
      fix,
    }));
}

/** Argo CD then offers no sign-on, and does not say why. */
function withoutUrl({ url, dex, oidc }: ArgoCdSettings): readonly Misfit[] {
  if (url !== undefined || (!dex && !oidc)) return [];
  const message = "settings.url is missing: without it Argo CD ignores single sign-on";
  return [{ code: "missing-value", field: "settings.url", message, fix: "state where people reach Argo CD" }];
}

/** Keys of argocd-cm → the field that says them. */
const fieldOfKey: readonly (readonly [RegExp, string])[] = [
  [/^url$/, "url"],
  [/^admin\.enabled$/, "admin"],
  [/^exec\.enabled$/, "exec"],
  [/^statusbadge\.enabled$/, "statusBadge"],
  [/^application\.resourceTrackingMethod$/, "tracking"],
  [/^timeout\.(hard\.)?reconciliation/, "reconciliation"],
  [/^resource\.exclusions$/, "exclusions"],
  [/^resource\.inclusions$/, "inclusions"],
  [/^resource\.customizations/, "customizations"],
  [/^dex\.config$/, "dex"],
  [/^oidc\.config$/, "oidc"],
  [/^accounts\./, "accounts"],
  [/^kustomize\.buildOptions$/, "kustomizeBuildOptions"],
];
