import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const readText = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

export const exists = (path: string): boolean => existsSync(`${root}${path}`);

/** Tracked files, of which the bundles and the lockfile are nobody's words. */
export const writtenFiles = (): readonly string[] =>
  execFileSync('git', ['-C', root, 'ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter(path => path !== '' && !path.startsWith('dist/') && path !== 'package-lock.json' && exists(path));
