import type { RenderedObject } from "../../model/policy.ts";
import { annotationOf, wordsOf } from "./annotations.ts";

/** When a sync applies an object: phases one after the other, and the waves of each. */
export interface SyncMoment {
  readonly phase: number;
  readonly wave: number;
  /** `in wave 2`, `as PreSync hook` */
  readonly text: string;
}

const phases: Readonly<Record<string, number>> = { PreSync: 0, Sync: 1, PostSync: 2 };

/** The first moment of an object; undefined for what no successful sync applies. */
export function syncMomentOf(object: RenderedObject): SyncMoment | undefined {
  const hooks = wordsOf(annotationOf(object, "hook") ?? "");
  const own = hooks.filter((word) => Object.hasOwn(phases, word));
  if (hooks.length > 0 && own.length === 0) return undefined;
  const phase = own.length === 0 ? 1 : Math.min(...own.map((word) => phases[word] ?? 1));
  const wave = Number.parseInt(annotationOf(object, "sync-wave") ?? "0", 10) || 0;
  const named = Object.keys(phases)[phase] ?? "Sync";
  const where = `in wave ${wave}`;
  return { phase, wave, text: phase === 1 ? where : `as ${named} hook${wave === 0 ? "" : ` ${where}`}` };
}

export function isBefore(one: SyncMoment, other: SyncMoment): boolean {
  return one.phase < other.phase || (one.phase === other.phase && one.wave < other.wave);
}
