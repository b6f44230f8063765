import { renderTable } from "../report/table.ts";
import type { Io } from "./io.ts";

const patience = 1000;

/** Where the time of one run went, stage by stage, in milliseconds; somebody who waits is told how far it is. */
export class Profile {
  readonly #clock: () => number;
  readonly #progress: ((text: string) => void) | undefined;
  readonly #start: number;
  readonly #stages: [stage: string, until: number][] = [];

  constructor({ clock, progress }: Pick<Io, "clock" | "progress">) {
    this.#clock = clock;
    this.#progress = progress;
    this.#start = clock();
  }

  readonly mark = (stage: string): void => {
    this.#stages.push([stage, this.#clock()]);
    if (this.total() > patience) this.#progress?.(`${stage}: done`);
  };

  total(): number {
    return this.#clock() - this.#start;
  }

  /** Clears the line that told how far it is. */
  end(): void {
    if (this.total() > patience) this.#progress?.("");
  }

  render(): string {
    let before = this.#start;
    const rows = this.#stages.map(([stage, until]) => {
      const spent = Math.round(until - before);
      before = until;
      return [stage, spent];
    });
    return `${renderTable([["stage", "ms"], ...rows, ["total", Math.round(this.total())]])}\n`;
  }
}
