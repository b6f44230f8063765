/** A yes or no with the rule that made it. */
export interface Permit {
  readonly permitted: boolean;
  readonly because: string;
}
