import { defineService, perEnvironment } from "tiphys";
import { edge, publicIngress } from "../edge.ts";
import { teams } from "../teams.ts";

export const imageResizer = defineService("image-resizer", {
  team: teams.storefront,
  description: "Product images in the size that a screen needs",
  image: "ghcr.io/acme/image-resizer",
  port: 8080,
  host: perEnvironment<string>(),
  ingress: publicIngress,
  allowFrom: [edge],
  health: { readiness: "/ready", liveness: { path: "/live", timeout: 5 } },
  cpu: "500m",
  memory: "1Gi",
  variables: { CACHE_URL: { service: "image-cache" }, MEDIA_BUCKET: perEnvironment<string>(), QUALITY: "82" },
  writable: ["/tmp"],
});
