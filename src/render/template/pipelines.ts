import { changers } from './changes-in.ts';
import { constantOf, literalOf } from './constants.ts';
import { deepNesting, type Environment, maxNesting } from './environment.ts';
import { decidedByFacts } from './facts.ts';
import { takeFunctionWork } from './function-work.ts';
import type { GoFunction } from './go-function.ts';
import { goQuote } from './go-text.ts';
import { canBeNil, entryOf, isAssignable, zeroOf } from './go-types.ts';
import { GoMap, GoSlice, GoStruct, GoTime, isTrue, nothing, ownControlOf, type Raw, Ref, typeOf, typeOfRaw } from './go-value.ts';
import {
  type AnyNode,
  type ArgumentNode,
  type ChainNode,
  type CommandNode,
  type FieldNode,
  type IdentifierNode,
  locationOf,
  type PipeNode,
  showNode,
  type VariableNode,
} from './nodes.ts';
import { joinSources, joinTwo, noSources, type Sources } from './sources.ts';
import { DeferredCall, Replay } from './template-calls.ts';
import { CallError, TemplateError } from './template-error.ts';
import { timeMethod } from './time-methods.ts';
import { knownResult } from './unknown-values.ts';

/** A pipeline that has to wait for a template, and what it has been given so far. */
export class Waiting {
  readonly call: DeferredCall['call'];
  readonly replay: Replay;

  constructor(call: DeferredCall['call'], replay: Replay) {
    this.call = call;
    this.replay = replay;
  }
}

interface Variable {
  readonly name: string;
  value: Ref;
}

/** What a function that is given a value may look at: characters, or elements. */
const sizeOf = (raw: Raw | undefined): number => {
  if (typeof raw === 'string') return raw.length;
  if (raw instanceof GoMap) return raw.entries.size;
  return raw instanceof GoSlice ? (raw.bytes?.length ?? raw.items.length) : 0;
};

/** Evaluates the pipelines of one template that is being executed. */
export class Pipelines {
  /** What is being looked at: errors say where it is. */
  node: AnyNode | undefined;
  /** What decided that the template has come to where it is. */
  control: Sources;
  /** The variables that are known, the innermost last. */
  readonly variables: Variable[];
  readonly #environment: Environment;
  readonly #name: string;
  #replay: Replay | undefined;

  constructor(environment: Environment, name: string, data: Ref, control: Sources) {
    this.#environment = environment;
    this.#name = name;
    this.control = control;
    this.variables = [{ name: '$', value: data }];
  }

  fail(message: string, cause?: Error): never {
    const node = this.node;
    const given = cause && { cause };
    if (node === undefined) throw new TemplateError(`template: ${this.#name}: ${message}`, given);
    throw new TemplateError(`template: ${locationOf(node)}: executing ${goQuote(this.#name)} at <${showNode(node)}>: ${message}`, given);
  }

  setVariable(name: string, value: Ref): void {
    const variable = this.variables.findLast(one => one.name === name);
    if (variable) variable.value = value;
    else this.fail(`undefined variable: ${name}`);
  }

  setTop(fromTop: number, value: Ref): void {
    const variable = this.variables.at(-fromTop);
    // Why a new one: the place on the stack is the loop's, its value that of the iteration.
    if (variable) this.variables[this.variables.length - fromTop] = { name: variable.name, value };
  }

  /** A variable that was not assigned to because of something depends on it. */
  decideVariable(name: string, sources: Sources): void {
    const variable = this.variables.findLast(one => one.name === name);
    if (variable) variable.value = variable.value.decidedBy(sources);
  }

  /** A map that was not changed because of something depends on it. */
  decideMap(dot: Ref, node: VariableNode | FieldNode, sources: Sources): void {
    const [first = '', ...names] = node.names;
    let raw = (node.type === 'field' ? dot : this.variables.findLast(one => one.name === first)?.value)?.raw;
    for (const name of node.type === 'field' ? node.names : names) raw = raw instanceof GoMap ? raw.entries.get(name)?.raw : undefined;
    if (raw instanceof GoMap) raw.decided = joinTwo(raw.decided, sources);
  }

  #variable(name: string): Ref {
    return this.variables.findLast(one => one.name === name)?.value ?? this.fail(`undefined variable: ${name}`);
  }

  /** Goes one block or pipeline further in; who does so goes out again with `leave`, whatever happens there. */
  enter(): void {
    const { work } = this.#environment;
    // Why not fail: it is the reason why a call fails, as with Helm, whose own bound stands in `include`.
    if (work.nesting >= maxNesting) throw new CallError('templates stand too deeply in each other to be rendered here');
    work.nesting += 1;
  }

  leave(): void {
    this.#environment.work.nesting -= 1;
  }

  /**
   * What a pipeline gives, or the template that has to be executed before that is known. Then it is evaluated again from the beginning, with the
   * replay: what was read and called before is as it was.
   */
  evaluate(dot: Ref, pipe: PipeNode, replay?: Replay): Ref | Waiting {
    const { work } = this.#environment;
    if (replay === undefined && work.nesting < deepNesting) return this.pipeline(dot, pipe);
    const given = replay ?? new Replay();
    this.#replay = given;
    work.defers = true;
    try {
      return this.pipeline(dot, pipe);
    } catch (error) {
      if (error instanceof DeferredCall) return new Waiting(error.call, given);
      throw error;
    } finally {
      this.#replay = undefined;
      work.defers = false;
    }
  }

  pipeline(dot: Ref, pipe: PipeNode): Ref {
    this.enter();
    try {
      return this.#pipeline(dot, pipe);
    } finally {
      this.leave();
    }
  }

  #pipeline(dot: Ref, pipe: PipeNode): Ref {
    this.node = pipe;
    let value: Ref | undefined;
    for (const command of pipe.commands) {
      value = this.#command(dot, command, value);
      if (value.boxed) value = value.raw === null ? new Ref(undefined, value.data, value.control) : value.box(false);
    }
    const result = value ?? nothing;
    for (const { names } of pipe.declared) {
      // Why decided by the block: what a variable is given inside of a condition depends on it.
      const given = pipe.isAssign ? result.decidedBy(this.control) : result;
      if (pipe.isAssign) this.setVariable(names[0] ?? '', given);
      else this.variables.push({ name: names[0] ?? '', value: given });
    }
    return result;
  }

  #notAFunction(args: readonly ArgumentNode[], final: Ref | undefined): void {
    const [first] = args;
    if ((args.length > 1 || final !== undefined) && first) this.fail(`can't give argument to non-function ${showNode(first)}`);
  }

  #command(dot: Ref, command: CommandNode, final: Ref | undefined): Ref {
    this.#environment.work.count(1);
    const { args } = command;
    const [first] = args;
    if (first === undefined) return nothing;
    switch (first.type) {
      case 'field':
        return this.#field(dot, first, args, final);
      case 'chain':
        return this.#chain(dot, first, args, final);
      case 'identifier':
        return this.#function(dot, first, command, args, final);
      case 'pipe':
        this.#notAFunction(args, final);
        return this.pipeline(dot, first);
      case 'variable':
        return this.#variableNode(dot, first, args, final);
      default:
        this.node = first;
        this.#notAFunction(args, final);
        if (first.type === 'dot') return dot;
        return first.type === 'nil' ? this.fail('nil is not a command') : this.#found(constantOf(first));
    }
  }

  /** A constant, or the end where there is none. */
  #found(constant: Ref | string): Ref {
    return typeof constant === 'string' ? this.fail(constant) : constant;
  }

  #field(dot: Ref, node: FieldNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.node = node;
    return this.#fieldChain(dot, dot, node, node.names, args, final);
  }

  #chain(dot: Ref, node: ChainNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.node = node;
    if (node.node.type === 'nil') this.fail(`indirection through explicit nil in ${showNode(node)}`);
    return this.#fieldChain(dot, this.#argument(dot, undefined, node.node), node, node.names, args, final);
  }

  #variableNode(dot: Ref, node: VariableNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.node = node;
    const value = this.#variable(node.names[0] ?? '');
    if (node.names.length > 1) return this.#fieldChain(dot, value, node, node.names.slice(1), args, final);
    this.#notAFunction(args, final);
    return value;
  }

  #fieldChain(dot: Ref, start: Ref, node: AnyNode, names: readonly string[], args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    let receiver = start;
    let lacking: string | undefined;
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1;
      const { raw } = receiver;
      if (raw === null && this.#mayBeUnknown(lacking)) return this.#unknownValue(lacking, names, index, receiver);
      lacking = raw instanceof GoMap && !raw.entries.has(name) ? raw.lacks : undefined;
      if (lacking !== undefined) this.#environment.unknown?.note(`${lacking}.${name}`);
      receiver = this.#fieldOf(dot, name, node, isLast ? args : [], isLast ? final : undefined, receiver);
    }
    return receiver;
  }

  #fieldOf(dot: Ref, name: string, node: AnyNode, args: readonly ArgumentNode[], final: Ref | undefined, receiver: Ref): Ref {
    const { raw } = receiver;
    if (raw === undefined) return new Ref(undefined, receiver.data, receiver.control);
    const type = typeOf(receiver);
    if (raw === null) this.fail(`nil pointer evaluating ${type === '<nil>' ? 'interface {}' : type}.${name}`);
    const method =
      raw instanceof GoStruct || raw instanceof GoMap || raw instanceof GoSlice
        ? raw.methods?.get(name)
        : raw instanceof GoTime
          ? timeMethod(raw, name)
          : undefined;
    if (method) return this.#call(dot, method, node, name, args, final, receiver);
    const hasArgs = args.length > 1 || final !== undefined;
    if (raw instanceof GoStruct) {
      const field = raw.fields.get(name);
      if (field && hasArgs) this.fail(`${name} has arguments but cannot be invoked as function`);
      if (field) return field;
    }
    if (raw instanceof GoMap) {
      if (hasArgs) this.fail(`${name} is not a method but has arguments`);
      return this.#given(() => entryOf(raw, name, receiver));
    }
    return this.fail(`can't evaluate field ${name} in type ${type}`);
  }

  /** Whether a field of nothing is something that nobody here knows: of a chart that is not here, or anything where all of that counts as unknown. */
  #mayBeUnknown(lacking: string | undefined): boolean {
    return lacking !== undefined || this.#environment.unknown?.standsForAll === true;
  }

  #unknownValue(lacking: string | undefined, names: readonly string[], index: number, holder: Ref): Ref {
    const { unknown } = this.#environment;
    const path = lacking === undefined ? names.slice(names[0] === 'Values' ? 1 : 0) : [lacking, ...names.slice(index - 1)];
    return this.#given(() => unknown?.ofValue(path.join('.'), holder) ?? nothing);
  }

  /** Refuses to decide by what nobody knows: what stands in the other branch would be seen by nobody. */
  assertKnown({ raw }: Ref): void {
    if (typeof raw === 'string' && this.#environment.unknown?.isIn(raw) === true) this.fail(`${raw} is not known`);
  }

  #function(dot: Ref, node: IdentifierNode, command: AnyNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.node = node;
    const found = this.#environment.functions.get(node.name) ?? this.fail(`${goQuote(node.name)} is not a defined function`);
    return this.#call(dot, found, command, node.name, args, final);
  }

  #call(
    dot: Ref,
    found: GoFunction,
    node: AnyNode,
    name: string,
    given: readonly ArgumentNode[],
    final: Ref | undefined,
    receiver?: Ref,
  ): Ref {
    const args = given.slice(1);
    const { parameters, variadic } = found;
    const count = args.length + (final === undefined ? 0 : 1);
    const fixed = variadic ? parameters.length - 1 : args.length;
    if (variadic && count < parameters.length - 1)
      this.fail(`wrong number of args for ${name}: want at least ${parameters.length - 1} got ${args.length}`);
    if (!variadic && count !== parameters.length) this.fail(`wrong number of args for ${name}: want ${parameters.length} got ${count}`);
    if (name === 'and' || name === 'or') return this.#andOr(dot, name, args, final);
    const last = parameters.at(-1) ?? 'interface {}';
    const typeAt = (index: number): string =>
      index < (variadic ? parameters.length - 1 : parameters.length) ? (parameters[index] ?? last) : last;
    const values = args.map((arg, index) => this.#argument(dot, typeAt(index), arg));
    if (final !== undefined) values.push(this.#validated(final, variadic && count - 1 < fixed ? typeAt(count - 1) : last));
    try {
      for (const value of values) this.#environment.work.count(sizeOf(value.raw));
      const made = this.#given(() => found.call(values, { calledAs: () => (args[0] ? showNode(args[0]) : '') }));
      const result = decidedByFacts(name, values, knownResult(name, values, made, this.#environment), receiver, this.#environment);
      this.#environment.work.count(sizeOf(result.raw) + takeFunctionWork());
      const changed = values[0]?.raw;
      if (this.control.length > 0 && changers.has(name) && changed instanceof GoMap)
        changed.decided = joinTwo(changed.decided, this.control);
      return result;
    } catch (error) {
      // Why not RangeError: there is no more stack to say anything; whoever began the rendering says it.
      if (!(error instanceof CallError || error instanceof TemplateError)) throw error;
      this.node = node;
      return this.fail(`error calling ${name}: ${error.message}`, error);
    }
  }

  #andOr(dot: Ref, name: 'and' | 'or', args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    let decided: Sources = noSources;
    let value = nothing;
    for (const arg of args) {
      value = this.#argument(dot, 'reflect.Value', arg);
      if (this.#isTrue(value) === (name === 'or')) return value.decidedBy(decided);
      decided = joinSources([decided, value.data, ownControlOf(value)]);
    }
    return (final === undefined ? value : this.#validated(final, 'reflect.Value')).decidedBy(decided);
  }

  #isTrue(value: Ref): boolean {
    const { raw } = value;
    this.assertKnown(value);
    return this.#replay === undefined ? isTrue(raw) : this.#replay.take(() => new Ref(isTrue(raw))).raw === true;
  }

  /** What is found, or what was found here before. */
  #given(find: () => Ref): Ref {
    return this.#replay === undefined ? find() : this.#replay.take(find);
  }

  #validated(value: Ref, type: string | undefined): Ref {
    const { raw } = value;
    if (raw === undefined) {
      if (type === undefined) return nothing;
      if (canBeNil(type)) return new Ref(zeroOf(type).raw, value.data, value.control, zeroOf(type).boxed);
      return this.fail(`invalid value; expected ${type}`);
    }
    if (type === undefined || type === 'reflect.Value') return value;
    if (type === 'interface {}') return value;
    if (raw === null) return this.fail(`wrong type for value; expected ${type}; got interface {}`);
    if (isAssignable(raw, type)) return value.box(false);
    if (raw instanceof GoStruct && raw.isPointer && raw.type === type) return value.box(false);
    return this.fail(`wrong type for value; expected ${type}; got ${typeOfRaw(raw)}`);
  }

  #argument(dot: Ref, type: string | undefined, node: ArgumentNode): Ref {
    this.node = node;
    switch (node.type) {
      case 'dot':
        return this.#validated(dot, type);
      case 'nil':
        if (type !== undefined && canBeNil(type)) return zeroOf(type);
        return this.fail(`cannot assign nil to ${type ?? '%!s(<nil>)'}`);
      case 'field':
        return this.#validated(this.#field(dot, node, [node], undefined), type);
      case 'variable':
        return this.#validated(this.#variableNode(dot, node, [], undefined), type);
      case 'pipe':
        return this.#validated(this.pipeline(dot, node), type);
      case 'identifier':
        return this.#validated(this.#function(dot, node, node, [], undefined), type);
      case 'chain':
        return this.#validated(this.#chain(dot, node, [], undefined), type);
      default:
        return this.#found(literalOf(type, node));
    }
  }
}
