import { onceFor } from '../../text/once-for.ts';
import { isFields, isItems } from '../fields.ts';
import { type FieldPath, type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import type { Tick } from '../tick.ts';
import { matchesGlob } from './glob.ts';
import { matchesScalar } from './scalars.ts';

/** A pattern is held against a part of an object that is not known. */
export class UnknownReached extends Error {
  readonly path: FieldPath;

  constructor(reason: string, path: FieldPath) {
    super(reason);
    this.path = path;
  }
}

/**
 * What a pattern says. `skip`: a condition in it does not hold, so that it is not about the object; `nested`: the condition stands deeper. Undefined: it
 * fits.
 */
export type PatternResult =
  | undefined
  | { readonly as: 'fail'; readonly path: FieldPath }
  | { readonly as: 'skip'; readonly nested: boolean };

const failAt = (path: FieldPath): PatternResult => ({ as: 'fail', path });

/** `(key)`, `=(key)`, `^(key)`, `X(key)`, `<(key)`. Source: Kyverno, `pkg/engine/anchor`. */
type Anchor = '' | '=' | '^' | 'X' | '<' | '+';

const anchorForm = /^([+<=X^])?\((.+)\)$/u;

export const anchorOf = (key: string): { readonly anchor: Anchor | undefined; readonly name: string } => {
  const [, sign = '', name] = anchorForm.exec(key) ?? [];
  return name === undefined ? { anchor: undefined, name: key } : { anchor: sign as Anchor, name };
};

/** Anchors that are looked at before the fields beside them. */
const isEarly = (anchor: Anchor | undefined): boolean => anchor === '' || anchor === '=' || anchor === '^' || anchor === 'X';

const hasNestedAnchors = (pattern: ObjectValue): boolean =>
  isItems(pattern) ? pattern.some(hasNestedAnchors) : isFields(pattern) && haveAnchors(pattern);

/** Kept, since each level asks it of all that are below. */
const haveAnchors = onceFor((pattern: ObjectFields): boolean =>
  Object.entries(pattern).some(([key, value]) => anchorOf(key).anchor !== undefined || hasNestedAnchors(value)),
);

const own = (fields: ObjectFields, name: string): ObjectValue | undefined => (Object.hasOwn(fields, name) ? fields[name] : undefined);

/** What a pattern says of a value. Source: Kyverno, `pkg/engine/validate`. @throws UnknownReached */
export const matchPattern = (value: ObjectValue | undefined, pattern: ObjectValue, tick: Tick, path: FieldPath = []): PatternResult => {
  tick(4 + path.length / 4);
  if (value instanceof UnknownPart) throw new UnknownReached(value.reason, path);
  if (isFields(pattern)) return isFields(value) ? matchFields(value, pattern, tick, path) : failAt(path);
  if (isItems(pattern)) return isItems(value) ? matchItems(value, pattern, tick, path) : failAt(path);
  if (pattern instanceof UnknownPart) throw new UnknownReached(pattern.reason, path);
  const values = isItems(value) ? value : [value];
  const unknown = values.find(one => one instanceof UnknownPart);
  if (unknown instanceof UnknownPart) throw new UnknownReached(unknown.reason, path);
  return values.every(one => matchesScalar(one, pattern, tick)) ? undefined : failAt(path);
};

const byKey = ([one]: readonly [string, ObjectValue], [other]: readonly [string, ObjectValue]): number => (one < other ? -1 : 1);

type Entries = readonly (readonly [string, ObjectValue])[];

/** The fields of a pattern in the order in which they are looked at: conditions first, then what has some within, then the others. */
export const fieldsInOrder = onceFor((pattern: ObjectFields): { readonly early: Entries; readonly fields: Entries } => {
  const entries = Object.entries(pattern).toSorted(byKey);
  const fields = entries.filter(([key]) => !isEarly(anchorOf(key).anchor));
  const first = fields.filter(([key, value]) => anchorOf(key).anchor === '<' || hasNestedAnchors(value)).toReversed();
  const late = new Set(first);
  return {
    early: entries.filter(([key]) => isEarly(anchorOf(key).anchor)),
    fields: [...first, ...fields.filter(entry => !late.has(entry))],
  };
});

const matchFields = (value: ObjectFields, given: ObjectFields, tick: Tick, path: FieldPath): PatternResult => {
  const { early, fields } = fieldsInOrder(expandMetadata(given, value, tick));
  const skipped = matchAnchors(value, early, tick, path);
  if (skipped) return skipped;
  for (const [key, pattern] of fields) {
    const result = matchKey(value, key, pattern, tick, path);
    if (result) return result;
  }
  return undefined;
};

const matchAnchors = (value: ObjectFields, anchors: Entries, tick: Tick, path: FieldPath): PatternResult => {
  const skips: boolean[] = [];
  let applied = 0;
  for (const [key, pattern] of anchors) {
    const result = matchKey(value, key, pattern, tick, path);
    if (result === undefined) applied += 1;
    else if (result.as === 'skip') skips.push(result.nested);
    // Beside a condition that does not hold, what fails does not count.
    else if (!skips.includes(false)) return result;
  }
  return skips.length > 0 && (applied === 0 || skips.includes(false)) ? { as: 'skip', nested: true } : undefined;
};

const matchKey = (value: ObjectFields, key: string, pattern: ObjectValue, tick: Tick, path: FieldPath): PatternResult => {
  tick(2);
  const { anchor, name } = anchorOf(key);
  const found = own(value, name);
  const here = [...path, name];
  switch (anchor) {
    case 'X':
      return found === undefined ? undefined : failAt(here);
    case '=':
      return found === undefined ? undefined : matchPattern(found, pattern, tick, here);
    case '':
      return found === undefined || matchPattern(found, pattern, tick, here) ? { as: 'skip', nested: false } : undefined;
    case '<':
      return found !== undefined && matchPattern(found, pattern, tick, here) ? { as: 'skip', nested: false } : undefined;
    case '^':
      return found === undefined ? undefined : matchSome(found, pattern, tick, here);
    default:
      if (pattern === '*') return presence(found, here);
      return matchPattern(found, pattern, tick, [...path, key]);
  }
};

const presence = (found: ObjectValue | undefined, path: FieldPath): PatternResult =>
  found === undefined || found === null ? failAt(path) : undefined;

/** Each pattern of the list fits some item. */
const matchSome = (value: ObjectValue, patterns: ObjectValue, tick: Tick, path: FieldPath): PatternResult => {
  if (!isItems(value) || !isItems(patterns)) return failAt(path);
  const fits = patterns.every(
    pattern => isFields(pattern) && value.some((item, index) => matchPattern(item, pattern, tick, [...path, index]) === undefined),
  );
  return fits ? undefined : failAt(path);
};

const matchItems = (value: readonly ObjectValue[], patterns: readonly ObjectValue[], tick: Tick, path: FieldPath): PatternResult => {
  const [first] = patterns;
  if (first === undefined) return failAt(path);
  if (!isFields(first) && !isItems(first)) return matchPattern(value, first, tick, path);
  if (isItems(first) && value.length < patterns.length) return failAt(path);
  const pairs = isFields(first)
    ? value.map(item => [item, first] as const)
    : patterns.map((pattern, index) => [value[index], pattern] as const);
  let [applied, skipped] = [0, 0];
  for (const [index, [item, pattern]] of pairs.entries()) {
    const result = matchPattern(item, pattern, tick, [...path, index]);
    if (result?.as === 'fail') return result;
    if (result) skipped += 1;
    else applied += 1;
  }
  return applied === 0 && skipped > 0 ? { as: 'skip', nested: true } : undefined;
};

/** Whether any key of labels or annotations is a glob. */
const hasGlobbedKeys = onceFor((pattern: ObjectFields): boolean =>
  Object.entries(pattern).some(
    ([key, metadata]) =>
      anchorOf(key).name === 'metadata' &&
      isFields(metadata) &&
      Object.entries(metadata).some(
        ([tag, keys]) => /labels|annotations/u.test(tag) && isFields(keys) && /[*?]/u.test(Object.keys(keys).join(' ')),
      ),
  ),
);

/** In labels and annotations keys of a pattern may be globs: each stands for a key of the object that fits. Source: Kyverno, `ExpandInMetadata`. */
const expandMetadata = (pattern: ObjectFields, value: ObjectFields, tick: Tick): ObjectFields => {
  const resource = own(value, 'metadata');
  if (!isFields(resource) || !hasGlobbedKeys(pattern)) return pattern;
  return mapKeys(pattern, 'metadata', metadata =>
    ['labels', 'annotations'].reduce((fields, tag) => {
      const keys = own(resource, tag);
      return isFields(keys) ? mapKeys(fields, tag, one => expandKeys(one, Object.keys(keys), tick)) : fields;
    }, metadata),
  );
};

/** The fields with those of a name changed; the same fields where that changes none, so that what is known of them stays known. */
const mapKeys = (fields: ObjectFields, name: string, change: (own: ObjectFields) => ObjectFields): ObjectFields => {
  const entries = Object.entries(fields);
  const changed = entries.map(([key, value]) => (isFields(value) && anchorOf(key).name === name ? change(value) : value));
  if (changed.every((value, index) => value === entries[index]?.[1])) return fields;
  return Object.fromEntries(entries.map(([key, value], index) => [key, changed[index] ?? value]));
};

const expandKeys = (fields: ObjectFields, keys: readonly string[], tick: Tick): ObjectFields => {
  if (!Object.keys(fields).some(key => /[*?]/u.test(key))) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const { anchor, name } = anchorOf(key);
      if (!/[*?]/u.test(name)) return [key, value];
      const expanded = keys.find(one => matchesGlob(name, one, tick)) ?? name.replaceAll(/[*?]/gu, '0');
      return [anchor === undefined ? expanded : `${anchor}(${expanded})`, value];
    }),
  );
};
