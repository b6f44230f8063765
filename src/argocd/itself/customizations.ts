import type { JsonObject } from "../../manifest/manifest.ts";
import { renderYaml } from "../../manifest/yaml.ts";
import type { ResourceCustomization } from "../../model/argocd/settings.ts";
import type { ConfigMapData } from "./config-map.ts";

/** Health of Applications is what makes sync waves of an app of apps wait: Argo CD itself has had none since 1.8. */
const applicationHealth = `hs = {}
hs.status = "Progressing"
hs.message = ""
if obj.status ~= nil and obj.status.health ~= nil then
  hs.status = obj.status.health.status
  if obj.status.health.message ~= nil then
    hs.message = obj.status.health.message
  end
end
return hs
`;

/** Argo CD knows when an ExternalSecret and a SealedSecret are there, and of this one nothing. */
const sopsSecretHealth = `hs = { status = "Progressing", message = "Waiting for the operator" }
if obj.status ~= nil and obj.status.message ~= nil then
  hs.message = obj.status.message
  if hs.message == "Healthy" then
    hs.status = "Healthy"
  elseif hs.message == "Reconciliation is suspended" then
    hs.status = "Suspended"
  else
    hs.status = "Degraded"
  end
end
return hs
`;

/** The keys `resource.customizations.<type>.<group>_<Kind>`. */
export function customizationData(
  customizations: Readonly<Record<string, ResourceCustomization>>,
): ConfigMapData {
  const stated = {
    "argoproj.io/Application": { health: applicationHealth },
    "isindir.github.com/SopsSecret": { health: sopsSecretHealth },
  };
  return Object.fromEntries(
    Object.entries<ResourceCustomization>({ ...stated, ...customizations }).flatMap(([kind, customization]) =>
      Object.entries(textsOf(customization)).map(([type, text]) => [
        `resource.customizations.${type}.${kind.replace("/", "_")}`,
        text,
      ]),
    ),
  );
}

function textsOf(customization: ResourceCustomization): ConfigMapData {
  const { health, useOpenLibs, actions, ignoreDifferences, ignoreResourceUpdates } = customization;
  return {
    health,
    useOpenLibs: useOpenLibs === undefined ? undefined : String(useOpenLibs),
    actions:
      actions &&
      renderYaml({
        "discovery.lua": actions.discovery,
        definitions: Object.entries(actions.definitions).map(([name, lua]) => ({ name, "action.lua": lua })),
      }),
    ignoreDifferences: ignoreDifferences && renderYaml(ignoreDifferences as JsonObject),
    ignoreResourceUpdates: ignoreResourceUpdates && renderYaml(ignoreResourceUpdates as JsonObject),
  };
}
