import { createHash } from 'node:crypto';
import { compareText } from '../../../text/sorted.ts';
import { jsonString } from '../../functions/formats/encode-json.ts';
import { jsonText } from './json-text.ts';
import { type MapNode, type Node, textAt } from './node.ts';
import type { ResourceSet } from './resource-set.ts';

const letters: Readonly<Record<string, string>> = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };
const hashLength = 10;

const fieldText = (node: Node | undefined): string =>
  node === undefined ? '""' : node.kind === 'scalar' ? jsonString(node.text) : jsonText(node);

/** The JSON whose hash becomes part of the name: labels and namespace do not count. */
const hashedText = (object: MapNode): string => {
  const kind = textAt(object, 'kind');
  if (kind !== 'ConfigMap' && kind !== 'Secret') return jsonText(object);
  const optional = kind === 'ConfigMap' ? 'binaryData' : 'stringData';
  const fields: [string, string][] = [
    ['data', fieldText(object.entries.get('data'))],
    ['kind', jsonString(kind)],
    ['name', '""'],
  ];
  const more = object.entries.get(optional);
  if (more?.kind === 'map') fields.push([optional, jsonText(more)]);
  if (kind === 'Secret') fields.push(['type', fieldText(object.entries.get('type'))]);
  return `{${fields
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([key, text]) => `"${key}":${text}`)
    .join(',')}}`;
};

/** The hash of an object's content, in letters that do not spell words. */
const contentHash = (object: MapNode): string =>
  createHash('sha256')
    .update(hashedText(object))
    .digest('hex')
    .slice(0, hashLength)
    .replace(/[013ae]/gu, letter => letters[letter] ?? letter);

/** Adds the hash of their content to the names of the objects that ask for it. */
export const addHashes = (set: ResourceSet): void => {
  for (const resource of set.list) {
    if (!resource.needsHash) continue;
    const hash = contentHash(resource.object);
    resource.storeId();
    resource.setName(`${resource.name}-${hash}`, resource.nameSources);
  }
};
