import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import { type Files, kustomizationFile, type OverlayInput } from "../../src/kustomize/types.ts";
import type { JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

export interface Case {
  readonly base: string;
  readonly desired: string;
  readonly fields?: Omit<OverlayInput, "desired">;
  /** The overlay's files as a reviewer sees them; the kustomization without its head and its `resources: [../../base]`. */
  readonly expected: string;
}

export const deployment = (pod: string, more = "") => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { ${more} template: { spec: ${pod} } }
`;
export const app = (field: string) => deployment(`{ containers: [{ name: app, image: app, ${field} }] }`);
export const service = (ports: string) =>
  `{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { ports: ${ports} } }`;
export const widget = (spec: string) =>
  `{ apiVersion: x.io/v1, kind: Widget, metadata: { name: web }, spec: ${spec} }`;
export const config = (data: string, name = "web") =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${name} }, data: ${data} }`;
export const inPod = (patch: string) => `--- deployment-patch.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
${patch.replace(/^(?=.)/gm, "      ")}`;
export const inApp = (patch: string) =>
  inPod(`containers:\n  - name: app\n${patch.replace(/^(?=.)/gm, "    ")}`);
export const patched = (file: string) => `patches:\n  - path: ${file}-patch.yaml\n`;

export const manifests = (text: string): readonly Manifest[] =>
  text.split(/^---$/m).map((document) => parse(document) as Manifest);

function derived({ base, desired, fields }: Case) {
  const overlays = { production: { ...fields, desired: manifests(desired) } };
  const { tree } = derive({ base: manifests(base), overlays, basePath: "../../base" });
  return { base: tree.base, overlay: tree.overlays.production as Files };
}

function shown(files: Files): string {
  const { apiVersion: _, kind: __, resources, ...fields } = files.get(kustomizationFile) as JsonObject;
  const shared =
    (resources as readonly string[]).length > 1
      ? { kind: "Kustomization", resources, ...fields }
      : { kind: "Kustomization", ...fields };
  const head = renderYaml(shared).replace(/^kind: Kustomization\n/, "");
  const others = [...files].filter(([name]) => name !== kustomizationFile).sort();
  return head + others.map(([name, content]) => `--- ${name}\n${renderYaml(content)}`).join("");
}

/** Each case as a reviewer reads it, by our own build, and by the real kustomize. */
export function describeCases(cases: { readonly [title: string]: Case }): void {
  describe("an overlay says", () => {
    test.each(Object.entries(cases))("%s", (_, value) => {
      const { base, overlay } = derived(value);
      expect(shown(overlay)).toBe(value.expected);
      expect(build(base, overlay)).toEqual(inResourceOrder(manifests(value.desired)));
    });
  });

  describeWithKustomize("the real kustomize", () => {
    // One folder and one name prefix a case would change what is tested; a process a case takes a second or two in all.
    test.each(Object.entries(cases))("agrees: %s", (_, value) => {
      const { base, overlay } = derived(value);
      const real = withFolders({ base, "overlays/production": overlay }, (root) =>
        runKustomize(`${root}/overlays/production`),
      );
      expect(real).toEqual(inResourceOrder(manifests(value.desired)));
    });
  });
}
