import { fileURLToPath } from 'node:url';
import { hasBundle, isBundleCurrent } from '../support/bundle.ts';

/** The `action.yml` that is tested; its bundle is the committed one. */
export const actionFile = fileURLToPath(new URL('../../action.yml', import.meta.url));

/** Fails when the bundle is not there or was made of other sources: a test of it would say nothing about the code. */
export const assertBundleIsCurrent = (): void => {
  if (!hasBundle()) throw new Error('dist/ has no bundle. Run "npm run build".');
  if (!isBundleCurrent()) throw new Error('dist/ is made of other sources than those in src/. Run "npm run build".');
};
