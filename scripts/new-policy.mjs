// npm run new:policy <id>: the file of a policy and the three files of its cases, red until they say something.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const id = process.argv[2] ?? "";
const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const cases = `test/policies/${id}`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: frontend }
spec:
  selector: { matchLabels: { app: frontend } }
  template:
    metadata: { labels: { app: frontend } }
    spec:
      containers:
        - name: main
          image: ghcr.io/acme/frontend:v1.2.4
`;

const files = {
  [`src/policies/built-in/${id}.ts`]: `import type { BuiltInPolicy } from "../built-in-policy.ts";
import { podsIn } from "../pods.ts";

export const ${name}: BuiltInPolicy = {
  id: "${id}",
  severity: "warn",
  looksAt: "everything",
  why: "What goes wrong without it, in one or two sentences.",
  fix: "What to change.",
  *check(rendered) {
    for (const { object, field, spec } of podsIn(rendered)) {
      if (spec.terminationGracePeriodSeconds !== 0) continue;
      const message = "lower case, no full stop, holds the wrong value";
      yield { object, field: \`\${field}.terminationGracePeriodSeconds\`, message };
    }
  },
};
`,
  [`${cases}/passes.yaml`]: `# Everything that is right and looks wrong: what a hasty policy would complain of.\n${deployment}`,
  [`${cases}/violates.yaml`]: deployment,
  [`${cases}/violates.txt`]: "Deployment/frontend <field>: <message, one line for each violation>\n",
};

const problem = problemOf();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
  console.log(`
Now list it in one of src/policies/*-policies.ts:
  import { ${name} } from "./built-in/${id}.ts";
and write its cases:
  npm run unit test/policies
then its page:
  npm run docs`);
}

function problemOf() {
  if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
    return `"${id}" is no policy id: state the good state in small letters, npm run new:policy images-are-pinned`;
  }
  const existing = Object.keys(files).filter((file) => existsSync(file));
  return existing.length > 0 ? `exists already: ${existing.join(", ")}` : undefined;
}
