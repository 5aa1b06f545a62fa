import { formatPattern } from './functions/formats.ts';
import { CelMap, type CelValue, isList, Opaque, sizeOf } from './values.ts';

/** What a call costs, as the API server counts it. Costs that need no result are counted before the call, so that they bound it. */
export interface CallCost {
  readonly needsResult: boolean;
  readonly of: (args: readonly CelValue[], result: CelValue) => number;
}

/** What making a list or a map costs. */
export const listCost = 10;
export const mapCost = 30;
/** What making an object of a named type costs. */
export const structCost = 40;

const tenth = (size: number): number => Math.ceil(size * 0.1);
const sizeAt = (args: readonly CelValue[], index: number): number => sizeOf(args[index] ?? null);
const before = (of: (args: readonly CelValue[]) => number): CallCost => ({ needsResult: false, of });
const after = (of: CallCost['of']): CallCost => ({ needsResult: true, of });

const one = before(() => 1);
const traversal = before(args => tenth(sizeAt(args, 0)));
const twoTraversals = before(args => Math.ceil(sizeAt(args, 0) * 0.2));
const regex = before(args => tenth(1 + sizeAt(args, 0)) * Math.ceil(sizeAt(args, 1) * 0.25));

const utf8Size = (text: string): number => {
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return size;
};

/** All that is in a value: a text counts a tenth of its bytes, anything else that holds nothing 1. */
const traversed = (value: CelValue): number => {
  if (typeof value === 'string') return Math.trunc(utf8Size(value) * 0.1);
  if (value instanceof Uint8Array) return Math.trunc(value.length * 0.1);
  if (isList(value)) return value.reduce<number>((sum, item) => sum + traversed(item), 0);
  if (!(value instanceof CelMap)) return 1;
  return [...value.entries()].reduce((sum, [key, item]) => sum + traversed(key) + traversed(item), 0);
};

const elements = before(([value = null]) => traversed(value));

const validation = before(args => tenth(1 + sizeAt(args, 1)) * Math.ceil((formatPattern(args[0]) ?? 0) * 0.25));

const selector = before(args => listCost + tenth(sizeAt(args, 1)) + Math.ceil(Math.ceil(sizeAt(args, 1) * 0.5) * (listCost + 40)));

const containsIp = (parsed: boolean): CallCost => before(args => tenth(sizeAt(args, 0) * 2) + (parsed ? tenth(sizeAt(args, 1)) : 0));
const containsCidr = (parsed: boolean): CallCost =>
  before(args => tenth(sizeAt(args, 0) * 2) + tenth(sizeAt(args, 0)) + 1 + (parsed ? tenth(sizeAt(args, 1)) : 0));

const equality = before(([a = null, b = null]) => (a instanceof Opaque ? 1 : tenth(Math.min(sizeOf(a), sizeOf(b)))));
const smaller = before(args => tenth(Math.min(sizeAt(args, 0), sizeAt(args, 1))));
const both = before(args => tenth(sizeAt(args, 0) + sizeAt(args, 1)));

const making = (size: number, factor = 1): number => Math.trunc(size * factor) + 1 + listCost;

/** Each element with each other one. */
const selfCompared = (index: number): CallCost =>
  before(args => {
    const list = args[index] ?? null;
    const [first] = isList(list) ? list : [];
    const factor = typeof first === 'string' || first instanceof Uint8Array ? 2.1 : 2;
    return making(sizeOf(list) ** 2, factor);
  });

const crossed = (factor: number): CallCost => before(args => 1 + sizeAt(args, 0) * sizeAt(args, 1) * factor);

const asSize = (value: CelValue | undefined): number => (typeof value === 'bigint' ? Number(value) : 0);

const byWords = (words: string, cost: CallCost): readonly (readonly [string, CallCost])[] => words.split(' ').map(word => [word, cost]);

/** By the name of the function, whichever overloads may be meant. */
const byFunction: ReadonlyMap<string, CallCost> = new Map([
  ['check', before(() => 350_000)],
  ...byWords('serviceAccount path group resource subresource namespace name allowed reason error errored', one),
  ...byWords('fieldSelector labelSelector', selector),
  ...byWords('isSorted sum max min indexOf lastIndexOf includes', elements),
  ...byWords('url lowerAscii upperAscii substring trim cidr isIP isCIDR quantity isQuantity semver isSemver', traversal),
  ...byWords('replace split ip.isCanonical', twoTraversals),
  ['join', after((_, result) => Math.ceil(sizeOf(result) * 0.2))],
  ...byWords('find findAll', regex),
  ['validate', validation],
  ['ip', traversal],
]);

/** By the overload, where it is the only one that may be meant; they come before those of the function. */
const byOverload: ReadonlyMap<string, CallCost> = new Map([
  ...byWords(
    'starts_with_string ends_with_string',
    before(args => tenth(sizeAt(args, 1))),
  ),
  ...byWords('string_to_bytes bytes_to_string strings_quote string_format', traversal),
  ['in_list', before(args => sizeAt(args, 1))],
  ...byWords('less_string greater_string less_equals_string greater_equals_string less_bytes greater_bytes', smaller),
  ...byWords('less_equals_bytes greater_equals_bytes', smaller),
  ...byWords('equals not_equals', equality),
  ...byWords('add_string add_bytes', both),
  ...byWords('matches matches_string', regex),
  ['contains_string', before(args => tenth(sizeAt(args, 0)) * tenth(sizeAt(args, 1)))],
  ['cidr_ip', one],
  ['cidr_contains_ip_string', containsIp(true)],
  ['cidr_contains_ip_ip', containsIp(false)],
  ['cidr_contains_cidr_string', containsCidr(true)],
  ['cidr_contains_cidr', containsCidr(false)],
  ['list_slice', after((_, result) => making(sizeOf(result)))],
  ['list_reverse', before(args => making(sizeAt(args, 0)))],
  ['lists_range', before(([count]) => making(Math.max(0, asSize(count))))],
  ['list_flatten', before(args => making(sizeAt(args, 0)))],
  ['list_flatten_int', before(args => making(sizeAt(args, 0), Math.max(1, asSize(args[1]))))],
  ['list_distinct', selfCompared(0)],
  ...'int uint double bool duration timestamp string bytes'
    .split(' ')
    .flatMap(type => [[`list_${type}_sort`, selfCompared(0)] as const, [`list_${type}_sortByAssociatedKeys`, selfCompared(1)] as const]),
  ...byWords('list_sets_contains_list list_sets_intersects_list', crossed(1)),
  ['list_sets_equivalent_list', crossed(2)],
]);

/** The cost of a call with these overloads. */
export const costOfCall = (fn: string, overloads: readonly string[]): CallCost => {
  const [only] = overloads.length === 1 ? overloads : [];
  return (only === undefined ? undefined : byOverload.get(only)) ?? byFunction.get(fn) ?? one;
};
