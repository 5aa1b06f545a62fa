import { appendAll } from '../../text/append-all.ts';
import type { CallExpr, ComprehensionExpr, Expr, ListExpr, MapExpr, SelectExpr, StructExpr } from './ast.ts';
import { type CelEnvironment, type FieldTable, typeNames } from './environment.ts';
import type { Overload } from './functions/overload.ts';
import { patchFields } from './patch-types.ts';
import { type CelProblem, type ProblemClass, SyntaxProblem } from './problem.ts';
import {
  assign,
  boolType,
  bytesType,
  type CelType,
  doubleType,
  dynType,
  errorType,
  inOptional,
  intType,
  isSameType,
  listType,
  Mapping,
  mapType,
  moreGeneral,
  nullType,
  optionalType,
  paramType,
  stringType,
  structType,
  substitute,
  typeText,
  typeType,
  uintType,
} from './types.ts';
import { shortText, Uint } from './values.ts';

/** What names stand for in an expression. */
export interface Declarations {
  readonly environment: CelEnvironment;
  readonly variables: ReadonlyMap<string, CelType>;
  readonly fields: FieldTable;
}

/** Finds the type of an expression and writes that of each part into it. `problems` is empty where it may be evaluated. */
export const checkCel = (expr: Expr, declarations: Declarations): { readonly type: CelType; readonly problems: readonly CelProblem[] } => {
  const checker = new Checker(declarations);
  const type = checker.check(expr);
  checker.finish(expr);
  return { type: checker.whole(type), problems: checker.problems };
};

interface Scope {
  readonly outer: Scope | undefined;
  readonly names: ReadonlyMap<string, CelType>;
}

/** Names of a chain of selections, outermost last; undefined when it does not begin with a name. */
const nameChain = (expr: Expr): string | undefined => {
  if (expr.kind === 'ident') return expr.name;
  if (expr.kind !== 'select' || expr.testOnly) return undefined;
  const before = nameChain(expr.operand);
  return before === undefined ? undefined : `${before}.${expr.field}`;
};

/** Parts of an expression, macros expanded: `optMap` doubles what stands before it. */
const maxNodes = 20_000;

class Checker {
  readonly problems: CelProblem[] = [];
  readonly #declared: Declarations;
  readonly #mapping = new Mapping();
  #scope: Scope | undefined;
  #free = 0;
  #nodes = 0;

  constructor(declarations: Declarations) {
    this.#declared = declarations;
  }

  whole(type: CelType): CelType {
    return substitute(this.#mapping, type, true);
  }

  /** Writes the types that are known only at the end into all parts. */
  finish(expr: Expr): void {
    const todo: Expr[] = [expr];
    for (let next = todo.pop(); next; next = todo.pop()) {
      next.type = this.whole(next.type ?? dynType);
      if (next.kind === 'select') todo.push(next.operand);
      else if (next.kind === 'call') appendAll(todo, [...(next.target ? [next.target] : []), ...next.args]);
      else if (next.kind === 'list') appendAll(todo, next.elements);
      else if (next.kind === 'struct')
        appendAll(
          todo,
          next.fields.map(({ value }) => value),
        );
      else if (next.kind === 'map')
        appendAll(
          todo,
          next.entries.flatMap(({ key, value }) => [key, value]),
        );
      else if (next.kind === 'comprehension') todo.push(next.range, next.initial, next.condition, next.step, next.result);
    }
  }

  check(expr: Expr): CelType {
    this.#nodes += 1;
    if (this.#nodes > maxNodes) throw new SyntaxProblem('expression is too large', expr.at);
    const type = this.#typeOf(expr);
    expr.type = type;
    return type;
  }

  #problem(problemClass: ProblemClass, message: string, { at }: Expr): CelType {
    this.problems.push({ problemClass, message, at });
    return errorType;
  }

  #newParam(): CelType {
    this.#free += 1;
    return paramType(`_var${this.#free}`);
  }

  #known(type: CelType): CelType {
    return substitute(this.#mapping, type, false);
  }

  #mayBe(from: readonly CelType[], to: readonly CelType[]): boolean {
    return assign(this.#mapping, from, to);
  }

  #typeOf(expr: Expr): CelType {
    switch (expr.kind) {
      case 'literal':
        return literalType(expr.value);
      case 'ident':
        return this.#nameType(expr.name) ?? this.#problem('undeclared', `undeclared reference to '${expr.name}' (in container '')`, expr);
      case 'select':
        return this.#select(expr);
      case 'call':
        return this.#call(expr);
      case 'list':
        return this.#list(expr);
      case 'map':
        return this.#map(expr);
      case 'comprehension':
        return this.#comprehension(expr);
      case 'struct':
        return this.#struct(expr);
    }
  }

  #struct(expr: StructExpr): CelType {
    const { environment } = this.#declared;
    const name = expr.name.replace(/^\./u, '');
    const declared = environment.makesPatches ? patchFields(name) : undefined;
    if (!declared) return this.#problem('undeclared', `undeclared reference to '${expr.name}' (in container '')`, expr);
    for (const { field, value, optional } of expr.fields) {
      const own = this.#element(value, optional);
      const wanted = declared(field);
      if (!wanted) this.#problem('undefined-field', `undefined field '${field}'`, value);
      else if (!this.#mayBe([own], [wanted]))
        this.#problem('type', `expected type of field '${field}' is '${typeText(wanted)}' but provided type is '${typeText(own)}'`, value);
    }
    return structType(name);
  }

  #nameType(name: string): CelType | undefined {
    if (!name.startsWith('.'))
      for (let scope = this.#scope; scope; scope = scope.outer) {
        const local = scope.names.get(name);
        if (local) return local;
      }
    const bare = name.replace(/^\./u, '');
    const variable = this.#declared.variables.get(bare);
    if (variable) return variable;
    const type = typeNames.get(bare);
    return type && typeType(type);
  }

  #select(expr: SelectExpr): CelType {
    const chain = nameChain(expr);
    const named = chain === undefined ? undefined : this.#wholeName(chain);
    if (named && chain !== undefined) {
      expr.name = chain;
      return named;
    }
    const type = this.#field(expr, this.check(expr.operand), expr.field, false);
    return expr.testOnly ? boolType : this.#known(type);
  }

  /** The type of a name with dots in it: `google.protobuf.Timestamp`, `authorizer.requestResource`. */
  #wholeName(chain: string): CelType | undefined {
    const variable = this.#declared.variables.get(chain);
    if (variable) return variable;
    const type = this.#isLocal(chain) ? undefined : typeNames.get(chain);
    return type && typeType(type);
  }

  #isLocal(chain: string): boolean {
    const first = chain.split('.', 1)[0] ?? '';
    for (let scope = this.#scope; scope; scope = scope.outer) if (scope.names.has(first)) return true;
    return this.#declared.variables.has(first);
  }

  #field(expr: Expr, operand: CelType, field: string, optional: boolean): CelType {
    const known = this.#known(operand);
    const inner = inOptional(known);
    const type = this.#fieldOf(expr, inner ?? known, field);
    return optional || inner ? optionalType(type) : type;
  }

  #fieldOf(expr: Expr, type: CelType, field: string): CelType {
    switch (type.kind) {
      case 'map':
        return type.parameters[1] ?? dynType;
      case 'struct':
        return (
          this.#declared.fields.get(type.name)?.get(field) ??
          patchFields(type.name)?.(field) ??
          this.#problem('undefined-field', `undefined field '${field}'`, expr)
        );
      case 'param':
        this.#mayBe([dynType], [type]);
        return dynType;
      case 'dyn':
      case 'error':
        return dynType;
      default:
        this.#problem('type', `type '${typeText(type)}' does not support field selection`, expr);
        return dynType;
    }
  }

  #call(expr: CallExpr): CelType {
    if (expr.fn === '_?._') return this.#optionalSelect(expr);
    const args = expr.args.map(arg => this.check(arg));
    const chain = expr.target && nameChain(expr.target);
    const qualified = expr.target ? (chain === undefined ? undefined : `${chain}.${expr.fn}`) : expr.fn.replace(/^\./u, '');
    const named = qualified === undefined ? undefined : this.#declared.environment.functions.get(qualified);
    if (named && qualified !== undefined) {
      if (expr.target) expr.qualified = qualified;
      return this.#resolve(expr, qualified, named, args, false);
    }
    const target = expr.target && this.check(expr.target);
    const overloads = expr.target ? this.#declared.environment.functions.get(expr.fn) : undefined;
    if (!overloads || !target) return this.#problem('undeclared', `undeclared reference to '${expr.fn}' (in container '')`, expr);
    return this.#resolve(expr, expr.fn, overloads, [target, ...args], true);
  }

  #optionalSelect(expr: CallExpr): CelType {
    const [operand, field] = expr.args;
    if (!operand || field?.kind !== 'literal') return errorType;
    field.type = stringType;
    expr.overloads = ['select_optional_field'];
    return this.#known(this.#field(expr, this.check(operand), shortText(field.value), true));
  }

  #resolve(expr: CallExpr, fn: string, overloads: readonly Overload[], args: readonly CelType[], member: boolean): CelType {
    if (fn === '_&&_' || fn === '_||_') return this.#logic(expr, args);
    let result: CelType | undefined;
    const found: string[] = [];
    for (const one of overloads) {
      if (one.member !== member) continue;
      const [own = dynType, ...params] = this.#fresh(one);
      if (!this.#mayBe(args, params)) continue;
      found.push(one.id);
      const type = this.#known(own);
      if (result === undefined) result = type;
      else if (result.kind !== 'dyn' && !isSameType(result, type)) result = dynType;
    }
    expr.overloads = found;
    if (result !== undefined) return result;
    const shown = args.map(arg => typeText(this.whole(arg)));
    const [target, ...rest] = shown;
    const applied = member ? `${target}.(${rest.join(', ')})` : `(${shown.join(', ')})`;
    return this.#problem('overload', `found no matching overload for '${fn}' applied to '${applied}'`, expr);
  }

  #logic(expr: CallExpr, args: readonly CelType[]): CelType {
    expr.overloads = [expr.fn === '_&&_' ? 'logical_and' : 'logical_or'];
    const wrong = args.filter((arg, index) => {
      if (this.#mayBe([arg], [boolType])) return false;
      this.#problem('type', `expected type 'bool' but found '${typeText(this.whole(arg))}'`, expr.args[index] ?? expr);
      return true;
    });
    return wrong.length > 0 ? errorType : boolType;
  }

  /** An overload's result and arguments, with parameters of their own. */
  #fresh({ result, args }: Overload): readonly CelType[] {
    const own = new Map<string, CelType>();
    const renew = (type: CelType): CelType => {
      if (type.kind === 'param') {
        const known = own.get(type.name) ?? this.#newParam();
        own.set(type.name, known);
        return known;
      }
      return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(renew) };
    };
    return [result, ...args].map(renew);
  }

  #joined(before: CelType | undefined, type: CelType): CelType {
    if (before === undefined) return type;
    return this.#mayBe([before], [type]) ? moreGeneral(before, type) : dynType;
  }

  #element(expr: Expr, optional: boolean): CelType {
    const type = this.check(expr);
    if (!optional) return type;
    const known = this.#known(type);
    const inner = inOptional(known);
    if (inner) return inner;
    return known.kind === 'dyn'
      ? dynType
      : this.#problem('type', `expected type 'optional_type(${typeText(known)})' but found '${typeText(known)}'`, expr);
  }

  #list({ elements, optional }: ListExpr): CelType {
    let joined: CelType | undefined;
    for (const [index, element] of elements.entries()) joined = this.#joined(joined, this.#element(element, optional.has(index)));
    return listType(joined ?? this.#newParam());
  }

  #map({ entries }: MapExpr): CelType {
    let [keys, values]: [CelType | undefined, CelType | undefined] = [undefined, undefined];
    for (const { key, value, optional } of entries) {
      keys = this.#joined(keys, this.check(key));
      values = this.#joined(values, this.#element(value, optional));
    }
    return mapType(keys ?? this.#newParam(), values ?? this.#newParam());
  }

  #comprehension(expr: ComprehensionExpr): CelType {
    const range = this.#known(this.check(expr.range));
    const accumulated = this.check(expr.initial);
    const [first, second] = this.#variables(expr, range);
    const outer = this.#scope;
    this.#scope = { outer, names: new Map([[expr.accumulator, accumulated]]) };
    const scope = this.#scope;
    this.#scope = {
      outer: scope,
      names: new Map([[expr.variable, first], ...(expr.second === undefined ? [] : [[expr.second, second] as const])]),
    };
    this.#expect(expr.condition, boolType);
    this.#expect(expr.step, accumulated);
    this.#scope = scope;
    const result = this.check(expr.result);
    this.#scope = outer;
    return this.#known(result);
  }

  #expect(expr: Expr, type: CelType): void {
    const own = this.check(expr);
    if (!this.#mayBe([type], [own]))
      this.#problem('type', `expected type '${typeText(this.whole(type))}' but found '${typeText(this.whole(own))}'`, expr);
  }

  #variables(expr: ComprehensionExpr, range: CelType): readonly [CelType, CelType] {
    const [key = dynType, value = dynType] = range.parameters;
    switch (range.kind) {
      case 'list':
        return expr.second === undefined ? [key, dynType] : [intType, key];
      case 'map':
        return [key, value];
      case 'dyn':
      case 'error':
      case 'param':
        this.#mayBe([dynType], [range]);
        return [dynType, dynType];
      default:
        this.#problem(
          'type',
          `expression of type '${typeText(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
          expr.range,
        );
        return [errorType, errorType];
    }
  }
}

const literalType = (value: unknown): CelType => {
  switch (typeof value) {
    case 'boolean':
      return boolType;
    case 'bigint':
      return intType;
    case 'number':
      return doubleType;
    case 'string':
      return stringType;
    default:
      return value === null ? nullType : value instanceof Uint ? uintType : bytesType;
  }
};
