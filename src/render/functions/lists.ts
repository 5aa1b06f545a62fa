import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { everythingOf, GoInt, GoSlice, kindOfRaw, madeOf, type Raw, Ref } from '../template/go-value.ts';
import { joinSources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import { deepEqual, go, intAt, isEmpty, nilPointer, rawOf } from './arguments.ts';
import { toInt64 } from './cast.ts';

const listOf = (items: readonly Ref[], ...from: readonly Ref[]): Ref =>
  new Ref(
    new GoSlice(items.map(item => item.box(false))),
    joinSources(from.map(({ data }) => data)),
    joinSources(from.map(({ control }) => control)),
  );

/** The elements of a list argument. */
const itemsOf = (ref: Ref | undefined, verb: string): readonly Ref[] => {
  const raw = rawOf(ref);
  if (raw instanceof GoSlice) return raw.items;
  if (raw === null) return nilPointer();
  throw new CallError(`Cannot ${verb} type ${kindOfRaw(raw)}`);
};

const nilOf = (ref: Ref | undefined): Ref => new Ref(null, ref?.data, ref?.control, true);

const emptyList = (ref: Ref | undefined): Ref => new Ref(new GoSlice([]), ref?.data, ref?.control);

const appended: GoFunction['call'] = ([list, value = new Ref(null)]) => listOf([...itemsOf(list, 'push on'), value], list ?? value);
const prepended: GoFunction['call'] = ([list, value = new Ref(null)]) => listOf([value, ...itemsOf(list, 'prepend on')], list ?? value);

const without = (args: readonly Ref[], omit: (item: Ref, index: number) => boolean, verb: string): Ref => {
  const [list] = args;
  const kept = itemsOf(list, verb).filter((item, index) => !omit(item, index));
  return listOf(kept, ...args);
};

/** Elements that are compared with each other at most: `uniq` and `without` compare all with all. */
const maxCompared = 4_000_000;

const uniq: GoFunction['call'] = args => {
  const kept: Ref[] = [];
  let compared = 0;
  for (const item of itemsOf(args[0], 'find uniq on')) {
    compared += kept.length;
    if (compared > maxCompared) throw new CallError('the list is too long');
    if (!kept.some(one => deepEqual(rawOf(one), rawOf(item)))) kept.push(item);
  }
  return listOf(kept, ...args);
};

const chunk: GoFunction['call'] = args => {
  const [size, items] = [intAt(args, 0), itemsOf(args[1], 'chunk')];
  if (size <= 0) throw new CallError('runtime error: makeslice: len out of range');
  const chunks: Ref[] = [];
  for (let at = 0; at < items.length; at += size)
    chunks.push(new Ref(new GoSlice(items.slice(at, at + size)), args[1]?.data, args[1]?.control));
  return new Ref(new GoSlice(chunks, '[]interface {}'), args[1]?.data, args[1]?.control);
};

const sliced: GoFunction['call'] = args => {
  const [list, ...indexes] = args;
  const raw = rawOf(list);
  if (raw === null) return nilPointer();
  if (!(raw instanceof GoSlice)) throw new CallError(`list should be type of slice or array but ${kindOfRaw(raw)}`);
  if (raw.items.length === 0) return nilOf(list);
  const start = indexes[0] ? Number(toInt64(rawOf(indexes[0]))) : 0;
  const end = indexes[1] ? Number(toInt64(rawOf(indexes[1]))) : raw.items.length;
  if (start < 0 || end < start || end > raw.items.length) throw new CallError('reflect.Value.Slice: slice index out of bounds');
  return new Ref(new GoSlice(raw.items.slice(start, end), raw.element), list?.data, list?.control).decidedBy(indexes.flatMap(everythingOf));
};

const concat: GoFunction['call'] = args =>
  listOf(
    args.flatMap(list => {
      const raw = rawOf(list);
      if (raw instanceof GoSlice) return raw.items;
      if (raw === null) return nilPointer();
      throw new CallError(`Cannot concat type ${kindOfRaw(raw)} as list`);
    }),
    ...args,
  );

/** Whole numbers that `until` and `seq` make at most. */
const maxNumbers = 1_000_000;

/** Numbers from one to another. Source: sprig's untilStep. */
const untilStep = (start: number, stop: number, step: number): readonly number[] => {
  const numbers: number[] = [];
  const down = stop < start;
  if (down ? step >= 0 : step <= 0) return numbers;
  for (let at = start; down ? at > stop : at < stop; at += step) {
    if (numbers.length >= maxNumbers) throw new CallError('too many numbers');
    numbers.push(at);
  }
  return numbers;
};

const intList = (numbers: readonly number[], args: readonly Ref[]): Ref => {
  const from = madeOf(null, ...args);
  return new Ref(
    new GoSlice(
      numbers.map(value => new Ref(new GoInt(value), from.data, from.control)),
      'int',
    ),
    from.data,
    from.control,
  );
};

const seq = (params: readonly number[]): readonly number[] => {
  const [first = 0, second = 0, third = 0] = params;
  if (params.length === 1) return untilStep(1, first + (first < 1 ? -1 : 1), first < 1 ? -1 : 1);
  if (params.length === 2) return untilStep(first, second + (second < first ? -1 : 1), second < first ? -1 : 1);
  if (params.length !== 3) return [];
  if (third < first && second > 0) return [];
  return untilStep(first, third + (third < first ? -1 : 1), second);
};

const has = (args: readonly Ref[]): Ref => {
  const [needle = new Ref(null), list] = args;
  const raw = rawOf(list);
  if (raw === null) return madeOf(false, ...args);
  if (!(raw instanceof GoSlice)) throw new CallError(`Cannot find has on type ${kindOfRaw(raw)}`);
  return madeOf(
    raw.items.some(item => deepEqual(rawOf(needle), rawOf(item))),
    ...args,
  );
};

const pick =
  (verb: string, at: (items: readonly Ref[]) => Ref | undefined): GoFunction['call'] =>
  args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? nilOf(args[0]) : (at(items)?.box() ?? nilOf(args[0]));
  };

const part =
  (verb: string, of: (items: readonly Ref[]) => readonly Ref[]): GoFunction['call'] =>
  args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? emptyList(args[0]) : listOf(of(items), args[0] ?? new Ref(null));
  };

const both = (name: string, must: string, types: string, call: GoFunction['call']): readonly (readonly [string, GoFunction])[] => [
  [name, go(types, call)],
  [must, go(types, call)],
];

const isIn = (items: readonly Ref[], raw: Raw): boolean => items.some(item => deepEqual(rawOf(item), raw));

/** sprig's functions of lists. */
export const listFunctions: FunctionMap = new Map<string, GoFunction>([
  ['list', go('...interface {}', args => new Ref(new GoSlice(args.map(item => item.box(false)))))],
  ['tuple', go('...interface {}', args => new Ref(new GoSlice(args.map(item => item.box(false)))))],
  ...both('append', 'mustAppend', 'interface {}, interface {}', appended),
  ...both('push', 'mustPush', 'interface {}, interface {}', appended),
  ...both('prepend', 'mustPrepend', 'interface {}, interface {}', prepended),
  ...both(
    'first',
    'mustFirst',
    'interface {}',
    pick('find first on', items => items[0]),
  ),
  ...both(
    'last',
    'mustLast',
    'interface {}',
    pick('find last on', items => items.at(-1)),
  ),
  ...both(
    'rest',
    'mustRest',
    'interface {}',
    part('find rest on', items => items.slice(1)),
  ),
  ...both(
    'initial',
    'mustInitial',
    'interface {}',
    part('find initial on', items => items.slice(0, -1)),
  ),
  ...both('reverse', 'mustReverse', 'interface {}', args => listOf(itemsOf(args[0], 'find reverse on').toReversed(), ...args)),
  ...both('uniq', 'mustUniq', 'interface {}', uniq),
  ...both('compact', 'mustCompact', 'interface {}', args => without(args, item => isEmpty(rawOf(item)), 'compact on')),
  ...both('without', 'mustWithout', 'interface {}, ...interface {}', args =>
    without(args, item => isIn(args.slice(1), rawOf(item)), 'find without on'),
  ),
  ...both('has', 'mustHas', 'interface {}, interface {}', has),
  ...both('slice', 'mustSlice', 'interface {}, ...interface {}', sliced),
  ...both('chunk', 'mustChunk', 'int, interface {}', chunk),
  ['concat', go('...interface {}', concat)],
  ['until', go('int', args => intList(untilStep(0, intAt(args, 0), intAt(args, 0) < 0 ? -1 : 1), args))],
  ['untilStep', go('int, int, int', args => intList(untilStep(intAt(args, 0), intAt(args, 1), intAt(args, 2)), args))],
  ['seq', go('...int', args => madeOf(seq(args.map((_, index) => intAt(args, index))).join(' '), ...args))],
]);
