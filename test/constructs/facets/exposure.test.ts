import { describe, expect, test } from "@jest/globals";
import { nowhere } from "../../../src/model/surroundings.ts";
import { made, partOf, written } from "../made.ts";

const gateway = { name: "public", namespace: "gateways" };
const route = (knobs: object, field = "spec") =>
  partOf(made({ host: "a.example", ...knobs }), "HTTPRoute", field);
const kinds = (knobs: object) =>
  made(knobs)
    .map(({ kind }) => kind)
    .filter((kind) => /Ingress|Route|Certificate|Grant/.test(kind));

describe("where requests come in", () => {
  test.each([
    {
      title: "is nowhere without a host",
      knobs: { gateway, certificate: { issuer: { name: "i" } } },
      made: [],
    },
    { title: "is an Ingress", knobs: { host: "a.example" }, made: ["Ingress"] },
    {
      title: "is a route where a Gateway is stated",
      knobs: { host: "a.example", gateway },
      made: ["HTTPRoute"],
    },
    {
      title: "is an Ingress again where an environment takes the Gateway away",
      knobs: { host: "a.example", gateway: false },
      made: ["Ingress"],
    },
    {
      title: "has a certificate, and leave for a Gateway of another namespace to read it",
      knobs: { host: "a.example", gateway, certificate: { issuer: { name: "i" } } },
      made: ["HTTPRoute", "Certificate", "ReferenceGrant"],
    },
    {
      title: "needs no leave in the same namespace",
      knobs: { host: "a.example", gateway: { name: "own" }, certificate: { issuer: { name: "i" } } },
      made: ["HTTPRoute", "Certificate"],
    },
  ])("$title", ({ knobs, made }) => {
    expect(kinds(knobs)).toEqual(made);
  });

  test("is each of several hosts and paths", () => {
    const knobs = { host: ["a.example", "b.example"], ingress: { path: ["/x", "/y"], className: "nginx" } };
    const paths = `paths: [
      { path: /x, pathType: Prefix, backend: { service: { name: api, port: { name: http } } } },
      { path: /y, pathType: Prefix, backend: { service: { name: api, port: { name: http } } } }]`;
    expect(partOf(made(knobs), "Ingress", "spec")).toEqual(
      written(`
ingressClassName: nginx
rules: [{ host: a.example, http: { ${paths} } }, { host: b.example, http: { ${paths} } }]
tls: [{ hosts: [a.example, b.example], secretName: api-tls }]`),
    );
  });
});

describe("a route", () => {
  const parent = "group: gateway.networking.k8s.io, kind: Gateway, namespace: gateways, name: public";
  const backend = 'group: "", kind: Service, port: 8080, name: api';

  test("says what the API server would add, so that Argo CD sees no difference", () => {
    expect(route({ gateway })).toEqual(
      written(`
parentRefs: [{ ${parent} }]
hostnames: [a.example]
rules: [{ matches: [{ path: { type: PathPrefix, value: / } }], backendRefs: [{ ${backend}, weight: 1 }] }]`),
    );
  });

  test.each([
    {
      title: "changes headers, and the path",
      knobs: {
        gateway: {
          ...gateway,
          rewrite: "/v2",
          requestHeaders: { set: { "X-From": "gateway" }, remove: ["Cookie"] },
          responseHeaders: { add: { "X-To": "all" } },
        },
      },
      field: "spec.rules.[].filters",
      yaml: `
- type: RequestHeaderModifier
  requestHeaderModifier: { set: [{ name: X-From, value: gateway }], remove: [Cookie] }
- type: ResponseHeaderModifier
  responseHeaderModifier: { add: [{ name: X-To, value: all }] }
- type: URLRewrite
  urlRewrite: { path: { type: ReplacePrefixMatch, replacePrefixMatch: /v2 } }`,
    },
    {
      title: "belongs to a listener, and waits no longer than is stated",
      knobs: { gateway: { ...gateway, section: "https", timeout: "10s" } },
      field: "spec.parentRefs.[].sectionName",
      yaml: "https",
    },
    {
      title: "leaves room for a canary, whose weights Argo Rollouts moves",
      knobs: {
        gateway,
        strategy: { deployment: "beside", canary: { steps: [{ setWeight: 10 }], traffic: "gateway" } },
      },
      field: "spec.rules.[].backendRefs",
      yaml: `
- { ${backend}, weight: 100 }
- { group: "", kind: Service, port: 8080, name: api-canary, weight: 0 }`,
    },
  ])("$title", ({ knobs, field, yaml }) => {
    expect(route(knobs, field)).toEqual(written(yaml));
  });

  test("of plain HTTP sends requests to HTTPS", () => {
    const objects = made({ host: "a.example", gateway: { ...gateway, redirectFrom: "http" } });
    const redirect = objects.find(({ metadata }) => metadata.name === "api-redirect");
    expect(redirect?.spec).toEqual(
      written(`
parentRefs: [{ ${parent}, sectionName: http }]
hostnames: [a.example]
rules:
  - matches: [{ path: { type: PathPrefix, value: / } }]
    filters: [{ type: RequestRedirect, requestRedirect: { scheme: https, statusCode: 301 } }]`),
    );
  });
});

describe("a certificate", () => {
  const issued = { ...nowhere, certificateIssuer: { name: "letsencrypt" } };
  const certificate = (knobs: object, surroundings: typeof nowhere = issued) =>
    partOf(
      made({ host: ["a.example", "b.example"], certificate: {}, ...knobs }, "web", surroundings),
      "Certificate",
      "spec",
    );

  test.each([
    {
      title: "is for all hosts, by the environment's issuer, in the Secret that the Ingress serves",
      knobs: { ingress: { tls: "own-tls" } },
      yaml: `
secretName: own-tls
dnsNames: [a.example, b.example]
issuerRef: { group: cert-manager.io, kind: ClusterIssuer, name: letsencrypt }`,
    },
    {
      title: "may be by another issuer, in another Secret, for another time",
      knobs: {
        certificate: {
          issuer: { kind: "Issuer", name: "own" },
          secret: "s",
          duration: "24h",
          renewBefore: "8h",
        },
      },
      yaml: `
secretName: s
dnsNames: [a.example, b.example]
duration: 24h
renewBefore: 8h
issuerRef: { group: cert-manager.io, kind: Issuer, name: own }`,
    },
  ])("$title", ({ knobs, yaml }) => {
    expect(certificate(knobs)).toEqual(written(yaml));
  });

  test("is absent from the base, which has no environment and so no issuer", () => {
    expect(certificate({}, nowhere)).toBeUndefined();
  });
});
