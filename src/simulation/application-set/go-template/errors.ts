/** The template does not parse or does not execute: the ApplicationSet reports an error. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Go panics outside of the template: the whole reconcile is aborted. */
export class GoPanic extends Error {
  override readonly name = "GoPanic";
}

export function fail(message: string): never {
  throw new TemplateError(message);
}
