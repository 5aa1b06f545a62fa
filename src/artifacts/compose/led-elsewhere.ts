import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { deref, itemsOf, lookup, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { interpolate } from './interpolate.ts';
import { dotenvOf } from './project-variables.ts';
import { readComposeSource } from './source.ts';

/** A file or folder that a Compose file names by a variable which a file of variables sets. */
export interface LedElsewhere {
  /** What is named, with the variables put in; undefined when one of them is made of what only the machine knows. */
  readonly to: string | undefined;
  readonly range: Range;
}

/** The scalars of a Compose file that name other Compose files, Dockerfiles and folders that are built. */
const namingScalars = (file: SourceFile): readonly YamlNode[] => {
  const source = readComposeSource(file);
  const services = [...source.services.values()].flat().flatMap(({ value }) => deref(value) ?? []);
  const includes = source.roots
    .flatMap(root => itemsOf(lookup(root, 'include')))
    .flatMap(item => [item, nodeAt(item, 'path'), nodeAt(item, 'project_directory'), ...itemsOf(lookup(item, 'path'))]);
  const named = services.flatMap(service => [
    nodeAt(service, 'extends', 'file'),
    nodeAt(service, 'extends', 'service'),
    nodeAt(service, 'build'),
    nodeAt(service, 'build', 'context'),
    nodeAt(service, 'build', 'dockerfile'),
    nodeAt(service, 'build', 'target'),
  ]);
  return [...includes, ...named].flatMap(node => (node?.kind === 'scalar' && node.value.includes('$') ? [node] : []));
};

/**
 * What a Compose file names otherwise than it is read here, because the `.env` beside it sets variables in those names: what is named is looked for
 * with the defaults of variables.
 */
export const ledElsewhere = (file: SourceFile, dotenv: SourceFile | undefined): readonly LedElsewhere[] => {
  if (dotenv === undefined || !file.text.includes('$')) return [];
  const { variables } = dotenvOf(dotenv);
  return namingScalars(file).flatMap(node => {
    if (node.kind !== 'scalar') return [];
    const to = interpolate(node.value, { of: name => variables.get(name) }).value;
    return to === interpolate(node.value).value ? [] : [{ to, range: node.range }];
  });
};
