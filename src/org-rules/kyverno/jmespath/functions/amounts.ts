import { goDuration } from '../../../../render/functions/dates.ts';
import {
  dividedBy,
  exactQuantity,
  type Quantity,
  quotientOf,
  remainderOf,
  summed,
  textOfQuantity,
  timesNumber,
} from '../../../cel/functions/quantities.ts';
import { parseDuration } from '../../../cel/functions/time.ts';
import { JmesFailure } from '../failure.ts';
import { numeric } from '../json.ts';
import { type JmesValue, known, numberIn } from '../values.ts';
import { type JmesFunction, listArg, numberArg, typed } from './jmes-function.ts';

/** What is computed with: a number, a quantity of Kubernetes, or a duration in nanoseconds. */
type Amount = number | Quantity | bigint;

const amountOf = (given: JmesValue | undefined): Amount => {
  const value = known(given ?? null);
  const number = numberIn(value);
  if (number !== undefined) return number;
  const amount = typeof value === 'string' ? (exactQuantity(value) ?? parseDuration(value)) : undefined;
  if (amount === undefined) throw new JmesFailure('it computes with what is neither a number, a quantity nor a duration');
  return amount;
};

const mismatch = (): JmesFailure => new JmesFailure('it computes with amounts of different kinds');
const byZero = (): JmesFailure => new JmesFailure('it divides by zero');

const duration = (nanos: bigint): string => goDuration(BigInt.asIntN(64, nanos));

const added =
  (sign: 1 | -1): JmesFunction =>
  ([one, other]) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    if (typeof left === 'number' && typeof right === 'number') return numeric(left + sign * right);
    if (typeof left === 'bigint' && typeof right === 'bigint') return duration(left + BigInt(sign) * right);
    if (typeof left !== 'object' || typeof right !== 'object') throw mismatch();
    return textOfQuantity(summed(left, right, BigInt(sign)));
  };

/** A duration times or by a number, in seconds of 64 bits. */
const scaled = (nanos: bigint, seconds: (own: number) => number): string => {
  const made = Math.trunc(seconds(Number(nanos) / 1e9) * 1e9);
  if (!Number.isFinite(made)) throw new JmesFailure('a duration is longer than can be');
  return duration(BigInt(made));
};

const multiplied: JmesFunction = ([one, other]) => {
  const [left, right] = [amountOf(one), amountOf(other)];
  if (typeof left === 'number' && typeof right === 'number') return numeric(left * right);
  const [amount, factor] = typeof left === 'number' ? [right, left] : [left, right];
  if (typeof factor !== 'number') throw mismatch();
  if (typeof amount === 'bigint') return scaled(amount, seconds => seconds * factor);
  if (typeof amount === 'number') return numeric(amount * factor);
  const product = timesNumber(amount, factor);
  if (product === undefined) throw new JmesFailure('a number is no quantity');
  return textOfQuantity(product);
};

const divided: JmesFunction = ([one, other]) => {
  const [left, right] = [amountOf(one), amountOf(other)];
  if (typeof right === 'number') {
    if (right === 0) throw byZero();
    if (typeof left === 'number') return numeric(left / right);
    if (typeof left === 'bigint') return scaled(left, seconds => seconds / right);
    const quotient = dividedBy(left, right);
    if (quotient === undefined) throw new JmesFailure('a number is no quantity');
    return textOfQuantity(quotient);
  }
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (right === 0n) throw byZero();
    return numeric(Number(left) / 1e9 / (Number(right) / 1e9));
  }
  if (typeof left !== 'object' || typeof right !== 'object') throw mismatch();
  const quotient = quotientOf(left, right);
  if (quotient === undefined) throw byZero();
  return numeric(quotient);
};

const whole = (value: number): bigint => {
  if (!Number.isSafeInteger(value)) throw new JmesFailure('it takes the remainder of what is no integer');
  return BigInt(value);
};

const remainder: JmesFunction = ([one, other]) => {
  const [left, right] = [amountOf(one), amountOf(other)];
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (right === 0n) throw byZero();
    return duration(left % right);
  }
  if (typeof left === 'number' && typeof right === 'number') {
    if (whole(right) === 0n) throw byZero();
    return whole(left) % whole(right);
  }
  if (typeof left !== 'object' || typeof right !== 'object') throw mismatch();
  const rest = remainderOf(left, right);
  if (rest === undefined) throw byZero();
  return textOfQuantity(rest);
};

const round: JmesFunction = args => {
  const [value, places] = [numberArg(args, 0), numberArg(args, 1)];
  if (!Number.isSafeInteger(places) || places < 0) throw new JmesFailure('it rounds to what is no number of places');
  const shift = 10 ** places;
  const moved = value * shift;
  return numeric((Math.sign(moved) * Math.round(Math.abs(moved))) / shift);
};

/** Steps of adding two amounts. */
const stepsOfAmount = 24;

const sum: JmesFunction = (args, scope) => {
  const [first, ...rest] = listArg(args, 0);
  if (first === undefined) throw new JmesFailure('it adds up nothing');
  scope.tick(rest.length * stepsOfAmount);
  return rest.reduce((total, one) => added(1)([total, one], scope), first);
};

/** Arithmetic with numbers, quantities and durations. Source: Kyverno, `pkg/engine/jmespath/arithmetic.go`. */
export const amountFunctions: ReadonlyMap<string, JmesFunction> = new Map([
  ['add', typed('any any', added(1))],
  ['sum', typed('array', sum)],
  ['subtract', typed('any any', added(-1))],
  ['multiply', typed('any any', multiplied)],
  ['divide', typed('any any', divided)],
  ['modulo', typed('any any', remainder)],
  ['round', typed('number number', round)],
]);
