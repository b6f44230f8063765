import { apiVersionsAreServed } from "./built-in/api-versions-are-served.ts";
import { autoscalersHaveTargets } from "./built-in/autoscalers-have-targets.ts";
import { monitorsFindServices } from "./built-in/monitors-find-services.ts";
import { namedObjectsExist } from "./built-in/named-objects-exist.ts";
import { objectsFitTheirSchema } from "./built-in/objects-fit-their-schema.ts";
import { portsAreStatedOnce } from "./built-in/ports-are-stated-once.ts";
import { routesReachServices } from "./built-in/routes-reach-services.ts";
import { selectorsFindPods } from "./built-in/selectors-find-pods.ts";
import { selectorsMatchTheirTemplates } from "./built-in/selectors-match-their-templates.ts";
import { servicesAreLetIn } from "./built-in/services-are-let-in.ts";
import { servicesReachPods } from "./built-in/services-reach-pods.ts";
import { variablesAreStatedOnce } from "./built-in/variables-are-stated-once.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";

/** What fits together, and what Kubernetes takes. */
export const objectPolicies: readonly BuiltInPolicy[] = [
  objectsFitTheirSchema,
  apiVersionsAreServed,
  selectorsMatchTheirTemplates,
  servicesReachPods,
  servicesAreLetIn,
  routesReachServices,
  autoscalersHaveTargets,
  namedObjectsExist,
  selectorsFindPods,
  monitorsFindServices,
  variablesAreStatedOnce,
  portsAreStatedOnce,
];
