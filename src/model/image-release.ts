export interface ReleasedImage {
  readonly tag: string;
  /** `sha256:` and 64 hex digits. */
  readonly digest?: string;
}

/** What runs of one service in one environment: the artifact, never a floating tag; and how it came there. */
export interface ImageRelease extends ReleasedImage {
  /** Sidecars, init containers, migrations, by image name: they are released together with the main image. */
  readonly images?: Readonly<Record<string, ReleasedImage>>;
  /** When it was put here, `2026-11-21T10:00:00Z`. */
  readonly since?: string;
  readonly by?: string;
  /** Commit by which the environment before this one got it. */
  readonly from?: string;
  /** A word on it for who comes later. */
  readonly why?: string;
  /** Why it skipped the chain of promotion. */
  readonly hotfix?: string;
}

/** Environment → service → release; read from `environments/<environment>/releases.yaml`. */
export type Releases = Readonly<Record<string, Readonly<Record<string, ImageRelease>>>>;

export interface ImageReference {
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** `registry:5000/team/app:v1@sha256:…` in its parts; a colon before the last slash belongs to the registry. */
export function parseImage(text: string): ImageReference {
  const [rest = "", digest] = text.split("@", 2) as [string, string?];
  const colon = rest.lastIndexOf(":");
  const tagged = colon > rest.lastIndexOf("/");
  return {
    name: tagged ? rest.slice(0, colon) : rest,
    ...(tagged && { tag: rest.slice(colon + 1) }),
    ...(digest !== undefined && { digest }),
  };
}

export function formatImage({ name, tag, digest }: ImageReference): string {
  return name + (tag ? `:${tag}` : "") + (digest ? `@${digest}` : "");
}
