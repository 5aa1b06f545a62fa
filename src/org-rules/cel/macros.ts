import type { ComprehensionExpr, Expr } from './ast.ts';
import { SyntaxProblem } from './problem.ts';

/** The name of what a loop gathers: none that can be written. */
const accumulator = '@result';

/** Which macros there are, by the environment's version. */
export interface MacroSet {
  readonly optionals: boolean;
  readonly twoVariables: boolean;
  readonly sortBy: boolean;
  /** `cel.bind(name, value, expression)`. */
  readonly bindings: boolean;
}

/** A call that is a macro, expanded; undefined for one that is a function's. @throws SyntaxProblem */
export const expandMacro = (name: string, target: Expr | undefined, args: readonly Expr[], at: number, set: MacroSet): Expr | undefined => {
  if (target === undefined) return name === 'has' && args.length === 1 ? expandHas(args, at) : undefined;
  const key = `${name}/${args.length}`;
  if (set.bindings && key === 'bind/3' && target.kind === 'ident' && target.name === 'cel') return expandBind(args, at);
  const own = macros.get(key) ?? (set.twoVariables ? twoVariableMacros.get(key) : undefined);
  if (own) return own(target, args, at);
  if (set.optionals && (key === 'optMap/2' || key === 'optFlatMap/2')) return expandOptional(name, target, args, at);
  return set.sortBy && key === 'sortBy/2' ? expandSortBy(target, args, at) : undefined;
};

const expandHas = ([arg]: readonly Expr[], at: number): Expr => {
  if (arg?.kind !== 'select' || arg.testOnly) throw new SyntaxProblem('invalid argument to has() macro', arg?.at ?? at, 'macro');
  return { kind: 'select', operand: arg.operand, field: arg.field, testOnly: true, at };
};

const literal = (value: boolean | bigint, at: number): Expr => ({ kind: 'literal', value, at });
const ident = (name: string, at: number): Expr => ({ kind: 'ident', name, at });
const call = (fn: string, args: readonly Expr[], at: number): Expr => ({ kind: 'call', fn, target: undefined, args, at });
const member = (fn: string, target: Expr, args: readonly Expr[], at: number): Expr => ({ kind: 'call', fn, target, args, at });
const list = (elements: readonly Expr[], at: number): Expr => ({ kind: 'list', elements, optional: new Set(), at });

type Loop = Pick<ComprehensionExpr, 'initial' | 'condition' | 'step' | 'result'>;

/** What a loop gathers, by what it does with each element. `args` are those after the variables. */
type LoopMaker = (args: readonly Expr[], at: number) => Loop;

const gathered = (at: number): Expr => ident(accumulator, at);

const all: LoopMaker = ([test = literal(true, 0)], at) => ({
  initial: literal(true, at),
  condition: call('@not_strictly_false', [gathered(at)], at),
  step: call('_&&_', [gathered(at), test], at),
  result: gathered(at),
});

const exists: LoopMaker = ([test = literal(true, 0)], at) => ({
  initial: literal(false, at),
  condition: call('@not_strictly_false', [call('!_', [gathered(at)], at)], at),
  step: call('_||_', [gathered(at), test], at),
  result: gathered(at),
});

const existsOne: LoopMaker = ([test = literal(true, 0)], at) => ({
  initial: literal(0n, at),
  condition: literal(true, at),
  step: call('_?_:_', [test, call('_+_', [gathered(at), literal(1n, at)], at), gathered(at)], at),
  result: call('_==_', [gathered(at), literal(1n, at)], at),
});

/** Gathers a list; the last argument is what goes in, one before it tells whether. */
const gatherList: LoopMaker = (args, at) => {
  const step = call('_+_', [gathered(at), list(args.slice(-1), at)], at);
  return { initial: list([], at), condition: literal(true, at), step: whereAsked(args, step, at), result: gathered(at) };
};

const whereAsked = (args: readonly Expr[], step: Expr, at: number): Expr => {
  const [test] = args.length > 1 ? args : [];
  return test === undefined ? step : call('_?_:_', [test, step, gathered(at)], at);
};

const gatherMap =
  (withKey: (value: Expr) => readonly Expr[]): LoopMaker =>
  (args, at) => {
    const step = call('cel.@mapInsert', [gathered(at), ...args.slice(-1).flatMap(withKey)], at);
    return {
      initial: { kind: 'map', entries: [], at },
      condition: literal(true, at),
      step: whereAsked(args, step, at),
      result: gathered(at),
    };
  };

const variableOf = (arg: Expr | undefined, message: string): string => {
  if (arg?.kind !== 'ident' || arg.name.startsWith('.')) throw new SyntaxProblem(message, arg?.at ?? 0, 'macro');
  if (arg.name === '__result__') throw new SyntaxProblem('iteration variable overwrites accumulator variable', arg.at, 'macro');
  return arg.name;
};

type Macro = (target: Expr, args: readonly Expr[], at: number) => Expr;

const oneVariable =
  (macro: string, make: LoopMaker, message = 'argument must be a simple name'): Macro =>
  (range, [first, ...args], at) => {
    const variable = variableOf(first, message);
    return { kind: 'comprehension', macro, range, variable, second: undefined, accumulator, at, ...make(args, at) };
  };

const twoVariables =
  (macro: string, make: (first: string) => LoopMaker): Macro =>
  (range, [one, other, ...args], at) => {
    const variable = variableOf(one, 'argument must be a simple name');
    const second = variableOf(other, 'argument must be a simple name');
    if (variable === second) throw new SyntaxProblem(`duplicate variable name: ${variable}`, other?.at ?? at, 'macro');
    return { kind: 'comprehension', macro, range, variable, second, accumulator, at, ...make(variable)(args, at) };
  };

/** `filter` gathers the elements themselves. */
const filter: Macro = (range, args, at) => {
  const [variable] = args;
  const own = variable?.kind === 'ident' ? [variable] : [];
  return oneVariable('filter', (tests, place) => gatherList([...tests, ...own], place), 'argument is not an identifier')(range, args, at);
};

const macros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['all/2', oneVariable('all', all)],
  ['exists/2', oneVariable('exists', exists)],
  ['exists_one/2', oneVariable('exists_one', existsOne)],
  ['map/2', oneVariable('map', gatherList, 'argument is not an identifier')],
  ['map/3', oneVariable('map', gatherList, 'argument is not an identifier')],
  ['filter/2', filter],
]);

const byKey = (first: string): LoopMaker => gatherMap(value => [ident(first, value.at), value]);
const byEntry = (): LoopMaker => gatherMap(value => [value]);

const twoVariableMacros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['all/3', twoVariables('all', () => all)],
  ['exists/3', twoVariables('exists', () => exists)],
  ['existsOne/3', twoVariables('existsOne', () => existsOne)],
  ['exists_one/3', twoVariables('exists_one', () => existsOne)],
  ['transformList/3', twoVariables('transformList', () => gatherList)],
  ['transformList/4', twoVariables('transformList', () => gatherList)],
  ['transformMap/3', twoVariables('transformMap', byKey)],
  ['transformMap/4', twoVariables('transformMap', byKey)],
  ['transformMapEntry/3', twoVariables('transformMapEntry', byEntry)],
  ['transformMapEntry/4', twoVariables('transformMapEntry', byEntry)],
]);

/** `bind`: a loop over nothing, which gives a value a name. */
const bind = (macro: string, variable: string, value: Expr, body: Expr, at: number): Expr => ({
  kind: 'comprehension',
  macro,
  range: list([], at),
  variable: '#unused',
  second: undefined,
  accumulator: variable,
  initial: value,
  condition: literal(false, at),
  step: ident(variable, at),
  result: body,
  at,
});

const expandBind = ([first, value = literal(true, 0), body = literal(true, 0)]: readonly Expr[], at: number): Expr => {
  if (first?.kind !== 'ident') throw new SyntaxProblem('cel.bind() variable names must be simple identifiers', first?.at ?? at, 'macro');
  return bind('bind', first.name, value, body, at);
};

const expandOptional = (name: string, target: Expr, [first, body = literal(true, 0)]: readonly Expr[], at: number): Expr => {
  if (first?.kind !== 'ident') throw new SyntaxProblem(`${name}() variable name must be a simple identifier`, first?.at ?? at, 'macro');
  const value = bind(name, first.name, member('value', target, [], at), body, at);
  const present = name === 'optMap' ? call('optional.of', [value], at) : value;
  return call('_?_:_', [member('hasValue', target, [], at), present, call('optional.none', [], at)], at);
};

const sortInput = '@__sortBy_input__';

const expandSortBy = (target: Expr, args: readonly Expr[], at: number): Expr => {
  if (target.kind === 'literal' || target.kind === 'map' || target.kind === 'struct')
    throw new SyntaxProblem(
      'sortBy can only be applied to a list, identifier, comprehension, call or select expression',
      target.at,
      'macro',
    );
  const keys = oneVariable('map', gatherList, 'argument is not an identifier')(ident(sortInput, at), args, at);
  return bind('sortBy', sortInput, target, member('@sortByAssociatedKeys', ident(sortInput, at), [keys], at), at);
};
