import type { CpuKnob, MemoryKnob, Texts, Variable, VariableSource } from "../container-knobs.ts";
import { cpuKnob, imageReference, memoryKnob, texts, variable, variableSource } from "../container-shapes.ts";
import { integer, listOf, mapOf, oneOf, record, type Shape, text } from "../shape.ts";

/** The schema leads the code: a Job that Argo CD runs at each sync before the pods change; what fails stops the sync. */
export interface MigrationsKnob {
  /**
   * `"PreSync"`: before anything of the sync, so that what it reads has to be there already. `"Sync"`: after the service's own
   * ConfigMaps, Secrets and account, and before its pods. @default "PreSync"
   */
  readonly phase?: "PreSync" | "Sync";
  /** @default the service's own, with its release */
  readonly image?: string;
  readonly command?: readonly string[];
  /** @default ["migrate"], where no command is stated */
  readonly arguments?: readonly string[];
  /** Of the Job alone: it may have rights that the service has not. @default none */
  readonly variables?: Readonly<Record<string, Variable>>;
  readonly variablesFrom?: readonly VariableSource[];
  /** Volume of the service → path. @default none */
  readonly mounts?: Texts;
  /** Seconds until it counts as failed. @default 600 */
  readonly deadline?: number;
  /** Retries of a failed run. @default 0: a half-done migration wants a person */
  readonly retries?: number;
  /** @default "100m" */
  readonly cpu?: CpuKnob;
  /** @default "256Mi" */
  readonly memory?: MemoryKnob;
}

/** The name of the Job. */
export function migrationJobOf(service: string): string {
  return `${service}-migrate`;
}

/** What finds the pods of the Job: Kubernetes itself labels them so, and nothing else that the service has. */
export function migrationSelectorOf(service: string): Texts {
  return { "batch.kubernetes.io/job-name": migrationJobOf(service) };
}

export const migrations: Shape = record({
  phase: oneOf("PreSync", "Sync"),
  image: imageReference,
  command: listOf(text),
  arguments: listOf(text),
  variables: mapOf(variable),
  variablesFrom: listOf(variableSource),
  mounts: texts,
  deadline: integer(1),
  retries: integer(0),
  cpu: cpuKnob,
  memory: memoryKnob,
} satisfies Record<keyof MigrationsKnob, Shape>);
