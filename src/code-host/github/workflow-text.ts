/** What GitHub Actions puts in when a job runs. Never inside `run`: a shell would execute what the value holds. */
export function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** Every line that is not empty, so many blanks to the right. */
export function indented(text: string, blanks: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(blanks));
}

/** Steps of a job, in order. */
export function steps(...all: readonly string[]): string {
  return indented(all.join(""), 6);
}
