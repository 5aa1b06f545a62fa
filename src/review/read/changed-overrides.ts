import { defaultComposeFile, defaultOverride, isDefaultOverride } from '../../artifacts/compose/default-files.ts';
import type { ReadChoice } from '../../artifacts/file-kind.ts';
import { basePath, type ChangeSet, pathsAtBase } from '../../changes/change-set.ts';
import { folderOf } from '../../text/path.ts';
import type { RepositoryReader, Side } from '../ports.ts';

/** How files of each side are to be read, by path, where more decides about that than their own text. */
export type ReadChoices = { readonly [S in Side]: ReadonlyMap<string, ReadChoice> };

/** Compose files onto which Compose merges something else than before. */
export interface ChangedOverrides {
  /** Those that the change does not touch. */
  readonly paths: readonly string[];
  readonly choices: ReadChoices;
}

const none: ChangedOverrides = { paths: [], choices: { base: new Map(), head: new Map() } };

/**
 * The Compose files whose override, which Compose takes by itself, is changed, taken away, moved, or displaced by another: each is judged with the one that
 * it had and the one that it has. What an override that comes anew does is told of itself.
 */
export const changedOverrides = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  isIgnored: (path: string) => boolean,
): Promise<ChangedOverrides> => {
  const changed = changes.files.filter(file => [file.path, basePath(file)].some(isDefaultOverride));
  if (changed.length === 0) return none;
  const tracked = await reader.listFiles('head');
  if (tracked === undefined) return none;
  const [now, before] = [new Set(tracked), new Set(pathsAtBase(tracked, changes))];
  const touched = new Map(changes.files.map(file => [file.path, file]));
  const choices = { base: new Map<string, ReadChoice>(), head: new Map<string, ReadChoice>() };
  const paths: string[] = [];
  for (const folder of new Set(changed.flatMap(file => [folderOf(file.path), folderOf(basePath(file))]))) {
    const former = defaultOverride(folder, before);
    const main = defaultComposeFile(folder, now);
    if (former === undefined || main === undefined || isIgnored(main)) continue;
    const mainFile = touched.get(main);
    const formerMain = mainFile === undefined ? main : basePath(mainFile);
    if (formerMain !== defaultComposeFile(folder, before)) continue;
    choices.base.set(formerMain, { override: former });
    // Why the former one: what is no longer there says nothing, and its lines are what was taken away.
    choices.head.set(main, { override: defaultOverride(folder, now) ?? former });
    if (mainFile === undefined) paths.push(main);
  }
  return { paths, choices };
};
