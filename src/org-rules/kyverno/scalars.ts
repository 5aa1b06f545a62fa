import { parseQuantity } from '../../rules/kubernetes/concepts/quantities.ts';
import { parseDuration } from '../cel/functions/time.ts';
import { isFields } from '../fields.ts';
import type { ObjectValue } from '../org-rule.ts';
import type { Tick } from '../tick.ts';
import { matchesGlob } from './glob.ts';
import { textOf } from './variables.ts';

/** How a value is compared with what stands behind; nothing and `!` also hold texts against a glob. */
export type ScalarOperator = '' | '!' | '>' | '>=' | '<' | '<=';

/** A scalar of a pattern. */
export type ScalarPattern = string | number | bigint | boolean | null;

export const numberOf = (value: ObjectValue | undefined): number | bigint | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? value : undefined;

/** Whether two numbers are the same, be they whole by their type or by their value. */
export const sameNumber = (one: number | bigint, other: number | bigint): boolean => !(one < other) && !(one > other);

const equalsNumber = (value: ObjectValue | undefined, pattern: number | bigint): boolean => {
  const own = numberOf(value);
  if (own !== undefined) return sameNumber(own, pattern);
  return typeof value === 'string' && /^[+-]?\d{1,18}(?:\.\d{1,18})?$/u.test(value) && Number(value) === Number(pattern);
};

/** What a pattern of `null` takes: nothing, or the zero of a type. */
const isZero = (value: ObjectValue | undefined): boolean =>
  value === undefined || value === null || value === '' || value === false || value === 0 || value === 0n;

/** What amounts are compared by: nothing counts as 0. */
const amountText = (value: ObjectValue | undefined): string | undefined => {
  if (value === undefined || value === null) return '0';
  return typeof value === 'string' ? value : numberOf(value)?.toString();
};

const holds = (operator: ScalarOperator, order: number): boolean => {
  switch (operator) {
    case '':
      return order === 0;
    case '!':
      return order !== 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    default:
      return order <= 0;
  }
};

/** Durations first, then quantities; undefined where the two are none. */
const comparedAmounts = (value: ObjectValue | undefined, pattern: string, operator: ScalarOperator): boolean | undefined => {
  const own = amountText(value);
  if (own === undefined || own.length > 60 || pattern.length > 60) return undefined;
  for (const parse of [parseDuration, parseQuantity]) {
    const [left, right] = [parse(own), parse(pattern)];
    if (left !== undefined && right !== undefined) return holds(operator, left < right ? -1 : left > right ? 1 : 0);
  }
  return undefined;
};

/** A number as Go's strconv writes it with `E`. */
const exponentText = (value: number): string => {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
};

const comparedText = (value: ObjectValue | undefined, pattern: string, operator: ScalarOperator, tick: Tick): boolean => {
  if (operator !== '' && operator !== '!') return false;
  const isScalar = typeof value === 'string' || typeof value === 'boolean' || numberOf(value) !== undefined;
  if (!isScalar) return false;
  const text = typeof value === 'number' && !Number.isInteger(value) ? exponentText(value) : textOf(value ?? null);
  return matchesGlob(pattern, text, tick) === (operator === '');
};

const operators = ['>=', '<=', '>', '<', '!'] as const;

const range = /^([-|+]?\d{1,30}(?:\.\d{1,30})?[A-Za-z]{0,10})(!?)-([-|+]?\d{1,30}(?:\.\d{1,30})?[A-Za-z]{0,10})$/u;

/** `>=5` as its operator and operand. */
export const comparisonOf = (pattern: string): { readonly operator: ScalarOperator; readonly operand: string } => {
  const operator = pattern.length < 2 ? '' : (operators.find(one => pattern.startsWith(one)) ?? '');
  return { operator, operand: pattern.slice(operator.length).trim() };
};

/** `1-5`, and `1!-5` for what lies outside; undefined for what is no range. */
export const rangeOf = (pattern: string): { readonly low: string; readonly high: string; readonly isOutside: boolean } | undefined => {
  const [found, low = '', not, high = ''] = range.exec(pattern) ?? [];
  return found === undefined ? undefined : { low, high, isOutside: not === '!' };
};

const matchesOne = (value: ObjectValue | undefined, pattern: string, tick: Tick): boolean => {
  tick(4);
  const { operator, operand } = comparisonOf(pattern);
  const bounds = operator === '' ? rangeOf(pattern) : undefined;
  if (bounds === undefined) return compared(value, operand, operator, tick);
  const { low, high, isOutside } = bounds;
  return isOutside
    ? compared(value, low, '<', tick) || compared(value, high, '>', tick)
    : compared(value, low, '>=', tick) && compared(value, high, '<=', tick);
};

const compared = (value: ObjectValue | undefined, pattern: string, operator: ScalarOperator, tick: Tick): boolean =>
  comparedAmounts(value, pattern, operator) ?? comparedText(value, pattern, operator, tick);

const matchesText = (value: ObjectValue | undefined, pattern: string, tick: Tick): boolean =>
  value === pattern ||
  pattern.split('|').some(one =>
    one
      .trim()
      .split('&')
      .every(part => matchesOne(value, part.trim(), tick)),
  );

/** Whether a value is what a scalar of a pattern asks for. Source: Kyverno, `pkg/engine/pattern`. */
export const matchesScalar = (value: ObjectValue | undefined, pattern: ScalarPattern, tick: Tick): boolean => {
  if (typeof pattern === 'boolean') return value === pattern;
  if (typeof pattern === 'string') {
    tick(pattern.length / 64);
    return matchesText(value, pattern, tick);
  }
  if (pattern === null) return !isFields(value) && !Array.isArray(value) && isZero(value);
  return equalsNumber(value, pattern);
};
