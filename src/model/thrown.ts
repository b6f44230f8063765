import { show } from "./shape.ts";

/** What the user's code throws may be anything: for a message. */
export function messageOf(thrown: unknown): string {
  return textOf(thrown, "message") ?? (typeof thrown === "string" ? thrown : `${show(thrown)} is thrown`);
}

/** Empty where there is none. */
export function stackOf(thrown: unknown): string {
  return textOf(thrown, "stack") ?? "";
}

function textOf(thrown: unknown, field: "message" | "stack"): string | undefined {
  const text: unknown = (thrown as Partial<Error> | null | undefined)?.[field];
  return typeof text === "string" ? text : undefined;
}
