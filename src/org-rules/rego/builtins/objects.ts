import { arrayArg, type Builtin, BuiltinError, type Builtins } from '../builtin.ts';
import { compareRego, isRegoArray, RegoObject, RegoSet, type RegoValue } from '../value.ts';

/** True when all of one is in the other: objects and sets by their parts, arrays as a run of items. Source: OPA, `topdown/subset.go`. */
const isSubset = (whole: RegoValue, part: RegoValue, spend: (steps: number) => void): boolean => {
  spend(1);
  if (whole instanceof RegoObject && part instanceof RegoObject)
    return part.entries.every(([key, value]) => {
      spend(whole.entries.length);
      const own = whole.get(key);
      return own !== undefined && (isCollection(own) && isCollection(value) ? isSubset(own, value, spend) : compareRego(own, value) === 0);
    });
  if (whole instanceof RegoSet && part instanceof RegoSet) return holdsAll(whole.members, part.members, spend);
  if (isRegoArray(whole) && part instanceof RegoSet) return holdsAll(whole, part.members, spend);
  if (isRegoArray(whole) && isRegoArray(part)) {
    spend(whole.length * part.length);
    return (
      whole.some((_, at) =>
        part.every((value, index) => at + index < whole.length && compareRego(value, whole[at + index] ?? null) === 0),
      ) || part.length === 0
    );
  }
  throw new BuiltinError('both arguments object.subset must be of the same type or array and set');
};

const isCollection = (value: RegoValue): boolean => typeof value === 'object' && value !== null;

const holdsAll = (all: readonly RegoValue[], parts: readonly RegoValue[], spend: (steps: number) => void): boolean => {
  spend(all.length * parts.length);
  return parts.every(part => all.some(one => compareRego(one, part) === 0));
};

/** The steps of a path: `/a~1b/0` or a list. */
const stepsOf = (path: RegoValue | undefined): readonly RegoValue[] => {
  if (isRegoArray(path)) return path;
  if (typeof path !== 'string') throw new BuiltinError('a path is neither a text nor an array');
  const text = path.replace(/^\//u, '');
  return text === '' && path !== '/' ? [] : text.split('/').map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
};

const indexOf = (step: RegoValue, length: number): number => {
  const index =
    step === '-'
      ? length
      : typeof step === 'number'
        ? step
        : typeof step === 'string' && /^(?:0|[1-9]\d{0,8})$/u.test(step)
          ? Number(step)
          : -1;
  if (index < 0 || index > length) throw new BuiltinError('an index is out of the array');
  return index;
};

const missing = (): BuiltinError => new BuiltinError('a path leads nowhere');

const under = (value: RegoValue, step: RegoValue): RegoValue => {
  const found =
    value instanceof RegoObject
      ? value.get(step)
      : isRegoArray(value)
        ? value[indexOf(step, value.length)]
        : value instanceof RegoSet
          ? value.members.find(one => compareRego(one, step) === 0)
          : undefined;
  if (found === undefined) throw missing();
  return found;
};

const at = (value: RegoValue, steps: readonly RegoValue[]): RegoValue => steps.reduce(under, value);

/** A value changed in one place. `change` gets what the last step leads out of. */
const changed = (value: RegoValue, steps: readonly RegoValue[], change: (holder: RegoValue, step: RegoValue) => RegoValue): RegoValue => {
  const [step, ...rest] = steps;
  if (step === undefined) throw missing();
  if (rest.length === 0) return change(value, step);
  return put(value, step, changed(under(value, step), rest, change), false);
};

const put = (holder: RegoValue, step: RegoValue, value: RegoValue, inserts: boolean): RegoValue => {
  if (holder instanceof RegoObject)
    return new RegoObject([...holder.entries.filter(([key]) => compareRego(key, step) !== 0), [step, value]]);
  if (holder instanceof RegoSet) {
    if (inserts && compareRego(step, value) !== 0) throw new BuiltinError('a member is not what the path names');
    return new RegoSet([...(inserts ? holder.members : holder.members.filter(one => compareRego(one, step) !== 0)), value]);
  }
  if (isRegoArray(holder)) return holder.toSpliced(indexOf(step, holder.length), inserts ? 0 : 1, value);
  throw missing();
};

const without = (holder: RegoValue, step: RegoValue): RegoValue => {
  under(holder, step);
  if (holder instanceof RegoObject) return new RegoObject(holder.entries.filter(([key]) => compareRego(key, step) !== 0));
  if (holder instanceof RegoSet) return new RegoSet(holder.members.filter(one => compareRego(one, step) !== 0));
  return isRegoArray(holder) ? holder.toSpliced(indexOf(step, holder.length), 1) : holder;
};

const added = (value: RegoValue, steps: readonly RegoValue[], what: RegoValue): RegoValue =>
  steps.length === 0 ? what : changed(value, steps, (holder, step) => put(holder, step, what, true));

const removed = (value: RegoValue, steps: readonly RegoValue[]): RegoValue => changed(value, steps, without);

/** Source: RFC 6902, with paths that may be arrays. */
const patched = (value: RegoValue, patch: RegoValue): RegoValue => {
  if (!(patch instanceof RegoObject)) throw new BuiltinError('a patch is no object');
  const steps = stepsOf(patch.get('path'));
  const from = (): readonly RegoValue[] => stepsOf(patch.get('from'));
  const given = (): RegoValue => {
    const own = patch.get('value');
    if (own === undefined) throw new BuiltinError('a patch has no value');
    return own;
  };
  switch (patch.get('op')) {
    case 'add':
      return added(value, steps, given());
    case 'remove':
      return removed(value, steps);
    case 'replace':
      at(value, steps);
      return steps.length === 0 ? given() : changed(value, steps, (holder, step) => put(holder, step, given(), false));
    case 'move':
      return added(removed(value, from()), steps, at(value, from()));
    case 'copy':
      return added(value, steps, at(value, from()));
    case 'test':
      if (compareRego(at(value, steps), given()) !== 0) throw new BuiltinError('a value is another one');
      return value;
    default:
      throw new BuiltinError('a patch has no operation that there is');
  }
};

const checked = (value: RegoValue, is: (value: RegoValue) => boolean): RegoValue => {
  if (!is(value)) throw new BuiltinError('the value is of another type');
  return value;
};

const cast =
  (is: (value: RegoValue) => boolean): Builtin =>
  ([value = null]) =>
    checked(value, is);

export const objectBuiltins: Builtins = new Map<string, Builtin>([
  ['object.subset', ([whole = null, part = null], { spend }) => isSubset(whole, part, spend)],
  [
    'json.patch',
    (args, { spend }) => {
      const patches = arrayArg(args, 1);
      return patches.reduce((value: RegoValue, patch) => {
        spend(200);
        return patched(value, patch);
      }, args[0] ?? null);
    },
  ],
  ['cast_array', ([value = null]) => (value instanceof RegoSet ? value.members : checked(value, isRegoArray))],
  ['cast_set', ([value = null]) => (isRegoArray(value) ? new RegoSet(value) : checked(value, one => one instanceof RegoSet))],
  ['cast_string', cast(value => typeof value === 'string')],
  ['cast_boolean', cast(value => typeof value === 'boolean')],
  ['cast_null', cast(value => value === null)],
  ['cast_object', cast(value => value instanceof RegoObject)],
]);
