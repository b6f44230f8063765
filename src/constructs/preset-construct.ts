import { Construct } from "constructs";
import { throwFindings } from "../errors.ts";
import { callSiteOf } from "../model/call-site.ts";
import type { CpuKnob, MemoryKnob, Variable } from "../model/container-knobs.ts";
import type { Hosts } from "../model/facets/exposure.ts";
import type {
  CommonKnobs,
  CronJobKnobs,
  DaemonKnobs as DaemonPresetKnobs,
  IdentityKnobs,
  Replicas,
  StatefulKnobs,
  WebKnobs,
  WorkerKnobs as WorkerPresetKnobs,
} from "../model/knobs.ts";
import { resolveBase } from "../model/resolve.ts";
import type { Preset } from "../model/service.ts";
import type { Team } from "../model/team.ts";
import { validateDefinition } from "../model/validate/services.ts";
import { cdk8s } from "./cdk8s.ts";
import { knownTo, surroundingsFrom } from "./known-to-constructs.ts";
import { presetManifests } from "./preset-manifests.ts";
import { standAloneFindings } from "./stand-alone-findings.ts";

/** The knobs of a preset with every value known: what varies comes from the settings that `build` gets. */
interface ConstructKnobs extends CommonKnobs, IdentityKnobs {
  readonly team: Team;
  readonly variables?: Readonly<Record<string, Variable>>;
  /** @default "100m" */
  readonly cpu?: CpuKnob;
  /** @default "128Mi" */
  readonly memory?: MemoryKnob;
}

interface Counted {
  /** @default 1 */
  readonly replicas?: Replicas;
}

interface Hosted {
  /** @default no Ingress, and no route */
  readonly host?: Hosts;
}

export type WebServiceKnobs = ConstructKnobs & WebKnobs & Counted & Hosted;
export type WorkerKnobs = ConstructKnobs & WorkerPresetKnobs & Counted;
export type CronJobConstructKnobs = ConstructKnobs & CronJobKnobs & { readonly schedule: string };
export type DaemonKnobs = ConstructKnobs & DaemonPresetKnobs;
export type StatefulServiceKnobs = ConstructKnobs & StatefulKnobs & Counted & Hosted;

/**
 * A preset inside a `build`: the objects that the preset function of the same knobs makes, named after the construct.
 * A network peer `{ service }` means pods of the same namespace here. Throws FindingsError.
 */
abstract class PresetConstruct extends Construct {
  constructor(scope: Construct, name: string, preset: Preset, knobs: object) {
    super(scope, name);
    const site = callSiteOf(new.target as unknown as () => void);
    const definition = { name, preset, knobs: { ...knobs }, site };
    throwFindings(validateDefinition(definition));
    const known = knownTo(this);
    const service = resolveBase(definition, surroundingsFrom(known));
    throwFindings(standAloneFindings(service, { site, subject: `service "${name}"` }, known));
    const { ApiObject } = cdk8s();
    for (const manifest of presetManifests(service)) {
      new ApiObject(this, `${manifest.kind}-${manifest.metadata.name}`, manifest);
    }
  }
}

/** `defineService` as a construct. */
export class WebService extends PresetConstruct {
  constructor(scope: Construct, name: string, knobs: WebServiceKnobs) {
    super(scope, name, "web", knobs);
  }
}

/** `defineWorker` as a construct. */
export class Worker extends PresetConstruct {
  constructor(scope: Construct, name: string, knobs: WorkerKnobs) {
    super(scope, name, "worker", knobs);
  }
}

/** `defineCronJob` as a construct. */
export class CronJob extends PresetConstruct {
  constructor(scope: Construct, name: string, knobs: CronJobConstructKnobs) {
    super(scope, name, "cron-job", knobs);
  }
}

/** `defineStatefulService` as a construct. */
export class StatefulService extends PresetConstruct {
  constructor(scope: Construct, name: string, knobs: StatefulServiceKnobs) {
    super(scope, name, "stateful", knobs);
  }
}

/** `defineDaemon` as a construct. */
export class Daemon extends PresetConstruct {
  constructor(scope: Construct, name: string, knobs: DaemonKnobs) {
    super(scope, name, "daemon", knobs);
  }
}
