import { describe, expect, test } from "@jest/globals";
import { transformSync } from "esbuild";
import { customResourceFiles, customResourcesFile } from "../../src/imports/custom-resource-files.ts";
import { definitionsIn } from "../../src/imports/definition.ts";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { definitionOf, kafkaTopic } from "./kafka-topic.ts";

const filesOf = (definition: JsonObject) =>
  new Map(
    definitionsIn([definition])
      .flatMap(customResourceFiles)
      .map(({ path, text }) => [path, text]),
  );

const [construct = "", schema = ""] = filesOf(kafkaTopic).values();

describe("the files of a definition", () => {
  test("are named by its group and kind", () => {
    expect([...filesOf(kafkaTopic).keys()]).toEqual([
      "kafka.acme.example/kafka-topic.ts",
      "kafka.acme.example/kafka-topic.schema.ts",
    ]);
  });

  test("hold a construct, and types that are called as Kubernetes calls the fields", () => {
    expect(
      construct,
    ).toBe(`// Made by \`tiphys import\` from KafkaTopic of kafka.acme.example/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

/** A topic. */
export class KafkaTopic extends ApiObject {
  constructor(scope: Construct, id: string, props: KafkaTopicProps) {
    super(scope, id, { ...props, apiVersion: "kafka.acme.example/v1", kind: "KafkaTopic" });
  }
}

export interface KafkaTopicProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: KafkaTopicSpec;
}

export interface KafkaTopicSpec {
  /** How many consumers can read at once. */
  readonly partitions: number;
  readonly retries?: number;
  readonly repoURL?: string;
  readonly cleanup?: "delete" | "compact" | "compact and delete";
  readonly level?: 1 | 2;
  readonly port?: number | string;
  readonly size?: number;
  readonly paused?: boolean | null;
  readonly since?: string;
  readonly config?: { readonly [key: string]: string };
  readonly limits?: { readonly [key: string]: number | string };
  readonly anything?: unknown;
  readonly nothing?: { readonly [key: string]: never };
  readonly loose?: KafkaTopicLoose;
  readonly replicas?: readonly KafkaTopicReplica[];
  readonly observers?: readonly KafkaTopicReplica[];
  readonly modes?: readonly ("a" | "b")[];
  readonly matrix?: readonly (readonly string[])[];
}

export interface KafkaTopicLoose {
  readonly known?: boolean;
  readonly [field: string]: unknown;
}

export interface KafkaTopicReplica {
  readonly "broker-id"?: number;
}
`);
  });

  test("hold the same types for the strict check, one a line", () => {
    expect(
      schema,
    ).toContain(`  types: \`kind KafkaTopic apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec!:KafkaTopicSpec
type KafkaTopicSpec partitions!:int32 retries:int64 repoURL:string cleanup:=delete|compact|compact~and~delete level:#1|2 port:int-or-string size:number paused:boolean since:date-time config:string{} limits:int-or-string{} anything:any nothing:any loose:KafkaTopicLoose replicas:KafkaTopicReplica[] observers:KafkaTopicReplica[] modes:=a|b[] matrix:string[][]
open KafkaTopicLoose known:boolean
type KafkaTopicReplica broker-id:int64\``);
  });

  test.each([
    ["construct", construct],
    ["schema", schema],
  ])("the %s runs as a module, and imports no type as a value", (_, text) => {
    const { code } = transformSync(text, {
      loader: "ts",
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    expect(code).not.toMatch(/ApiObjectMetadata|"constructs"|"tiphys"/);
    expect(text).not.toMatch(/\benum\b|\bnamespace\s+\w+\s*\{/);
  });

  test("a construct of which nothing is required needs no props", () => {
    expect([...filesOf(definitionOf("Plain")).values()][0]).toContain("props: PlainProps = {}");
  });
});

describe("which version is written", () => {
  const versionOf = (...names: readonly string[]) => {
    const versions = names.map((name) => ({ name, served: true, schema: {} }));
    const definition = {
      kind: "CustomResourceDefinition",
      spec: { group: "a.b", names: { kind: "A" }, versions },
    };
    return definitionsIn([definition])[0]?.version;
  };

  test.each([
    ["stable before beta, though it is newer", ["v1", "v2beta1"], "v1"],
    ["the higher one", ["v1", "v10", "v2"], "v10"],
    ["beta before alpha", ["v1alpha2", "v1beta1"], "v1beta1"],
    ["the later beta", ["v1beta1", "v1beta2"], "v1beta2"],
    ["whatever there is", ["stable"], "stable"],
  ])("%s", (_, names, expected) => {
    expect(versionOf(...names)).toBe(expected);
  });

  test("none where none is served", () => {
    const versions = [{ name: "v1", served: false }];
    expect(
      definitionsIn([
        { kind: "CustomResourceDefinition", spec: { group: "a.b", names: { kind: "A" }, versions } },
      ]),
    ).toEqual([]);
  });
});

test("definitions are found among other documents, and in a List", () => {
  const documents = [
    { kind: "Deployment" },
    { kind: "List", items: [definitionOf("A"), { kind: "Role" }] },
    definitionOf("B"),
  ];
  expect(definitionsIn(documents).map(({ kind }) => kind)).toEqual(["A", "B"]);
});

test("the list of all kinds tells kinds of one name apart by their group", () => {
  const { text } = customResourcesFile([
    "b.io/gateway.schema.ts",
    "a.io/gateway.schema.ts",
    "a.io/topic.schema.ts",
  ]);
  expect(text).toContain(`import { gateway as aIoGateway } from "./a.io/gateway.schema.ts";
import { topic } from "./a.io/topic.schema.ts";
import { gateway as bIoGateway } from "./b.io/gateway.schema.ts";

export const customResources: readonly CustomResource[] = [
  aIoGateway,
  topic,
  bIoGateway,
];
`);
});
