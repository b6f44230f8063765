import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** In the order of promotion. */
export const environments = ["dev", "staging", "production"];
const edited = 'LOG_LEVEL: "warn"';

/** Equally long, so that the files of all services have the same sizes. */
export function serviceNames(count) {
  return Array.from({ length: count }, (_, index) => `service-${String(index).padStart(4, "0")}`);
}

/** Writes a platform as its users do: a file for each service, a file and releases for each environment. */
export function writePlatform(root, count, packageRoot) {
  const names = serviceNames(count);
  const write = (file, text) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write("package.json", '{ "type": "module" }\n');
  mkdirSync(join(root, "node_modules"));
  symlinkSync(packageRoot, join(root, "node_modules/tiphys"), "junction");
  write("common.ts", commonText);
  for (const name of names) write(`services/${name}.ts`, serviceText(name));
  for (const environment of environments) {
    write(`environments/${environment}.ts`, environmentText(environment, names));
    write(`environments/${environment}/releases.yaml`, names.map(releaseText).join(""));
  }
  write("tiphys.config.ts", configText);
}

/** What somebody does all day: one variable of one service in one environment gets another value. */
export function editPlatform(root, count, value) {
  const text = environmentText("production", serviceNames(count));
  writeFileSync(join(root, "environments/production.ts"), text.replace(edited, `LOG_LEVEL: "${value}"`));
}

const commonText = `import { automated, defineCluster, defineTeam } from "tiphys";

export const shop = defineTeam("shop", { groups: ["shop-team"] });
export const cluster = defineCluster("main", { kubernetes: "1.35", server: "https://kubernetes.default.svc" });
export const sync = automated({ prune: true, selfHeal: true });
`;

function serviceText(name) {
  return `import { defineService, perEnvironment } from "tiphys";
import { shop } from "../common.ts";

export const ${identifier(name)} = defineService("${name}", {
  team: shop,
  image: "registry.example/${name}",
  port: 8080,
  health: "/healthz",
  host: perEnvironment<string>(),
  cpu: "100m",
  memory: "256Mi",
  replicas: { min: 2, max: 4 },
  variables: { API_URL: perEnvironment<string>(), CURRENCY: "EUR", LOG_LEVEL: "info" },
  files: { "/etc/service/settings.properties": "service.name=${name}\\nserver.port=8080\\ncache.size=512\\n" },
  allowFrom: [{ namespace: "ingress-nginx" }],
});
`;
}

function environmentText(environment, names) {
  const before = environments[environments.indexOf(environment) - 1];
  const imports = names.map((name) => `import { ${identifier(name)} } from "../services/${name}.ts";\n`);
  const placements = names.map(
    (name) => `    ${identifier(name)}.with({
      host: "${name}.${environment}.example",
      replicas: { min: 3, max: 9 },
      variables: { API_URL: "https://api.${environment}.example", ${edited} },
    }),
`,
  );
  return `import { defineEnvironment } from "tiphys";
import { cluster, sync } from "../common.ts";
${before ? `import { ${before} } from "./${before}.ts";\n` : ""}${imports.join("")}
export const ${environment} = defineEnvironment("${environment}", {
  cluster,
  sync,
${before ? `  promotesFrom: ${before},\n` : ""}  services: [
${placements.join("")}  ],
});
`;
}

function identifier(name) {
  return name.replace("-", "_");
}

function releaseText(name) {
  return `${name}: { tag: "1.0.0" }\n`;
}

const configText = `import { definePlatform } from "tiphys";
import { cluster, shop } from "./common.ts";
${environments.map((name) => `import { ${name} } from "./environments/${name}.ts";\n`).join("")}
export default definePlatform("bench", {
  repository: "https://git.example/gitops.git",
  environments: [${environments.join(", ")}],
  teams: [shop],
  clusters: [cluster],
  teamsMay: { ${environments.map((name) => `${name}: ["get", "sync"]`).join(", ")} },
});
`;
