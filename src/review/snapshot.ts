import type { FileArtifact, FileArtifactKind } from '../artifacts/artifact.ts';
import { classify, mayBeOurs } from '../artifacts/classify.ts';
import { mayHaveCompanions } from '../artifacts/compose/companions.ts';
import { parseArtifact, parseLike } from '../artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { Notification } from '../findings/notification.ts';
import type { CoverageEntry } from './coverage.ts';
import type { FileText } from './ports.ts';

/** What was read of one side of a change. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
  /** What became of each path that was asked for. */
  readonly ledger: ReadonlyMap<string, CoverageEntry>;
  /** Of reading and parsing. */
  readonly notifications: readonly Notification[];
}

/**
 * UTF-16 units of the container files of one side of a change that are judged, all together: it bounds the time and the memory of a review,
 * whatever a change brings along. Only changes of many generated files come near it.
 */
export const maxJudgedLength = 16 << 20;

/** The largest of the texts that are container files, without which the others are short enough to be judged. */
const beyondBound = (texts: ReadonlyMap<string, FileText>, maxLength: number, kinds: NamedKinds): ReadonlySet<string> => {
  const lengths = [...texts].flatMap(([path, read]) => (read.state === 'text' ? [{ path, text: read.text }] : []));
  let sum = 0;
  for (const { text } of lengths) sum += text.length;
  if (sum <= maxLength) return new Set();
  let left = maxLength;
  return new Set(
    lengths
      .filter(({ path, text }) => kinds.has(path) || classify(path, text).kind !== 'none')
      .toSorted((a, b) => a.text.length - b.text.length)
      .filter(({ text }) => {
        left -= text.length;
        return left < 0;
      })
      .map(({ path }) => path),
  );
};

/** As what files are read that others name, by path. */
export type NamedKinds = ReadonlyMap<string, FileArtifactKind>;

const submoduleNote = 'The change points a submodule to another commit. What lies in it is not reviewed here, but in its own repository.';

const beyondReason = `The container files of the change are over ${maxJudgedLength >> 20} MiB together, and the largest are left out. Split the change, or take generated files off the review with "ignore-paths".`;

/**
 * Texts to artifacts. `companions` are texts of other files that Compose files refer to; they are not judged themselves. `maxLength` bounds
 * all container files together; `kinds` say as what files are read whose own names do not tell.
 */
export const readSnapshot = (
  texts: ReadonlyMap<string, FileText>,
  companions: ReadonlyMap<string, SourceFile>,
  maxLength = Number.POSITIVE_INFINITY,
  kinds: NamedKinds = new Map(),
): Snapshot => {
  const beyond = beyondBound(texts, maxLength, kinds);
  const files = new Map<string, SourceFile>();
  const artifacts = new Map<string, FileArtifact>();
  const ledger = new Map<string, CoverageEntry>();
  const notifications: Notification[] = [];
  const refuse = (path: string, code: Notification['code'], reason: string): void => {
    ledger.set(path, { path, status: 'not-evaluated', reason });
    notifications.push({ code, level: 'error', path, message: `${reason} The file was not reviewed.` });
  };
  for (const [path, read] of texts) {
    const refusal = refusalOf(path, read, beyond);
    if (read.state === 'absent') ledger.set(path, { path, status: 'removed' });
    else if (read.state === 'link') ledger.set(path, { path, status: 'excluded', reason: `It is a link to "${read.target}".` });
    else if (refusal?.code === 'submodule' && !kinds.has(path) && !mayBeOurs(path)) {
      ledger.set(path, { path, status: 'not-ours' });
      notifications.push({ code: 'unreadable', level: 'note', path, message: submoduleNote });
    } else if (refusal) refuse(path, refusal.code === 'submodule' ? 'unreadable' : refusal.code, refusal.reason);
    else if (read.state === 'text') {
      const file = sourceFile(path, read.text);
      files.set(path, file);
      const artifact = artifactOf(file, companions, kinds.get(path));
      if (artifact) {
        artifacts.set(path, artifact);
        notifications.push(...artifact.notifications);
      }
      ledger.set(path, ledgerEntry(path, artifact));
    }
  }
  return { files, artifacts, ledger, notifications };
};

/** Why a text is not judged. */
const refusalOf = (
  path: string,
  read: FileText,
  beyond: ReadonlySet<string>,
): Pick<Extract<FileText, { readonly state: 'unreadable' }>, 'code' | 'reason'> | undefined => {
  if (read.state === 'unreadable') return read;
  if (read.state !== 'text') return undefined;
  if (read.text.includes('\0')) return { code: 'binary', reason: binaryReason };
  return beyond.has(path) ? { code: 'too-large', reason: beyondReason } : undefined;
};

const binaryReason =
  'The file holds NUL characters, so it is no text. Commit it as UTF-8 text or take it off the review with "ignore-paths".';

/** The snapshot with some of its files read again beside companions; only what they are taken for can change by that. */
export const rereadFiles = (snapshot: Snapshot, paths: readonly string[], companions: ReadonlyMap<string, SourceFile>): Snapshot => {
  if (paths.length === 0) return snapshot;
  const again = paths.flatMap(path => snapshot.artifacts.get(path) ?? []).map(artifact => rereadArtifact(artifact, companions));
  const read = new Set(paths);
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

/** Most Compose files refer to no other: they stay as they were read. */
const rereadArtifact = (artifact: FileArtifact, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  artifact.kind === 'compose' && !mayHaveCompanions(artifact.file) ? artifact : parseLike(artifact, artifact.file, companions);

const artifactOf = (
  file: SourceFile,
  companions: ReadonlyMap<string, SourceFile>,
  named: FileArtifactKind | undefined,
): FileArtifact | undefined => {
  const own = classify(file.path, file.text);
  const isNamed = named !== undefined && (own.kind === 'none' || named === 'dockerfile');
  const found = isNamed ? { kind: named, template: 'none' as const } : own;
  return found.kind === 'none' ? undefined : parseArtifact(file, found, companions);
};

const ledgerEntry = (path: string, artifact: FileArtifact | undefined): CoverageEntry => {
  if (!artifact) return { path, status: 'not-ours' };
  const { kind } = artifact;
  const error = artifact.notifications.find(notification => notification.level === 'error');
  if (!error) return { path, status: 'evaluated', kind };
  const reason = error.range ? `Line ${artifact.file.lines.line(error.range.start)}: ${error.message}` : error.message;
  return error.code === 'too-large' ? { path, status: 'not-evaluated', reason } : { path, status: 'partly-evaluated', kind, reason };
};

/** The snapshot with what became of further paths, and what is to be said of it. A file in which something could not be followed is evaluated in part. */
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
