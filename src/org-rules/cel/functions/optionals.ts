import { CelFailure, noSuchOverload } from '../failure.ts';
import { CelMap, type CelValue, Duration, isList, Optional, sizeOf, Timestamp, Uint } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

const isZero = (value: CelValue): boolean => {
  if (value === null || value === '' || value === 0 || value === 0n || value === false) return true;
  if (isList(value) || value instanceof CelMap || value instanceof Uint8Array) return sizeOf(value) === 0;
  if (value instanceof Uint) return value.value === 0n;
  if (value instanceof Duration || value instanceof Timestamp) return value.nanos === (value instanceof Duration ? 0n : firstNanos);
  return value instanceof Optional && value.value === undefined;
};

/** Go's zero time: the first of January of the year 1. */
const firstNanos = -62_135_596_800_000_000_000n;

const contentOf: Call = ([optional]) => {
  if (!(optional instanceof Optional)) throw noSuchOverload();
  if (optional.value === undefined) throw new CelFailure('optional-none', 'optional.none() dereference');
  return optional.value;
};

const endOf =
  (at: number): Call =>
  ([list = null]) => {
    if (!isList(list)) throw noSuchOverload();
    const found = list.at(at);
    return found === undefined ? Optional.none : new Optional(found);
  };

const unwrap: Call = ([list = null]) => {
  if (!isList(list)) throw noSuchOverload();
  return list.flatMap(item => {
    if (!(item instanceof Optional)) throw new CelFailure('argument', 'value is not optional');
    return item.value === undefined ? [] : [item.value];
  });
};

/** `or` and `orValue` look at their second argument only where they need it, which the planner does. */
const lazily: Call = () => {
  throw noSuchOverload();
};

export const optionalFunctions: readonly Overload[] = [
  overload('optional_of', '::optional.of(A) -> optional(A)', ([value = null]) => new Optional(value), 28),
  overload(
    'optional_ofNonZeroValue',
    '::optional.ofNonZeroValue(A) -> optional(A)',
    ([value = null]) => (isZero(value) ? Optional.none : new Optional(value)),
    28,
  ),
  overload('optional_none', '::optional.none() -> optional(A)', () => Optional.none, 28),
  overload('optional_value', 'optional(A).value() -> A', contentOf, 28),
  overload(
    'optional_hasValue',
    'optional(A).hasValue() -> bool',
    ([optional]) => optional instanceof Optional && optional.value !== undefined,
    28,
  ),
  overload('optional_or_optional', 'optional(A).or(optional(A)) -> optional(A)', lazily, 28),
  overload('optional_orValue_value', 'optional(A).orValue(A) -> A', lazily, 28),
  overload('list_first', 'list(A).first() -> optional(A)', endOf(0), 28),
  overload('list_last', 'list(A).last() -> optional(A)', endOf(-1), 28),
  overload('optional_unwrap', '::optional.unwrap(list(optional(A))) -> list(A)', unwrap, 28),
  overload('optional_unwrapOpt', 'list(optional(A)).unwrapOpt() -> list(A)', unwrap, 28),
];
