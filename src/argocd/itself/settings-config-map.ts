import type { Json, JsonObject, Manifest } from "../../manifest/manifest.ts";
import { renderYaml } from "../../manifest/yaml.ts";
import type { ArgoCdSettings, LocalAccount, ResourceFilter } from "../../model/argocd/settings.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdConfigMap, type ConfigMapData } from "./config-map.ts";
import { customizationData } from "./customizations.ts";
import { excludedKinds } from "./excluded-kinds.ts";

/** argocd-cm. */
export function settingsConfigMap(platform: Platform): Manifest {
  const { settings = {} } = platform.argocd ?? {};
  return argocdConfigMap(platform, "argocd-cm", {
    ...instanceData(settings),
    ...signOnData(settings),
    ...Object.fromEntries(Object.entries(settings.accounts ?? {}).flatMap(accountData)),
    ...resourceData(settings),
    ...customizationData(settings.customizations ?? {}),
    ...settings.more,
  });
}

function instanceData(settings: ArgoCdSettings): ConfigMapData {
  const { timeout, jitter, hard } = settings.reconciliation ?? {};
  return {
    url: settings.url,
    "admin.enabled": flag(settings.admin),
    "exec.enabled": flag(settings.exec),
    "statusbadge.enabled": flag(settings.statusBadge),
    "application.resourceTrackingMethod": settings.tracking ?? "annotation",
    "timeout.reconciliation": timeout,
    "timeout.reconciliation.jitter": jitter,
    "timeout.hard.reconciliation": hard,
    "kustomize.buildOptions": settings.kustomizeBuildOptions,
  };
}

function signOnData({ dex, oidc }: ArgoCdSettings): ConfigMapData {
  return { "dex.config": yaml(dex), "oidc.config": yaml(oidc) };
}

function resourceData({ exclusions, inclusions }: ArgoCdSettings): ConfigMapData {
  const filters = (list: readonly ResourceFilter[]) => yaml(list.map((filter) => ({ ...filter })));
  return {
    "resource.exclusions": exclusions && filters([...excludedKinds, ...exclusions]),
    "resource.inclusions": inclusions && filters(inclusions),
  };
}

function accountData([name, { login, apiKey, enabled }]: [string, LocalAccount]): [string, string][] {
  const abilities = [...(login ? ["login"] : []), ...(apiKey ? ["apiKey"] : [])];
  const switched: [string, string][] =
    enabled === undefined ? [] : [[`accounts.${name}.enabled`, String(enabled)]];
  return [[`accounts.${name}`, abilities.join(", ")], ...switched];
}

function flag(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function yaml(value: object | undefined): string | undefined {
  return value && renderYaml(value as JsonObject | readonly Json[]);
}
