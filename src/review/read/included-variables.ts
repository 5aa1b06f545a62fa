import { companionPath } from '../../artifacts/compose/companion-path.ts';
import { readComposeSource } from '../../artifacts/compose/source.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { givenVariablesParts } from '../../artifacts/unrendered/given-variables.ts';
import { itemsOf, lookup, nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { basePath, type ChangedFile } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import type { RepositoryReader } from '../ports.ts';
import { fileOf } from '../unrendered/changed-inputs.ts';
import { maxCompanions } from './companions.ts';
import type { Detours } from './detours.ts';

/** Files that an `include` takes, with the variables of a file that it names beside them. */
interface IncludedWith {
  readonly by: SourceFile;
  readonly variables: string;
  readonly range: Range;
  readonly included: readonly string[];
}

/** A path, or a list of them. */
const scalarsIn = (node: YamlNode | undefined): readonly YamlNode[] =>
  node?.kind === 'sequence' ? itemsOf(node) : node === undefined ? [] : [node];

const pathsIn = (by: SourceFile, node: YamlNode | undefined): readonly { readonly path: string; readonly range: Range }[] =>
  scalarsIn(node).flatMap(one => {
    const path = one.kind === 'scalar' ? companionPath(by.path, one.value) : undefined;
    return path === undefined ? [] : [{ path, range: one.range }];
  });

const includesOf = (by: SourceFile): readonly IncludedWith[] =>
  by.text.includes('include') && by.text.includes('env_file')
    ? readComposeSource(by)
        .roots.flatMap(root => itemsOf(lookup(root, 'include')))
        .flatMap(item => {
          const included = pathsIn(by, nodeAt(item, 'path')).map(({ path }) => path);
          return pathsIn(by, nodeAt(item, 'env_file')).map(({ path, range }) => ({ by, variables: path, range, included }));
        })
    : [];

/**
 * Files of variables that the change touches and an `include` names beside what it takes: told where they decide what a service may do, since what is included is
 * judged with the variables beside it. `files` are the Compose files of the head. Source: Compose Specification, `include`.
 */
export const includedVariables = async (
  reader: RepositoryReader,
  changes: readonly ChangedFile[],
  files: readonly SourceFile[],
  { shown }: Detours,
): Promise<readonly Notification[]> => {
  const changed = new Map(changes.flatMap(file => (file.status === 'removed' ? [] : [[file.path, file] as const])));
  const changeOf = (path: string): ChangedFile | undefined => changed.get(shown.get(path) ?? path);
  const taken = files
    .filter(({ path }) => isComposeName(fileNameOf(path)))
    .flatMap(includesOf)
    .filter(({ variables }) => changeOf(variables) !== undefined);
  if (taken.length === 0) return [];
  const texts = await reader.readChangedFiles([...new Set(taken.flatMap(({ variables }) => changeOf(variables) ?? []))]);
  const others = await reader.readFiles('head', [...new Set(taken.flatMap(({ included }) => included))].slice(0, maxCompanions));
  return taken.flatMap(({ by, variables, range, included }): readonly Notification[] => {
    const change = changeOf(variables);
    const [before, now] =
      change === undefined ? [] : [fileOf(variables, texts.base.get(basePath(change))), fileOf(variables, texts.head.get(change.path))];
    const services = included.flatMap(path => fileOf(path, others.get(path)) ?? []);
    if (givenVariablesParts(before, now, services).length === 0) return [];
    const message = `The variables of "${variables}", which this change touches, decide what services may do that are included here, and were not reviewed with them. Look at them yourself, or take "${by.path}" off the review with "ignore-paths".`;
    return [{ code: 'unresolved', level: 'error', path: by.path, range, message }];
  });
};
