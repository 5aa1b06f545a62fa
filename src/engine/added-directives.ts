import type { FileArtifact } from '../artifacts/artifact.ts';
import { ownDirectives, peerDirectives } from './file-directives.ts';
import type { Directive } from './suppression-directive.ts';

/** Both sides of the changed files, as far as suppressions are compared. */
export interface ComparedFiles {
  readonly head: ReadonlyMap<string, FileArtifact>;
  /** What a head file was at base. */
  readonly base: (headPath: string) => FileArtifact | undefined;
  /** The base line that a head line was (from 1); undefined when the change wrote it. */
  readonly baseLine: (headPath: string, line: number) => number | undefined;
}

interface AddedInFile {
  /** Offsets at which they begin in the head text. */
  readonly starts: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

const none: AddedInFile = { starts: new Set(), words: new Set() };

/**
 * Tells which suppressions a change brings in. One is not new when it stands on a line that the change did not write, nor when it says the
 * same as one that is gone from another place of the file: it was moved. Files are looked at when first asked about.
 */
export class AddedDirectives {
  readonly #files: ComparedFiles;
  readonly #byPath = new Map<string, AddedInFile>();

  constructor(files: ComparedFiles) {
    this.#files = files;
  }

  /** True when the head has the directive and the base has not. */
  readonly isAdded = ({ path, at }: Directive): boolean => this.#in(path).starts.has(at.start);

  /** The same by its words alone, for a text of the file that neither side has. */
  readonly hasAddedWords = (directive: Directive): boolean => this.#in(directive.path).words.has(wordsOf(directive));

  #in(path: string): AddedInFile {
    const known = this.#byPath.get(path) ?? this.#compare(path);
    this.#byPath.set(path, known);
    return known;
  }

  #compare(path: string): AddedInFile {
    const { head, base, baseLine } = this.#files;
    const artifact = head.get(path);
    if (!artifact) return none;
    const before = base(path);
    const left = new Map<string, number>();
    for (const directive of before ? directivesOf(before) : []) left.set(wordsOf(directive), (left.get(wordsOf(directive)) ?? 0) + 1);
    const take = (directive: Directive): boolean => {
      const count = left.get(wordsOf(directive)) ?? 0;
      left.set(wordsOf(directive), count - 1);
      return count > 0;
    };
    const isOnOldLine = ({ at }: Directive): boolean => baseLine(path, artifact.file.lines.line(at.start)) !== undefined;
    const directives = directivesOf(artifact);
    // Why two passes: one that stayed in its place must not lose its likeness to a copy.
    const moved = directives.filter(directive => !(isOnOldLine(directive) && take(directive)));
    const added = moved.filter(directive => !take(directive));
    return { starts: new Set(added.map(({ at }) => at.start)), words: new Set(added.map(wordsOf)) };
  }
}

const directivesOf = (artifact: FileArtifact): readonly Directive[] => [...ownDirectives(artifact).directives, ...peerDirectives(artifact)];

/** What a directive says, wherever it stands. */
const wordsOf = ({ peer, claims, reason, until }: Directive): string =>
  JSON.stringify([peer, claims.map(({ pattern, checks }) => [pattern, checks?.map(check => check.id)]), reason, until]);
