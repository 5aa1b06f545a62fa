import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Files besides the sources that decide what bundles hold. */
const beside = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

const sourcesOf = (root: string, folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .toSorted();

/** A digest of all that bundles of some folders are made of: of `src`, as those in `dist/`, when nothing is said. `root` ends in a slash. */
export const sourceDigest = (root: string, folders: readonly string[] = ['src']): string => {
  const digest = createHash('sha256');
  for (const path of [...folders.flatMap(folder => sourcesOf(root, folder)), ...beside])
    digest
      .update(`${path}\0`)
      .update(readFileSync(`${root}${path}`))
      .update('\0');
  return digest.digest('hex');
};
