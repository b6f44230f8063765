/** A file of the user's that is no code. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A file by its path from the folder of `tiphys.config.ts`; undefined where there is none. */
export type FileAt = (path: string) => SourceFile | undefined;
