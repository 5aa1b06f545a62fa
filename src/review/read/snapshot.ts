import type { FileArtifact, FileArtifactKind } from '../../artifacts/artifact.ts';
import { classifyFile, isOursAsText, mayBeOurs, mayBeOursAtSight } from '../../artifacts/classify.ts';
import { mayHaveCompanions } from '../../artifacts/compose/companions.ts';
import type { ReadChoice } from '../../artifacts/file-kind.ts';
import { type ParseChoice, parseArtifact, parseLike } from '../../artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { outOfTimeReason, type Patience } from '../../engine/bounds.ts';
import type { Notification } from '../../findings/notification.ts';
import { appendAll } from '../../text/append-all.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText } from '../ports.ts';
import { notItsText } from './decode-text.ts';

/** What was read of one side of a change. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
  /** What became of each path that was asked for. */
  readonly ledger: ReadonlyMap<string, CoverageEntry>;
  /** Of reading and parsing. */
  readonly notifications: readonly Notification[];
}

/** How much of the container files of one side of a change is read, all together. */
export interface ReadBounds {
  /** UTF-16 units. */
  readonly length: number;
  /**
   * Line breaks, colons, commas and opening brackets: about as many as there are keys, values and instructions, each of which takes memory.
   */
  readonly marks: number;
  /** Settings of services, once what they extend is put in: a few files extend each other into any number of them. */
  readonly settings?: number;
}

/**
 * Bounds the time and the memory of a review, whatever a change brings along. Only changes of many generated files come near: the container
 * files of the largest of 35 well-known repositories have a tenth of the one and a quarter of the other, all of them together. A mark takes up to a
 * kilobyte of memory at each side while a change is judged, and a judge of the App has 384 MB.
 */
export const judgedBounds: ReadBounds = { length: 16 << 20, marks: 300_000, settings: 500_000 };

/** A text, and as what it is to be read; undefined for what is not ours. */
interface LookedAt {
  readonly file: SourceFile;
  readonly choice: ParseChoice | undefined;
}

/** What texts are, each looked at once. */
class Looks {
  readonly #kinds: NamedKinds;
  readonly #known = new Map<string, LookedAt>();

  constructor(kinds: NamedKinds) {
    this.#kinds = kinds;
  }

  at(path: string, text: string): LookedAt {
    const known = this.#known.get(path) ?? lookAt(path, text, this.#kinds.get(path));
    this.#known.set(path, known);
    return known;
  }

  /** False when it can be seen without a parser that the text is nobody's. */
  mayBeOurs(path: string, text: string): boolean {
    return this.#kinds.has(path) || mayBeOursAtSight(sourceFile(path, text));
  }

  /** Lets go of what was parsed of a text to see what it is. */
  forget(path: string): void {
    this.#known.delete(path);
  }
}

const lookAt = (path: string, text: string, named: FileArtifactKind | undefined): LookedAt => {
  const file = sourceFile(path, text);
  const own = classifyFile(file);
  if (named !== undefined && (own.kind === 'none' || named === 'dockerfile')) return { file, choice: { kind: named, template: 'none' } };
  // Why another one: what was parsed to see that it is nobody's is not to be kept with it.
  return own.kind === 'none' ? { file: sourceFile(path, text), choice: undefined } : { file, choice: own };
};

/**
 * The largest of the texts that are container files, without which the others are within the bounds. Once one is too much, the review is
 * incomplete, and what is larger still is not parsed only to see what it is.
 */
const beyondBounds = (texts: ReadonlyMap<string, FileText>, bounds: ReadBounds, looks: Looks): ReadonlySet<string> => {
  const files = [...texts].flatMap(([path, read]) => (read.state === 'text' ? [{ path, text: read.text }] : []));
  if (isWithin(files, bounds)) return new Set();
  let { length, marks } = bounds;
  const beyond = new Set<string>();
  for (const { path, text } of files.toSorted((a, b) => a.text.length - b.text.length)) {
    if (beyond.size === 0 ? looks.at(path, text).choice === undefined : !looks.mayBeOurs(path, text)) continue;
    length -= text.length;
    marks -= marksIn(text);
    if (length >= 0 && marks >= 0) continue;
    beyond.add(path);
    looks.forget(path);
  }
  return beyond;
};

/** True when all are within the bounds, whatever they are. Why first: what they are takes far longer to see. */
const isWithin = (files: readonly { readonly text: string }[], bounds: ReadBounds): boolean => {
  let { length, marks } = bounds;
  for (const { text } of files) length -= text.length;
  // A text has fewer marks than units.
  if (length >= 0 && bounds.length - length <= marks) return true;
  for (const { text } of files) marks -= marks < 0 ? 0 : marksIn(text);
  return length >= 0 && marks >= 0;
};

/** `\n`, `:`, `,`, `[` and `{`. */
const markUnits: ReadonlySet<number> = new Set([10, 58, 44, 91, 123]);

const marksIn = (text: string): number => {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) if (markUnits.has(text.charCodeAt(at))) marks += 1;
  return marks;
};

/** As what files are read that others name, by path. */
export type NamedKinds = ReadonlyMap<string, FileArtifactKind>;

const submoduleNote = 'The change points a submodule to another commit. What lies in it is not reviewed here, but in its own repository.';

const beyondReason = `The container files of the change are over ${judgedBounds.length >> 20} MiB together, or have more than ${judgedBounds.marks} keys and values, and the largest are left out. Split the change, or take generated files off the review with "ignore-paths".`;

const tooManySettings = `The services of the change have more than ${judgedBounds.settings} settings together once "extends" and "include" are followed. Split the change, or take generated files off the review with "ignore-paths".`;

/** How texts are read. */
export interface ReadOptions {
  /** Of all container files together. */
  readonly bounds?: ReadBounds | undefined;
  readonly patience?: Patience | undefined;
  /** As what files are read whose own names do not tell. */
  readonly kinds?: NamedKinds | undefined;
  /** How files are read, by path, where more decides about that than their own text. */
  readonly choices?: ReadonlyMap<string, ReadChoice> | undefined;
}

/** Texts to artifacts. `companions` are texts of other files that Compose files refer to; they are not judged themselves.
 */
export const readSnapshot = (
  texts: ReadonlyMap<string, FileText>,
  companions: ReadonlyMap<string, SourceFile>,
  { bounds, patience, kinds = new Map(), choices = new Map() }: ReadOptions = {},
): Snapshot => {
  const looks = new Looks(kinds);
  const beyond = bounds ? beyondBounds(texts, bounds, looks) : new Set<string>();
  const files = new Map<string, SourceFile>();
  const artifacts = new Map<string, FileArtifact>();
  const ledger = new Map<string, CoverageEntry>();
  const notifications: Notification[] = [];
  const refuse = (path: string, code: Notification['code'], reason: string): void => {
    ledger.set(path, { path, status: 'not-evaluated', reason });
    notifications.push({ code, level: 'error', path, message: `${reason} The file was not reviewed.` });
  };
  const pass = (path: string, code: string): void => {
    ledger.set(path, { path, status: 'not-ours' });
    if (code === 'submodule') notifications.push({ code: 'unreadable', level: 'note', path, message: submoduleNote });
  };
  const leave = (path: string, reason: string): void => {
    ledger.set(path, { path, status: 'not-evaluated', reason });
    notifications.push({ code: 'out-of-time', level: 'error', path, message: reason });
  };
  const take = (path: string, text: string): void => {
    const { file, choice } = looks.at(path, text);
    looks.forget(path);
    files.set(path, file);
    const artifact = choice === undefined ? undefined : parseArtifact(file, { ...choice, ...choices.get(path) }, companions);
    if (artifact) {
      artifacts.set(path, artifact);
      appendAll(notifications, artifact.notifications);
    }
    ledger.set(path, ledgerEntry(path, artifact));
  };
  for (const [path, read] of texts) {
    const refusal = refusalOf(path, read, beyond);
    if (read.state === 'absent') ledger.set(path, { path, status: 'removed' });
    else if (read.state === 'link') ledger.set(path, { path, status: 'excluded', reason: `It is a link to "${read.target}".` });
    else if (refusal && !kinds.has(path) && isNobodys(path, refusal)) pass(path, refusal.code);
    else if (refusal) refuse(path, refusal.code === 'submodule' ? 'unreadable' : refusal.code, refusal.reason);
    else if (patience?.begin(path) === false) leave(path, outOfTimeReason);
    else if (read.state === 'text') take(path, read.text);
  }
  return { files, artifacts, ledger, notifications };
};

/** True for what is no file of ours although its name may be: another repository, and what is no text where we want text. */
const isNobodys = (path: string, { code }: { readonly code: string }): boolean =>
  code === 'submodule' ? !mayBeOurs(path) : code === 'binary' && isOursAsText(path);

/** Why a text is not judged. */
const refusalOf = (
  path: string,
  read: FileText,
  beyond: ReadonlySet<string>,
): Pick<Extract<FileText, { readonly state: 'unreadable' }>, 'code' | 'reason'> | undefined => {
  if (read.state === 'unreadable') return read;
  if (read.state !== 'text') return undefined;
  const reason = notItsText(read.text);
  if (reason !== undefined) return { code: 'binary', reason };
  return beyond.has(path) ? { code: 'too-large', reason: beyondReason } : undefined;
};

/** The snapshot with some of its files read again beside companions; only what they are taken for can change by that. */
export const rereadFiles = (
  snapshot: Snapshot,
  paths: readonly string[],
  companions: ReadonlyMap<string, SourceFile>,
  patience?: Patience,
): Snapshot => {
  if (paths.length === 0) return snapshot;
  // Why it matters not what those stay that there is no time for: time that is over stays over, so that they are not judged either.
  const known = paths.filter(path => patience?.begin(path) !== false).flatMap(path => snapshot.artifacts.get(path) ?? []);
  const again = known.map(artifact => rereadArtifact(artifact, companions));
  const read = new Set(again.map(artifact => artifact.file.path));
  return {
    files: snapshot.files,
    artifacts: new Map([...snapshot.artifacts, ...again.map(artifact => [artifact.file.path, artifact] as const)]),
    ledger: new Map([
      ...snapshot.ledger,
      ...again.map(artifact => [artifact.file.path, ledgerEntry(artifact.file.path, artifact)] as const),
    ]),
    notifications: [
      ...snapshot.notifications.filter(({ path }) => !read.has(path)),
      ...again.flatMap(({ notifications }) => notifications),
    ],
  };
};

/** The snapshot without the largest Compose files, as far as all of them together have more settings than are judged. */
export const withinSettings = (snapshot: Snapshot, most: number): Snapshot => {
  const projects = [...snapshot.artifacts.values()].flatMap(artifact => (artifact.kind === 'compose' ? [artifact] : []));
  let left = most;
  const beyond = new Set(
    projects
      .toSorted((one, other) => one.settings - other.settings)
      .flatMap(({ file, settings }) => {
        left -= settings;
        return left < 0 ? [file.path] : [];
      }),
  );
  if (beyond.size === 0) return snapshot;
  const reason = tooManySettings;
  return {
    files: snapshot.files,
    artifacts: new Map([...snapshot.artifacts].filter(([path]) => !beyond.has(path))),
    ledger: new Map([...snapshot.ledger, ...[...beyond].map(path => [path, { path, status: 'not-evaluated', reason }] as const)]),
    notifications: [
      ...snapshot.notifications,
      ...[...beyond].map(
        (path): Notification => ({ code: 'too-large', level: 'error', path, message: `${reason} The file was not reviewed.` }),
      ),
    ],
  };
};

/** Most Compose files refer to no other: they stay as they were read. */
const rereadArtifact = (artifact: FileArtifact, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  artifact.kind === 'compose' && artifact.override === undefined && !mayHaveCompanions(artifact.file)
    ? artifact
    : parseLike(artifact, artifact.file, companions);

const ledgerEntry = (path: string, artifact: FileArtifact | undefined): CoverageEntry => {
  if (!artifact) return { path, status: 'not-ours' };
  const { kind } = artifact;
  const error = artifact.notifications.find(notification => notification.level === 'error');
  if (!error) return { path, status: 'evaluated', kind };
  const reason = error.range ? `Line ${artifact.file.lines.line(error.range.start)}: ${error.message}` : error.message;
  return error.code === 'too-large' ? { path, status: 'not-evaluated', reason } : { path, status: 'partly-evaluated', kind, reason };
};

/**
 * The snapshot with what became of further paths, and what is to be said of it. A file in which something could not be followed is
 * evaluated in part.
 */
export const withEntries = (snapshot: Snapshot, entries: readonly CoverageEntry[], notifications: readonly Notification[]): Snapshot => {
  const ledger = new Map([...snapshot.ledger, ...entries.map(entry => [entry.path, entry] as const)]);
  for (const { path, range, message } of notifications) {
    const entry = ledger.get(path);
    const line = snapshot.files.get(path)?.lines.line(range?.start ?? 0);
    if (entry?.status === 'evaluated') ledger.set(path, { ...entry, status: 'partly-evaluated', reason: `Line ${line}: ${message}` });
  }
  const refused = entries.flatMap((entry): readonly Notification[] =>
    entry.status === 'not-evaluated'
      ? [{ code: 'unreadable', level: 'error', path: entry.path, message: `${entry.reason} The file was not reviewed.` }]
      : [],
  );
  return { ...snapshot, ledger, notifications: [...snapshot.notifications, ...refused, ...notifications] };
};
