/** What depends on an object's kind alone, worked out once for each: there are thousands of objects and a handful of kinds. */
export function perKind<Made>(
  make: (apiVersion: string, kind: string) => Made,
): (apiVersion: string, kind: string) => Made {
  const made = new Map<string, Map<string, { readonly value: Made }>>();
  return (apiVersion, kind) => {
    let kinds = made.get(apiVersion);
    if (kinds === undefined) made.set(apiVersion, (kinds = new Map()));
    let known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, (known = { value: make(apiVersion, kind) }));
    return known.value;
  };
}
