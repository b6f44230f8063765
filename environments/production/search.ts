import type { EnvironmentOptions } from "tiphys";
import { kafkaLag } from "../../services/kafka.ts";
import { recommendations } from "../../services/search/recommendations.ts";
import { search as searchService } from "../../services/search/search.ts";
import { searchIndex } from "../../services/search/search-index.ts";
import { searchIndexer } from "../../services/search/search-indexer.ts";
import { suggestions } from "../../services/search/suggestions.ts";
import { synonymsRefresh } from "../../services/search/synonyms-refresh.ts";

export const search = {
  services: [
    searchService.with({ replicas: { min: 4, max: 24, cpu: 60 }, cpu: "1000m", memory: "1Gi" }),
    searchIndex.with({
      replicas: 3,
      cpu: "2000m",
      memory: "8Gi",
      variables: { OPENSEARCH_JAVA_OPTS: "-Xms4g -Xmx4g" },
      // Staging runs fewer callers.
      allowFrom: [
        { service: "search" },
        { service: "search-indexer" },
        { service: "search-index" },
        { service: "suggestions" },
        { service: "synonyms-refresh" },
      ],
    }),
    searchIndexer.with({
      replicas: { min: 2, max: 12, triggers: { catalog: kafkaLag("search-indexer", "catalog", 2000) } },
      variables: { BATCH: "1000" },
    }),
  ],
  entersHere: [
    suggestions.with({ replicas: { min: 2, max: 10 } }),
    recommendations.with({
      replicas: { min: 2, max: 8, memory: 75 },
      variables: { FEATURE_BUCKET: "company-features" },
    }),
    synonymsRefresh,
  ],
} satisfies Partial<EnvironmentOptions>;
