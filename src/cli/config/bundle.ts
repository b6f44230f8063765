export interface Script {
  /** CommonJS. */
  readonly code: string;
  /** Of the code: a source map, as JSON; bytes where nobody has read it yet. */
  readonly map: string | Buffer;
}

/** The config and all that it imports by a path. */
export interface Bundle extends Script {
  /** What it imports from packages and from Node, in the order in which it does. */
  readonly packages: readonly string[];
  readonly sections: readonly Section[];
  /** Of files that were edited since the rest was made, by their paths from the config's folder; the code calls for them. */
  readonly parts: Readonly<Record<string, Script>>;
}

/** What a bundle holds of one file. */
export interface Section {
  /** From the config's folder. */
  readonly path: string;
  /** Files, and then packages, in the order in which it imports them. */
  readonly imports: readonly string[];
  /** Name → variable of the bundle; only where both are known for certain. */
  readonly exports?: Readonly<Record<string, string>>;
}
