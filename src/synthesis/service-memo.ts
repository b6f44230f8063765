import type { Outline } from "../argocd/outline.ts";

/** What one run leaves of a service for the next, which need not make its objects again as long as the key is the same. */
export interface ServiceMemo {
  /** Of all that its file and its environments say of it. */
  readonly said: string;
  /** Of all that its files depend on. */
  readonly key: string;
  /** The services that its objects name: how the network knows them is part of the key. */
  readonly peers: readonly string[];
  readonly hasBase: boolean;
  /** By environment. */
  readonly outlines: Readonly<Record<string, Outline>>;
  /** Path in dist/ → Git's id of the text. */
  readonly files: readonly (readonly [path: string, id: string])[];
  /** What policies found no fault under; absent where they found one, or were not asked. */
  readonly verdict?: string;
}

/** By the name of the service. A cache and nothing else: any run gives the same without it. */
export type Memo = ReadonlyMap<string, ServiceMemo>;
