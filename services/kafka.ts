/** The Secret of whoever reads or writes events: Kafka's operator puts it into each namespace. */
export const kafkaAccess = { "kafka-access": { provided: ["brokers", "user", "password"] } };

export const kafka = {
  KAFKA_BROKERS: { secret: "kafka-access", key: "brokers" },
  KAFKA_USER: { secret: "kafka-access", key: "user" },
  KAFKA_PASSWORD: { secret: "kafka-access", key: "password" },
};

/** How far behind a consumer may be before it gets another pod; KEDA signs in as the consumer does. */
export function kafkaLag(group: string, topic: string, lag: number) {
  return {
    kafka: { brokers: { variable: "KAFKA_BROKERS" }, group, topic, lag },
    metadata: { sasl: "scram_sha512", tls: "enable" },
    authentication: {
      secrets: {
        username: { secret: "kafka-access", key: "user" },
        password: { secret: "kafka-access", key: "password" },
      },
    },
  };
}
