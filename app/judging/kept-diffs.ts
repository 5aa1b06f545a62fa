import type { DiffedObject, RenderedDiff } from '../../src/review/rendered/differences/rendered-diff.ts';
import { countOf } from '../../src/verdict/counted-noun.ts';

/** Characters of all that is kept: more is not looked at, and a page has its bound. */
const maxCharacters = 1 << 20;

const lengthOf = ({ name, lines }: DiffedObject): number => lines.reduce((sum, line) => sum + line.length + 1, name.length);

/** What is deployed differently as far as the page of a review keeps it; of the rest it says how many objects there are. */
export const keptDiffs = (diffs: readonly RenderedDiff[]): readonly RenderedDiff[] => {
  let room = maxCharacters;
  return diffs.map(diff => {
    const objects: DiffedObject[] = [];
    for (const object of diff.objects) {
      room -= lengthOf(object);
      if (room < 0) break;
      objects.push(object);
    }
    const left = diff.objects.length - objects.length;
    const words = `Not shown: ${countOf(left, 'more object')} deployed differently. "tidewaiter review --rendered-diff FILE" in a clone writes all.`;
    return left === 0 ? diff : { ...diff, objects, unknown: [...diff.unknown, words] };
  });
};
