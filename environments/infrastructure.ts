import { certManager, issuers } from "./infrastructure/cert-manager.ts";
import { batch, foundation } from "./infrastructure/classes.ts";
import { argoRollouts, keda } from "./infrastructure/delivery.ts";
import { gateway } from "./infrastructure/gateway.ts";
import { ingressNginx } from "./infrastructure/ingress-nginx.ts";
import { monitoring } from "./infrastructure/monitoring.ts";
import { externalSecrets, sealedSecrets, secretStores, sopsSecrets } from "./infrastructure/secrets.ts";

/** What clusters have before a service runs there; the order is in what each depends on. */
export const infrastructure = [
  foundation,
  batch,
  certManager,
  issuers,
  externalSecrets,
  secretStores,
  sealedSecrets,
  sopsSecrets,
  monitoring,
  ingressNginx,
  gateway,
  argoRollouts,
  keda,
];
