/** Every cluster that services run on. */
export const managed = { "acme.example/managed": "true" };

/** Kafka, the warehouse, batch nodes. */
export const ofData = { "acme.example/tier": "data" };
