import type { SourceFile } from '../../artifacts/source-file.ts';
import { readValues } from '../keys/key-table.ts';
import type { Placed } from '../schema/policy-document.ts';
import type { PolicyFile, PolicyPlace } from './policy-layer.ts';
import type { PolicyRule } from './values.ts';

/** A document that the schema accepted, in the words of the program. */
export const readLayer = (document: object, root: Placed, file: SourceFile, known: readonly PolicyRule[]): PolicyFile => ({
  ...readValues(document, { known, path: file.path, placed: root }),
  source: { path: file.path },
  places: readPlaces(root, file),
});

/** Deeper keys than `rules.RULE.severity` are not looked up. */
const maxPlaceDepth = 3;

const readPlaces = (root: Placed, file: SourceFile): ReadonlyMap<string, PolicyPlace> => {
  const places = new Map<string, PolicyPlace>();
  const walk = (placed: Placed, name: string, depth: number): void => {
    for (const [key, child] of placed.children) {
      const dotted = name === '' ? key : `${name}.${key}`;
      const range = child.key ?? child.range;
      places.set(dotted, { range, line: file.lines.line(range.start) });
      if (depth < maxPlaceDepth) walk(child, dotted, depth + 1);
    }
  };
  walk(root, '', 1);
  return places;
};
