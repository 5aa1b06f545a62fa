import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceDigest } from '../../.github/scripts/source-digest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = `${root}dist/sources.sha256`;

/** True when `dist/` holds bundles. */
export const hasBundle = (): boolean => existsSync(`${root}dist/action/index.js`) && existsSync(written);

/** True when the bundles in `dist/` are made of the sources as they are. */
export const isBundleCurrent = (): boolean => hasBundle() && readFileSync(written, 'utf8').trim() === sourceDigest(root);
