import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ReleaseHistory } from "../../src/releases/history.ts";
import { type Lineage, lineageOf, soakedAt } from "../../src/releases/lineage.ts";
import { timelineOf } from "../../src/releases/timeline.ts";

type Files = Readonly<Record<string, string | undefined>>;

const digest = (id: number) => `sha256:${String(id).padStart(64, "0")}`;
const path = (environment: string) => `environments/${environment}/releases.yaml`;
const hour = 3_600_000;

/** Commits an hour apart; the last `ahead` of them are on HEAD only. */
function historyOf(commits: readonly Files[], ahead = 0, isShallow = false): ReleaseHistory {
  const all = commits.map((files, index) => ({
    id: String(index).padStart(40, "0"),
    at: index * hour,
    author: "Argo",
    subject: "change",
    files: new Map(Object.entries(files).map(([environment, text]) => [path(environment), text])),
  }));
  const end = all.length - ahead;
  return { branch: "main", isShallow, line: all.slice(0, end), ahead: all.slice(end), knows: () => true };
}

interface Asked {
  readonly names?: readonly string[];
  readonly id: number;
}

function ask(history: ReleaseHistory, { names = ["checkout"], id }: Asked): Lineage {
  const timeline = timelineOf(history, ["staging", "production"]);
  const release = { tag: "any", digest: digest(id) };
  const { isShallow } = history;
  return lineageOf(timeline, { environment: "production", before: "staging", names, release, isShallow });
}

const entry = (id: number, service = "checkout") => `${service}: { tag: t${id}, digest: ${digest(id)} }\n`;

/** The shortest answer that a table can hold: the commit that proves it, or why there is none. */
function answer(lineage: Lineage): string {
  if (lineage.kind !== "proved") return lineage.kind;
  return `commit ${lineage.change.order}${lineage.change.isAhead ? " of HEAD" : ""}`;
}

describe("a release is proved by the first commit that carried it in the environment before", () => {
  const began = { staging: entry(1), production: entry(0) };
  test.each([
    { title: "carried once", commits: [began, { staging: entry(2) }], id: 2, is: "commit 1" },
    {
      title: "carried, replaced and carried again",
      commits: [began, { staging: entry(2) }, { staging: entry(3) }, { staging: entry(2) }],
      id: 2,
      is: "commit 1",
    },
    {
      title: "carried and taken away with the file",
      commits: [began, { staging: entry(2) }, { staging: undefined }],
      id: 2,
      is: "commit 1",
    },
    { title: "never carried", commits: [began, { staging: entry(2) }], id: 3, is: "unproved" },
    {
      title: "carried by another service",
      commits: [began, { staging: entry(1) + entry(2, "search") }],
      id: 2,
      is: "unproved",
    },
    { title: "carried here only", commits: [began, { production: entry(2) }], id: 2, is: "unproved" },
    { title: "here from the beginning", commits: [began], id: 0, is: "predates" },
    {
      title: "here before the environment before had the service",
      commits: [{ production: entry(5) }, { staging: entry(1) }],
      id: 5,
      is: "predates",
    },
    {
      title: "in a file of many lines an entry",
      commits: [began, { staging: `# why\ncheckout:\n  tag: x\n  digest: ${digest(2)}\n` }],
      id: 2,
      is: "commit 1",
    },
    {
      title: "in a file that cannot be read",
      commits: [began, { staging: `<<<<<<< HEAD\n${entry(2)}=======\n` }],
      id: 2,
      is: "unproved",
    },
    {
      title: "in a comment",
      commits: [began, { staging: `${entry(1)}# ${entry(2)}` }],
      id: 2,
      is: "unproved",
    },
  ])("$title: $is", ({ commits, id, is }) => {
    expect(answer(ask(historyOf(commits), { id }))).toBe(is);
  });

  test("what only HEAD has proves lineage, and soaks from the day it is on the branch", () => {
    const lineage = ask(historyOf([began, { staging: entry(2) }], 1), { id: 2 });
    expect(answer(lineage)).toBe("commit 1 of HEAD");
    expect(soakedAt(lineage, 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(soakedAt(lineage, hour)).toBeUndefined();
  });

  test("what HEAD had only on its way proves nothing: a merge does not bring it", () => {
    expect(answer(ask(historyOf([began, { staging: entry(2) }, { staging: entry(3) }], 2), { id: 2 }))).toBe(
      "unproved",
    );
  });

  test("a renamed service keeps what it had under its old name", () => {
    const history = historyOf([began, { staging: entry(2) }, { staging: entry(3, "basket") }]);
    expect(answer(ask(history, { names: ["basket", "checkout"], id: 2 }))).toBe("commit 1");
    expect(answer(ask(history, { names: ["basket"], id: 2 }))).toBe("unproved");
  });

  test("a shallow clone does not know where history begins", () => {
    expect(answer(ask(historyOf([began], 0, true), { id: 0 }))).toBe("unproved");
    expect(answer(ask(historyOf([began], 0, true), { id: 1 }))).toBe("commit 0");
  });

  test("several images are one release: another sidecar is another release", () => {
    const text = (sidecar: number) =>
      `checkout: { tag: a, digest: ${digest(1)}, images: { proxy: { tag: p, digest: ${digest(sidecar)} } } }\n`;
    const timeline = timelineOf(historyOf([began, { staging: text(7) }]), ["staging", "production"]);
    const kindOf = (sidecar: number) =>
      lineageOf(timeline, {
        environment: "production",
        before: "staging",
        names: ["checkout"],
        release: { tag: "a", digest: digest(1), images: { proxy: { tag: "p", digest: digest(sidecar) } } },
        isShallow: false,
      }).kind;
    expect([kindOf(7), kindOf(8)]).toEqual(["proved", "unproved"]);
  });

  test("a new build does not restart the soak of an older one", () => {
    const lineage = ask(historyOf([began, { staging: entry(2) }, { staging: entry(3) }]), { id: 2 });
    expect(soakedAt(lineage, 24 * hour)).toBe(hour + 24 * hour);
  });
});

describe("law", () => {
  const services = ["a", "b", "c"];
  const version = fc.dictionary(fc.constantFrom(...services), fc.integer({ min: 0, max: 5 }));
  const commit = fc.record(
    { staging: fc.option(version, { nil: undefined }), production: fc.option(version, { nil: undefined }) },
    { requiredKeys: [] },
  );
  const layout = fc.constantFrom(" ", "\n  ");

  test("random histories: a brute-force reading of every version gives the same answer", () => {
    const cases = [
      fc.array(commit, { maxLength: 12 }),
      fc.nat(4),
      layout,
      fc.constantFrom(...services),
      fc.nat(5),
    ] as const;
    void fc.assert(
      fc.property(...cases, (versions, ahead, separator, service, id) => {
        const render = (entries: Readonly<Record<string, number>> | undefined) =>
          entries &&
          Object.entries(entries)
            .map(([name, one]) => textOf(name, one, separator))
            .join("");
        const commits = versions.map((files) =>
          Object.fromEntries(
            Object.entries(files).map(([environment, entries]) => [environment, render(entries)]),
          ),
        );
        const history = historyOf(commits, Math.min(ahead, commits.length));
        const carries = (environment: "staging" | "production", order: number) =>
          versions[order]?.[environment]?.[service];
        const orders = [...versions.keys()];
        // What HEAD had on its way only is not what a merge brings.
        const stays = (environment: "staging" | "production") => {
          const end = orders.findLast((order) => environment in (versions[order] ?? {}));
          return end !== undefined && carries(environment, end) === id;
        };
        const proves = (environment: "staging" | "production", order: number) =>
          carries(environment, order) === id && (order < history.line.length || stays(environment));
        const proof = orders.find((order) => proves("staging", order));
        const began =
          orders.find((order) => carries("staging", order) !== undefined) ?? Number.POSITIVE_INFINITY;
        const predates = orders.some((order) => order <= began && proves("production", order));
        const isAhead = proof !== undefined && proof >= history.line.length;
        const proved = proof === undefined ? "unproved" : `commit ${proof}${isAhead ? " of HEAD" : ""}`;
        expect(answer(ask(history, { names: [service], id }))).toBe(predates ? "predates" : proved);
      }),
      { numRuns: 500 },
    );
  });

  function textOf(service: string, id: number, separator: string): string {
    return separator === " "
      ? entry(id, service)
      : `${service}:${separator}tag: t${id}${separator}digest: ${digest(id)}\n`;
  }
});
