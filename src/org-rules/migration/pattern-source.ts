import { isFields, isItems } from '../fields.ts';
import { anchorOf, fieldsInOrder } from '../kyverno/pattern.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import { and, type Cel, each, fieldOf, hasField, itemName, NotMigrated, no, not, or, yes } from './cel-source.ts';
import { scalarSource } from './scalar-source.ts';

/**
 * What a pattern says, as expressions. `bad`: it fails. `skip`: it is not about the value; it counts only where `bad` does not hold, and
 * neither means that it fits.
 */
export interface PatternSource {
  readonly bad: Cel;
  readonly skip: Cel;
}

/** Where a value stands: its text, whether it is sure to be there, the last key of its path, and the names that loops around it have. */
export interface ValuePlace {
  readonly text: string;
  readonly key: string;
  readonly isRoot: boolean;
  readonly taken: ReadonlySet<string>;
  readonly path: readonly string[];
}

/** A pattern of Kyverno for a value that is there, in the order in which Kyverno looks. @throws NotMigrated */
export const patternSource = (pattern: ObjectValue, place: ValuePlace): PatternSource => {
  if (isFields(pattern)) return fieldsSource(pattern, place);
  if (isItems(pattern)) return itemsSource(pattern, place);
  if (pattern instanceof UnknownPart) throw new NotMigrated(pattern.reason);
  const { fits } = scalarSource(pattern, place.text, place.path);
  return { bad: not(fits), skip: no };
};

/** One of some patterns fits; those that are not about the value do not count, unless all are. */
export const anyPatternSource = (patterns: readonly ObjectValue[], place: ValuePlace): Cel => {
  const sources = patterns.map(pattern => patternSource(pattern, place));
  if (sources.every(({ skip }) => skip.constant === false)) return and(...sources.map(({ bad }) => bad));
  return and(...sources.map(({ bad, skip }) => or(bad, skip)), or(...sources.map(({ bad }) => bad)));
};

const fieldsSource = (pattern: ObjectFields, place: ValuePlace): PatternSource => {
  if (['labels', 'annotations'].includes(place.key) && Object.keys(pattern).some(key => /[*?]/u.test(key)))
    throw new NotMigrated('Keys of labels or annotations that are patterns stand for another key in each object.');
  const { early, fields } = fieldsInOrder(pattern);
  const anchors = early.map(([key, value]) => ({ isDirect: anchorOf(key).anchor === '', ...keySource(key, value, place) }));
  const others = fields.map(([key, value]) => keySource(key, value, place));
  const noSkipBefore = (list: readonly PatternSource[]): Cel => and(...list.map(({ skip }) => not(skip)));
  const badAnchor = or(
    ...anchors.map(({ bad }, index) => and(bad, noSkipBefore(anchors.slice(0, index).filter(({ isDirect }) => isDirect)))),
  );
  const direct = anchors.filter(({ isDirect }) => isDirect);
  const skipAnchor =
    direct.length > 0 ? or(...direct.map(({ skip }) => skip)) : anchors.length > 0 ? and(...anchors.map(({ skip }) => skip)) : no;
  const badField = or(...others.map(({ bad }, index) => and(noSkipBefore(others.slice(0, index)), bad)));
  return { bad: or(badAnchor, and(not(skipAnchor), badField)), skip: or(skipAnchor, ...others.map(({ skip }) => skip)) };
};

/** Source: Kyverno, `pkg/engine/anchor`. */
const keySource = (key: string, pattern: ObjectValue, place: ValuePlace): PatternSource => {
  const { anchor, name } = anchorOf(key);
  // What every object has.
  const has = place.isRoot && name === 'metadata' ? yes : hasField(place.text, name);
  const value: ValuePlace = {
    ...place,
    text: fieldOf(place.text, name),
    key: name,
    isRoot: false,
    path: [...place.path, name],
  };
  if (anchor === 'X') return { bad: has, skip: no };
  if (anchor === '^') return { bad: and(has, not(someSource(pattern, value))), skip: no };
  if (anchor === '+') throw new NotMigrated('The anchor "+()" is for rules that mutate.');
  if (anchor === undefined && pattern === '*') return { bad: not(has), skip: no };
  const { bad, skip } = patternSource(pattern, value);
  if (anchor === '=') return { bad: and(has, bad), skip: and(has, skip) };
  if (anchor === '') return { bad: no, skip: or(not(has), bad, skip) };
  if (anchor === '<') return { bad: no, skip: and(has, or(bad, skip)) };
  const fitsNothing =
    !(isFields(pattern) || isItems(pattern) || pattern instanceof UnknownPart) && scalarSource(pattern, '', value.path).absentFits;
  return { bad: fitsNothing ? and(has, bad) : or(not(has), bad), skip: and(has, skip) };
};

const inLoop = (place: ValuePlace): ValuePlace => {
  const name = itemName(place.key, place.taken);
  return { ...place, text: name, isRoot: false, taken: new Set([...place.taken, name]) };
};

/** Each pattern of a list fits some item. */
const someSource = (patterns: ObjectValue, place: ValuePlace): Cel => {
  if (!isItems(patterns)) return no;
  const item = inLoop(place);
  return and(
    ...patterns.map(pattern => {
      if (!isFields(pattern)) return no;
      const { bad, skip } = patternSource(pattern, item);
      return each(place.text, 'exists', item.text, and(not(bad), not(skip)));
    }),
  );
};

/** Source: Kyverno, `validateArray`: of patterns that are fields the first is for all items. */
const itemsSource = (patterns: readonly ObjectValue[], place: ValuePlace): PatternSource => {
  const [first] = patterns;
  if (first === undefined) return { bad: yes, skip: no };
  if (isItems(first)) throw new NotMigrated('Patterns of lists within lists are compared item by item.');
  const item = inLoop(place);
  const { bad, skip } = isFields(first) ? patternSource(first, item) : scalarItem(first, item);
  const all = each(place.text, 'all', item.text, not(bad));
  if (skip.constant === false) return { bad: not(all), skip: no };
  return { bad: not(all), skip: and({ text: `size(${place.text}) > 0`, binds: 'relation' }, each(place.text, 'all', item.text, skip)) };
};

const scalarItem = (pattern: ObjectValue, item: ValuePlace): PatternSource => {
  if (isFields(pattern) || isItems(pattern) || pattern instanceof UnknownPart) throw new NotMigrated('A pattern is not known.');
  return { bad: not(scalarSource(pattern, item.text, [...item.path, '']).fits), skip: no };
};
