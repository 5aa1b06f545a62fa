import { CelFailure, noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

type Notation = 'decimal' | 'binary' | 'exponent';

/** A quantity of Kubernetes, exact: `value` times ten to the power of `scale`. */
export class Quantity extends Opaque {
  readonly typeName = 'kubernetes.Quantity';
  readonly value: bigint;
  readonly scale: number;
  readonly notation: Notation;
  /** True when Kubernetes keeps it as a number of 64 bits: only such a one can be asked for as an integer. */
  readonly short: boolean;

  constructor(value: bigint, scale: number, notation: Notation, short: boolean) {
    super();
    this.value = value;
    this.scale = scale;
    this.notation = notation;
    this.short = short;
  }

  equals(other: Opaque): boolean {
    return other instanceof Quantity && compare(this, other) === 0;
  }
}

const decimalSuffixes: Readonly<Record<string, number>> = { '': 0, n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binarySuffixes: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const form = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*(?:[+-]?\d*))$/u;
/** Longest text of a quantity that is read: what is longer is none. */
const maxText = 200;
const maxBinary = 2n ** 63n - 1n;

const isShort = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

const wrongForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

/** A quantity; a text says why it is none. */
const parse = (text: string): Quantity | string => {
  const found = text === '' || text.length > maxText ? null : form.exec(text);
  if (!found) return wrongForm;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = found;
  const number = BigInt(`0${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const power = binarySuffixes[suffix];
  if (power !== undefined) return binary(number, fraction.length, power);
  const written = /^[eE]([+-]?\d+)$/u.exec(suffix);
  const exponent = written ? Number(written[1]) : decimalSuffixes[suffix];
  if (exponent === undefined || Math.abs(exponent) > 10_000) return "unable to parse quantity's suffix";
  const digits = whole.replace(/^0+/u, '').length + fraction.length;
  const scale = exponent - fraction.length;
  const short = digits <= 18 && scale >= -9 && isShort(number);
  return short
    ? new Quantity(number, scale, written ? 'exponent' : 'decimal', true)
    : rounded(number, scale, written ? 'exponent' : 'decimal');
};

const binary = (number: bigint, fraction: number, power: number): Quantity => {
  const value = number * 2n ** BigInt(power);
  const digits = String(number < 0n ? -number : number).length;
  if (fraction === 0 && 15 - digits - Math.trunc((power * 3) / 10) - 1 >= 0) return new Quantity(value, 0, 'binary', true);
  const made = rounded(value, -fraction, 'binary');
  const limit = new Quantity(maxBinary, 0, 'binary', false);
  const bounded = compare(made, limit) > 0 ? limit : made;
  const tiny = compare(bounded, new Quantity(1n, 0, 'binary', false)) < 0 && bounded.value > 0n;
  return tiny ? new Quantity(bounded.value, bounded.scale, 'decimal', false) : bounded;
};

/** Away from zero to a billionth, as Kubernetes does. */
const rounded = (value: bigint, scale: number, notation: Notation): Quantity => {
  if (scale >= -9) return new Quantity(value, scale, notation, false);
  const divisor = 10n ** BigInt(-9 - scale);
  const up = value % divisor === 0n ? 0n : value < 0n ? -1n : 1n;
  return new Quantity(value / divisor + up, -9, notation, false);
};

/** Both at the smaller of their scales. */
const aligned = (a: Quantity, b: Quantity): readonly [bigint, bigint, number] => {
  const scale = Math.min(a.scale, b.scale);
  return [a.value * 10n ** BigInt(a.scale - scale), b.value * 10n ** BigInt(b.scale - scale), scale];
};

const compare = (a: Quantity, b: Quantity): number => {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
};

const integerOf = ({ value, scale, short }: Quantity): bigint | undefined => {
  const whole = short && scale >= 0 ? value * 10n ** BigInt(scale) : undefined;
  return whole !== undefined && isShort(whole) ? whole : undefined;
};

const quantityOf = (value: CelValue | undefined): Quantity => {
  if (!(value instanceof Quantity)) throw noSuchOverload();
  return value;
};

const otherOf = (value: CelValue | undefined): Quantity =>
  typeof value === 'bigint' ? new Quantity(value, 0, 'exponent', true) : quantityOf(value);

/** The sum of two quantities, or their difference for a `sign` of -1, in the notation of the first. */
export const summed = (one: Quantity, other: Quantity, sign: bigint): Quantity => {
  const [left, right, scale] = aligned(one, other);
  const total = left + sign * right;
  return new Quantity(total, scale, one.value === 0n ? other.notation : one.notation, one.short && other.short && isShort(total));
};

const sum =
  (sign: bigint): Call =>
  ([a, b]) =>
    summed(quantityOf(a), otherOf(b), sign);

const toQuantity: Call = ([text]) => {
  const parsed = typeof text === 'string' ? parse(text) : '';
  if (typeof parsed === 'string') throw new CelFailure('argument', parsed);
  return parsed;
};

const toInteger: Call = ([value]) => {
  const integer = integerOf(quantityOf(value));
  if (integer === undefined) throw new CelFailure('argument', 'cannot convert value to integer');
  return integer;
};

const type = 'kubernetes.Quantity';

export const quantityFunctions: readonly Overload[] = [
  overload('string_to_quantity', `quantity(string) -> ${type}`, toQuantity, 28),
  overload('is_quantity_string', 'isQuantity(string) -> bool', ([text]) => typeof text === 'string' && typeof parse(text) !== 'string', 28),
  overload(
    'quantity_sign',
    `sign(${type}) -> int`,
    ([value]) => BigInt(compare(quantityOf(value), new Quantity(0n, 0, 'decimal', true))),
    28,
  ),
  overload('quantity_is_greater_than', `${type}.isGreaterThan(${type}) -> bool`, ([a, b]) => compare(quantityOf(a), quantityOf(b)) > 0, 28),
  overload('quantity_is_less_than', `${type}.isLessThan(${type}) -> bool`, ([a, b]) => compare(quantityOf(a), quantityOf(b)) < 0, 28),
  overload('quantity_compare_to', `${type}.compareTo(${type}) -> int`, ([a, b]) => BigInt(compare(quantityOf(a), quantityOf(b))), 28),
  overload('quantity_get_float', `${type}.asApproximateFloat() -> double`, ([value]) => floatOf(quantityOf(value)), 28),
  overload('quantity_get_int', `${type}.asInteger() -> int`, toInteger, 28),
  overload('quantity_is_integer', `${type}.isInteger() -> bool`, ([value]) => integerOf(quantityOf(value)) !== undefined, 28),
  overload('quantity_add', `${type}.add(${type}) -> ${type}`, sum(1n), 28),
  overload('quantity_add_int', `${type}.add(int) -> ${type}`, sum(1n), 28),
  overload('quantity_sub', `${type}.sub(${type}) -> ${type}`, sum(-1n), 28),
  overload('quantity_sub_int', `${type}.sub(int) -> ${type}`, sum(-1n), 28),
];

const floatOf = ({ value, scale }: Quantity): number => (scale === 0 ? Number(value) : Number(value) * Number(`1e${scale}`));

const withoutFactor = (value: bigint, factor: bigint): readonly [bigint, number] => {
  let [rest, count] = [value, 0];
  while (rest !== 0n && rest % factor === 0n) [rest, count] = [rest / factor, count + 1];
  return [rest, count];
};

/** A quantity in its one canonical spelling; undefined for any other value. */
export const quantityText = (value: CelValue): string | undefined => (value instanceof Quantity ? textOfQuantity(value) : undefined);

/** A quantity in its one canonical spelling. */
export const textOfQuantity = (value: Quantity): string => {
  if (value.value === 0n) return '0';
  const whole =
    value.scale >= 0
      ? value.value * 10n ** BigInt(value.scale)
      : value.value % 10n ** BigInt(-value.scale) === 0n
        ? value.value / 10n ** BigInt(-value.scale)
        : undefined;
  if (value.notation === 'binary' && whole !== undefined && (whole >= 1_024n || whole <= -1_024n)) {
    const [rest, count] = withoutFactor(whole, 1_024n);
    const suffix = Object.entries(binarySuffixes).find(([, power]) => power === Math.min(count, 6) * 10)?.[0] ?? '';
    return `${rest}${suffix}`;
  }
  return decimalText(value);
};

const decimalText = ({ value, scale, notation }: Quantity): string => {
  const [rest, count] = withoutFactor(value, 10n);
  const exponent = count + scale;
  const extra = ((exponent % 3) + 3) % 3;
  const power = exponent - extra;
  const number = rest * 10n ** BigInt(extra);
  const suffix = Object.entries(decimalSuffixes).find(([, own]) => own === power)?.[0];
  if (notation === 'exponent' || suffix === undefined) return power === 0 ? String(number) : `${number}e${power}`;
  return `${number}${suffix}`;
};

const decimalNames = new Map(Object.entries(decimalSuffixes).map(([suffix, exponent]) => [exponent, suffix]));
const binaryNames = new Map([['', 0], ...Object.entries(binarySuffixes)].map(([suffix, power]) => [Number(power) / 10, String(suffix)]));

/** `base` as often as the value has it, at most `most` times. */
const withoutFactors = (value: bigint, base: bigint, most: number): readonly [bigint, number] => {
  let [rest, times] = [value, 0];
  while (times < most && rest % base === 0n) [rest, times] = [rest / base, times + 1];
  return [rest, times];
};

/** The one way in which Kubernetes writes an amount, rounded up to a thousandth: `500m` for `0.5`. Undefined for what is no quantity. */
export const canonicalText = (text: string): string | undefined => {
  const quantity = parse(text);
  if (typeof quantity === 'string') return;
  const { value, scale, notation } = quantity;
  const divisor = scale < -3 ? 10n ** BigInt(-3 - scale) : 1n;
  const thousandths = scale < -3 ? value / divisor + (value > 0n && value % divisor !== 0n ? 1n : 0n) : value * 10n ** BigInt(scale + 3);
  if (thousandths === 0n) return '0';
  const isWhole = thousandths % 1_000n === 0n;
  const whole = thousandths / 1_000n;
  if (notation === 'binary' && isWhole && (whole >= 1_024n || whole <= -1_024n)) {
    const [amount, times] = withoutFactors(whole, 1_024n, 6);
    return `${amount}${binaryNames.get(times) ?? ''}`;
  }
  const [amount, times] = withoutFactors(thousandths, 1_000n, notation === 'exponent' ? 10_000 : 7);
  const exponent = times * 3 - 3;
  if (notation !== 'exponent') return `${amount}${decimalNames.get(exponent) ?? ''}`;
  return exponent === 0 ? String(amount) : `${amount}e${exponent}`;
};

/** A quantity as it is written; undefined for what is none. */
export const exactQuantity = (text: string): Quantity | undefined => {
  const parsed = parse(text);
  return typeof parsed === 'string' ? undefined : parsed;
};

/** A quantity as often as a number says; undefined for a number that is no quantity. */
export const timesNumber = (quantity: Quantity, factor: number): Quantity | undefined => {
  const by = exactQuantity(String(factor));
  return by && new Quantity(quantity.value * by.value, quantity.scale + by.scale, quantity.notation, false);
};

/** A quantity parted by a number, cut off at as many places as the finer of the two has; undefined for a number that is no quantity. */
export const dividedBy = (quantity: Quantity, divisor: number): Quantity | undefined => {
  const by = exactQuantity(String(divisor));
  if (by === undefined) return undefined;
  const scale = Math.min(quantity.scale, by.scale);
  const power = quantity.scale - by.scale - scale;
  const [above, below] =
    power >= 0 ? [quantity.value * 10n ** BigInt(power), by.value] : [quantity.value, by.value * 10n ** BigInt(-power)];
  return new Quantity(above / below, scale, quantity.notation, false);
};

/** How often one quantity holds another; undefined for one of nothing. */
export const quotientOf = (one: Quantity, other: Quantity): number | undefined =>
  other.value === 0n ? undefined : floatOf(one) / floatOf(other);

/** What is left of a whole quantity parted by another; undefined where it is parted by nothing, or one is not whole. */
export const remainderOf = (one: Quantity, other: Quantity): Quantity | undefined => {
  const [left, right] = [floatOf(one), floatOf(other)];
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right) || right === 0) return undefined;
  return new Quantity(BigInt(left) % BigInt(right), 0, one.notation, true);
};
