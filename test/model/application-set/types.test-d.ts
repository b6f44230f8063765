import {
  defineApplicationSet,
  defineCluster,
  defineEnvironment,
  definePreview,
  defineService,
  defineTeam,
  generators,
  manual,
  perEnvironment,
  type RolloutStep,
  template,
} from "../../../src/index.ts";

// What a misspelt parameter, label or key says to the compiler. Never run.

const main = defineCluster("main", { kubernetes: "1.35" });
const sync = manual();
const destination = { cluster: main, namespace: "web" };

const pulls = generators.pullRequests({ github: { owner: "acme", repo: "web" } });
const byRegion = generators.clusters({
  match: { tier: "edge" },
  labels: ["acme.example/region"],
  values: (cluster) => ({ host: `${cluster.nameNormalized}.example` }),
});
const folders = generators.gitDirectories({ directories: ["apps/*"] });
const prefixed = generators.gitDirectories({ directories: ["apps/*"], prefix: "app" });
const files = generators.gitFiles({
  files: ["**/config.json"],
  content: { region: "text", owners: "list", cluster: { address: "text" } },
});
const rows = generators.list([
  { name: "a", size: "1" },
  { name: "b", host: "b.example" },
]);

defineApplicationSet("pulls", {
  generator: pulls,
  sync,
  application: (pull) => ({
    // @ts-expect-error: did you mean branch?
    name: `web-${pull.brnach}`,
    // @ts-expect-error: a list is no text
    labels: { all: pull.labels },
    annotations: { labels: template.join(pull.labels, ","), slug: template.slugify(pull.branch) },
    destination,
  }),
});

defineApplicationSet("clusters", {
  generator: byRegion,
  sync,
  application: (cluster) => ({
    name: `web-${cluster.nameNormalized}-${cluster.values.host}`,
    labels: {
      region: cluster.metadata.labels["acme.example/region"],
      tier: cluster.metadata.labels.tier,
      // @ts-expect-error: a label that nobody declared
      zone: cluster.metadata.labels["acme.example/zone"],
      // @ts-expect-error: a value that nobody gave
      port: cluster.values.port,
    },
    destination: { server: cluster.server, namespace: "web" },
  }),
});

defineApplicationSet("rollout", {
  generator: byRegion,
  sync,
  application: (cluster) => ({
    name: `web-${cluster.nameNormalized}`,
    labels: { region: cluster.metadata.labels["acme.example/region"] },
    destination: { server: cluster.server, namespace: "web" },
  }),
  rollout: [
    { match: { region: "eu" }, maxUpdate: "10%" },
    // @ts-expect-error: the Applications have no such label
    { match: { regoin: ["us"] } },
  ],
});

// @ts-expect-error: a percentage has its sign
const withoutSign: RolloutStep = { maxUpdate: "50" };
void withoutSign;

defineApplicationSet("folders", {
  generator: folders,
  sync,
  application: ({ path }) => ({
    name: `${path.basenameNormalized}-${template.at(path.segments, 0)}`,
    // @ts-expect-error: a folder has no file name
    source: { path: path.filename },
    destination,
  }),
});

defineApplicationSet("prefixed", {
  generator: prefixed,
  sync,
  application: (parameter) => ({
    name: `web-${parameter.app.path.basename}`,
    // @ts-expect-error: it is below its prefix
    labels: { path: parameter.path },
    destination,
  }),
});

defineApplicationSet("files", {
  generator: files,
  sync,
  application: ({ path, region, owners, cluster }) => ({
    name: `web-${path.filenameNormalized}-${region}`,
    labels: { owner: template.at(owners, 0) },
    // @ts-expect-error: the files do not say so
    destination: { server: cluster.adress, namespace: "web" },
  }),
});

defineApplicationSet("rows", {
  generator: rows,
  sync,
  application: (row) => ({
    name: `web-${row.name}`,
    // @ts-expect-error: not every row has one
    labels: { host: row.host },
    destination,
  }),
});

defineApplicationSet("matrix", {
  generator: generators.matrix(byRegion, (cluster) =>
    generators.gitDirectories({
      directories: [`regions/${cluster.metadata.labels["acme.example/region"]}/*`],
      // @ts-expect-error: the first generator gives no such parameter
      revision: cluster.revision,
    }),
  ),
  sync,
  application: ({ path, name }) => ({ name: `${path.basename}-${name}`, destination }),
});

generators.merge(["name"], [rows, generators.list([{ name: "a", size: "2" }])]);
// @ts-expect-error: a key that the second one lacks
generators.merge(["name"], [rows, generators.list([{ nmae: "a" }])]);
// @ts-expect-error: a key that the first one lacks
generators.merge(["id"], [rows, generators.list([{ id: "a" }])]);
// @ts-expect-error: exactly one host
generators.pullRequests({ github: { owner: "acme", repo: "web" }, gitlab: { project: "1" } });
// @ts-expect-error: Gitea has no address of its own
generators.pullRequests({ gitea: { owner: "acme", repo: "web" } });
// @ts-expect-error: a text is no parameter
template.normalize("Fix/Cart");

const shop = defineService("shop", {
  team: defineTeam("shop", { groups: [] }),
  image: "x/shop",
  host: perEnvironment<string>(),
});
const environment = defineEnvironment("dev", { cluster: main, sync, services: [shop.with({ host: "x" })] });
const pullRequests = { github: { owner: "acme", repo: "shop" } };

definePreview({
  service: (pull) => shop.with({ host: `pr-${pull.number}.example` }),
  environment,
  pullRequests,
  tag: (pull) => pull.head_sha,
});
// @ts-expect-error: it needs a host
definePreview({ service: shop, environment, pullRequests });
definePreview({
  // @ts-expect-error: did you mean number?
  service: (pull) => shop.with({ host: `pr-${pull.nmber}.example` }),
  environment,
  pullRequests,
});
definePreview({
  // @ts-expect-error: whoever opens a pull request chooses its title
  service: (pull) => shop.with({ host: pull.title }),
  environment,
  pullRequests,
});
