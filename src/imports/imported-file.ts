/** A file of imports/, by its path there. */
export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

/** What writing it did. */
export interface WrittenFile {
  readonly path: string;
  readonly state: "new" | "changed" | "same";
}
