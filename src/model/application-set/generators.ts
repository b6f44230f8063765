// The generators of ApplicationSets, as users call them: `generators.clusters({ … })`.

export { clusters } from "./generators/clusters.ts";
export { matrix, merge } from "./generators/combined.ts";
export { gitDirectories, gitFiles } from "./generators/git.ts";
export { list } from "./generators/list.ts";
export { pullRequests } from "./generators/pull-requests.ts";
