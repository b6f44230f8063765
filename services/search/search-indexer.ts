import { defineWorker } from "tiphys";
import { kafka, kafkaAccess } from "../kafka.ts";
import { teams } from "../teams.ts";

export const searchIndexer = defineWorker("search-indexer", {
  team: teams.search,
  description: "Brings changes of the catalog into the index",
  image: "ghcr.io/acme/search-indexer",
  dependsOn: ["search-index"],
  memory: "512Mi",
  secrets: kafkaAccess,
  variables: {
    ...kafka,
    INDEX_URL: { service: "search-index" },
    TOPIC: "catalog",
    INDEX: "products",
    BATCH: "200",
  },
});
