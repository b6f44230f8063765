/** `canaryMetadata` → `CanaryMetadata`, `ingress-nginx` → `IngressNginx` */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

/** `HTTPRoute` → `http-route`, `ServiceMonitor` → `service-monitor` */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** `HTTPRoute` → `httpRoute` */
export function camelCase(name: string): string {
  const [first = "", ...rest] = kebabCase(name).split(/[^a-z0-9]+/);
  return first + rest.map(pascalCase).join("");
}

/** One of them: `steps` → `step`, `policies` → `policy`. */
export function singular(name: string): string {
  if (/ies$/.test(name)) return name.replace(/ies$/, "y");
  if (/(ss|sh|ch|x)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) ? name.slice(0, -1) : name;
}
