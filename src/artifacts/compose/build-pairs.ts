import type { Range } from '../../text/range.ts';
import { entriesOf, isMissing, itemsOf, lookup } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { ComposeLookup, ComposeService } from './model.ts';

/** A pair of a mapping, or `NAME=value` of a list. */
export interface BuildPair {
  readonly name: string;
  /** Undefined: it is taken from where Compose runs. */
  readonly value: string | undefined;
  /** The value's, or the item's; the service's name where the pair stands in another file. */
  readonly range: Range;
  /** The path of the file that it stands in. */
  readonly from: string;
}

const textOf = (node: YamlNode | undefined): string | undefined => (node?.kind === 'scalar' && !isMissing(node) ? node.value : undefined);

const pairsOf = (node: YamlNode, from: string): readonly BuildPair[] => {
  if (node.kind === 'mapping')
    return entriesOf(node).map(({ name = '', value }) => {
      const found = lookup(value);
      return { name, value: found.state === 'present' ? textOf(found.node) : undefined, range: value.range, from };
    });
  return itemsOf(node).flatMap(item => {
    const [name = '', ...value] = (textOf(item) ?? '').split('=');
    return [{ name, value: value.length === 0 ? undefined : value.join('='), range: item.range, from }];
  });
};

/** The pairs under a key of `build` (`args`, `additional_contexts`): of the merged service, and of this file where others hide them. */
export const buildPairs = (service: ComposeService, key: string): readonly BuildPair[] => {
  const { path } = service.file;
  const own = lookup(service.node, 'build', key);
  const merged: ComposeLookup = service.get('build', key);
  const here = own.state === 'present' ? pairsOf(own.node, path) : [];
  if (merged.state !== 'present' || (own.state === 'present' && merged.node === own.node)) return here;
  const from = merged.file.path;
  return [...here, ...pairsOf(merged.node, from).map(pair => (from === path ? pair : { ...pair, range: service.nameRange }))];
};
