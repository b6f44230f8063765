import type { Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import { portsOf } from "./ports.ts";

/** The Kubernetes Service: headless for a stateful one, so that each replica has a name. */
export function kubernetesServiceOf(service: ResolvedService): Manifest[] {
  const { name, preset, knobs } = service;
  const ports = portsOf(knobs).filter((port) => port.service !== undefined);
  if (preset !== "web" && preset !== "stateful") return [];
  if (ports.length === 0) return [];
  const { type, annotations, headless = preset === "stateful" } = knobs.kubernetesService ?? {};
  return [
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name, labels: labelsOf(service), ...(annotations && { annotations }) },
      spec: compact({
        type,
        clusterIP: headless ? "None" : undefined,
        selector: selectorOf(name),
        ports: ports.map(({ name, service, protocol }) => ({
          name,
          port: service,
          targetPort: name,
          protocol,
        })),
      }),
    },
  ];
}

export function ingressOf(service: ResolvedService): Manifest[] {
  const { name, knobs } = service;
  const { host, ingress = {} } = knobs;
  const port = portsOf(knobs).find((one) => one.service !== undefined);
  if (!host || !port) return [];
  const { className, annotations, path = "/", tls = `${name}-tls` } = ingress;
  const backend = { service: { name, port: { name: port.name } } };
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name, labels: labelsOf(service), ...(annotations && { annotations }) },
      spec: compact({
        ingressClassName: className,
        rules: [{ host, http: { paths: [{ path, pathType: "Prefix", backend }] } }],
        tls: tls ? [{ hosts: [host], secretName: tls }] : undefined,
      }),
    },
  ];
}
