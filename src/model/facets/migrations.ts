import type { CpuKnob, MemoryKnob, Variable } from "../container-knobs.ts";
import { cpuKnob, memoryKnob, variable } from "../container-shapes.ts";
import { integer, listOf, mapOf, record, type Shape, text } from "../shape.ts";

/** The schema leads the code: a Job that Argo CD runs before each sync; what fails stops the sync. */
export interface MigrationsKnob {
  /** @default the service's own, with its release */
  readonly image?: string;
  readonly command?: readonly string[];
  /** @default ["migrate"], where no command is stated */
  readonly arguments?: readonly string[];
  /** Before a first sync nothing of the service exists yet: Secrets named here have to be there already. @default none */
  readonly variables?: Readonly<Record<string, Variable>>;
  /** Seconds until it counts as failed. @default 600 */
  readonly deadline?: number;
  /** Retries of a failed run. @default 0: a half-done migration wants a person */
  readonly retries?: number;
  /** @default "100m" */
  readonly cpu?: CpuKnob;
  /** @default "256Mi" */
  readonly memory?: MemoryKnob;
}

export const migrations: Shape = record({
  image: text,
  command: listOf(text),
  arguments: listOf(text),
  variables: mapOf(variable),
  deadline: integer(1),
  retries: integer(0),
  cpu: cpuKnob,
  memory: memoryKnob,
} satisfies Record<keyof MigrationsKnob, Shape>);
