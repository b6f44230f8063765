import type { PromotedService, PullRequest } from "../../releases/pull-request.ts";
import { wordsOfSync } from "./sync-words.ts";
import { shortDigest, versionsOf } from "./versions.ts";

/** The body of a promotion's pull request, in Markdown. */
export function renderPullRequest(title: string, request: PullRequest): string {
  const { environment, from, moves, stays, approvers } = request;
  const sections = [
    `# ${plainText(title)}`,
    `Takes from **${from}** to **${environment}** exactly what ${from} has carried. One revert takes it back.`,
    tableOf(
      ["service", "now", "next", "digest", `in ${from} for`, "if merged now"],
      moves.map((move) => rowOf(move)),
    ),
    ...moves.flatMap(hotfixOf),
    ...moves.map((move) => betweenOf(move, from)),
    stays.length > 0 ? notMoving(request) : "",
    approvers.length > 0 ? `**Approval**: ${approvers.join(", ")}` : "",
    `**Rollback**: revert this commit, or ${moves.map(({ service }) => `\`tiphys rollback ${service} --environment ${environment}\``).join(", ")}`,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function rowOf(move: PromotedService): readonly string[] {
  const [now, next] = versionsOf(move);
  const { digest } = move.candidate;
  const images = Object.values(move.candidate.images ?? {}).map((image) => image.digest);
  const digests = [digest, ...images].flatMap((one) => (one ? [`\`${shortDigest(one)}\``] : []));
  const team = move.team ? ` (${move.team})` : "";
  const sync = move.sync ? wordsOfSync(move.sync) : "";
  return [`**${move.service}**${team}`, now, next, digests.join(" "), move.soaked ?? "", sync];
}

function hotfixOf({ service, skips }: PromotedService): readonly string[] {
  return skips ? [`⚠ **${service} is a hotfix**: ${plainText(skips.detail)}`] : [];
}

const most = 20;

function betweenOf({ service, between }: PromotedService, from: string): string {
  if (between.length === 0) return "";
  const shown = between.slice(-most).map(({ release, commit }) => {
    const day = new Date(commit.at).toISOString().slice(0, 10);
    return `- ${release?.tag}: ${day}, ${plainText(commit.subject)} (${plainText(commit.author)}, ${commit.id.slice(0, 12)})`;
  });
  const left = between.length > most ? [`- and ${between.length - most} before`] : [];
  return [`### ${service} in ${from}, since what is there now`, "", ...shown, ...left].join("\n");
}

function notMoving({ stays }: PullRequest): string {
  const rows = stays.map(({ service, because, detail }) => [service, because, plainText(detail)]);
  return `<details><summary>${stays.length} more do not move</summary>\n\n${tableOf(["service", "because", ""], rows)}\n\n</details>`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Subjects and reasons come from anywhere: they are text here, never markup, and call nobody. */
function plainText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#]/g, "\\$&")
    .replace(/@/g, "@<!-- -->")
    .replace(/\s+/g, " ");
}
