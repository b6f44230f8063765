import type { Json, JsonObject, Manifest } from "../../manifest/manifest.ts";
import { type GatewayKnob, type HeaderChanges, hostsOf, pathsOf } from "../../model/facets/exposure.ts";
import { type Port, servedPorts } from "../../model/ports.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";

/** How requests for the hosts reach the service: an Ingress or an HTTPRoute, and their certificate. */
export function exposureOf(service: ResolvedService): Manifest[] {
  const { knobs } = service;
  const hosts = hostsOf(knobs);
  const [port] = servedPorts(knobs);
  if (hosts.length === 0 || !port) return [];
  return [
    ...(knobs.gateway ? routes(service, knobs.gateway, hosts, port) : [ingress(service, hosts, port)]),
    ...certificate(service, hosts),
  ];
}

/** The Secret with the certificate, unless plain HTTP is served. */
function secretOf({ name, knobs }: ResolvedService): string {
  const { certificate, gateway, ingress } = knobs;
  return (certificate ? certificate.secret : undefined) || (!gateway && ingress?.tls) || `${name}-tls`;
}

function ingress(service: ResolvedService, hosts: readonly string[], port: Port): Manifest {
  const { name, knobs } = service;
  const { className, annotations, tls } = knobs.ingress ?? {};
  const backend = { service: { name, port: { name: port.name } } };
  const paths = pathsOf(knobs).map((path) => ({ path, pathType: "Prefix", backend }));
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadataOf(service, name, annotations),
    spec: compact({
      ingressClassName: className,
      rules: hosts.map((host) => ({ host, http: { paths } })),
      tls: tls === false ? undefined : [{ hosts: [...hosts], secretName: secretOf(service) }],
    }),
  };
}

function routes(
  service: ResolvedService,
  gateway: GatewayKnob,
  hosts: readonly string[],
  port: Port,
): Manifest[] {
  const { name, knobs } = service;
  const { rewrite, requestHeaders, responseHeaders, timeout, redirectFrom } = gateway;
  const filters = [
    ...headerFilter("RequestHeaderModifier", "requestHeaderModifier", requestHeaders),
    ...headerFilter("ResponseHeaderModifier", "responseHeaderModifier", responseHeaders),
    ...(rewrite === undefined ? [] : [rewriteFilter(rewrite)]),
  ];
  const rule = compact({
    matches: pathsOf(knobs).map((value) => ({ path: { type: "PathPrefix", value } })),
    filters,
    backendRefs: backends(service, port),
    timeouts: timeout === undefined ? undefined : { request: timeout },
  });
  const redirect = {
    matches: [{ path: { type: "PathPrefix", value: "/" } }],
    filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 301 } }],
  };
  return [
    httpRoute(service, name, gateway, hosts, rule),
    ...(redirectFrom === undefined
      ? []
      : [httpRoute(service, `${name}-redirect`, { ...gateway, section: redirectFrom }, hosts, redirect)]),
  ];
}

/** With the fields that the API server would add to lists, or Argo CD would see a difference for ever. */
function httpRoute(
  service: ResolvedService,
  name: string,
  gateway: GatewayKnob,
  hosts: readonly string[],
  rule: JsonObject,
): Manifest {
  const parent = { group: "gateway.networking.k8s.io", kind: "Gateway", namespace: gateway.namespace };
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadataOf(service, name),
    spec: {
      parentRefs: [compact({ ...parent, name: gateway.name, sectionName: gateway.section })],
      hostnames: [...hosts],
      rules: [rule],
    },
  };
}

/** A canary has its own Kubernetes Service, and Argo Rollouts moves the weights. */
function backends({ name, knobs }: ResolvedService, { service: port = 0 }: Port): Json[] {
  const { strategy } = knobs;
  const splits =
    typeof strategy === "object" && "canary" in strategy && strategy.canary.traffic === "gateway";
  const backend = { group: "", kind: "Service", port };
  return [
    { ...backend, name, weight: splits ? 100 : 1 },
    ...(splits ? [{ ...backend, name: `${name}-canary`, weight: 0 }] : []),
  ];
}

function headerFilter(type: string, field: string, changes: HeaderChanges | undefined): Json[] {
  if (!changes) return [];
  const list = (headers: HeaderChanges["set"] = {}) =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  const { set, add, remove } = changes;
  return [{ type, [field]: compact({ set: list(set), add: list(add), remove }) }];
}

function rewriteFilter(replacePrefixMatch: string): Json {
  return { type: "URLRewrite", urlRewrite: { path: { type: "ReplacePrefixMatch", replacePrefixMatch } } };
}

/** A Gateway of another namespace reads the Secret only by leave of this one. */
function certificate(service: ResolvedService, hosts: readonly string[]): Manifest[] {
  const { name, knobs, surroundings } = service;
  const { certificate, gateway } = knobs;
  if (!certificate) return [];
  const { duration, renewBefore, issuer = surroundings.certificateIssuer } = certificate;
  // Without an issuer it would be none: the base, which may have none, has no certificate.
  if (!issuer) return [];
  const secretName = secretOf(service);
  const made: Manifest = {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: metadataOf(service, name),
    spec: compact({
      secretName,
      dnsNames: [...hosts],
      duration,
      renewBefore,
      issuerRef: {
        group: "cert-manager.io",
        kind: issuer.kind ?? "ClusterIssuer",
        name: issuer.name,
      },
    }),
  };
  if (!gateway || gateway.namespace === undefined) return [made];
  const from = { group: "gateway.networking.k8s.io", kind: "Gateway", namespace: gateway.namespace };
  return [
    made,
    {
      apiVersion: "gateway.networking.k8s.io/v1beta1",
      kind: "ReferenceGrant",
      metadata: metadataOf(service, name),
      spec: { from: [from], to: [{ group: "", kind: "Secret", name: secretName }] },
    },
  ];
}
