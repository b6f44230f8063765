import type { Manifest } from "../manifest/manifest.ts";
import type { ExtraKubernetesServiceKnob } from "../model/knobs.ts";
import { servedPorts } from "../model/ports.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { isServed } from "../model/surroundings.ts";
import { compact } from "./compact.ts";
import { metadataOf, podSelectorOf } from "./labels.ts";

/** The Kubernetes Services: the service's own is headless for a stateful one, so that each replica has a name. */
export function kubernetesServicesOf(service: ResolvedService): Manifest[] {
  const { name, preset, knobs } = service;
  if (!isServed(preset)) return [];
  const own = { headless: preset === "stateful", ...knobs.kubernetesService };
  const all = new Map<string, ExtraKubernetesServiceKnob>([
    [name, own],
    ...Object.entries(knobs.extraKubernetesServices ?? {}),
  ]);
  return [...all].flatMap(([name, knob]) => kubernetesServiceOf(service, name, knob));
}

/** One of the service's Kubernetes Services; none where there is no port to serve. */
export function kubernetesServiceOf(
  service: ResolvedService,
  name: string,
  { type, annotations, headless, ports }: ExtraKubernetesServiceKnob = {},
): Manifest[] {
  const served = servedPorts(service.knobs).filter(({ name }) => ports === undefined || ports.includes(name));
  if (served.length === 0) return [];
  return [
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: metadataOf(service, name, annotations),
      spec: compact({
        type,
        // To the pod of the caller's own node: that is what every node has one for.
        internalTrafficPolicy: service.preset === "daemon" && !headless ? "Local" : undefined,
        clusterIP: headless ? "None" : undefined,
        selector: podSelectorOf(service),
        ports: served.map(({ name, service, target, protocol }) =>
          compact({ name, port: service, targetPort: target, protocol }),
        ),
      }),
    },
  ];
}
