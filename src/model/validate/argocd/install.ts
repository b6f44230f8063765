import { type ArgoCdComponent, argocdComponents } from "../../argocd/install.ts";
import { bytes, cpu, flag, integer, mapOf, oneOf, record, type Shape, show, text } from "../../shape.ts";

const size = record({ replicas: integer(1), cpu, memory: bytes });

const version: Shape = (value, field) =>
  typeof value === "string" && /^v\d+\.\d+\.\d+$/.test(value)
    ? []
    : [
        {
          code: "bad-version",
          field,
          message: `${field} is ${show(value)}, which is no release: what it means changes without a commit`,
          fix: 'state one release exactly, such as "v3.5.1"',
        },
      ];

/** A folder of a Git repository, or a path in this one. */
const manifests: Shape = (value, field) => {
  if (typeof value !== "string") return text(value, field);
  const isRemote = value.includes("://") || value.startsWith("git@");
  const isRight = isRemote
    ? /[^:/]\/\/[^/?]/.test(value) && !value.includes("?")
    : value !== "" && !value.startsWith("/") && !value.split("/").includes("..");
  if (isRight) return [];
  return [
    {
      code: "wrong-value",
      field,
      message: `${field} is ${show(value)}, neither a folder of a Git repository nor a path in this one`,
      fix: 'state "<repository>//<folder>" without "?ref=", such as "https://git.acme.example/argo-cd.git//manifests", or a path',
    },
  ];
};

const components = Object.fromEntries(argocdComponents.map((name) => [name, size])) as Record<
  ArgoCdComponent,
  Shape
>;

export const installShape: Shape = record(
  {
    version,
    highAvailability: flag,
    scope: oneOf("cluster", "namespace"),
    manifests,
    images: mapOf(text),
    components: record(components),
  },
  ["version"],
);
