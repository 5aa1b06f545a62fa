import type { Notification } from '../findings/notification.ts';
import type { Range } from '../text/range.ts';
import type { Candidate } from './candidate.ts';
import type { ImageNode } from './images/image-uses.ts';
import type { SourceFile } from './source-file.ts';

/** A node on the walk: its name in the visitors, its logical place, and the region that decides about findings on it. */
export interface VisitedNode {
  readonly name: string;
  readonly node: unknown;
  readonly subject: string;
  readonly scope: Range;
  /** What is one thing of several in the scope: an instruction of a stage. */
  readonly region?: Range;
}

/** The whole of a file as the first node of its walk. */
export const wholeFile = (artifact: { readonly file: SourceFile }): VisitedNode => ({
  name: 'file',
  node: artifact,
  subject: '',
  scope: { start: 0, end: artifact.file.text.length },
});

/** How a file of a known kind is to be read. */
export interface ReadChoice {
  /** `none`: no engine makes something else of it first, whatever its name says. */
  readonly template?: 'none' | 'helm';
  /** Of a Compose file: the path of the override with which it is judged. */
  readonly override?: string;
  /** Of a Compose file: the paths of the files that it takes variables from in place of the `.env` beside it; later ones go before earlier ones. */
  readonly variables?: readonly string[];
  /** Of a Dockerfile: stages that are built besides the last one, by name or number. */
  readonly targets?: readonly string[];
}

/**
 * What a kind says of a file: that it is one of its own, by which sign, or that it is nobody's; a reason where one could have expected
 * otherwise.
 */
export type KindFound =
  | { readonly found: true; readonly template?: 'helm'; readonly reason: string }
  | { readonly found: false; readonly reason?: string };

/** What every artifact has that is read from one file. */
export interface ReadFile {
  readonly kind: string;
  readonly file: SourceFile;
  readonly notifications: readonly Notification[];
}

/**
 * All that the house needs to know about a kind of file. A new kind is a descriptor, its parser and their tests: it is entered in
 * `artifact.ts` (its types) and `kinds.ts` (its descriptor). Everything is pure. Why methods where an artifact is taken: so that the
 * descriptor of one kind is one of an artifact of any kind, for who looks it up by the artifact.
 */
export interface FileKind<A extends ReadFile> {
  /** What people call such a file: "Dockerfile", "Compose file". */
  readonly name: string;
  /** Language of the code blocks that show one. */
  readonly language: 'dockerfile' | 'yaml' | 'json' | 'toml' | 'ini' | 'text';
  /** The name under which an example of it is read. */
  readonly examplePath: string;
  /** True where many files of such a name are no text, and are then of no kind: who reads one of this kind wants text. */
  readonly isText?: (path: string) => boolean;
  /** True when the path alone does not rule it out: only then its text is fetched. */
  readonly mayBe: (path: string) => boolean;
  /** Undefined: the next kind is asked. */
  readonly classify: (candidate: Candidate) => KindFound | undefined;
  /**
   * Text to artifact. Never throws: what cannot be read is a notification in the artifact. `companions` are files that lie beside it, by
   * path.
   */
  readonly parse: (file: SourceFile, choice: ReadChoice, companions: ReadonlyMap<string, SourceFile>) => A;
  /** How an artifact was read, to read another text like it. */
  choiceOf(artifact: A): ReadChoice;
  /** The one pass over an artifact for all rules: every node once, in source order, the file first. */
  walk(artifact: A): readonly VisitedNode[];
  /** The images that it names and that are pulled, in source order. */
  images(artifact: A): readonly ImageNode[];
}
