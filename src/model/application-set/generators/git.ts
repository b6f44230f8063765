import { type CallSite, callSiteOf } from "../../call-site.ts";
import { type Generator, type OwnValues, ownValues, textShape, type WithValues } from "../generator.ts";
import type { ParameterShape } from "../parameter.ts";

type Texts = Readonly<Record<string, string>>;

interface PathShape {
  readonly path: {
    readonly path: "text";
    readonly basename: "text";
    /** Fit for a name of Kubernetes. */
    readonly basenameNormalized: "text";
    /** The folders above it, and itself: `template.at(parameter.path.segments, 1)`. */
    readonly segments: "list";
  };
}

interface FileShape {
  readonly path: PathShape["path"] & { readonly filename: "text"; readonly filenameNormalized: "text" };
}

/** Below a prefix of its own, where two Git generators meet in a matrix. */
type Prefixed<S, X extends string> = [X] extends [never] ? S : { readonly [K in X]: S };

interface GitOptions<X extends string> {
  /** @default the platform's */
  readonly repository?: string;
  /** @default the platform's */
  readonly revision?: string;
  /** Parameters are then `parameter.<prefix>.path…`. @default none */
  readonly prefix?: X;
  /** How often Argo CD looks. @default 180, Argo CD's own */
  readonly requeueAfterSeconds?: number;
}

export interface GitDirectoriesOptions<X extends string, V extends Texts> extends GitOptions<X> {
  /** From the repository's root; `*` stands for one folder's name: `teams/data/*`. */
  readonly directories: readonly string[];
  /** Wins over `directories`. @default none */
  readonly exclude?: readonly string[];
  readonly values?: OwnValues<Prefixed<PathShape, X>, V>;
}

// biome-ignore lint/complexity/noBannedTypes: the empty record: nothing stated
type Nothing = {};

/** One Application a folder of a repository. */
export function gitDirectories<const X extends string = never, const V extends Texts = Nothing>(
  options: GitDirectoriesOptions<X, V>,
): Generator<WithValues<Prefixed<PathShape, X>, V>> {
  const { directories, exclude = [], prefix } = options;
  const shape = prefixed({ path: pathShape }, prefix);
  const own = ownValues(shape, options.values as never);
  const items = [
    ...directories.map((path) => ({ path })),
    ...exclude.map((path) => ({ path, exclude: true })),
  ];
  return gitGenerator("gitDirectories", options, { directories: items }, own, callSiteOf(gitDirectories));
}

/** What a file says, by name: a text, a list of texts, or a map of such. */
export interface ContentShape {
  readonly [name: string]: "text" | "list" | ContentShape;
}

export interface GitFilesOptions<C extends ContentShape, X extends string, V extends Texts>
  extends GitOptions<X> {
  /** Patterns of Git: `*` stands for anything, slashes too. */
  readonly files: readonly string[];
  /** Wins over `files`. @default none */
  readonly exclude?: readonly string[];
  /** What every one of the files says: JSON or YAML, an object or a list of objects. */
  readonly content: C;
  readonly values?: OwnValues<C & Prefixed<FileShape, X>, V>;
}

/** One Application a file, or an object of its list. */
export function gitFiles<
  const C extends ContentShape,
  const X extends string = never,
  const V extends Texts = Nothing,
>(options: GitFilesOptions<C, X, V>): Generator<WithValues<C & Prefixed<FileShape, X>, V>> {
  const { files, exclude = [], content, prefix } = options;
  const path = { ...pathShape, ...textShape(["filename", "filenameNormalized"]) };
  const own = ownValues({ ...content, ...prefixed({ path }, prefix) }, options.values as never);
  const items = [
    ...files.map((one) => ({ path: one })),
    ...exclude.map((one) => ({ path: one, exclude: true })),
  ];
  return gitGenerator("gitFiles", options, { files: items }, own, callSiteOf(gitFiles));
}

const pathShape = { ...textShape(["path", "basename", "basenameNormalized"]), segments: "list" } as const;

function prefixed(shape: ParameterShape, prefix: string | undefined): ParameterShape {
  return prefix === undefined ? shape : { [prefix]: shape };
}

function gitGenerator(
  kind: string,
  options: GitOptions<string>,
  selected: { readonly [field: string]: readonly { readonly path: string; readonly exclude?: boolean }[] },
  { values, shape }: ReturnType<typeof ownValues>,
  site: CallSite,
): Generator<never> {
  const { repository, revision, prefix, requeueAfterSeconds } = options;
  return {
    kind,
    options,
    shape,
    spec: (defaults) => ({
      git: {
        repoURL: repository ?? defaults.repository,
        revision: revision ?? defaults.revision,
        ...selected,
        ...(prefix !== undefined && { pathParamPrefix: prefix }),
        ...(requeueAfterSeconds !== undefined && { requeueAfterSeconds }),
        ...(values && { values }),
      },
    }),
    known: () => undefined,
    site,
  };
}
