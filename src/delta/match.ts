import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { lineMapOf } from '../changes/file-line-map.ts';
import type { LineMap } from '../changes/line-map.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';
import type { Delta, DeltaEntry, DeltaMarks } from './delta.ts';

export interface MatchInput {
  readonly changes: ChangeSet;
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
  readonly baseFiles: ReadonlyMap<string, SourceFile>;
  readonly headFiles: ReadonlyMap<string, SourceFile>;
}

/** Compares the findings of base and head. Every finding of either side is in exactly one entry. No causes are looked for. */
export const matchFindings = (input: MatchInput): Delta => {
  const changed = changedTexts(input);
  const pairs = new Map<Finding, Finding>();
  const left = new Set(input.base);
  const pair = (head: Finding, base: Finding): void => {
    pairs.set(head, base);
    left.delete(base);
  };
  const headPaths = headPathOfBase(input.changes);
  for (const keysOf of [placeKeys(input, changed, headPaths), fingerprintKeys(headPaths), subjectKeys(headPaths), movedKeys()]) {
    matchByKey(
      input.head.filter(finding => !pairs.has(finding)),
      [...left],
      keysOf,
      pair,
    );
  }
  const removed = new Set(input.changes.files.filter(file => file.status === 'removed').map(file => file.path));
  return {
    entries: [
      ...input.head.map(head => headEntry(head, pairs.get(head), input, changed)),
      ...[...left].map(base => ({ state: 'absent' as const, base, fileRemoved: removed.has(base.location.path) })),
    ],
  };
};

const changedTexts = (input: MatchInput): ReadonlyMap<string, LineMap> =>
  new Map(input.changes.files.map(file => [file.path, lineMapOf(file, input.changes, input)]));

/** Where the file of a base finding is now. */
const headPathOfBase = (changes: ChangeSet): ((path: string) => string) => {
  const renamed = new Map(
    changes.files.flatMap(file =>
      file.status === 'renamed' && file.previousPath !== undefined ? [[file.previousPath, file.path] as const] : [],
    ),
  );
  return path => renamed.get(path) ?? path;
};

/** Two functions that give the same key to findings which are the same; undefined takes no part. */
interface Keys {
  readonly head: (finding: Finding) => string | undefined;
  readonly base: (finding: Finding) => string | undefined;
}

const key = (...parts: readonly (string | number)[]): string => parts.join('\0');

/** Same rule and message on a line that the change did not write. */
const placeKeys = (
  { baseFiles, headFiles }: MatchInput,
  changed: ReadonlyMap<string, LineMap>,
  headPath: (path: string) => string,
): Keys => ({
  head: ({ ruleId, messageId, location }) => {
    const position = headFiles.get(location.path)?.lines.position(location.range.start);
    if (!position) return undefined;
    const change = changed.get(location.path);
    const line = change ? change.baseLine(position.line) : position.line;
    return line === undefined ? undefined : key(ruleId, messageId, location.path, line, position.column);
  },
  base: ({ ruleId, messageId, location }) => {
    const position = baseFiles.get(location.path)?.lines.position(location.range.start);
    return position && key(ruleId, messageId, headPath(location.path), position.line, position.column);
  },
});

const fingerprintKeys = (headPath: (path: string) => string): Keys => ({
  head: finding => key(finding.location.path, finding.fingerprint),
  base: finding => key(headPath(finding.location.path), finding.fingerprint),
});

const subjectKeys = (headPath: (path: string) => string): Keys => ({
  head: ({ ruleId, location }) => key(ruleId, location.path, location.subject),
  base: ({ ruleId, location }) => key(ruleId, headPath(location.path), location.subject),
});

/** An object or service that moved to another file is still the same; stages have no name outside their file. */
const movedKeys = (): Keys => {
  const named = ({ location, fingerprint }: Finding): string | undefined =>
    location.subject === '' || location.subject.startsWith('stage:') ? undefined : fingerprint;
  return { head: named, base: named };
};

const matchByKey = (
  heads: readonly Finding[],
  bases: readonly Finding[],
  keys: Keys,
  pair: (head: Finding, base: Finding) => void,
): void => {
  const waiting = new Map<string, Finding[]>();
  for (const base of bases.toReversed()) {
    const baseKey = keys.base(base);
    if (baseKey === undefined) continue;
    const list = waiting.get(baseKey);
    if (list) list.push(base);
    else waiting.set(baseKey, [base]);
  }
  for (const head of heads) {
    const headKey = keys.head(head);
    const base = headKey === undefined ? undefined : waiting.get(headKey)?.pop();
    if (base) pair(head, base);
  }
};

const headEntry = (head: Finding, base: Finding | undefined, input: MatchInput, changed: ReadonlyMap<string, LineMap>): DeltaEntry => {
  if (!base) return { state: 'new', head, ...marks(head, true, input, changed) };
  const state = isSame(base, head, input) ? 'unchanged' : 'updated';
  return { state, base, head, ...marks(head, state === 'updated', input, changed) };
};

/** The same finding, no worse than before, and not laid bare by the removal of a suppression. One that the change renews is not removed. */
const isSame = (base: Finding, head: Finding, { baseFiles, headFiles }: MatchInput): boolean => {
  if (compareSeverity(head.severity, base.severity) < 0) return false;
  if (base.suppression && !head.suppression && !head.pendingSuppression) return false;
  if (base.fingerprint === head.fingerprint) return true;
  return textOf(base, baseFiles) === textOf(head, headFiles);
};

const textOf = ({ location }: Finding, files: ReadonlyMap<string, SourceFile>): string | undefined =>
  files.get(location.path)?.text.slice(location.range.start, location.range.end);

const marks = (head: Finding, caused: boolean, { headFiles }: MatchInput, changed: ReadonlyMap<string, LineMap>): DeltaMarks => {
  const file = headFiles.get(head.location.path);
  const change = changed.get(head.location.path);
  if (!file) return { caused, causes: [], inDiff: false };
  const first = file.lines.line(head.location.range.start);
  const last = file.lines.line(Math.max(head.location.range.start, head.location.range.end - 1));
  const inDiff = change?.isInOneHunk(first, last) ?? false;
  return { caused, causes: [], inDiff };
};
