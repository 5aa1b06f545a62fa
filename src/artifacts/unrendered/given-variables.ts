import { foldersAbove } from '../../text/path.ts';
import { dotenvOf } from '../compose/project-variables.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';
import {
  type ChangedVariable,
  changedVariables,
  composeFilesBeside,
  idleSettings,
  type Visit,
  variablesBelow,
} from './variables-change.ts';

/** Folders above a file of variables in which a Compose file is looked for. */
const maxFolders = 4;

/** Compose files that commands may start with a file of variables: in its folder and in those above. */
export const composeFilesAround = (path: string): readonly string[] =>
  foldersAbove(path, maxFolders).flatMap(folder => composeFilesBeside(`${folder}.env`));

/** Settings of a service that grant nothing, whatever they say. */
const harmlessSettings: ReadonlySet<string> = new Set([...idleSettings, 'env_file', 'ports', 'expose']);

/** The tag of an image: what a variable there says never makes it another image. */
const tagOfImage = /:[^/:@]*$/u;

interface SettingVisit extends Visit {
  readonly setting?: string;
}

const membersOf = (node: YamlNode, { depth, setting = '' }: SettingVisit): readonly SettingVisit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ node: item, depth: depth + 1, setting }));
  const members = entriesOf(node).map(({ name = '', value }) => ({ node: value, depth: depth + 1, setting: depth === 2 ? name : setting }));
  return depth === 2 ? members.filter(member => !harmlessSettings.has(member.setting)) : members;
};

/** Variables that decide what a service may do, which files it is made of, and which image it is but for the tag. */
export const decisiveVariables = (file: SourceFile): ReadonlySet<string> =>
  variablesBelow(
    parseYaml(file).documents.map(({ root }): SettingVisit => ({ node: root, depth: 0 })),
    membersOf,
    (text, { setting }) => (setting === 'image' ? withoutTag(text) : text),
  );

const withoutTag = (image: string): string => {
  const last = image.lastIndexOf('/');
  // Why not what holds a default with a colon: `${TAG:-1}` is no tag by itself.
  const rest = image.slice(last + 1).replaceAll(/\$\{[^}]*\}/gu, variable => variable.replaceAll(':', ' '));
  return tagOfImage.test(rest) ? image.slice(0, last + 1 + rest.search(tagOfImage)) : image;
};

/** Names of the variables in a file that decide more of a Compose file than they did before. */
export const decidedAnew = (variables: SourceFile, head: SourceFile, base: SourceFile | undefined): readonly string[] => {
  const before = base === undefined ? new Set<string>() : decisiveVariables(base);
  const now = decisiveVariables(head);
  return [...dotenvOf(variables).variables.keys()].filter(name => now.has(name) && !before.has(name));
};

/**
 * What a change of a file of variables decides in Compose files around it, when a command starts them with that file: `docker compose --env-file
 * FILE` takes it in place of `.env`, as `COMPOSE_ENV_FILES` does. No file of the repository has to say so. Source: Docker's documentation,
 * "Set, use, and manage variables in a Compose file", "Substitute with --env-file".
 */
export const givenVariablesParts = (
  base: SourceFile | undefined,
  head: SourceFile | undefined,
  composeFiles: readonly SourceFile[],
): readonly UnrenderedPart[] => {
  const changed = head === undefined || composeFiles.length === 0 ? [] : changedVariables(base, head);
  if (changed.length === 0) return [];
  const decisive = composeFiles.map(file => ({ file, names: decisiveVariables(file) }));
  const found = changed.flatMap((variable): readonly { readonly variable: ChangedVariable; readonly path: string }[] => {
    const by = variable.now === undefined ? undefined : decisive.find(({ names }) => names.has(variable.name));
    return by === undefined ? [] : [{ variable, path: by.file.path }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const names = namesIn(found.map(({ variable }) => variable.name));
  return [
    {
      range: first.variable.now?.nameRange,
      what: `sets ${names} for "${first.path}", if that is started with this file ("--env-file")`,
      renderer: 'environment files',
    },
  ];
};
