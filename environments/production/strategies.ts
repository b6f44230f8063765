import type { StrategyKnob } from "tiphys";

const prometheus = "http://prometheus-operated.monitoring:9090";

const answeredByCanary = `nginx_ingress_controller_requests{exported_namespace="{{args.namespace}}", exported_service="{{args.service}}-canary"`;
const answered = `http_requests_total{namespace="{{args.namespace}}", job="{{args.service}}"`;

/** A tenth of the customers first; the ingress controller counts what the new pods answer. */
export const canary: StrategyKnob = {
  deployment: "scaled-down",
  canary: {
    traffic: "ingress",
    steps: [{ setWeight: 10 }, { pause: "10m" }, { setWeight: 50 }, { pause: "10m" }],
  },
  analysis: {
    prometheus,
    metrics: {
      "success-rate": {
        query: `sum(rate(${answeredByCanary}, status!~"5.."}[5m])) / sum(rate(${answeredByCanary}}[5m]))`,
        atLeast: 0.99,
        delay: "2m",
        failures: 1,
      },
    },
  },
};

/** Somebody looks at the new pods first; for an hour the old ones are there to go back to. */
export const blueGreen: StrategyKnob = {
  deployment: "scaled-down",
  blueGreen: { pause: "until-promoted", keepOld: 3600, after: ["success-rate"] },
  analysis: {
    prometheus,
    metrics: {
      "success-rate": {
        query: `sum(rate(${answered}, status!~"5.."}[5m])) / sum(rate(${answered}}[5m]))`,
        atLeast: 0.995,
        delay: "5m",
      },
    },
  },
};
