import {
  defineCronJob,
  defineCustomService,
  defineDaemon,
  defineService,
  defineStatefulService,
  defineTeam,
  defineWorker,
} from "../../src/index.ts";
import type { knobShapes, ownKnobs } from "../../src/model/knob-shapes.ts";
import type { Preset } from "../../src/model/service.ts";

// What a type lets a user state is what validation knows, for each preset: neither compiles without the other.

type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : [B, "is more than", A]
  : [A, "is more than", B];

type Stated<P extends Preset> = keyof (typeof knobShapes)[P] | keyof (typeof ownKnobs)[P];
type Overridden<P extends Preset> =
  | keyof (typeof knobShapes)[P]
  | "settings"
  | "namespace"
  | "cluster"
  | "source";

type KnobsOf<Define extends (name: string, knobs: never) => unknown> = keyof Parameters<Define>[1];
type OverridesOf<S extends { with(overrides: never): unknown }> = keyof Parameters<S["with"]>[0];

const team = defineTeam("payments", { groups: [] });
const least = { team, image: "x" } as const;
const web = defineService("web", least);
const worker = defineWorker("worker", least);
const cronJob = defineCronJob("cron-job", { ...least, schedule: "0 3 * * *" });
const stateful = defineStatefulService("stateful", { ...least, storage: false });
const daemon = defineDaemon("daemon", least);
const custom = defineCustomService("custom", { team, build: () => {} });

const held: readonly true[] = [
  true satisfies Same<Stated<"web">, KnobsOf<typeof defineService>>,
  true satisfies Same<Stated<"worker">, KnobsOf<typeof defineWorker>>,
  true satisfies Same<Stated<"cron-job">, KnobsOf<typeof defineCronJob>>,
  true satisfies Same<Stated<"stateful">, KnobsOf<typeof defineStatefulService>>,
  true satisfies Same<Stated<"daemon">, KnobsOf<typeof defineDaemon>>,
  true satisfies Same<Stated<"custom">, KnobsOf<typeof defineCustomService>>,
  true satisfies Same<Overridden<"web">, OverridesOf<typeof web>>,
  true satisfies Same<Overridden<"worker">, OverridesOf<typeof worker>>,
  true satisfies Same<Overridden<"cron-job">, OverridesOf<typeof cronJob>>,
  true satisfies Same<Overridden<"stateful">, OverridesOf<typeof stateful>>,
  true satisfies Same<Overridden<"daemon">, OverridesOf<typeof daemon>>,
  true satisfies Same<Overridden<"custom">, OverridesOf<typeof custom>>,
];
void held;
