import type { FileArtifact } from '../../artifacts/artifact.ts';
import { directivesOf } from '../../artifacts/suppressions/file-directives.ts';
import { type Directive, wordsOf } from '../../artifacts/suppressions/suppression-directive.ts';
import type { Finding } from '../../findings/finding.ts';

/** Both sides of the changed files, as far as suppressions are compared. */
export interface ComparedFiles {
  readonly head: ReadonlyMap<string, FileArtifact>;
  /** What a head file was at base. */
  readonly base: (headPath: string) => FileArtifact | undefined;
  /** The base line that a head line was (from 1); undefined when the change wrote it. */
  readonly baseLine: (headPath: string, line: number) => number | undefined;
}

/** What a head finding was at the base, with its suppression there. */
export interface FormerFinding {
  readonly finding: Finding;
  /** True when the head finding is as the base's was: no worse, and in the same folder and namespace. */
  readonly isSame: boolean;
}

/** What the change makes of the directives of one judgement of the head. */
export interface DirectiveChanges {
  /** True when the head has the directive and the base has not. */
  readonly isAdded: (directive: Directive) => boolean;
  /**
   * True when the directive silenced nothing at the base that the finding is, so that for this finding it is as good as added by the
   * change.
   */
  readonly isNewFor: (directive: Directive, finding: Finding) => boolean;
}

/** By what a judgement of the head knows what was silenced at the base. */
export interface FormerFindings {
  /** What the finding was at the base; undefined for a new one. */
  readonly former: (finding: Finding) => FormerFinding | undefined;
  /** True for findings so grave that they would keep the change from being merged. */
  readonly mayBlock: (finding: Finding) => boolean;
}

interface AddedInFile {
  /** Offsets at which they begin in the head text. */
  readonly starts: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  /** Directives of the base by what they say. */
  readonly before: ReadonlyMap<string, readonly Directive[]>;
}

const none: AddedInFile = { starts: new Set(), words: new Set(), before: new Map() };

/**
 * Tells which suppressions a change brings in, as a whole or for a finding. One that stood in the base counts for what it silenced there,
 * wherever the two stand now. What it did not silence there, nobody has accepted: for what may block it is new; what is less grave it goes
 * on silencing where it stands in its old place, above what it stood above. Files are looked at when first asked about.
 */
export class AddedDirectives {
  readonly #files: ComparedFiles;
  readonly #byPath = new Map<string, AddedInFile>();
  /** What directives were found to be new for in the head, for texts that neither side has. */
  readonly #refused = new Set<string>();

  constructor(files: ComparedFiles) {
    this.#files = files;
  }

  /** For one judgement of the head. */
  since({ former, mayBlock }: FormerFindings): DirectiveChanges {
    const isNewFor = (directive: Directive, finding: Finding): boolean => {
      const isNew = this.#isAdded(directive) || this.#isNewFor(directive, former(finding), mayBlock(finding));
      if (isNew) this.#refused.add(keyOf(directive, finding));
      return isNew;
    };
    return { isAdded: this.#isAdded, isNewFor };
  }

  /** The same for a text of the file that neither side has: by what the directives say, and what the head was found to have. */
  readonly inTrial: DirectiveChanges = {
    isAdded: directive => this.#in(directive.path).words.has(wordsOf(directive)),
    isNewFor: (directive, finding) => this.inTrial.isAdded(directive) || this.#refused.has(keyOf(directive, finding)),
  };

  readonly #isAdded = ({ path, at }: Directive): boolean => this.#in(path).starts.has(at.start);

  #isNewFor(directive: Directive, former: FormerFinding | undefined, mayBlock: boolean): boolean {
    const wasSilenced = former?.finding.suppression !== undefined;
    if (mayBlock) return !(wasSilenced && former.isSame);
    return !wasSilenced && !this.#isInPlace(directive);
  }

  /** True when the directive stands where it stood, and what it stands above, too. */
  #isInPlace(directive: Directive): boolean {
    const { path, at, scopes } = directive;
    const artifact = this.#files.head.get(path);
    const old = this.#files.base(path);
    // A file that nobody changed may still hold findings about many.
    if (!artifact || !old) return !artifact;
    const lineBefore = (offset: number): number | undefined => this.#files.baseLine(path, artifact.file.lines.line(offset));
    const own = lineBefore(at.start);
    const before = this.#in(path)
      .before.get(wordsOf(directive))
      ?.find(other => old.file.lines.line(other.at.start) === own);
    if (own === undefined || !before) return false;
    const starts = new Set(before.scopes.map(scope => old.file.lines.line(scope.start)));
    return scopes.every(({ start }) => {
      const line = start === 0 ? 1 : lineBefore(start);
      return line !== undefined && starts.has(line);
    });
  }

  #in(path: string): AddedInFile {
    const known = this.#byPath.get(path) ?? this.#compare(path);
    this.#byPath.set(path, known);
    return known;
  }

  #compare(path: string): AddedInFile {
    const { head, base, baseLine } = this.#files;
    const artifact = head.get(path);
    if (!artifact) return none;
    const former = base(path);
    const before = Map.groupBy(former ? directivesOf(former) : [], wordsOf);
    const left = new Map([...before].map(([words, own]) => [words, own.length]));
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
    return { starts: new Set(added.map(({ at }) => at.start)), words: new Set(added.map(wordsOf)), before };
  }
}

const keyOf = (directive: Directive, { ruleId, location }: Finding): string =>
  JSON.stringify([wordsOf(directive), ruleId, location.subject]);
