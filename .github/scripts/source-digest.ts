import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Files besides `src` that decide what the bundles hold. */
const beside = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** A digest of all that the bundles in `dist/` are made of. `root` ends in a slash. */
export const sourceDigest = (root: string): string => {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  const digest = createHash('sha256');
  for (const path of [...sources.map(source => `src/${source.replaceAll('\\', '/')}`).toSorted(), ...beside])
    digest
      .update(`${path}\0`)
      .update(readFileSync(`${root}${path}`))
      .update('\0');
  return digest.digest('hex');
};
