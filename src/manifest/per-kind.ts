/** What depends on an object's kind alone, worked out once for each: there are thousands of objects and a handful of kinds. */
export function perKind<Made>(
  make: (apiVersion: string, kind: string) => Made,
): (apiVersion: string, kind: string) => Made {
  const made = new Map<string, Map<string, { readonly value: Made }>>();
  return (apiVersion, kind) => {
    const known = made.get(apiVersion)?.get(kind);
    if (known !== undefined) return known.value;
    const value = make(apiVersion, kind);
    const kinds = made.get(apiVersion) ?? new Map();
    made.set(apiVersion, kinds.set(kind, { value }));
    return value;
  };
}
