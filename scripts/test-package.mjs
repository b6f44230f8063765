// What a user gets: packs the package, installs it in an empty project, compiles and synthesizes a two-service platform
// written against the public API. Fails loudly.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const project = mkdtempSync(join(tmpdir(), "tiphys-package-"));
const run = (command, ...words) =>
  execFileSync(command, words, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const files = {
  "package.json": JSON.stringify({ name: "two-services", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2023",
      module: "NodeNext",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
    include: ["tiphys.config.ts"],
  }),
  "tiphys.config.ts": `import { automated, defineCluster, defineEnvironment, definePlatform, defineService, defineTeam, defineWorker, perEnvironment } from "tiphys";

const team = defineTeam("shop", { groups: ["shop-team"] });
const cluster = defineCluster("main", { kubernetes: "1.35" });
const web = defineService("web", { team, image: "ghcr.io/shop/web:1.0.0", port: 8080, host: perEnvironment<string>() });
const mailer = defineWorker("mailer", { team, image: "ghcr.io/shop/mailer:1.0.0" });
const dev = defineEnvironment("dev", { cluster, sync: automated(), services: [web.with({ host: "dev.shop.example" }), mailer] });

export default definePlatform("shop", {
  repository: "https://git.example/shop.git",
  environments: [dev],
  teams: [team],
  clusters: [cluster],
  teamsMay: { dev: ["get", "sync"] },
});
`,
};

try {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
      encoding: "utf8",
    }),
  );
  run("npm", "install", "--silent", "--no-audit", "--no-fund", `./${packed.filename}`);
  run(process.execPath, resolve("node_modules/typescript/bin/tsc"));
  const said = run("npx", "tiphys", "synth");
  run("npx", "tiphys", "synth", "--check");
  const written = readdirSync(join(project, "dist"), { recursive: true });
  const expected = [
    "apps/web/overlays/dev/kustomization.yaml",
    "argocd/applications/dev/mailer.yaml",
    "argocd/projects/dev.yaml",
  ];
  const missing = expected.filter((file) => !written.includes(file));
  if (missing.length > 0) throw new Error(`the packed package wrote no ${missing.join(", ")}`);
  console.log(
    `the packed package works in an empty project (${packed.entryCount} files, ${packed.size} bytes)\n${said}`,
  );
} finally {
  rmSync(project, { recursive: true, force: true });
}
