import { printed } from '../template/format/format-value.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { GoFloat, GoInt, madeOf, type Raw, type Ref } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, intAt, rawOf, textAt } from './arguments.ts';
import { toFloat64, toInt64 } from './cast.ts';

const whole = (types: string, make: (values: readonly bigint[]) => bigint): GoFunction =>
  go(types, args => madeOf(new GoInt(make(args.map(arg => toInt64(rawOf(arg)))), 'int64'), ...args));

const real = (types: string, make: (values: readonly number[]) => number): GoFunction =>
  go(types, args => madeOf(new GoFloat(make(args.map(arg => toFloat64(rawOf(arg))))), ...args));

const divided = (one: bigint, other: bigint, by: (a: bigint, b: bigint) => bigint): bigint => {
  if (other === 0n) throw new CallError('runtime error: integer divide by zero');
  return by(one, other);
};

/** A decimal number: `digits / 10 ** places`. Source: shopspring/decimal. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** The shortest decimal that stands for a float. */
const decimalOf = (value: number): Decimal => {
  const [, sign = '', first = '0', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(value.toExponential()) ?? [];
  const places = rest.length - Number(exponent);
  const digits = BigInt(`${sign}${first}${rest}`);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
};

const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e${-places}`);

const aligned = (one: Decimal, other: Decimal): readonly [bigint, bigint, number] => {
  const places = Math.max(one.places, other.places);
  return [one.digits * 10n ** BigInt(places - one.places), other.digits * 10n ** BigInt(places - other.places), places];
};

/** Digits after the point of a quotient. Source: shopspring/decimal, DivisionPrecision. */
const divisionPlaces = 16;

const quotient = (one: Decimal, other: Decimal): Decimal => {
  if (other.digits === 0n) throw new CallError('decimal division by 0');
  const numerator = one.digits * 10n ** BigInt(divisionPlaces + other.places);
  const denominator = other.digits * 10n ** BigInt(one.places);
  const [size, by] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (size * 2n + by) / (by * 2n);
  return { digits: numerator < 0n !== denominator < 0n ? -rounded : rounded, places: divisionPlaces };
};

const decimals = (types: string, combine: (one: Decimal, other: Decimal) => Decimal, start?: Decimal): GoFunction =>
  go(types, args => {
    const values = args.map(arg => decimalOf(toFloat64(rawOf(arg))));
    const [first = { digits: 0n, places: 0 }, ...rest] = start ? [start, ...values] : values;
    return madeOf(new GoFloat(numberOf(rest.reduce(combine, first))), ...args);
  });

const sum = (one: Decimal, other: Decimal): Decimal => {
  const [a, b, places] = aligned(one, other);
  return { digits: a + b, places };
};

const rounded = (args: readonly Ref[]): number => {
  const value = toFloat64(rawOf(args[0]));
  const raw = rawOf(args[2]);
  const roundOn = raw instanceof GoFloat ? raw.value : 0.5;
  const power = 10 ** intAt(args, 1);
  const digit = power * value;
  const fraction = digit - Math.trunc(digit);
  return (fraction >= roundOn ? Math.ceil(digit) : Math.floor(digit)) / power;
};

const octal = (raw: Raw): bigint => {
  const shown = printed(raw);
  return /^[+-]?[0-7]+$/u.test(shown)
    ? BigInt.asIntN(64, BigInt(shown.startsWith('-') ? -1 : 1) * BigInt(`0o${shown.replace(/^[+-]/u, '')}`))
    : 0n;
};

const more = 'interface {}, ...interface {}';

const larger = (one: bigint, other: bigint): bigint => {
  if (other > one) return other;
  return one;
};

const smaller = (one: bigint, other: bigint): bigint => {
  if (other < one) return other;
  return one;
};

/** sprig's functions of numbers. */
export const numberFunctions: FunctionMap = new Map<string, GoFunction>([
  ['int', go('interface {}', args => madeOf(new GoInt(toInt64(rawOf(args[0]))), ...args))],
  ['int64', whole('interface {}', ([value = 0n]) => value)],
  ['float64', real('interface {}', ([value = 0]) => value)],
  ['atoi', go('string', args => madeOf(new GoInt(/^[+-]?\d+$/u.test(textAt(args, 0)) ? BigInt(textAt(args, 0)) : 0n), ...args))],
  ['toDecimal', go('interface {}', args => madeOf(new GoInt(octal(rawOf(args[0])), 'int64'), ...args))],
  ['add', whole('...interface {}', values => values.reduce((one, other) => one + other, 0n))],
  ['add1', whole('interface {}', ([value = 0n]) => value + 1n)],
  ['sub', whole('interface {}, interface {}', ([one = 0n, other = 0n]) => one - other)],
  ['mul', whole(more, values => values.reduce((one, other) => one * other, 1n))],
  ['div', whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a / b))],
  ['mod', whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a % b))],
  ['max', whole(more, values => values.reduce(larger))],
  ['biggest', whole(more, values => values.reduce(larger))],
  ['min', whole(more, values => values.reduce(smaller))],
  ['maxf', real(more, values => values.reduce((one, other) => Math.max(one, other)))],
  ['minf', real(more, values => values.reduce((one, other) => Math.min(one, other)))],
  ['addf', decimals('...interface {}', sum, { digits: 0n, places: 0 })],
  ['add1f', decimals('interface {}', sum, { digits: 1n, places: 0 })],
  ['subf', decimals(more, (one, other) => sum(one, { ...other, digits: -other.digits }))],
  ['mulf', decimals(more, (one, other) => ({ digits: one.digits * other.digits, places: one.places + other.places }))],
  ['divf', decimals(more, quotient)],
  ['floor', real('interface {}', ([value = 0]) => Math.floor(value))],
  ['ceil', real('interface {}', ([value = 0]) => Math.ceil(value))],
  ['round', go('interface {}, int, ...float64', args => madeOf(new GoFloat(rounded(args)), ...args))],
]);
