import type { RenderedUnit } from './rendering.ts';

/** More environments, or folders, are not named. */
const maxNames = 5;

const named = (names: readonly string[]): string => `${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? '…' : ''}`;

const folderName = (folder: string): string => (folder === '' ? 'at the root of the repository' : `"${folder.replace(/\/$/u, '')}"`);

/**
 * Says by what something is deployed: a sentence. `units` are the ways in which it is, `all` how many ways there are to deploy the same chart or
 * kustomization: where it is all of them, they are not named.
 */
export const deployedBy = (units: readonly [RenderedUnit, ...RenderedUnit[]], all: number): string => {
  const folders = [...new Set(units.map(({ folder }) => folder))];
  const [{ kind }] = units;
  const what = kind === 'chart' ? 'chart' : 'kustomization';
  if (folders.length > 1) return `That is what the ${what}s ${named(folders.map(folderName))} deploy.`;
  const names = units.map(({ environment }) => (environment === 'default' ? 'its own values' : environment));
  return `That is what the ${what} ${folderName(folders[0] ?? '')} deploys${all > 1 && names.length < all ? ` with ${named(names)}` : ''}.`;
};
