import { describe, expect, test } from "@jest/globals";
import { made, partOf, written } from "./made.ts";

const volumesIn = (knobs: object) => ({
  volumes: partOf(made(knobs), "Deployment", "spec.template.spec.volumes"),
  mounts: partOf(made(knobs), "Deployment", "spec.template.spec.containers.[].volumeMounts"),
});

describe("what pods mount", () => {
  test.each([
    { title: "nothing by default", knobs: {}, volumes: "", mounts: "" },
    {
      title: "a writable path is an empty volume named after it",
      knobs: { writable: ["/var/cache/nginx"] },
      volumes: "[{ name: var-cache-nginx, emptyDir: {} }]",
      mounts: "[{ name: var-cache-nginx, mountPath: /var/cache/nginx }]",
    },
    {
      title: "a file is mounted where its path says, from one ConfigMap for all files",
      knobs: { files: { "/etc/nginx/nginx.conf": "x", "/etc/motd": "y" } },
      volumes: "[{ name: files, configMap: { name: api-files } }]",
      mounts: `
- { name: files, mountPath: /etc/nginx/nginx.conf, subPath: etc-nginx-nginx.conf, readOnly: true }
- { name: files, mountPath: /etc/motd, subPath: etc-motd, readOnly: true }`,
    },
    {
      title: "a ConfigMap is mounted whole, with the permissions that are stated",
      knobs: { volumes: { scripts: { configMap: "scripts", mode: 0o755, path: "/scripts" } } },
      volumes: "[{ name: scripts, configMap: { name: scripts, defaultMode: 493 } }]",
      mounts: "[{ name: scripts, mountPath: /scripts }]",
    },
    {
      title: "single keys of a Secret are mounted under names of their own",
      knobs: {
        volumes: {
          tls: {
            secret: "tls",
            items: { "tls.crt": "cert.pem" },
            optional: true,
            path: "/tls",
            readOnly: true,
          },
        },
      },
      volumes:
        "[{ name: tls, secret: { secretName: tls, items: [{ key: tls.crt, path: cert.pem }], optional: true } }]",
      mounts: "[{ name: tls, mountPath: /tls, readOnly: true }]",
    },
    {
      title: "a claim may come and go with the pod",
      knobs: { volumes: { scratch: { ephemeral: { size: "50Gi", className: "fast" }, path: "/scratch" } } },
      volumes: `
- name: scratch
  ephemeral:
    volumeClaimTemplate:
      spec: { accessModes: [ReadWriteOnce], storageClassName: fast, resources: { requests: { storage: 50Gi } } }`,
      mounts: "[{ name: scratch, mountPath: /scratch }]",
    },
    {
      title: "a path of the node is mounted",
      knobs: { volumes: { logs: { hostPath: "/var/log", path: "/logs", readOnly: true } } },
      volumes: "[{ name: logs, hostPath: { path: /var/log } }]",
      mounts: "[{ name: logs, mountPath: /logs, readOnly: true }]",
    },
    {
      title: "several sources share a folder",
      knobs: {
        volumes: {
          all: {
            projected: [
              { configMap: "a", items: { k: "p" } },
              { secret: "b" },
              { token: "vault", audience: "vault", seconds: 600 },
            ],
            path: "/all",
          },
        },
      },
      volumes: `
- name: all
  projected:
    sources:
      - configMap: { name: a, items: [{ key: k, path: p }] }
      - secret: { name: b }
      - serviceAccountToken: { path: vault, audience: vault, expirationSeconds: 600 }`,
      mounts: "[{ name: all, mountPath: /all }]",
    },
    {
      title: "a claim is mounted by its name, a part of it by subPath",
      knobs: { volumes: { data: { claim: "shared", path: "/data", subPath: "api" } } },
      volumes: "[{ name: data, persistentVolumeClaim: { claimName: shared } }]",
      mounts: "[{ name: data, mountPath: /data, subPath: api }]",
    },
    {
      title: "an empty volume may be in memory, and is not mounted without a path",
      knobs: {
        volumes: { tmp: { emptyDir: { medium: "Memory", sizeLimit: "64Mi" } }, work: { emptyDir: true } },
      },
      volumes: "[{ name: tmp, emptyDir: { medium: Memory, sizeLimit: 64Mi } }, { name: work, emptyDir: {} }]",
      mounts: "",
    },
  ])("$title", ({ knobs, volumes, mounts }) => {
    expect(volumesIn(knobs)).toEqual({ volumes: written(volumes), mounts: written(mounts) });
  });
});

describe("what holds the content", () => {
  test("config maps and claims are made under their full names", () => {
    const objects = made({
      configMaps: { scripts: { "run.sh": "exit 0" } },
      claims: {
        shared: { size: "1Gi", className: "fast", accessMode: "ReadWriteMany" },
        own: { size: "2Gi" },
      },
    });
    expect(partOf(objects, "ConfigMap")).toMatchObject({
      metadata: { name: "scripts" },
      data: { "run.sh": "exit 0" },
    });
    const claims = objects.filter(({ kind }) => kind === "PersistentVolumeClaim");
    expect(claims.map(({ metadata, spec }) => [metadata.name, spec])).toEqual([
      [
        "shared",
        written(
          "{ accessModes: [ReadWriteMany], storageClassName: fast, resources: { requests: { storage: 1Gi } } }",
        ),
      ],
      ["own", written("{ accessModes: [ReadWriteOnce], resources: { requests: { storage: 2Gi } } }")],
    ]);
  });
});
