/** Why the API server refuses a project or policy: our own word for the first failure. */
export type RefusalReason =
  | "duplicate"
  | "bare-negated-wildcard"
  | "role-name"
  | "group-name"
  | "policy-shape"
  | "policy-subject"
  | "policy-resource"
  | "policy-action"
  | "policy-object"
  | "policy-effect"
  | "policy-csv"
  | "window-kind"
  | "window-schedule"
  | "window-duration"
  | "window-description"
  | "window-selector"
  | "service-account"
  | "service-account-server"
  | "service-account-namespace";

export interface Refusal {
  readonly reason: RefusalReason;
  readonly because: string;
}

export interface Validity {
  readonly valid: boolean;
  readonly reason?: RefusalReason;
  readonly because: string;
}

export function validityOf(refusal: Refusal | undefined, because: string): Validity {
  return refusal ? { valid: false, ...refusal } : { valid: true, because };
}

type Check<Item> = (item: Item, index: number) => Refusal | undefined;

/** What Argo CD checks of each item of a list, in this order. */
export interface ItemRules<Item> {
  readonly before?: Check<Item>;
  /** Two items with the same key are duplicates. */
  readonly key: (item: Item) => string;
  readonly name: (item: Item, index: number) => string;
  readonly after?: Check<Item>;
}

/** The first refusal in list order. */
export function firstRefusal<Item>(items: readonly Item[], rules: ItemRules<Item>): Refusal | undefined {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const before = rules.before?.(item, index);
    if (before) return before;
    const key = rules.key(item);
    if (seen.has(key)) return { reason: "duplicate", because: `${rules.name(item, index)} is there twice` };
    const after = rules.after?.(item, index);
    if (after) return after;
    seen.add(key);
  }
  return undefined;
}
