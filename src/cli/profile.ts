import { renderTable } from "../report/table.ts";

/** Where the time of one run went, stage by stage, in milliseconds. */
export class Profile {
  readonly #clock: () => number;
  readonly #start: number;
  readonly #stages: [stage: string, until: number][] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#start = clock();
  }

  readonly mark = (stage: string): void => {
    this.#stages.push([stage, this.#clock()]);
  };

  total(): number {
    return this.#clock() - this.#start;
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
