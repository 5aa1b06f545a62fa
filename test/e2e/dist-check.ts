import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceDigest } from '../../.github/scripts/source-digest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The `action.yml` that is tested; its bundle is the committed one. */
export const actionFile = `${root}action.yml`;

/** Fails when the bundle is not there or was made of other sources: a test of it would say nothing about the code. */
export const assertBundleIsCurrent = (): void => {
  const written = `${root}dist/sources.sha256`;
  if (!existsSync(`${root}dist/action/index.js`) || !existsSync(written)) throw new Error('dist/ has no bundle. Run "npm run build".');
  if (readFileSync(written, 'utf8').trim() !== sourceDigest(root))
    throw new Error('dist/ is made of other sources than those in src/. Run "npm run build".');
};
