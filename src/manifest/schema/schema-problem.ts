/** One place in a manifest that Kubernetes or Argo CD would refuse, or silently drop. */
export interface SchemaProblem {
  /** `spec.template.spec.containers[0].image`; map keys with dots are quoted: `metadata.labels["app.kubernetes.io/name"]`. */
  readonly path: string;
  readonly problem:
    | "unknown-kind"
    | "unknown-field"
    | "missing-field"
    | "wrong-type"
    | "not-one-of"
    | "bad-format";
  /** Lower case, no full stop, holds the wrong value; never a Secret's. */
  readonly message: string;
  /** What would have been right, the likeliest first. */
  readonly choices?: readonly string[];
  /** What to change. */
  readonly fix?: string;
}
