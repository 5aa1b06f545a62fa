import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeOurs } from '../../src/artifacts/classify.ts';
import { rawDiff } from '../../src/cli/git/git-repository.ts';

/** What one commit changes against its first parent, or a named pair of commits. */
export interface RecordedChange {
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  /** The day of the head's commit in UTC, `YYYY-MM-DD`. */
  readonly date: string;
  /** What `git diff-tree --raw -z` prints of the two. */
  readonly diff: Buffer;
}

/** Refs of a repository that holds a single change. */
const pairRefs = ['change-base', 'change-head'] as const;

/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;

const git = (folder: string, args: readonly string[], input = ''): string =>
  execFileSync('git', ['-C', folder, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: maxOutputBytes,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });

const isRepository = (folder: string): boolean => existsSync(join(folder, '.git')) || existsSync(join(folder, 'objects'));

/** The folder itself when it is a clone (bare or not), else the clones right below it, by name. Throws when there is none. */
export const findRepositories = (folder: string): readonly string[] => {
  if (isRepository(folder)) return [folder];
  const found = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && isRepository(join(folder, entry.name)))
    .map(entry => join(folder, entry.name));
  if (found.length === 0) throw new Error(`There is no git repository in "${folder}". Name a clone, or a folder of clones.`);
  return found.toSorted();
};

interface Pair {
  readonly base: string;
  readonly head: string;
  readonly date: string;
}

const dayOf = (seconds: string): string => new Date(Number(seconds) * 1000).toISOString().slice(0, 10);

/** The pair that the refs name, if the repository has both; else each commit of the first-parent history with its first parent. */
const pairsOf = (folder: string): readonly Pair[] => {
  const refs = git(folder, ['for-each-ref', '--format=%(refname:short) %(objectname)']);
  const named = new Set(refs.split('\n').map(line => line.split(' ')[0]));
  const hasPair = pairRefs.every(ref => named.has(ref));
  const wanted = hasPair ? ['--no-walk', pairRefs[1]] : ['--first-parent', 'HEAD'];
  return git(folder, ['log', '--format=%H %ct %P', ...wanted])
    .trim()
    .split('\n')
    .flatMap(line => {
      const [head = '', seconds = '', parent] = line.split(' ');
      const base = hasPair ? git(folder, ['rev-parse', `${pairRefs[0]}^{commit}`]).trim() : parent;
      return base === undefined || base === '' ? [] : [{ base, head, date: dayOf(seconds) }];
    });
};

/** Diffs by head commit, asked for in one call. Commits that change nothing have none. */
const diffsOf = (folder: string, pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> => {
  const input = pairs.map(({ base, head }) => `${head} ${base}\n`).join('');
  const fields = git(folder, [...rawDiff, '--stdin'], input).split('\0');
  const diffs = new Map<string, string[]>();
  let current: string[] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const field = fields[at] ?? '';
    if (!field.startsWith(':')) {
      current = [];
      diffs.set(field, current);
      at += 1;
      continue;
    }
    // The paths that belong to an entry are taken with it: a path may look like anything.
    const paths = /^[RC]/u.test(field.split(' ')[4] ?? '') ? 2 : 1;
    current.push(...fields.slice(at, at + 1 + paths));
    at += 1 + paths;
  }
  return diffs;
};

/** The changes of a clone, the newest first, that touch a file which may be a container file by its name. */
export const changesOf = (folder: string): readonly RecordedChange[] => {
  const pairs = pairsOf(folder);
  const diffs = diffsOf(folder, pairs);
  return pairs.flatMap(pair => {
    const fields = diffs.get(pair.head) ?? [];
    if (!fields.some(field => !field.startsWith(':') && mayBeOurs(field))) return [];
    return [{ repository: folder, ...pair, diff: Buffer.from(`${fields.join('\0')}\0`) }];
  });
};
