import { appendAll } from '../../text/append-all.ts';
import type { CallExpr, ComprehensionExpr, Expr, ListExpr, MapExpr, SelectExpr, StructExpr } from './ast.ts';
import { planCall } from './call.ts';
import { listCost, mapCost, structCost } from './costs.ts';
import { type CelEnvironment, typeNames } from './environment.ts';
import { CelFailure, CelUnknown, type Failure, noSuchOverload } from './failure.ts';
import { type Frame, frameless, type Outcome, type Step, stepsOfPart } from './frame.ts';
import { conversionNames } from './functions/conversions.ts';
import { compilePattern } from './functions/regexes.ts';
import { PatchValue } from './patch-types.ts';
import { SyntaxProblem } from './problem.ts';
import { absent, isFailure, known, partOf } from './qualify.ts';
import { CelMap, type CelValue, isList, Optional, shortText, TypeValue, typeNameOf, Unknown } from './values.ts';

/** Makes a checked expression ready to run. @throws SyntaxProblem when a constant part of it fails. */
export const planCel = (expr: Expr, environment: CelEnvironment): Step => new Planner(environment).plan(expr);

const constant = (value: CelValue): Step => ({ run: () => value, constant: value });

/** A constant that is `undefined` is none: `null` is one. */
const isConstant = (step: Step): step is Step & { readonly constant: CelValue } => step.constant !== undefined;

/** A link of a chain: `.key`, `[key]`, `.?key`, `[?key]`. */
interface Link {
  readonly key: Step;
  readonly optional: boolean;
}

class Planner {
  readonly #environment: CelEnvironment;
  /** Slots of the variables of loops, the innermost last. */
  readonly #slots: string[] = [];

  constructor(environment: CelEnvironment) {
    this.#environment = environment;
  }

  plan(expr: Expr): Step {
    switch (expr.kind) {
      case 'literal':
        return constant(expr.value);
      case 'ident':
        return this.#chain(expr);
      case 'select':
        return expr.name === undefined ? this.#chain(expr) : this.#name(expr.name);
      case 'call':
        return this.#call(expr);
      case 'list':
        return this.#list(expr);
      case 'map':
        return this.#map(expr);
      case 'comprehension':
        return this.#loop(expr);
      case 'struct':
        return this.#struct(expr);
    }
  }

  /** A field that is not known leaves the others known: what is written with it says so where it is read. */
  #struct({ name, fields }: StructExpr): Step {
    const typeName = name.replace(/^\./u, '');
    const parts = fields.map(({ field, value, optional }) => ({ field, optional, step: this.plan(value) }));
    const build = (frame: Frame): Outcome => {
      const made = new Map<string, CelValue>();
      for (const { field, optional, step } of parts) {
        const value = step.run(frame);
        if (value instanceof CelUnknown) made.set(field, new Unknown(value.message));
        else if (isFailure(value)) return value;
        else if (!optional) made.set(field, value);
        else if (!(value instanceof Optional))
          return new CelFailure('argument', 'cannot initialize optional entry from non-optional value');
        else if (value.value !== undefined) made.set(field, value.value);
      }
      return new PatchValue(typeName, made);
    };
    return { run: frame => spending(frame, structCost, build(frame)) };
  }

  /** A name, or a selection from something. */
  #chain(expr: Expr): Step {
    const links: Link[] = [];
    let base = expr;
    let test: SelectExpr | undefined;
    for (;;) {
      if (base.kind === 'select' && base.name === undefined) {
        if (base.testOnly && base !== expr) break;
        if (base.testOnly) test = base;
        else links.unshift({ key: constant(base.field), optional: false });
        base = base.operand;
        continue;
      }
      const [operand, key] = base.kind === 'call' ? base.args : [];
      if (base.kind !== 'call' || !operand || !key || !indexing.has(base.fn)) break;
      links.unshift({ key: this.plan(key), optional: base.fn !== '_[_]' });
      base = operand;
    }
    return this.#chainStep(base, links, test);
  }

  #chainStep(base: Expr, links: readonly Link[], test: SelectExpr | undefined): Step {
    const named = base.kind === 'ident' ? this.#name(base.name) : undefined;
    if (named && isConstant(named) && links.length === 0 && !test) return named;
    const start = named ?? this.plan(base);
    const isTernary = base.kind === 'call' && base.fn === '_?_:_';
    const begin = start.asBranch ?? start.run;
    const follow = (frame: Frame): Outcome => followLinks(frame, begin(frame), links);
    if (test) return { run: frame => testField(frame, begin(frame), links, test.field) };
    if (isTernary) return { run: follow, asBranch: follow };
    return {
      run: frame => {
        const outcome = follow(frame);
        frame.spend(1);
        return outcome;
      },
      asBranch: follow,
    };
  }

  #name(name: string): Step {
    const slot = this.#slots.lastIndexOf(name);
    if (slot !== -1) return { run: frame => known(frame.slots[slot] ?? null) };
    const bare = name.replace(/^\./u, '');
    if (bare === 'variables') return { run: () => variablesMark };
    if (typeNames.has(bare)) {
      const type = typeConstant(bare);
      return { ...type, run: frame => frame.bindings.values.get(bare) ?? type.run(frame) };
    }
    return {
      run: frame => {
        const value = frame.bindings.values.get(bare);
        return value === undefined ? new CelFailure('no-such-key', `no such attribute(s): ${bare}`) : known(value);
      },
    };
  }

  #call(expr: CallExpr): Step {
    if (indexing.has(expr.fn)) return this.#chain(expr);
    const args = [...(expr.target && expr.qualified === undefined ? [expr.target] : []), ...expr.args].map(arg => this.plan(arg));
    const [first, second, third] = args;
    if (first && second && third && expr.fn === '_?_:_') return ternary(first, second, third);
    if (first && second && expr.fn === '_&&_') return logic(first, second, false);
    if (first && second && expr.fn === '_||_') return logic(first, second, true);
    if (first && expr.fn === '@not_strictly_false') return notStrictlyFalse(first);
    if (first && second && (expr.fn === 'or' || expr.fn === 'orValue'))
      return orElse(first, second, expr.fn === 'orValue', this.#environment.orValueOfAnything);
    return this.#functionCall(expr, args);
  }

  #functionCall(expr: CallExpr, args: readonly Step[]): Step {
    const fn = expr.qualified ?? expr.fn.replace(/^\./u, '');
    const candidates = (this.#environment.functions.get(fn) ?? []).filter(({ id }) => expr.overloads?.includes(id));
    const [first, second] = args;
    if (fn === '@in' && first && second && expr.overloads?.join() === 'in_list' && isConstant(second)) {
      const member = membership(first, second.constant);
      if (member) return member;
    }
    if ((fn === 'find' || fn === 'findAll' || fn === 'matches') && second && isConstant(second)) checkPattern(second.constant, expr.at);
    const step = planCall(fn, candidates, args);
    if (first && args.length === 1 && isConstant(first) && conversionNames.has(fn)) return folded(step, expr.at);
    return step;
  }

  #list({ elements, optional }: ListExpr): Step {
    const items = elements.map(element => this.plan(element));
    const build = (frame: Frame): Outcome => {
      const list: CelValue[] = [];
      for (const [index, item] of items.entries()) {
        const value = item.run(frame);
        if (isFailure(value)) return value;
        if (!optional.has(index)) list.push(value);
        else if (!(value instanceof Optional))
          return new CelFailure('argument', 'cannot initialize optional list element from non-optional value');
        else if (value.value !== undefined) list.push(value.value);
      }
      return list;
    };
    if (optional.size === 0 && items.every(isConstant)) return constant(items.map(item => item.constant ?? null));
    return { run: frame => spending(frame, listCost, build(frame)) };
  }

  #map({ entries }: MapExpr): Step {
    const parts = entries.map(({ key, value, optional }) => ({ key: this.plan(key), value: this.plan(value), optional }));
    const build = (frame: Frame): Outcome => {
      const found: (readonly [CelValue, CelValue])[] = [];
      for (const { key, value, optional } of parts) {
        const [name, item] = [key.run(frame), value.run(frame)];
        if (isFailure(name)) return name;
        if (isFailure(item)) return item;
        if (!optional) found.push([name, item]);
        else if (!(item instanceof Optional)) return new CelFailure('argument', 'cannot initialize optional entry from non-optional value');
        else if (item.value !== undefined) found.push([name, item.value]);
      }
      return CelMap.of(found) ?? new CelFailure('bad-key-type', 'unsupported key type');
    };
    if (parts.every(({ key, value, optional }) => isConstant(key) && isConstant(value) && !optional)) {
      const made = CelMap.of(parts.map(({ key, value }) => [key.constant ?? null, value.constant ?? null]));
      if (made) return constant(made);
    }
    return { run: frame => spending(frame, mapCost, build(frame)) };
  }

  #loop(expr: ComprehensionExpr): Step {
    const [range, initial] = [this.plan(expr.range), this.plan(expr.initial)];
    const gathered = this.#slots.push(expr.accumulator) - 1;
    const first = this.#slots.push(expr.variable) - 1;
    const second = expr.second === undefined ? undefined : this.#slots.push(expr.second) - 1;
    const condition = this.plan(expr.condition);
    const step = this.#gatheringStep(expr, gathered) ?? this.plan(expr.step).run;
    this.#slots.length = first;
    const result = this.plan(expr.result);
    this.#slots.length = gathered;
    // A list that is gathered is this loop's own until it is done.
    const begin = expr.initial.kind === 'list' && expr.accumulator === '@result' ? (): Outcome => [] : initial.run;
    const enter = (frame: Frame, key: CelValue, value: CelValue): void => {
      frame.step(stepsOfPart);
      frame.slots[first] = second === undefined ? value : key;
      if (second !== undefined) frame.slots[second] = value;
    };
    const run = (frame: Frame): Outcome => {
      const values = range.run(frame);
      if (isFailure(values)) return values;
      const items = itemsOf(values, second !== undefined);
      if (isNoItems(items)) return items;
      frame.slots[gathered] = begin(frame);
      for (const [index, [key, value]] of items.entries()) {
        enter(frame, key, value);
        if (isList(values)) frame.note(values, index);
        if (condition.run(frame) === false) break;
        frame.slots[gathered] = step(frame);
      }
      const outcome = result.run(frame);
      // That none was found rests on all of them.
      if (expr.macro === 'exists' && outcome === false) frame.note(values);
      return outcome;
    };
    return { run };
  }

  /** `gathered + [x]`, also under a condition, puts `x` at the end of the list: copying it would take time by the square of its length. */
  #gatheringStep(expr: ComprehensionExpr, slot: number): ((frame: Frame) => Outcome) | undefined {
    if (expr.initial.kind !== 'list' || expr.accumulator !== '@result') return undefined;
    const { step } = expr;
    if (step.kind !== 'call') return undefined;
    const [test, append] = step.fn === '_?_:_' ? step.args : [undefined, step];
    const [, list] = append?.kind === 'call' && append.fn === '_+_' ? append.args : [];
    if (list?.kind !== 'list') return undefined;
    const item = this.#list(list);
    const push = (frame: Frame): Outcome => {
      frame.spend(1);
      const [before, added] = [frame.slots[slot] ?? null, item.run(frame)];
      frame.spend(1);
      if (isFailure(before)) return before;
      if (isFailure(added)) return added;
      if (isGathered(before) && isList(added)) appendAll(before, added);
      return before;
    };
    if (!test) return push;
    const asked = this.plan(test);
    return frame => {
      const answer = asked.run(frame);
      if (answer === true) return push(frame);
      if (isFailure(answer)) return answer;
      return answer === false ? (frame.slots[slot] ?? null) : noSuchOverload();
    };
  }
}

const isGathered = (list: Outcome): list is CelValue[] => Array.isArray(list);
const isNoItems = (items: readonly (readonly [CelValue, CelValue])[] | Failure): items is Failure => !Array.isArray(items);

const indexing: ReadonlySet<string> = new Set(['_[_]', '_[?_]', '_?._']);

/** Stands for `variables` until one of them is selected. */
const variablesMark = new TypeValue('kubernetes.variables');

const typeConstant = (name: string): Step => constant(new TypeValue(name));

const spending = (frame: Frame, cost: number, outcome: Outcome): Outcome => {
  frame.spend(cost);
  return outcome;
};

const followLinks = (frame: Frame, start: Outcome, links: readonly Link[]): Outcome => {
  if (isFailure(start) || links.length === 0) return start;
  let [value, optional]: [CelValue, boolean] = [start, false];
  if (start instanceof Optional) {
    if (start.value === undefined) return start;
    [value, optional] = [start.value, true];
  }
  for (const link of links) {
    optional ||= link.optional;
    const key = link.key.run(frame);
    if (isFailure(key)) return key;
    const part = select(frame, value, key);
    if (part === undefined && optional) return Optional.none;
    if (isConstant(link.key)) frame.spend(1);
    if (part === undefined) return absent(value, key);
    const read = known(part);
    if (isFailure(read)) return read;
    value = read;
  }
  return optional ? new Optional(value) : value;
};

const select = (frame: Frame, value: CelValue, key: CelValue): Outcome | undefined => {
  if (value === variablesMark) return frame.bindings.variables?.field(shortText(key));
  if (frame.bindings.places) frame.note(value, typeof key === 'string' ? key : typeof key === 'bigint' ? Number(key) : shortText(key));
  return partOf(value, key);
};

/** `has(x.field)`: false for what is absent, and for what has no fields. */
const testField = (frame: Frame, start: Outcome, links: readonly Link[], field: string): Outcome => {
  const found = followLinks(frame, start, links);
  if (isFailure(found)) return found;
  const value = found instanceof Optional ? found.value : found;
  if (value === undefined) return false;
  const part = select(frame, value, field);
  if (part !== undefined || !(found instanceof Optional)) frame.spend(1);
  return part !== undefined && isFailure(part) ? part : part !== undefined;
};

const ternary = (condition: Step, yes: Step, no: Step): Step => {
  const [onYes, onNo] = [yes.asBranch ?? yes.run, no.asBranch ?? no.run];
  const run = (frame: Frame): Outcome => {
    const asked = condition.run(frame);
    if (asked === true) return onYes(frame);
    if (asked === false) return onNo(frame);
    return isFailure(asked) ? asked : noSuchOverload();
  };
  return { run, asBranch: run };
};

/** `&&` and `||`: one side decides alone, whatever the other one is; what is not known is stronger than an error. */
const logic = (left: Step, right: Step, decides: boolean): Step => ({
  run: frame => {
    const first = left.run(frame);
    if (first === decides) return decides;
    const second = right.run(frame);
    if (second === decides) return decides;
    if (typeof first === 'boolean' && typeof second === 'boolean') return !decides;
    return stronger(first, second);
  },
});

const stronger = (first: Outcome, second: Outcome): Outcome => {
  const failures = [first, second].flatMap(one => (typeof one === 'boolean' ? [] : [isFailure(one) ? one : noSuchOverload()]));
  return failures.find(one => !(one instanceof CelFailure)) ?? failures[0] ?? noSuchOverload();
};

const notStrictlyFalse = (arg: Step): Step => ({
  run: frame => {
    const value = arg.run(frame);
    frame.spend(1);
    return value !== false;
  },
});

const orElse = (left: Step, right: Step, bare: boolean, ofAnything: boolean): Step => ({
  run: frame => {
    const value = left.run(frame);
    if (isFailure(value)) return value;
    if (!(value instanceof Optional)) return bare && ofAnything ? value : noSuchOverload();
    if (value.value === undefined) return right.run(frame);
    return bare ? value.value : value;
  },
});

/** `x in ['a', 'b']` of constants: a look-up, which costs nothing. Undefined for elements that are no simple values. */
const membership = (item: Step, list: CelValue): Step | undefined => {
  if (!isList(list)) return undefined;
  if (list.length === 0) return constant(false);
  if (list.some(one => one === null || (typeof one === 'object' && typeNameOf(one) !== 'uint'))) return undefined;
  const members = CelMap.of(list.map(one => [one, true]));
  return (
    members && {
      run: frame => {
        const value = item.run(frame);
        return isFailure(value) ? value : members.get(value) !== undefined;
      },
    }
  );
};

const checkPattern = (pattern: CelValue, at: number): void => {
  const compiled = typeof pattern === 'string' ? compilePattern(pattern) : undefined;
  if (compiled instanceof CelFailure) throw new SyntaxProblem(`program instantiation failed: ${compiled.message}`, at, 'constant-folding');
};

/** Conversions of constants are made once. */
const folded = (step: Step, at: number): Step => {
  const value = step.run(frameless());
  if (isFailure(value)) throw new SyntaxProblem(`program instantiation failed: ${value.message}`, at, 'constant-folding');
  return constant(value);
};

const itemsOf = (values: CelValue, byKey: boolean): readonly (readonly [CelValue, CelValue])[] | Failure => {
  if (isList(values)) return values.map((value, index) => [byKey ? BigInt(index) : null, value] as const);
  if (values instanceof CelMap) return byKey ? [...values.entries()] : [...values.keys()].map(key => [null, key] as const);
  return new CelFailure('argument', `got '${typeNameOf(values)}', expected iterable type`);
};
