import type { Environment, Placement } from "../../src/index.ts";
import { perEnvironment } from "../../src/index.ts";
import type { ReleaseHistory } from "../../src/releases/history.ts";
import { parseReleaseFiles } from "../../src/releases/release-files.ts";
import { type ReleaseSituation, situationOf } from "../../src/releases/situation.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

export const hour = 3_600_000;

/** Wednesday, 18 November 2026, 9:00 UTC. */
export const now = Date.UTC(2026, 10, 18, 9);

export const digest = (id: number) => `sha256:${String(id).padStart(64, "0")}`;
export const entry = (service: string, id: number, more = "") =>
  `${service}: { tag: "${id}", digest: ${digest(id)}${more} }\n`;

const image = (name: string) => ({ image: `ghcr.io/acme/${name}` });
const needy = { ...image("needy"), variables: { API_URL: perEnvironment<string>() } };
const renamed = { ...image("basket"), renamedFrom: ["cart"] };
const many = { ...image("many"), sidecars: { proxy: { image: "ghcr.io/acme/proxy" } } };

const services = (): Record<string, Placement> => ({
  checkout: aService("checkout", image("checkout")),
  needy: aService("needy", needy),
  basket: aService("basket", renamed),
  many: aService("many", many),
  report: aService("report", image("report")),
});

export interface Environments {
  readonly dev: Environment;
  readonly staging: Environment;
  readonly production: Environment;
}

/** dev → staging → production with a soak of a day; `report` enters in production, which does not list `many`. */
export function environments(): Environments {
  const { checkout, needy, basket, many, report } = services() as Required<Record<string, Placement>>;
  const all = [checkout, needy, basket, many] as Placement[];
  const dev = anEnvironment("dev", all);
  const staging = anEnvironment("staging", all, { promotesFrom: dev });
  const production = anEnvironment("production", [checkout, needy, basket] as Placement[], {
    promotesFrom: staging,
    soak: "24h",
    entersHere: [report as Placement],
  });
  return { dev, staging, production };
}

type Texts = Readonly<Record<string, string>>;

/** A commit that was made so many hours ago, and the files that it left behind: `staging/releases`, `rejected`. */
export interface PastCommit {
  readonly hoursAgo: number;
  readonly files: Texts;
}

const pathOf = (name: string) => `environments/${name}.yaml`;

/** What the files say now, over what the commits left; the last `ahead` commits are on HEAD only. */
export function situation(
  { dev, staging, production }: Environments,
  commits: readonly PastCommit[],
  present: Texts = {},
  {
    ahead = 0,
    ...facts
  }: Partial<Omit<ReleaseHistory, "ahead">> & { readonly ahead?: number; readonly none?: boolean } = {},
): ReleaseSituation {
  const all = commits.map(({ hoursAgo, files }, index) => ({
    id: String(index).padStart(40, "0"),
    at: now - hoursAgo * hour,
    author: "Argo",
    subject: `commit ${index}`,
    files: new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text])),
  }));
  const end = all.length - ahead;
  const history = {
    ...{ branch: "main", isShallow: false, knows: () => true, ...facts },
    ...{ line: all.slice(0, end), ahead: all.slice(end) },
  };
  const texts = new Map(Object.entries(Object.assign({}, ...commits.map(({ files }) => files), present)));
  const read = (path: string) =>
    texts.get(path.slice("environments/".length, -".yaml".length)) as string | undefined;
  const files = parseReleaseFiles(read, ["dev", "staging", "production"]);
  return situationOf(aPlatform([dev, staging, production]), files, facts.none ? undefined : history, now);
}
