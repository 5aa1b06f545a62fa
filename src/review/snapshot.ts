import type { FileArtifact } from '../artifacts/artifact.ts';
import { classify } from '../artifacts/classify.ts';
import { mayHaveCompanions } from '../artifacts/compose/companions.ts';
import { parseArtifact, parseLike } from '../artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { outOfTimeReason, type Patience } from '../engine/bounds.ts';
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
const beyondBound = (texts: ReadonlyMap<string, FileText>, maxLength: number): ReadonlySet<string> => {
  const lengths = [...texts].flatMap(([path, read]) => (read.state === 'text' ? [{ path, text: read.text }] : []));
  let sum = 0;
  for (const { text } of lengths) sum += text.length;
  if (sum <= maxLength) return new Set();
  let left = maxLength;
  return new Set(
    lengths
      .filter(({ path, text }) => classify(path, text).kind !== 'none')
      .toSorted((a, b) => a.text.length - b.text.length)
      .filter(({ text }) => {
        left -= text.length;
        return left < 0;
      })
      .map(({ path }) => path),
  );
};

const beyondReason = `The container files of the change are over ${maxJudgedLength >> 20} MiB together, and the largest are left out. Split the change, or take generated files off the review with "ignore-paths".`;

/**
 * Texts to artifacts. `companions` are texts of other files that Compose files refer to; they are not judged themselves. `maxLength` bounds
 * all container files together, `patience` the time.
 */
export const readSnapshot = (
  texts: ReadonlyMap<string, FileText>,
  companions: ReadonlyMap<string, SourceFile>,
  maxLength = Number.POSITIVE_INFINITY,
  patience?: Patience,
): Snapshot => {
  const beyond = beyondBound(texts, maxLength);
  const files = new Map<string, SourceFile>();
  const artifacts = new Map<string, FileArtifact>();
  const ledger = new Map<string, CoverageEntry>();
  const notifications: Notification[] = [];
  const refuse = (path: string, code: Notification['code'], reason: string): void => {
    ledger.set(path, { path, status: 'not-evaluated', reason });
    notifications.push({ code, level: 'error', path, message: `${reason} The file was not reviewed.` });
  };
  const leave = (path: string, reason: string): void => {
    ledger.set(path, { path, status: 'not-evaluated', reason });
    notifications.push({ code: 'out-of-time', level: 'error', path, message: reason });
  };
  for (const [path, read] of texts) {
    if (read.state === 'absent') ledger.set(path, { path, status: 'removed' });
    else if (read.state === 'link')
      ledger.set(path, { path, status: 'excluded', reason: `It is a link to "${read.target}", which is reviewed under its own name.` });
    else if (read.state === 'unreadable') refuse(path, read.code, read.reason);
    else if (read.text.includes('\0'))
      refuse(
        path,
        'binary',
        'The file holds NUL characters, so it is no text. Commit it as UTF-8 text or take it off the review with "ignore-paths".',
      );
    else if (beyond.has(path)) refuse(path, 'too-large', beyondReason);
    else if (patience?.begin(path) === false) leave(path, outOfTimeReason);
    else {
      const file = sourceFile(path, read.text);
      files.set(path, file);
      const artifact = artifactOf(file, companions);
      if (artifact) {
        artifacts.set(path, artifact);
        notifications.push(...artifact.notifications);
      }
      ledger.set(path, ledgerEntry(path, artifact));
    }
  }
  return { files, artifacts, ledger, notifications };
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

/** Most Compose files refer to no other: they stay as they were read. */
const rereadArtifact = (artifact: FileArtifact, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  artifact.kind === 'compose' && !mayHaveCompanions(artifact.file) ? artifact : parseLike(artifact, artifact.file, companions);

const artifactOf = (file: SourceFile, companions: ReadonlyMap<string, SourceFile>): FileArtifact | undefined => {
  const found = classify(file.path, file.text);
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
