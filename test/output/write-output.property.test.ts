import { afterEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { generated, isGenerated } from "../../src/output/file-tree.ts";
import { age, filesWrittenSinceAged, newProject, removeProjects } from "./project.ts";

afterEach(removeProjects);

const folder = fc.constantFrom("apps", "apps/a", "apps/a/base", "apps/b", "apps/b/x/y", "argocd", "argocd/a");
const path = fc
  .tuple(folder, fc.constantFrom("one.yaml", "two.yaml", "three.yaml"))
  .map((parts) => parts.join("/"));
const body = fc.constantFrom("", "kind: A\n", "kind: B\n", "name: \u00fc\n");
const tree = fc.dictionary(path, body.map(generated)).map((files) => new Map(Object.entries(files)));
const foreign = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: path.map((it) => `${it}.txt`) }, { weight: 1, arbitrary: path }),
  fc.constantFrom("mine\n", ""),
);
const handEdits = fc.dictionary(path, fc.constant(generated("by hand\n")), { maxKeys: 1 });
const leftovers = fc.array(
  path.map((it) => it.replace(/([^/]+)$/, ".$1.tiphys-tmp")),
  { maxLength: 2 },
);

/** Runs one history: written once, then changed by people, then written anew. */
const history = fc.record({ first: tree, second: tree, foreign, handEdits, leftovers, force: fc.boolean() });

const foreignOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([name, text]) => !isGenerated(text) && !isLeftover(name)));
const isLeftover = (name: string) => name.endsWith(".tiphys-tmp");

test("whatever people did: either nothing is touched, or dist/ is the tree and all foreign files, and stays so", async () => {
  const seen = { applied: 0, refused: 0 };
  await fc.assert(
    fc.property(history, (story) => {
      const project = newProject();
      project.write(story.first);
      for (const [name, text] of Object.entries({ ...story.foreign, ...story.handEdits }))
        project.put(name, text);
      for (const name of story.leftovers) project.put(name, "ha");
      age(project);
      const before = project.dist();
      const { findings } = project.write(story.second, { force: story.force });
      const after = project.dist();
      if (findings.length > 0) {
        seen.refused++;
        expect(after).toEqual(before);
        return;
      }
      seen.applied++;
      expect(after).toEqual({ ...foreignOf(before), ...Object.fromEntries(story.second) });
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(filesWrittenSinceAged(project).sort()).toEqual(changed.sort());
      age(project);
      expect(project.write(story.second).findings).toEqual([]);
      expect(filesWrittenSinceAged(project)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(Math.min(seen.applied, seen.refused)).toBeGreaterThan(10);
});

test("no edit by hand is ever lost without --force", async () => {
  await fc.assert(
    fc.property(tree, tree, path, (first, second, edited) => {
      const project = newProject();
      project.write(first);
      project.put(edited, generated("by hand\n"));
      project.write(second);
      expect(project.dist()[edited]).toBe(generated("by hand\n"));
    }),
    { numRuns: 100 },
  );
});
