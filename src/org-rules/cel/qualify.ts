import { CelFailure, CelUnknown, Failure } from './failure.ts';
import type { Outcome } from './frame.ts';
import { CelMap, type CelValue, isList, shortText, typeNameOf, Uint, Unknown } from './values.ts';

/** What `value.key` or `value[key]` is: undefined where it is absent, a failure where it cannot be asked. */
export const partOf = (value: CelValue, key: CelValue): Outcome | undefined => {
  if (value instanceof Unknown) return new CelUnknown(value.reason);
  if (value instanceof CelMap) return value.get(key);
  return isList(value) ? itemOf(value, key) : undefined;
};

const itemOf = (list: readonly CelValue[], key: CelValue): Outcome | undefined => {
  const index = key instanceof Uint ? key.value : key;
  if (typeof index === 'bigint') return list[Number(index)];
  if (typeof index !== 'number') return new CelFailure('bad-index-type', `unsupported index type '${typeNameOf(key)}' in list`);
  return Number.isInteger(index) ? list[index] : new CelFailure('argument', `unsupported index value ${index} in list`);
};

/** The error of a part that is absent. */
export const absent = (value: CelValue, key: CelValue): CelFailure =>
  isList(value)
    ? new CelFailure('index-out-of-range', `index out of bounds: ${shortText(key)}`)
    : new CelFailure('no-such-key', `no such key: ${shortText(key)}`);

/** A value as it is read: what is not known has none. */
export const known = (outcome: Outcome): Outcome => (outcome instanceof Unknown ? new CelUnknown(outcome.reason) : outcome);

export const isFailure = (outcome: Outcome): outcome is Failure => outcome instanceof Failure;
