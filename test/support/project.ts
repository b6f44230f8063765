import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A user's repository in a temporary folder: real files, real git, and the built command. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), "tiphys-project-"));

  constructor(files: Readonly<Record<string, string>>) {
    this.write("package.json", '{ "type": "module" }\n');
    this.write(".gitignore", "node_modules/\n");
    mkdirSync(join(this.root, "node_modules"));
    symlinkSync(resolve("."), join(this.root, "node_modules/tiphys"));
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("config", "user.name", "Argo");
    this.git("config", "user.email", "argo@example.com");
  }

  write(file: string, text: string): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  /** Replaces a text that must be there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    this.write(file, text.replace(from, to));
  }

  files(folder: string): readonly string[] {
    const entries = readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort();
  }

  git(...words: readonly string[]): string {
    return execFileSync("git", words, { cwd: this.root, encoding: "utf8" });
  }

  commit(message = "change"): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  /** The command as the user runs it; `surroundings` are variables of the process. */
  tiphysIn(surroundings: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
    const run = spawnSync(process.execPath, [resolve("bin/tiphys.cjs"), ...words], {
      cwd: this.root,
      encoding: "utf8",
      // One that never ends would stop the test run, whatever its limits.
      timeout: 120_000,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...surroundings },
    });
    return { code: run.status, out: run.stdout, error: run.stderr };
  }

  tiphys(...words: readonly string[]): Run {
    return this.tiphysIn({}, ...words);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Two services in three environments, as small as a real platform gets. */
export const smallPlatform: Readonly<Record<string, string>> = {
  "tiphys.config.ts": `import { definePlatform } from "tiphys";
import { cluster, dev, production, staging, team } from "./environments/all.ts";

export default definePlatform("shop", {
  repository: "https://git.example/shop.git",
  environments: [dev, staging, production],
  teams: [team],
  clusters: [cluster],
  teamsMay: { dev: ["get", "sync"], staging: ["get", "sync"], production: ["get"] },
});
`,
  "environments/all.ts": `import { automated, defineCluster, defineEnvironment, defineService, defineTeam, manual, perEnvironment } from "tiphys";

export const team = defineTeam("shop", { groups: ["shop-team"] });
export const cluster = defineCluster("main", { server: "https://main.example", kubernetes: "1.35" });

export const checkout = defineService("checkout", {
  team,
  image: "ghcr.io/shop/checkout",
  port: 8080,
  health: "/healthz",
  replicas: 2,
  variables: { API_URL: perEnvironment<string>(), LOG_LEVEL: "info" },
});

export const search = defineService("search", { team, image: "ghcr.io/shop/search", port: 8080 });

export const dev = defineEnvironment("dev", {
  cluster,
  sync: automated({ prune: true, selfHeal: true }),
  services: [checkout.with({ variables: { API_URL: "https://dev.example" } }), search],
});

export const staging = defineEnvironment("staging", {
  cluster,
  promotesFrom: dev,
  sync: automated({ prune: true }),
  services: [checkout.with({ variables: { API_URL: "https://staging.example" } }), search],
});

export const production = defineEnvironment("production", {
  cluster,
  promotesFrom: staging,
  sync: manual(),
  services: [
    checkout.with({ replicas: 4, variables: { API_URL: "https://shop.example", LOG_LEVEL: "warn" } }),
    search.with({ replicas: { min: 3, max: 9 } }),
  ],
});
`,
  ...Object.fromEntries(
    ["dev", "staging", "production"].map((environment) => [
      `environments/${environment}/releases.yaml`,
      `checkout: { tag: 1.4.0, digest: sha256:${"ab".repeat(32)} }\nsearch: { tag: 2.0.1, digest: sha256:${"cd".repeat(32)} }\n`,
    ]),
  ),
};
