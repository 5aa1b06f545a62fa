import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { compareBytes } from '../template/go-text.ts';
import { GoMap, GoSlice, ownControlOf, type Raw, Ref, typeOfRaw } from '../template/go-value.ts';
import { joinSources, joinTwo, type Sources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import { go, isEmpty, mapAt, rawOf, strval, textAt } from './arguments.ts';

const mapType = 'map[string]interface {}';

/** What some maps were made of, and what decided what is in them. */
const from = (maps: readonly Ref[]): readonly [Sources, Sources] => [
  joinSources(maps.map(({ data }) => data)),
  joinSources(maps.map(ownControlOf)),
];

/** The entries of a map in an order of its own: Go has none, and that of writing would change with a file that only moves lines. */
const sortedEntries = ({ entries }: GoMap): readonly (readonly [string, Ref])[] =>
  [...entries].toSorted(([one], [other]) => compareBytes(one, other));

const dict: GoFunction['call'] = args => {
  const entries = new Map<string, Ref>();
  for (let index = 0; index < args.length; index += 2) {
    const key = args[index] ?? new Ref(null);
    entries.set(strval(rawOf(key)), (args[index + 1] ?? new Ref('')).box(false).decidedBy(key.control));
  }
  return new Ref(new GoMap(entries));
};

const mergeInto = (target: GoMap, source: GoMap, overwrite: boolean): void => {
  target.decided = joinTwo(target.decided, source.decided);
  for (const [key, value] of source.entries) {
    const raw = rawOf(value);
    const own = target.entries.get(key);
    const ownRaw = own ? rawOf(own) : null;
    const areMaps = raw instanceof GoMap && ownRaw instanceof GoMap;
    if (areMaps) mergeInto(ownRaw, raw, overwrite);
    const isTaken = raw === null ? overwrite : (overwrite && !areMaps) || isEmpty(ownRaw);
    if (isTaken) target.entries.set(key, value);
  }
};

const merged =
  (overwrite: boolean): GoFunction['call'] =>
  args => {
    const [first, ...others] = args;
    const target = mapAt(args, 0);
    for (const other of others) {
      const source = rawOf(other);
      if (source instanceof GoMap) mergeInto(target, source, overwrite);
    }
    return (first ?? new Ref(target)).box(false);
  };

/** Values of one copy: those that hold each other many times have many. */
const maxCopied = 1_000_000;

const copied = (ref: Ref, count = { left: maxCopied }): Ref => {
  const raw = rawOf(ref);
  count.left -= 1;
  if (count.left < 0) throw new CallError('the value is too large to be copied here');
  if (raw instanceof GoMap) {
    const copy = new GoMap(new Map([...raw.entries].map(([key, value]) => [key, copied(value, count)])), raw.element);
    copy.decided = raw.decided;
    return new Ref(copy, ref.data, ref.control);
  }
  if (raw instanceof GoSlice)
    return new Ref(
      new GoSlice(
        raw.items.map(item => copied(item, count)),
        raw.element,
      ),
      ref.data,
      ref.control,
    );
  return new Ref(raw, ref.data, ref.control, false, ref.pieces);
};

const deepCopy: GoFunction['call'] = ([value = new Ref(null)]) => {
  if (rawOf(value) === null) throw new CallError('reflect: call of reflect.Value.Type on zero Value');
  return copied(value);
};

const dig: GoFunction['call'] = args => {
  if (args.length < 3) throw new CallError('dig needs at least three arguments');
  const dictionary = args.at(-1) ?? new Ref(null);
  const fallback = args.at(-2) ?? new Ref(null);
  const keys = args.slice(0, -2).map(key => {
    const raw = rawOf(key);
    if (typeof raw !== 'string') throw conversion(raw, 'string');
    return raw;
  });
  let at = dictionary;
  if (!(at.raw instanceof GoMap) || at.raw.named !== undefined) throw conversion(rawOf(at), mapType);
  for (const key of keys) {
    const raw = rawOf(at);
    if (!(raw instanceof GoMap)) throw conversion(raw, mapType);
    const next = raw.entries.get(key);
    if (next === undefined) return fallback.decidedBy(joinTwo(at.data, ownControlOf(at)));
    at = next.decidedBy(raw.decided);
  }
  return at.box();
};

/** What Go panics with when an interface holds something else than is asked for. */
const conversion = (raw: Raw, wanted: string): CallError => {
  return new CallError(`interface conversion: interface {} is ${raw === null ? 'nil' : typeOfRaw(raw)}, not ${wanted}`);
};

const restricted = (args: readonly Ref[], keeps: (key: string, names: ReadonlySet<string>) => boolean): Ref => {
  const [first] = args;
  const names = new Set(
    args
      .slice(1)
      .map(rawOf)
      .filter(raw => typeof raw === 'string'),
  );
  const entries = [...mapAt(args, 0).entries].filter(([key]) => keeps(key, names));
  return new Ref(new GoMap(new Map(entries)), first?.data, first && ownControlOf(first));
};

const set: GoFunction['call'] = args => {
  const map = mapAt(args, 0);
  const [dictionary, , value = new Ref(null)] = args;
  map.entries.set(textAt(args, 1), value.box(false));
  return (dictionary ?? new Ref(map)).box(false);
};

const unset: GoFunction['call'] = args => {
  mapAt(args, 0).entries.delete(textAt(args, 1));
  return (args[0] ?? new Ref(null)).box(false);
};

const get: GoFunction['call'] = args => {
  const value = mapAt(args, 0).entries.get(textAt(args, 1));
  const [data, control] = from(args.slice(0, 1));
  return value ? value.box().decidedBy(mapAt(args, 0).decided) : new Ref('', data, control, true);
};

const pluck: GoFunction['call'] = args => {
  const found = args.slice(1).flatMap(dictionary => {
    const raw = rawOf(dictionary);
    const value = raw instanceof GoMap ? raw.entries.get(textAt(args, 0)) : undefined;
    return value ? [value] : [];
  });
  return new Ref(new GoSlice(found), ...from(args.slice(1)));
};

/** sprig's functions of maps. */
export const dictFunctions: FunctionMap = new Map<string, GoFunction>([
  ['dict', go('...interface {}', dict)],
  ['get', go(`${mapType}, string`, get)],
  ['set', go(`${mapType}, string, interface {}`, set)],
  ['unset', go(`${mapType}, string`, unset)],
  [
    'hasKey',
    go(`${mapType}, string`, args => {
      const value = mapAt(args, 0).entries.get(textAt(args, 1));
      const [data, control] = from(args.slice(0, 1));
      return new Ref(value !== undefined, value?.data ?? data, value ? joinTwo(value.control, control) : control);
    }),
  ],
  ['pluck', go(`string, ...${mapType}`, pluck)],
  [
    'keys',
    go(`...${mapType}`, args => {
      const keys = args.flatMap(ref =>
        ref.raw instanceof GoMap ? sortedEntries(ref.raw).map(([key, value]) => new Ref(key, value.data, value.control)) : [],
      );
      return new Ref(new GoSlice(keys, 'string'), ...from(args));
    }),
  ],
  ['values', go(mapType, args => new Ref(new GoSlice(sortedEntries(mapAt(args, 0)).map(([, value]) => value)), ...from(args)))],
  ['pick', go(`${mapType}, ...string`, args => restricted(args, (key, names) => names.has(key)))],
  ['omit', go(`${mapType}, ...string`, args => restricted(args, (key, names) => !names.has(key)))],
  ['merge', go(`${mapType}, ...${mapType}`, merged(false))],
  ['mustMerge', go(`${mapType}, ...${mapType}`, merged(false))],
  ['mergeOverwrite', go(`${mapType}, ...${mapType}`, merged(true))],
  ['mustMergeOverwrite', go(`${mapType}, ...${mapType}`, merged(true))],
  ['deepCopy', go('interface {}', deepCopy)],
  ['mustDeepCopy', go('interface {}', deepCopy)],
  ['dig', go('...interface {}', dig)],
]);
