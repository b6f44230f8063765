import type { EnvironmentOptions } from "tiphys";
import { apiGateway } from "../../services/storefront/api-gateway.ts";
import { cart } from "../../services/storefront/cart.ts";
import { catalog } from "../../services/storefront/catalog.ts";
import { content } from "../../services/storefront/content.ts";
import { frontend } from "../../services/storefront/frontend.ts";
import { imageCache } from "../../services/storefront/image-cache.ts";
import { imageResizer } from "../../services/storefront/image-resizer.ts";
import { reviews } from "../../services/storefront/reviews.ts";
import { sitemap } from "../../services/storefront/sitemap.ts";
import { wishlist } from "../../services/storefront/wishlist.ts";
import { canary } from "./strategies.ts";

const priorityClass = "customer-facing";
const MEDIA_BUCKET = "company-media";

export const storefront = {
  services: [
    frontend.with({
      replicas: 10,
      // Scaling by hand in a rush is no drift; the next sync brings the ten back.
      ignoreDifferences: [{ group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas"] }],
      host: "www.company.com",
      priorityClass,
      cpu: { request: "500m", limit: "2000m" },
      memory: { request: "512Mi", limit: "2Gi" },
      variables: { API_URL: "https://api.company.com", LOG_LEVEL: "info" },
    }),
    apiGateway.with({
      replicas: { min: 6, max: 30, cpu: 60 },
      host: "api.company.com",
      priorityClass,
      cpu: "1000m",
      memory: "1Gi",
      variables: { TOKEN_ISSUER: "https://login.company.com", LOG_LEVEL: "warn" },
      disruptionBudget: { minAvailable: "75%" },
      rollout: { maxUnavailable: 0 },
      strategy: canary,
    }),
    catalog.with({ replicas: { min: 4, max: 16 }, memory: "1Gi", variables: { LOG_LEVEL: "warn" } }),
    cart.with({ replicas: { min: 3, max: 12 } }),
  ],
  entersHere: [
    content.with({ host: "editor.company.com", replicas: 2, variables: { MEDIA_BUCKET } }),
    imageCache,
    imageResizer.with({
      host: "images.company.com",
      replicas: { min: 3, max: 20, cpu: 70 },
      variables: { MEDIA_BUCKET },
    }),
    reviews.with({ replicas: 3 }),
    wishlist.with({ replicas: 2 }),
    sitemap.with({ variables: { SHOP_URL: "https://www.company.com", BUCKET: "company-sitemap" } }),
  ],
} satisfies Partial<EnvironmentOptions>;
