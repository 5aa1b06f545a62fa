import { sprint } from '../template/format/format-value.ts';
import { sprintf } from '../template/format/sprintf.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { byteLength, bytesOf, compareBytes, isPrint, sliceBytes } from '../template/go-text.ts';
import { entryOf } from '../template/go-types.ts';
import {
  everythingOf,
  GoFloat,
  GoInt,
  GoMap,
  GoSlice,
  GoTime,
  isTrue,
  kindOfRaw,
  learntOf,
  madeOf,
  nothing,
  type Raw,
  Ref,
  textOf,
  typeOfRaw,
} from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, piecesOf, rawOf, textAt, textRef } from './arguments.ts';

type Basic = 'bool' | 'int' | 'uint' | 'float' | 'string' | undefined;

const basicKind = (raw: Raw | undefined): Basic => {
  if (typeof raw === 'boolean') return 'bool';
  if (typeof raw === 'string') return 'string';
  if (raw instanceof GoFloat) return 'float';
  return raw instanceof GoInt ? (raw.type.startsWith('u') ? 'uint' : 'int') : undefined;
};

const isNil = (raw: Raw | undefined): raw is null | undefined => raw === null || raw === undefined;

const equal = (one: Raw | undefined, other: Raw | undefined): boolean => {
  if (one instanceof GoInt && other instanceof GoInt) return one.value === other.value;
  const kind = basicKind(one);
  if (kind !== basicKind(other)) {
    if (!isNil(one) && !isNil(other)) throw new CallError(`incompatible types for comparison: ${typeOfRaw(one)} and ${typeOfRaw(other)}`);
    return false;
  }
  if (one instanceof GoFloat && other instanceof GoFloat) return one.value === other.value;
  if (isNil(one) || isNil(other)) return isNil(one) && isNil(other);
  return kind === undefined ? areSame(one, other) : one === other;
};

/** Compares what is of no basic type. */
const areSame = (one: Raw, other: Raw): boolean => {
  if (kindOfRaw(one) !== kindOfRaw(other))
    throw new CallError(`non-comparable types ${textOf(sprintf('%s', [one]))}: ${typeOfRaw(one)}, ${typeOfRaw(other)}: ${sprint([other])}`);
  if (other instanceof GoMap || other instanceof GoSlice)
    throw new CallError(`non-comparable type ${textOf(sprintf('%s', [other]))}: ${typeOfRaw(other)}`);
  if (one instanceof GoTime && other instanceof GoTime) return one.unixNano === other.unixNano;
  return one === other;
};

const eq = (args: readonly Ref[]): boolean => {
  if (args.length < 2) throw new CallError('missing argument for comparison');
  return args.slice(1).some(other => equal(args[0]?.raw, other.raw));
};

const less = (one: Raw | undefined, other: Raw | undefined): boolean => {
  const kind = basicKind(one);
  const otherKind = basicKind(other);
  if (kind === undefined || otherKind === undefined) throw new CallError('invalid type for comparison');
  if (one instanceof GoInt && other instanceof GoInt) return one.value < other.value;
  if (kind !== otherKind) throw new CallError(`incompatible types for comparison: ${typeOfRaw(one)} and ${typeOfRaw(other)}`);
  if (one instanceof GoFloat && other instanceof GoFloat) return one.value < other.value;
  if (typeof one === 'string' && typeof other === 'string') return compareBytes(one, other) < 0;
  throw new CallError('invalid type for comparison');
};

const compared = (compare: (one: Raw | undefined, other: Raw | undefined) => boolean): GoFunction =>
  go('reflect.Value, reflect.Value', args => madeOf(compare(args[0]?.raw, args[1]?.raw), ...args));

const indexOf = (index: Ref | undefined, size: number): number => {
  const raw = index?.raw;
  if (isNil(raw)) throw new CallError('cannot index slice/array with nil');
  if (!(raw instanceof GoInt)) throw new CallError(`cannot index slice/array with type ${typeOfRaw(raw)}`);
  const value = raw.type.startsWith('u') ? BigInt.asIntN(64, raw.value) : raw.value;
  if (value < 0n || value > BigInt(size)) throw new CallError(`index out of range: ${value}`);
  return Number(value);
};

/** What Go panics with when an index is the length. */
const outOfRange = (): never => {
  throw new CallError('reflect: slice index out of range');
};

const index = (args: readonly Ref[]): Ref => {
  const [first, ...keys] = args;
  let item = first ?? nothing;
  if (isNil(item.raw)) throw new CallError('index of untyped nil');
  for (const key of keys) {
    const { raw } = item;
    if (isNil(raw)) throw new CallError('index of nil pointer');
    if (raw instanceof GoSlice) {
      const found = raw.items[indexOf(key, raw.items.length)] ?? outOfRange();
      item = found.box(raw.element === 'interface {}');
    } else if (typeof raw === 'string') {
      const bytes = bytesOf(raw);
      const byte = bytes[indexOf(key, bytes.length)];
      if (byte === undefined) throw new CallError('reflect: string index out of range');
      item = madeOf(new GoInt(byte, 'uint8'), item);
    } else if (raw instanceof GoMap) item = entryOf(raw, keyOf(key), item);
    else throw new CallError(`can't index item of type ${typeOfRaw(raw)}`);
    item = item.decidedBy(everythingOf(key));
  }
  return item;
};

const keyOf = ({ raw }: Ref): string => {
  if (isNil(raw)) throw new CallError('value is nil; should be of type string');
  if (typeof raw !== 'string') throw new CallError(`value has type ${typeOfRaw(raw)}; should be string`);
  return raw;
};

const slice = (args: readonly Ref[]): Ref => {
  const [item = nothing, ...indexes] = args;
  const { raw } = item;
  if (isNil(raw)) throw new CallError('slice of untyped nil');
  if (indexes.length > 3) throw new CallError(`too many slice indexes: ${indexes.length}`);
  if (typeof raw === 'string' && indexes.length === 3) throw new CallError('cannot 3-index slice a string');
  if (typeof raw !== 'string' && !(raw instanceof GoSlice)) throw new CallError(`can't slice item of type ${typeOfRaw(raw)}`);
  const size = typeof raw === 'string' ? byteLength(raw) : raw.items.length;
  const [start = 0, end = size, most = end] = indexes.map(one => indexOf(one, size));
  if (start > end) throw new CallError(`invalid slice index: ${start} > ${end}`);
  if (end > most) throw new CallError(`invalid slice index: ${end} > ${most}`);
  if (typeof raw === 'string') return madeOf(sliceBytes(raw, start, end), ...args);
  return new Ref(new GoSlice(raw.items.slice(start, end), raw.element), item.data, item.control);
};

const length = ({ raw }: Ref): number => {
  if (typeof raw === 'string') return byteLength(raw);
  if (raw instanceof GoSlice) return raw.items.length;
  if (raw instanceof GoMap) return raw.entries.size;
  if (raw === undefined) throw new CallError('reflect: call of reflect.Value.Type on zero Value');
  if (isNil(raw)) throw new CallError('len of nil pointer');
  throw new CallError(`len of type ${typeOfRaw(raw)}`);
};

const htmlEscapes: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

const jsEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

const jsEscape = (text: string): string =>
  Array.from(text)
    .map(rune => {
      if (Object.hasOwn(jsEscapes, rune)) return jsEscapes[rune];
      const code = rune.codePointAt(0) ?? 0;
      if (code < 0x20 || (code > 0x7e && !isPrint(rune))) return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return rune;
    })
    .join('');

/** A text as net/url escapes it in a query. */
const queryEscape = (text: string): string =>
  [...bytesOf(text)]
    .map(byte => {
      const rune = String.fromCharCode(byte);
      if (/[\w.~-]/u.test(rune)) return rune;
      return rune === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const escaper = (escaped: (text: string) => string): GoFunction =>
  go('...interface {}', args =>
    madeOf(escaped(args.length === 1 && typeof args[0]?.raw === 'string' ? args[0].raw : sprint(shownArgs(args))), ...args),
  );

const shownArgs = (args: readonly Ref[]): readonly Raw[] => args.map(({ raw }) => (raw === undefined || raw === null ? '<no value>' : raw));

/** printf, each argument's text with what decided about it. */
const printfRef = (args: readonly Ref[]): Ref => {
  const [format, ...values] = args;
  const formatData = format ? piecesOf(format)[0] : undefined;
  const parts = sprintf(textAt(args, 0), values.map(rawOf));
  return textRef(
    parts.flatMap(({ text, argument }) => {
      const value = argument === undefined ? undefined : values[argument];
      if (value === undefined) return [{ text, data: formatData?.data ?? [], control: formatData?.control ?? [] }];
      return value.pieces && value.raw === text ? value.pieces : [{ text, data: everythingOf(value), control: value.control }];
    }),
  );
};

const printRef = (args: readonly Ref[], separator: (before: Raw, after: Raw) => string, end: string): Ref => {
  const pieces = args.flatMap((ref, position) => {
    const before = args[position - 1];
    const space = before ? separator(rawOf(before), rawOf(ref)) : '';
    return [...(space === '' ? [] : [{ text: space, data: [], control: [] }]), ...piecesOf(ref, sprint([rawOf(ref)]))];
  });
  return textRef(end === '' ? pieces : [...pieces, { text: end, data: [], control: [] }]);
};

/** The functions of text/template itself. `and` and `or` are the evaluator's own: they do not look at all of their arguments. */
export const builtins: FunctionMap = new Map<string, GoFunction>([
  ['and', go('reflect.Value, ...reflect.Value', ([first]) => first ?? nothing)],
  ['or', go('reflect.Value, ...reflect.Value', ([first]) => first ?? nothing)],
  ['not', go('reflect.Value', args => learntOf(!isTrue(args[0]?.raw), ...args))],
  ['eq', go('reflect.Value, ...reflect.Value', args => madeOf(eq(args), ...args))],
  ['ne', compared((one, other) => !equal(one, other))],
  ['lt', compared(less)],
  ['le', compared((one, other) => less(one, other) || equal(one, other))],
  ['gt', compared((one, other) => !(less(one, other) || equal(one, other)))],
  ['ge', compared((one, other) => !less(one, other))],
  ['index', go('reflect.Value, ...reflect.Value', index)],
  ['slice', go('reflect.Value, ...reflect.Value', slice)],
  ['len', go('reflect.Value', ([item = nothing]) => learntOf(new GoInt(length(item)), item))],
  [
    'call',
    go('reflect.Value, ...reflect.Value', ([called], scope) => {
      if (isNil(called?.raw)) throw new CallError('call of nil');
      throw new CallError(`non-function ${scope.calledAs()} of type ${typeOfRaw(called?.raw)}`);
    }),
  ],
  ['html', escaper(text => text.replaceAll(/[\0"'&<>]/gu, rune => htmlEscapes[rune] ?? ''))],
  ['js', escaper(jsEscape)],
  ['urlquery', escaper(queryEscape)],
  [
    'print',
    go('...interface {}', args =>
      printRef(args, (before, after) => (typeof before !== 'string' && typeof after !== 'string' ? ' ' : ''), ''),
    ),
  ],
  ['println', go('...interface {}', args => printRef(args, () => ' ', '\n'))],
  ['printf', go('string, ...interface {}', printfRef)],
]);
