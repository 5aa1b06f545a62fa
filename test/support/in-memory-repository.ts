import { basePath, type ChangedFile, type ChangeSet } from '../../src/changes/change-set.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { type FileBytes, type FileText, type RepositoryReader, type Side, type SpecialEntries, submodule } from '../../src/review/ports.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { AnyRule } from '../../src/rules/rule.ts';

export type Files = Readonly<Record<string, string>>;

export interface Change {
  readonly base: Files;
  readonly head: Files;
  /** Old path to new path. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Paths whose text can't be had, at head. */
  readonly unreadable?: readonly string[];
  /** Paths whose text can't be had, at base. */
  readonly unreadableAtBase?: readonly string[];
  /** Files that are no texts, by the texts that stand for them in `base` and `head`. */
  readonly binaries?: Readonly<Record<string, Uint8Array>>;
  readonly listComplete?: boolean;
  /** Symbolic links at head by path, those that the change does not touch included; `changedLinks` names those that it writes. */
  readonly links?: Readonly<Record<string, string>>;
  readonly changedLinks?: readonly string[];
  /** Submodules at head; `changedSubmodules` names those that the change points elsewhere. */
  readonly submodules?: readonly string[];
  readonly changedSubmodules?: readonly string[];
  /** Reading costs nobody's API a call. */
  readonly isLocal?: boolean;
}

/** A repository that is two maps; counts what is asked of it. */
export class InMemoryRepository implements RepositoryReader {
  readonly #change: Change;
  /** Paths that were read besides the changed files. */
  readonly readPaths: string[] = [];
  listings = 0;
  readonly #listed = new Set<Side>();

  constructor(change: Change) {
    this.#change = change;
  }

  get isLocal(): boolean {
    return this.#change.isLocal === true;
  }

  async readChanges(): Promise<ChangeSet> {
    const { base, head, renames = {}, listComplete = true } = this.#change;
    const newNames = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
    const files: ChangedFile[] = [];
    for (const [path, text] of Object.entries(head)) {
      const from = newNames.get(path);
      if (from !== undefined) files.push({ path, previousPath: from, status: 'renamed' });
      else if (base[path] === undefined) files.push({ path, status: 'added' });
      else if (base[path] !== text) files.push({ path, status: 'modified' });
    }
    const { changedLinks = [], changedSubmodules = [] } = this.#change;
    files.push(...changedLinks.map(path => ({ path, status: 'added' as const, mayBe: 'link' as const })));
    files.push(...changedSubmodules.map(path => ({ path, status: 'modified' as const, mayBe: 'submodule' as const })));
    for (const path of Object.keys(base))
      if (head[path] === undefined && renames[path] === undefined) files.push({ path, status: 'removed' });
    return { base: 'base', head: 'head', files, complete: listComplete, computedContext: 3 };
  }

  async readChangedFiles(
    wanted: readonly ChangedFile[],
  ): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    return {
      base: new Map(wanted.map(file => [basePath(file), this.#text('base', basePath(file))])),
      head: new Map(wanted.map(file => [file.path, this.#text('head', file.path)])),
    };
  }

  async readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    this.readPaths.push(...paths);
    return new Map(paths.map(path => [path, this.#text(side, path)]));
  }

  async readBytes(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    this.readPaths.push(...paths);
    return new Map(paths.map(path => [path, this.#bytes(side, path)]));
  }

  async listFiles(side: Side): Promise<readonly string[]> {
    // As those that ask a host or git, which keep what they were told.
    if (!this.#listed.has(side)) this.listings += 1;
    this.#listed.add(side);
    const { links = {} } = this.#change;
    return [...new Set([...Object.keys(this.#change[side]), ...(side === 'head' ? Object.keys(links) : [])])];
  }

  async listSpecial(): Promise<SpecialEntries> {
    this.listings += 1;
    const { links = {}, submodules = [] } = this.#change;
    return { links: new Map(Object.entries(links)), submodules: new Set(submodules) };
  }

  #bytes(side: Side, path: string): FileBytes {
    const read = this.#text(side, path);
    const bytes = this.#change.binaries?.[this.#change[side][path] ?? ''];
    if (bytes !== undefined && read.state === 'unreadable' && read.code === 'binary') return { state: 'bytes', bytes };
    if (read.state === 'link') return { state: 'unreadable', code: 'unreadable', reason: 'The path is a link.' };
    return read.state === 'text' ? { state: 'bytes', bytes: Buffer.from(read.text) } : read;
  }

  #text(side: Side, path: string): FileText {
    const target = side === 'head' ? this.#change.links?.[path] : undefined;
    if (target !== undefined) return { state: 'link', target };
    if (side === 'head' && this.#change.submodules?.includes(path)) return submodule;
    const text = this.#change[side][path];
    if (text === undefined) return { state: 'absent' };
    const unreadable = side === 'head' ? this.#change.unreadable : this.#change.unreadableAtBase;
    if (unreadable?.includes(path)) return { state: 'unreadable', code: 'unreadable', reason: 'The host did not give its text.' };
    if (this.#change.binaries?.[text] !== undefined) return { state: 'unreadable', code: 'binary', reason: 'The file is binary.' };
    return { state: 'text', text };
  }
}

export interface ReviewSettings {
  readonly policy?: Partial<Policy>;
  readonly rules?: readonly AnyRule[];
  readonly today?: string;
  /** Address of the repository's page. */
  readonly repositoryUrl?: string;
}

/** Quiet rules that examples of these tests are about. */
const quietRules: ReadonlySet<string> = new Set([
  'compose/custom-cgroup',
  'compose/no-pids-limit',
  'compose/oom-protection-disabled',
  'compose/port-published-on-all-interfaces',
  'dockerfile/apt-instead-of-apt-get',
  'dockerfile/cd-instead-of-workdir',
  'dockerfile/constant-platform',
  'dockerfile/copy-from-self',
  'dockerfile/copy-multiple-sources-no-slash',
  'dockerfile/curl-and-wget-both-used',
  'dockerfile/default-shell-replaced',
  'dockerfile/distribution-upgrade',
  'dockerfile/duplicate-instruction',
  'dockerfile/duplicate-stage-name',
  'dockerfile/expose-host-mapping',
  'dockerfile/expose-protocol-case',
  'dockerfile/from-as-case',
  'dockerfile/host-only-commands',
  'dockerfile/inconsistent-keyword-case',
  'dockerfile/interactive-install',
  'dockerfile/invalid-port',
  'dockerfile/legacy-key-value',
  'dockerfile/maintainer-deprecated',
  'dockerfile/package-cache-left-behind',
  'dockerfile/pipe-without-pipefail',
  'dockerfile/recommended-packages-installed',
  'dockerfile/redundant-platform',
  'dockerfile/reserved-stage-name',
  'dockerfile/shell-form-command',
  'dockerfile/stage-name-case',
  'dockerfile/unpinned-os-package',
  'dockerfile/update-without-install',
  'dockerfile/useradd-sparse-log',
  'dockerfile/wget-progress-output',
  'dockerfile/workdir-relative',
  'image/floating-tag',
  'kubernetes/restricted-volume-type',
  'network/dangling-service',
]);

/** What reviews of tests run with where they name no rules. Why not all: many speak about nearly every file, and a new one would change all examples. */
export const usualRules = allRules.filter(({ meta }) => meta.profile === 'gate' || quietRules.has(meta.id));

/** Why not the default: these tests are about reviews, with whatever rule serves as an example. */
const everything = profileEverywhere('strict');

/** A policy that lets comments count which the change itself adds. */
export const countingOwnComments: Partial<Policy> = { suppressions: { ...defaultPolicy.suppressions, ownChange: 'count' } };

/** Runs the corridor over a change, on 2026-11-24 unless told otherwise. */
export const reviewChange = (change: Change, settings: ReviewSettings = {}): Promise<ReviewResult> =>
  reviewOf(new InMemoryRepository(change), settings);

/** The same of any repository. */
export const reviewOf = (
  reader: RepositoryReader,
  { policy, rules = usualRules, today = '2026-11-24', repositoryUrl }: ReviewSettings = {},
): Promise<ReviewResult> =>
  reviewResult(
    {
      policy: { ...defaultPolicy, profile: everything, ...policy },
      rules,
      version: '0.0.0',
      ...(repositoryUrl !== undefined && { repositoryUrl }),
    },
    { reader, clock: { today: () => today } },
  );

/** `path:line rule [state]`, with `<- path:line` for a cause elsewhere (`|` between those that each do it, `+` between those that do it together) and `(suppressed)`; what the change did not cause is left out. */
export const causedLines = (result: ReviewResult): readonly string[] =>
  result.delta.entries.flatMap(entry => {
    if (!entry.head || !entry.caused) return [];
    const { location, ruleId, suppression } = entry.head;
    const line = result.files.get(location.path)?.lines.line(location.range.start);
    const places = entry.causes.map(
      ({ kind, path, line: from, endLine }) => `${kind} ${path}:${from}${endLine > from ? `-${endLine}` : ''}`,
    );
    const cause = places.length > 0 ? ` <- ${places.join(entry.causesAre === 'each' ? ' | ' : ' + ')}` : '';
    return [`${location.path}:${line} ${ruleId} [${entry.state}]${suppression ? ' (suppressed)' : ''}${cause}`];
  });
