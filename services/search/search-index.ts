import { defineStatefulService } from "tiphys";
import { teams } from "../teams.ts";

export const searchIndex = defineStatefulService("search-index", {
  team: teams.search,
  description: "The OpenSearch that search asks",
  image: "ghcr.io/acme/search-index",
  port: 9200,
  ports: { transport: 9300 },
  allowFrom: [{ service: "search-index", ports: ["transport"] }],
  health: { readiness: "/_cluster/health?local=true", startup: { tcp: true, failureThreshold: 60 } },
  cpu: "500m",
  memory: "2Gi",
  storage: { size: "20Gi", path: "/usr/share/opensearch/data", className: "fast" },
  variables: { OPENSEARCH_JAVA_OPTS: "-Xms1g -Xmx1g" },
  security: { runAsUser: 1000, fsGroup: 1000 },
  writable: ["/usr/share/opensearch/logs", "/tmp"],
  gracePeriod: 120,
});
