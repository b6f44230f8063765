import { describe, expect, test } from "@jest/globals";
import { FindingsError } from "../../src/errors.ts";
import { made, partOf, written } from "./made.ts";

const containers = "spec.template.spec.containers.[]";

describe("the last word on what a preset made", () => {
  test.each([
    {
      title: "a field is set, and the maps on the way to it",
      adjust: [{ kind: "Deployment", set: { "/spec/template/spec/dnsConfig/searches": ["svc"] } }],
      path: "spec.template.spec.dnsConfig",
      yaml: "{ searches: [svc] }",
    },
    {
      title: "an item of a list is meant by its name",
      adjust: [{ kind: "Deployment", set: { "/spec/template/spec/containers/api/tty": true } }],
      path: `${containers}.tty`,
      yaml: "true",
    },
    {
      title: "an item of a list is meant by its number",
      adjust: [{ kind: "Deployment", set: { "/spec/template/spec/containers/0/tty": true } }],
      path: `${containers}.tty`,
      yaml: "true",
    },
    {
      title: "a dash is a new item",
      adjust: [
        { kind: "Deployment", set: { "/spec/template/spec/containers/api/ports/-": { containerPort: 1 } } },
      ],
      path: `${containers}.ports`,
      yaml: "[{ name: http, containerPort: 8080 }, { containerPort: 1 }]",
    },
    {
      title: "an item is removed",
      adjust: [{ kind: "Deployment", remove: ["/spec/template/spec/containers/api/ports/http"] }],
      path: `${containers}.ports`,
      yaml: "[]",
    },
    {
      title: "a field with a slash is written as RFC 6901 has it",
      adjust: [
        {
          kind: "Deployment",
          set: { "/metadata/labels/a.b~1c~0d": "x" },
          remove: ["/metadata/labels/app.kubernetes.io~1name"],
        },
      ],
      path: "metadata.labels",
      yaml: "{ app: api, team: shop, a.b/c~d: x }",
    },
    {
      title: "removing what is not there does no harm",
      adjust: [{ remove: ["/spec/nothing/here", "/spec/template/spec/containers/other/tty"] }],
      path: "spec.replicas",
      yaml: "1",
    },
    {
      title: "adjustments follow one another",
      adjust: [{ set: { "/spec/paused": true } }, { kind: "Deployment", set: { "/spec/paused": false } }],
      path: "spec.paused",
      yaml: "false",
    },
    {
      title: "another kind is left alone",
      adjust: [{ kind: "Service", set: { "/spec/paused": true } }],
      path: "spec.paused",
      yaml: "",
    },
    {
      title: "another object of the kind is left alone",
      adjust: [{ kind: "Deployment", name: "other", set: { "/spec/paused": true } }],
      path: "spec.paused",
      yaml: "",
    },
  ])("$title", ({ adjust, path, yaml }) => {
    const found = partOf(made({ adjust }), "Deployment", path);
    expect(found).toEqual(written(yaml));
  });

  test("without a kind every object is meant", () => {
    const objects = made({ adjust: [{ set: { "/metadata/annotations/owner": "me" } }] });
    expect(objects.map(({ metadata }) => metadata.annotations)).toEqual(objects.map(() => ({ owner: "me" })));
  });

  test.each([
    { title: "a text has no fields", pointer: "/kind/name" },
    { title: "a list has no item of that name", pointer: "/spec/template/spec/containers/other/tty" },
    { title: "a list has no item of that number", pointer: "/spec/template/spec/containers/7" },
  ])("what cannot be reached is told: $title", ({ pointer }) => {
    const adjust = [{ kind: "Deployment", set: { [pointer]: true } }];
    const act = () => made({ adjust });
    expect(act).toThrow(FindingsError);
    expect(act).toThrow(`cannot-adjust: service "api": Deployment api has no place for ${pointer}`);
  });
});
