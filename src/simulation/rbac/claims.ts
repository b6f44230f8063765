/** The claims of a JSON Web Token, decoded. */
export interface Claims {
  readonly sub?: unknown;
  readonly [claim: string]: unknown;
}

/** Who a token belongs to: Dex' `federated_claims.user_id`, else `sub`, else nobody (`""`). */
export function subjectOf(claims: Claims): string {
  const federated = claims.federated_claims;
  const isObject = typeof federated === "object" && federated !== null && !Array.isArray(federated);
  const userId = isObject && "user_id" in federated ? federated.user_id : undefined;
  if (typeof userId === "string" && userId !== "") return userId;
  return typeof claims.sub === "string" ? claims.sub : "";
}

/** The texts of the claims named in `scopes`, in their order; what is no text is skipped. */
export function groupsOf(claims: Claims, scopes: readonly string[]): readonly string[] {
  return scopes.flatMap((scope) => claims[scope]).filter((group) => typeof group === "string");
}
