import type { Objective } from "tiphys";

/** Percent of all requests that are answered without a failure of ours. */
export function answered(target: number, more: Partial<Objective> = {}): Objective {
  return { target, requests: { metric: "http_requests_total" }, ...more };
}

/** Percent of what is only read that is answered within these seconds. */
export function readWithin(within: number, target: number): Objective {
  return {
    target,
    within,
    requests: { metric: "http_request_duration_seconds", only: { method: "GET" } },
  };
}
