/** Everything was said already; ends the run with this code. */
export class ExitError extends Error {
  override readonly name = "ExitError";
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}
