import type { Environment } from "../model/environment.ts";
import { changeOfMoves, movesOf } from "../releases/moves.ts";
import { type NextSync, nextSyncs } from "../releases/next-sync.ts";
import { type Decision, decidePromotion, type Wanted } from "../releases/promote.ts";
import type { ReleaseChange, Stamp } from "../releases/release-change.ts";
import { type PreparedChange, prepareChange } from "./apply-release-change.ts";
import { deniedServices } from "./carry-out.ts";
import type { Io } from "./io.ts";
import type { ReleaseSession } from "./release-session.ts";

/** What moves together, with all that follows from it. */
export interface Train {
  readonly decisions: readonly Decision[];
  readonly change: ReleaseChange;
  readonly prepared: PreparedChange;
  /** By service. */
  readonly syncs: ReadonlyMap<string, NextSync>;
  readonly services: readonly string[];
}

export interface TrainOptions {
  readonly all?: boolean;
  readonly hotfix?: boolean;
  readonly reason?: string;
  readonly inWindow?: boolean;
}

/** Decides, tries it on the platform, and leaves out what policies or windows stop. */
export function coupleTrain(
  session: ReleaseSession,
  environment: Environment,
  wanted: readonly Wanted[],
  stamp: Stamp,
  { all = false, hotfix = false, reason, inWindow = false }: TrainOptions,
  io: Io,
): Train {
  const { name } = environment;
  const attempt = (decisions: readonly Decision[]): Train => {
    const moves = movesOf(decisions);
    const services = moves.map(({ service }) => service);
    const change = changeOfMoves(name, moves, stamp, reason);
    const prepared = prepareChange(session, change, { environment: name, services });
    const syncs = prepared.rendered ? nextSyncs(prepared.rendered, name, services, stamp.now) : new Map();
    return { decisions, change, prepared, syncs, services };
  };
  const how = { isHotfix: hotfix, isTrain: all };
  const first = attempt(decidePromotion(session.situation, environment, wanted, how));
  const scope = { environment: name, services: first.services };
  const denied = deniedServices(session, first.change, first.prepared, scope, io);
  const decisions = first.decisions.map((one) =>
    leaveOut(one, denied.get(one.service), inWindow ? first.syncs.get(one.service) : undefined),
  );
  const isWhole = decisions.every((one, index) => one === first.decisions[index]);
  return isWhole ? first : attempt(decisions);
}

/** A service that a policy denies, or that would not sync at once where that is asked for. */
function leaveOut(decision: Decision, policy: string | undefined, sync: NextSync | undefined): Decision {
  if (!decision.moves) return decision;
  if (policy !== undefined) return { ...decision, moves: false, because: "policy", detail: policy };
  if (!sync || sync.kind === "now") return decision;
  const until = sync.at === undefined ? {} : { until: sync.at };
  return { ...decision, moves: false, because: "window", detail: "no sync window is open", ...until };
}
