import type { Texts } from "../container-knobs.ts";
import {
  duration,
  either,
  listOf,
  literal,
  mapOf,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from "../shape.ts";

/** Where requests from outside come in: one host, or several. */
export type Hosts = string | readonly string[];

/** Through an Ingress, which is how a `host` is served unless a `gateway` is stated. */
export interface IngressKnob {
  /** @default the cluster's default class */
  readonly className?: string;
  readonly annotations?: Texts;
  /** Beginnings of paths. @default "/" */
  readonly path?: string | readonly string[];
  /** Secret with the certificate; `false`: plain HTTP. @default "<service>-tls" */
  readonly tls?: string | false;
}

/** Through a Gateway: an HTTPRoute instead of the Ingress. */
export interface GatewayKnob {
  readonly name: string;
  /** @default the service's own */
  readonly namespace?: string;
  /** Its listener. @default every one that takes the host */
  readonly section?: string;
  /** Beginnings of paths. @default "/" */
  readonly path?: string | readonly string[];
  /** Takes the place of the path's beginning on the way to the service. @default the path as it came */
  readonly rewrite?: string;
  readonly requestHeaders?: HeaderChanges;
  readonly responseHeaders?: HeaderChanges;
  /** For the whole request, `"10s"`. @default the Gateway's own */
  readonly timeout?: string;
  /** Listener of plain HTTP, whose requests are sent to HTTPS. @default none */
  readonly redirectFrom?: string;
}

export interface HeaderChanges {
  readonly set?: Texts;
  readonly add?: Texts;
  readonly remove?: readonly string[];
}

/** A Certificate of cert-manager for the hosts, in the Secret that Ingress or Gateway serve. */
export interface CertificateKnob {
  /** @default the environment's `certificateIssuer` */
  readonly issuer?: Issuer;
  /** @default the Secret of the Ingress, "<service>-tls" */
  readonly secret?: string;
  /** @default cert-manager's own: 90 days */
  readonly duration?: string;
  /** @default cert-manager's own: a third of the duration */
  readonly renewBefore?: string;
}

export interface Issuer {
  /** @default "ClusterIssuer" */
  readonly kind?: "ClusterIssuer" | "Issuer";
  readonly name: string;
}

/** Facets of every preset that answers requests. */
export interface ExposureFacets {
  readonly ingress?: IngressKnob;
  /** `false`: an Ingress all the same. @default an Ingress */
  readonly gateway?: GatewayKnob | false;
  /** @default none: the Secret comes from elsewhere, such as an annotation of the Ingress */
  readonly certificate?: CertificateKnob | false;
}

export function hostsOf({ host = [] }: { readonly host?: Hosts }): readonly string[] {
  return typeof host === "string" ? [host] : host;
}

export function pathsOf({ gateway, ingress }: ExposureFacets): readonly string[] {
  const { path = "/" } = gateway || ingress || {};
  return typeof path === "string" ? [path] : path;
}

const host = textLike(
  /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  'a host name, such as "shop.example"',
);
export const hosts: Shape = (value, field) => (Array.isArray(value) ? listOf(host) : host)(value, field);

const start = textLike(/^\//, 'the beginning of a path, such as "/"');
const path: Shape = (value, field) => (Array.isArray(value) ? listOf(start) : start)(value, field);
const off = literal(false);

const ingress = {
  className: text,
  annotations: mapOf(text),
  path,
  tls: either("a Secret's name, or false", text, off),
} satisfies Record<keyof IngressKnob, Shape>;

const headers = record({ set: mapOf(text), add: mapOf(text), remove: listOf(text) } satisfies Record<
  keyof HeaderChanges,
  Shape
>);

const gateway = {
  name: text,
  namespace: text,
  section: text,
  path,
  rewrite: start,
  requestHeaders: headers,
  responseHeaders: headers,
  timeout: duration,
  redirectFrom: text,
} satisfies Record<keyof GatewayKnob, Shape>;

export const issuer: Shape = record({ kind: oneOf("ClusterIssuer", "Issuer"), name: text }, ["name"]);

const certificate = {
  issuer,
  secret: text,
  duration,
  renewBefore: duration,
} satisfies Record<keyof CertificateKnob, Shape>;

export const exposureFacets = {
  ingress: record(ingress),
  gateway: either("{ name, namespace }, or false", record(gateway, ["name"]), off),
  certificate: either("a certificate, or false", record(certificate), off),
} satisfies Record<keyof ExposureFacets, Shape>;
