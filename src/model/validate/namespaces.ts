import type { Finding } from "../../errors.ts";
import { type Environment, namespaceOf, placementsOf } from "../environment.ts";
import { parseQuantity } from "../quantity.ts";
import {
  flag,
  isRecord,
  type Misfit,
  mapOf,
  oneOf,
  record,
  type Shape,
  show,
  text,
  unknownName,
} from "../shape.ts";
import { findingsAt } from "./place.ts";

const quantity: Shape = (value, field) => {
  const isOne =
    (typeof value === "number" && Number.isFinite(value) && value >= 0) ||
    (typeof value === "string" && (parseQuantity(value) ?? -1) >= 0);
  const message = `${field} is ${show(value)}, not a Kubernetes quantity`;
  return isOne
    ? []
    : [{ code: "bad-quantity", field, message, fix: 'state one, such as "4", "500m" or "8Gi"' }];
};

const counted = [
  "requests.cpu",
  "requests.memory",
  "requests.storage",
  "requests.ephemeral-storage",
  "limits.cpu",
  "limits.memory",
  "limits.ephemeral-storage",
  "pods",
  "persistentvolumeclaims",
  "services.loadbalancers",
  "services.nodeports",
];

/** The API server takes any name, and counts nothing by one that it does not know. */
const quota: Shape = (value, field) => [
  ...mapOf(quantity)(value, field),
  ...Object.keys(isRecord(value) ? value : {})
    .filter((name) => !counted.includes(name) && !/^count\/[a-z]+(\.[a-z0-9.-]+)?$/.test(name))
    .flatMap((name) => unknownName("unknown-resource", `${field}.${name}`, name, counted)),
];

const amounts = record({ cpu: quantity, memory: quantity });

export const namespaceRules = {
  podSecurity: oneOf("privileged", "baseline", "restricted"),
  quota,
  limits: record({ default: amounts, defaultRequest: amounts, min: amounts, max: amounts }),
  deny: record({ ingress: flag, egress: oneOf("all", "all-but-dns") }),
  labels: mapOf(text),
};

const namespacesShape = record({ ...namespaceRules, services: mapOf(record(namespaceRules)) });

/** What an environment says of its namespaces, and what its services and sync options say against it. */
export function validateNamespaces(environment: Environment): Finding[] {
  const { name, site, namespaces, syncOptions } = environment;
  if (namespaces === undefined) return [];
  const misfits: Misfit[] = [...namespacesShape(namespaces, "namespaces")];
  if (syncOptions?.createNamespace === true) {
    misfits.push({
      code: "namespaces-made-twice",
      field: "syncOptions.createNamespace",
      message: "syncOptions.createNamespace is true, but the namespaces are objects here",
      fix: "leave createNamespace out",
    });
  }
  const services = isRecord(namespaces) && isRecord(namespaces.services) ? namespaces.services : {};
  const exceptions = Object.keys(services).flatMap((service) => exceptionMisfits(environment, service));
  return findingsAt(site, `environment "${name}"`, [...misfits, ...exceptions]);
}

/** An exception is for a service that runs here, and has its namespace for itself. */
function exceptionMisfits(environment: Environment, service: string): readonly Misfit[] {
  const places = new Map(
    placementsOf(environment).map(({ placed: { definition, overrides } }) => [
      definition.name,
      typeof overrides.namespace === "string"
        ? overrides.namespace
        : namespaceOf(environment, definition.name),
    ]),
  );
  const field = `namespaces.services.${service}`;
  const own = places.get(service);
  if (own === undefined) return unknownName("unknown-service", field, service, [...places.keys()]);
  const others = [...places].filter(([name, namespace]) => namespace === own && name !== service);
  if (others.length === 0) return [];
  const message = `namespace ${own} is ${others.map(([name]) => name).join(", ")}'s too, which would be held to it`;
  const fix = "state it for all namespaces, or give the service one of its own";
  return [{ code: "shared-namespace", field, message, fix }];
}
