import type { AnyNode } from './nodes.ts';
import type { Place } from './sources.ts';

const places = new WeakMap<AnyNode, Place>();

/** The place of a node in its file. An action begins at its first word. */
export const placeOf = (node: AnyNode): Place => {
  const known = places.get(node);
  if (known) return known;
  const end = node.type === 'text' ? node.pos + node.text.length : node.pos;
  const place: Place = { kind: 'template', file: node.source.parseName, path: '', start: node.pos, end };
  places.set(node, place);
  return place;
};
