/** Runs on nodes that come and go, and gives way to everything else. The data cluster alone has them. */
export const batchNodes = {
  nodeSelector: { "acme.example/nodes": "batch" },
  tolerations: [{ key: "acme.example/nodes", value: "batch" }],
  priorityClass: "batch",
};
