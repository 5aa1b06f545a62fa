import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { kindOfRaw, learntOf, madeOf, ownControlOf, Ref, typeOfRaw } from '../template/go-value.ts';
import { joinSources, type Sources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import { chosen, deepEqual, go, isEmpty, rawOf, textAt } from './arguments.ts';

/** What decided that some values count as empty. */
const decidingOf = (args: readonly Ref[]): Sources => joinSources(args.flatMap(arg => [arg.data, ownControlOf(arg)]));

const coalesce: GoFunction['call'] = args => {
  const index = args.findIndex(arg => !isEmpty(rawOf(arg)));
  return index === -1 ? new Ref(null, [], [], true).decidedBy(decidingOf(args)) : chosen(args[index], ...args.slice(0, index));
};

const fallback: GoFunction['call'] = ([other, ...given]) => {
  const [value] = given;
  return value === undefined || isEmpty(rawOf(value)) ? chosen(other, value) : value;
};

/** sprig's functions that choose, ask and refuse. */
export const logicFunctions: FunctionMap = new Map<string, GoFunction>([
  ['default', go('interface {}, ...interface {}', fallback)],
  ['empty', go('interface {}', args => learntOf(isEmpty(rawOf(args[0])), ...args))],
  ['coalesce', go('...interface {}', coalesce)],
  [
    'all',
    go('...interface {}', args =>
      learntOf(
        args.every(arg => !isEmpty(rawOf(arg))),
        ...args,
      ),
    ),
  ],
  [
    'any',
    go('...interface {}', args =>
      learntOf(
        args.some(arg => !isEmpty(rawOf(arg))),
        ...args,
      ),
    ),
  ],
  ['ternary', go('interface {}, interface {}, bool', ([yes, no, condition]) => chosen(rawOf(condition) === true ? yes : no, condition))],
  [
    'fail',
    go('string', args => {
      throw new CallError(textAt(args, 0));
    }),
  ],
  ['typeOf', go('interface {}', args => learntOf(typeOfRaw(rawOf(args[0])), ...args))],
  ['typeIs', go('string, interface {}', args => learntOf(textAt(args, 0) === typeOfRaw(rawOf(args[1])), ...args))],
  [
    'typeIsLike',
    go('string, interface {}', args => {
      const name = typeOfRaw(rawOf(args[1]));
      return learntOf(textAt(args, 0) === name || `*${textAt(args, 0)}` === name, ...args);
    }),
  ],
  ['kindOf', go('interface {}', args => learntOf(kindOfRaw(rawOf(args[0])), ...args))],
  ['kindIs', go('string, interface {}', args => learntOf(textAt(args, 0) === kindOfRaw(rawOf(args[1])), ...args))],
  ['deepEqual', go('interface {}, interface {}', args => madeOf(deepEqual(rawOf(args[0]), rawOf(args[1])), ...args))],
]);
