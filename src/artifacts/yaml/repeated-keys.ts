import type { Range, TextEdit } from '../../text/range.ts';
import type { YamlEntry, YamlFile, YamlMapping, YamlNode } from './model.ts';

/**
 * Whether a key that begins in one of some places stands in its mapping twice: our parser takes the last one, a strict one refuses the file. The places are in
 * their order and apart.
 */
export const hasRepeatedKeyIn = ({ documents }: Pick<YamlFile, 'documents'>, places: readonly Range[]): boolean => {
  const pending: YamlNode[] = documents.flatMap(({ root }) => root ?? []);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isTouched(node.range, places)) continue;
    if (node.kind === 'mapping') {
      if (isRepeatedIn(node, places)) return true;
      for (const { value } of node.entries) pending.push(value);
    } else if (node.kind === 'sequence') for (const item of node.items) pending.push(item);
  }
  return false;
};

const isRepeatedIn = ({ document, entries }: YamlMapping, places: readonly Range[]): boolean => {
  if (document.templated) return false;
  const added = entries.filter(({ key }) => (placeAt(key.range.start, places)?.start ?? Number.POSITIVE_INFINITY) <= key.range.start);
  if (added.length === 0) return false;
  const counts = Map.groupBy(entries, ({ name }: YamlEntry) => name);
  return added.some(({ name }) => name !== undefined && (counts.get(name)?.length ?? 0) > 1);
};

/** Whether a node holds one of the places, or ends or begins there. */
const isTouched = ({ start, end }: Range, places: readonly Range[]): boolean =>
  (placeAt(start - 1, places)?.start ?? Number.POSITIVE_INFINITY) <= end;

/** The first place that ends behind an offset. */
const placeAt = (offset: number, places: readonly Range[]): Range | undefined => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low];
};

/** Where edits stand in the text that they make. They are in their order and apart. */
export const placesOfEdits = (edits: readonly TextEdit[]): readonly Range[] => {
  let shift = 0;
  return edits.map(({ range: { start, end }, newText }) => {
    const at = start + shift;
    shift += newText.length - (end - start);
    return { start: at, end: at + newText.length };
  });
};
