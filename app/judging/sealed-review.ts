import { deserialize, serialize } from 'node:v8';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { basePath, type ChangedFile } from '../../src/changes/change-set.ts';
import type { DeltaEntry } from '../../src/delta/delta.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { RenderedDiff } from '../../src/review/rendered/differences/rendered-diff.ts';
import type { AnyRuleMeta, ReviewResult } from '../../src/review/result.ts';
import { allRules } from '../../src/rules/catalog.ts';

/** A result as bytes. Why: to open one of ten thousand findings takes a process as long as GitHub's webhooks must not wait. */
export type SealedReview = Uint8Array<ArrayBuffer>;

/** What of a result is sealed: plain data. */
interface Sealed extends Omit<ReviewResult, 'files' | 'baseFiles' | 'rules'> {
  readonly files: ReadonlyMap<string, string>;
  readonly baseFiles: ReadonlyMap<string, string>;
  readonly rules: readonly string[];
  /** What is deployed differently, for the page. */
  readonly diffs: readonly RenderedDiff[];
  /** Metadata of rules that are in no catalogue: the organization's own. */
  readonly ownRules: readonly AnyRuleMeta[];
}

const metas = new Map(allRules.map(({ meta }) => [meta.id as string, meta]));

/** Seals a result: texts that nothing is told of are left out. */
export const sealReview = (result: ReviewResult, diffs: readonly RenderedDiff[] = []): SealedReview => {
  const told = toldPaths(result);
  const textsOf = (files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, string> =>
    new Map([...files].flatMap(([path, { text }]) => (told.has(path) ? [[path, text] as const] : [])));
  const sealed: Sealed = {
    ...result,
    // Why without hunks: they are all the changed text once more, and comments are placed by those of what is told.
    changes: { ...result.changes, files: result.changes.files.map(file => (told.has(file.path) ? file : withoutHunks(file))) },
    files: textsOf(result.files),
    baseFiles: textsOf(result.baseFiles),
    rules: [...result.rules.keys()],
    diffs,
    ownRules: [...result.rules.values()].filter(({ id }) => !metas.has(id)),
  };
  return new Uint8Array(serialize(sealed));
};

/** Opens a result that this process has sealed. */
export const openReview = (bytes: SealedReview): ReviewResult => openPage(bytes).result;

/** The same, with what the page tells besides. */
export const openPage = (bytes: SealedReview): { readonly result: ReviewResult; readonly diffs: readonly RenderedDiff[] } => {
  const { diffs, ...sealed } = deserialize(bytes) as Sealed;
  const filesOf = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, SourceFile> =>
    new Map([...texts].map(([path, text]) => [path, sourceFile(path, text)]));
  const own = new Map(sealed.ownRules.map(meta => [meta.id as string, meta]));
  const result: ReviewResult = {
    ...sealed,
    files: filesOf(sealed.files),
    baseFiles: filesOf(sealed.baseFiles),
    rules: new Map(
      sealed.rules.flatMap(id => {
        const meta = metas.get(id) ?? own.get(id);
        return meta ? [[id, meta] as const] : [];
      }),
    ),
  };
  return { result, diffs };
};

const withoutHunks = (file: ChangedFile): ChangedFile => {
  const { hunks: _, ...rest } = file;
  return rest;
};

/** Paths of files at places in which something is told; of changed ones, those at both sides. */
const toldPaths = ({ delta, notifications, changes }: ReviewResult): ReadonlySet<string> => {
  const told = new Set(notifications.flatMap(({ path, range }) => (range ? [path] : [])));
  for (const entry of delta.entries) for (const path of pathsOf(entry)) told.add(path);
  for (const file of changes.files) {
    const before = basePath(file);
    if (told.has(before) || told.has(file.path)) told.add(before).add(file.path);
  }
  return told;
};

const pathsOf = (entry: DeltaEntry): readonly string[] => {
  const findings: readonly (Finding | undefined)[] = [entry.head, entry.base];
  return [
    ...findings.flatMap(finding => (finding ? [finding.location.path, ...finding.related.map(({ path }) => path)] : [])),
    ...('causes' in entry ? entry.causes.map(({ path }) => path) : []),
  ];
};
