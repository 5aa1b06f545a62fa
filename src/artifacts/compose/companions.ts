import type { SourceFile } from '../source-file.ts';
import { deref, itemsOf, lookup, nodeAt } from '../yaml/lookup.ts';
import { basePaths, companionPath, dockerfilePath } from './companion-path.ts';
import { variablesPath } from './project-variables.ts';
import { type ComposeSource, extendsOf, readComposeSource, textOf } from './source.ts';

/** More other files than this are not asked for. */
export const maxCompanions = 64;

const extendedPaths = (source: ComposeSource): readonly (string | undefined)[] =>
  [...source.services.values()].flat().map(entry => {
    const service = deref(entry.value);
    const reference = service === undefined ? undefined : extendsOf(source, service);
    return reference === undefined || reference === 'unknown' ? undefined : reference.file?.path;
  });

/** True unless it is certain that a Compose file refers to no other. Keys have other spellings than their own only with escapes. */
export const mayHaveCompanions = ({ path, text }: SourceFile): boolean =>
  basePaths(path).length > 0 ||
  text.includes('extends') ||
  text.includes('include') ||
  text.includes('args') ||
  text.includes('seccomp') ||
  text.includes('env_file') ||
  text.includes('$') ||
  text.includes('\\');

/** Dockerfiles that get build arguments, which may change what they are built on. */
const dockerfilePaths = (source: ComposeSource): readonly string[] =>
  [...source.services.values()].flat().flatMap(({ value }) => {
    if (lookup(value, 'build', 'args').state !== 'present') return [];
    const context = textOf(nodeAt(value, 'build', 'context')) ?? '.';
    const dockerfile = textOf(nodeAt(value, 'build', 'dockerfile')) ?? 'Dockerfile';
    return dockerfilePath(source.file.path, context, dockerfile) ?? [];
  });

/** Repository paths of the files of variables that services of a Compose file are given: `env_file`, as a path, a list of paths, or of mappings with a `path`. */
export const environmentFilePaths = (source: ComposeSource): readonly string[] =>
  [...source.services.values()].flat().flatMap(({ value }) => {
    const found = lookup(value, 'env_file');
    const single = textOf(nodeAt(found));
    const texts = single === undefined ? itemsOf(found).map(item => textOf(item) ?? textOf(nodeAt(item, 'path'))) : [single];
    return texts.flatMap(text => (text === undefined ? [] : (companionPath(source.file.path, text) ?? [])));
  });

/** Repository paths of seccomp profiles, which may let everything through. */
export const seccompProfiles = (source: ComposeSource): readonly string[] =>
  [...source.services.values()].flat().flatMap(({ value }) =>
    itemsOf(lookup(value, 'security_opt')).flatMap(item => {
      const profile = /^seccomp[:=](.+)$/su.exec(textOf(deref(item)) ?? '')?.[1];
      return profile === undefined || profile === 'unconfined' ? [] : (companionPath(source.file.path, profile) ?? []);
    }),
  );

/**
 * Repository paths of other files that are needed to understand a Compose file: the base of an override (all places where it may be, most
 * of which do not exist), the `.env` beside it, files of `extends` and `include`, Dockerfiles that get build arguments, seccomp profiles, files of variables. Those files may need
 * others: ask again with each of them. Never leads out of the repository; remote resources are left out.
 */
export const composeCompanions = (file: SourceFile): readonly string[] => {
  const paths = new Set(basePaths(file.path));
  if (file.text.includes('$')) paths.add(variablesPath(file.path));
  // Why a backslash, too: a key can be written with escapes.
  if (/args|\\/u.test(file.text)) for (const path of dockerfilePaths(readComposeSource(file))) paths.add(path);
  if (file.text.includes('seccomp')) for (const path of seccompProfiles(readComposeSource(file))) paths.add(path);
  if (file.text.includes('env_file')) for (const path of environmentFilePaths(readComposeSource(file))) paths.add(path);
  if (file.text.includes('extends') || file.text.includes('include')) {
    const source = readComposeSource(file);
    for (const path of [...source.includes.map(include => include.path), ...extendedPaths(source)]) if (path !== undefined) paths.add(path);
  }
  paths.delete(file.path);
  return [...paths].slice(0, maxCompanions);
};
