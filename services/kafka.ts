/** Variables of whoever reads or writes events; the Secret is put into each namespace by the operator. */
export const kafka = {
  KAFKA_BROKERS: { secret: "kafka-access", key: "brokers" },
  KAFKA_USER: { secret: "kafka-access", key: "user" },
  KAFKA_PASSWORD: { secret: "kafka-access", key: "password" },
};
