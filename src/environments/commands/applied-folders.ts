import type { Origin } from '../environment.ts';
import { shellPattern } from '../path-tree.ts';
import type { RepositorySide } from '../repository-side.ts';
import { appliedBy } from './applied-files.ts';
import { buildingScripts } from './scripts.ts';

/** More folders that one pattern stands for are not looked at. */
const maxMatches = 20;

/** The folders of kustomizations that pipelines, makefiles and scripts apply, each with the place that says so first. */
export const appliedFolders = (side: RepositorySide): ReadonlyMap<string, Origin> => {
  const found = new Map<string, Origin>();
  for (const script of buildingScripts(side))
    for (const { kind, candidates, range } of appliedBy(script)) {
      if (kind !== 'kustomization') continue;
      const folders =
        candidates.map(path => side.tree.matchFolders(shellPattern(path), maxMatches)).find(matches => matches.length > 0) ?? [];
      for (const { path } of folders) if (!found.has(path)) found.set(path, { file: script.file, range });
    }
  return found;
};
