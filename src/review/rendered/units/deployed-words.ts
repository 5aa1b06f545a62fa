import type { RenderedUnit } from './rendering.ts';

/** More environments, or folders, are not named. */
const maxNames = 5;

const named = (names: readonly string[]): string => `${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? '…' : ''}`;

const folderName = (folder: string): string => (folder === '' ? 'at the root of the repository' : `"${folder.replace(/\/$/u, '')}"`);

/**
 * Says by what something is deployed: a sentence. `units` are the ways in which it is, `ways` how many ways there are to deploy the same chart or
 * kustomization: where it is all of them, they are not named.
 */
export const deployedBy = (units: readonly [RenderedUnit, ...RenderedUnit[]], ways: number): string => {
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    folders: [...new Set(own.map(({ folder }) => folder))],
  }));
  const all = kinds.map(({ kind, folders }) => `the ${kind}${folders.length > 1 ? 's' : ''} ${named(folders.map(folderName))}`);
  const folders = kinds.flatMap(one => one.folders);
  const [{ kind }] = units;
  if (folders.length > 1) return `That is what ${all.join(' and ')} deploy.`;
  const names = units.map(({ environment }) => (environment === 'default' ? 'its own values' : environment));
  return `That is what the ${kind} ${folderName(folders[0] ?? '')} deploys${ways > 1 && names.length < ways ? ` with ${named(names)}` : ''}.`;
};
