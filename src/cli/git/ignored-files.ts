import { resolve } from 'node:path';

/** Output of git may not be larger, in bytes. */
const maxOutput = 1 << 28;

/**
 * Which files of a folder git ignores, by its own word: what is tracked never is. None outside a repository and without git, and none where all
 * are ignored: who names such a folder means it.
 */
export const ignoredFiles = (folder: string, files: readonly string[]): ReadonlySet<string> => {
  if (files.length === 0) return new Set();
  const byPath = new Map(files.map(file => [resolve(file), file]));
  // Why only here: it takes longer to load than a Dockerfile to be read, and files that are named one by one need no git.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', 'check-ignore', '-z', '--stdin'], {
    input: [...byPath.keys()].join('\0'),
    encoding: 'utf8',
    maxBuffer: maxOutput,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  if (status !== 0) return new Set();
  const ignored = new Set(stdout.split('\0').flatMap(path => byPath.get(path) ?? []));
  return ignored.size === files.length ? new Set() : ignored;
};
