import { defineDaemon } from "tiphys";
import { teams } from "../teams.ts";

export const imageCache = defineDaemon("image-cache", {
  team: teams.storefront,
  description: "Keeps resized images on every node: whoever wants one asks the node that it is on",
  image: "ghcr.io/acme/image-cache",
  port: 8080,
  calledBy: ["image-resizer"],
  health: "/healthz",
  metrics: {},
  alerts: {},
  memory: "1Gi",
  volumes: { images: { emptyDir: { sizeLimit: "20Gi" }, path: "/var/cache/images" } },
  rollout: { maxUnavailable: "10%" },
});
