/** Where something was said: a file, with line and column (both counted from 1) where they are known. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Something the user has to change, as data. Text is made of it once, at the edge. */
export interface Finding {
  /** Stable, kebab-case, names the wrong state: `unknown-team`. */
  readonly code: string;
  /** A warning is shown and stops nothing. @default "error" */
  readonly severity?: "warning";
  /** Lower case, no full stop, holds the wrong value. */
  readonly message: string;
  readonly where?: Place;
  /** Other places that take part in it. */
  readonly also?: readonly Place[];
  /** The field at that place, dotted: `variables.API_URL`. */
  readonly field?: string;
  /** The values that would have been right. */
  readonly choices?: readonly string[];
  /** What to change. */
  readonly fix?: string;
  /** More lines to show with it: a diff. */
  readonly detail?: string;
}

/** The input is wrong: carries every finding at once. Exit code 1. */
export class FindingsError extends Error {
  override readonly name = "FindingsError";
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map((finding) => `${finding.code}: ${finding.message}`).join("\n"));
  }
}

/** The tool could not run at all (no config, no permission, a foreign folder). Exit code 2. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";
  constructor(
    message: string,
    readonly fix?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether it is more than a warning. */
export function isError({ severity }: Finding): boolean {
  return severity !== "warning";
}

/** Throws what was collected, if any of it is more than a warning. */
export function throwFindings(findings: readonly Finding[]): void {
  if (findings.some(isError)) throw new FindingsError(findings);
}

/** Makes something of each; what is wrong with any of them is thrown when all have been tried. */
export function makeEach<Of, Made>(all: readonly Of[], make: (one: Of) => Made): readonly Made[] {
  const findings: Finding[] = [];
  const made = all.flatMap((one) => {
    try {
      return [make(one)];
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
      findings.push(...error.findings);
      return [];
    }
  });
  throwFindings(findings);
  return made;
}
