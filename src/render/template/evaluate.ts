import { sortedKeys, sprint } from './format-value.ts';
import type { CallScope, FunctionMap, GoFunction } from './go-function.ts';
import { goQuote } from './go-text.ts';
import {
  everythingOf,
  GoFloat,
  GoInt,
  GoMap,
  GoSlice,
  GoStruct,
  GoTime,
  isTrue,
  nothing,
  type Piece,
  type Raw,
  Ref,
  typeOf,
  typeOfRaw,
} from './go-value.ts';
import {
  type ActionNode,
  type AnyNode,
  type ArgumentNode,
  type BranchNode,
  type ChainNode,
  type CommandNode,
  type FieldNode,
  type IdentifierNode,
  type ListNode,
  locationOf,
  type NumberNode,
  type PipeNode,
  type StatementNode,
  showNode,
  type TemplateNode,
  type TextNode,
  type VariableNode,
} from './nodes.ts';
import { joinSources, noSources, type Place, type Sources } from './sources.ts';
import { CallError, TemplateError } from './template-error.ts';
import { timeMethod } from './time-methods.ts';

/** What bounds an execution; one object for a whole chart. */
export interface Work {
  /** Counts steps, and characters that functions look at. @throws TemplateError when there were too many. */
  readonly count: (amount: number) => void;
}

/** Templates in templates: Go stops at 100,000 with this message, and recursion here has to earlier. */
const maxTemplateDepth = 300;
const goTemplateDepth = 100_000;
/** What a piece of output weighs beside its characters. */
const pieceWork = 20;
/** What a turn of a loop weighs, even with nothing in it. */
const iterationWork = 5;

/** What a set of templates is executed with. */
export interface Environment {
  readonly templates: ReadonlyMap<string, ListNode>;
  readonly functions: FunctionMap;
  readonly work: Work;
}

interface Variable {
  readonly name: string;
  value: Ref;
}

/** A jump out of the body of a loop. */
class Jump extends Error {
  readonly type: 'break' | 'continue';

  constructor(type: 'break' | 'continue') {
    super(type);
    this.type = type;
  }
}

const breaking = new Jump('break');
const continuing = new Jump('continue');

const places = new WeakMap<AnyNode, Place>();

/** The place of a node in its file. An action begins at its first word. */
const placeOf = (node: AnyNode): Place => {
  const known = places.get(node);
  if (known) return known;
  const end = node.type === 'text' ? node.pos + node.text.length : node.pos;
  const place: Place = { kind: 'template', file: node.source.parseName, path: '', start: node.pos, end };
  places.set(node, place);
  return place;
};

/** Types of which nil is a value. */
const canBeNil = (type: string): boolean =>
  type.startsWith('interface') || type.startsWith('map[') || type.startsWith('[]') || type === 'reflect.Value';

const zeroOf = (type: string): Ref => {
  if (type.startsWith('map[')) return new Ref(new GoMap(new Map(), type.slice('map[string]'.length)));
  if (type.startsWith('[]')) return new Ref(new GoSlice([], type.slice(2)));
  return type === 'reflect.Value' ? nothing : new Ref(null, noSources, noSources, true);
};

/** True where Go lets a value of one type be given as another: the same type, or a map type with a name as the bare one. */
const isAssignable = (value: Raw, type: string): boolean =>
  typeOfRaw(value) === type ||
  (value instanceof GoMap && value.named !== undefined && !type.includes('.') && `map[string]${value.element}` === type);

/** One template that is being executed. */
class Execution {
  readonly #environment: Environment;
  readonly #name: string;
  readonly #output: Piece[];
  readonly #depth: number;
  #variables: Variable[];
  #node: AnyNode | undefined;
  #control: Sources;

  constructor(environment: Environment, name: string, data: Ref, output: Piece[], control: Sources, depth: number) {
    this.#environment = environment;
    this.#name = name;
    this.#output = output;
    this.#control = control;
    this.#depth = depth;
    this.#variables = [{ name: '$', value: data }];
  }

  run(dot: Ref, root: ListNode): void {
    this.#list(dot, root);
  }

  #fail(message: string, cause?: Error): never {
    const node = this.#node;
    const given = cause && { cause };
    if (node === undefined) throw new TemplateError(`template: ${this.#name}: ${message}`, given);
    throw new TemplateError(`template: ${locationOf(node)}: executing ${goQuote(this.#name)} at <${showNode(node)}>: ${message}`, given);
  }

  #list(dot: Ref, { nodes }: ListNode): void {
    for (const node of nodes) this.#statement(dot, node);
  }

  #statement(dot: Ref, node: StatementNode): void {
    this.#environment.work.count(1);
    this.#node = node;
    switch (node.type) {
      case 'text':
        this.#text(node);
        return;
      case 'action':
        this.#action(dot, node);
        return;
      case 'if':
      case 'with':
        this.#ifOrWith(dot, node);
        return;
      case 'range':
        this.#range(dot, node);
        return;
      case 'break':
        throw breaking;
      case 'continue':
        throw continuing;
      case 'template':
        this.#template(dot, node);
        return;
    }
  }

  #text(node: TextNode): void {
    this.#environment.work.count(pieceWork + node.text.length);
    this.#output.push({ text: node.text, data: [placeOf(node)], control: this.#control });
  }

  #action(dot: Ref, node: ActionNode): void {
    const value = this.#pipeline(dot, node.pipe);
    if (node.pipe.declared.length === 0) this.#print(node, value);
  }

  #print(node: ActionNode, value: Ref): void {
    this.#node = node;
    const place = [placeOf(node)];
    if (value.pieces) {
      for (const { text, data, control } of value.pieces) {
        this.#environment.work.count(pieceWork + text.length);
        this.#output.push({ text, data: joinSources([data, place]), control: joinSources([control, value.control, this.#control]) });
      }
      return;
    }
    const text =
      value.raw === undefined || (value.raw === null && !value.boxed)
        ? '<no value>'
        : value.raw instanceof GoStruct && value.raw.printed !== undefined
          ? value.raw.printed
          : sprint([value.raw]);
    this.#environment.work.count(pieceWork + text.length);
    this.#output.push({ text, data: joinSources([everythingOf(value), place]), control: joinSources([value.control, this.#control]) });
  }

  /** Runs with more that decides whether it runs at all. */
  #under(sources: Sources, run: () => void): void {
    const before = this.#control;
    this.#control = joinSources([sources, before]);
    try {
      run();
    } finally {
      this.#control = before;
    }
  }

  #ifOrWith(dot: Ref, node: BranchNode): void {
    const mark = this.#variables.length;
    const value = this.#pipeline(dot, node.pipe);
    const inner = node.type === 'with' ? value : dot;
    this.#under(joinSources([value.data, value.control]), () => {
      if (isTrue(value.raw)) this.#list(inner, node.list);
      else if (node.elseList) this.#list(dot, node.elseList);
    });
    this.#variables.length = mark;
  }

  #range(dot: Ref, node: BranchNode): void {
    const mark = this.#variables.length;
    const value = this.#pipeline(dot, node.pipe);
    const inBody = this.#variables.length;
    this.#under(joinSources([value.data, value.control]), () => {
      let ran = false;
      try {
        for (const [key, element] of this.#elements(value, node)) {
          ran = true;
          this.#iteration(key, element, node);
          this.#variables.length = inBody;
        }
      } catch (error) {
        if (error !== breaking) throw error;
      }
      if (!ran && node.elseList) {
        this.#variables.length = inBody;
        this.#list(dot, node.elseList);
      }
    });
    this.#variables.length = mark;
  }

  #iteration(key: Ref, element: Ref, { pipe, list }: BranchNode): void {
    this.#environment.work.count(iterationWork);
    const { declared, isAssign } = pipe;
    const [first, second] = declared;
    if (first && isAssign) this.#setVariable(first.names[0] ?? '', second ? key : element);
    else if (first) this.#setTop(1, element);
    if (second && isAssign) this.#setVariable(second.names[0] ?? '', element);
    else if (second) this.#setTop(2, key);
    try {
      this.#list(element, list);
    } catch (error) {
      if (error !== continuing) throw error;
    }
  }

  #elements(value: Ref, { pipe }: BranchNode): Iterable<readonly [Ref, Ref]> {
    const { raw } = value;
    if (raw instanceof GoSlice) {
      const boxed = raw.element === 'interface {}';
      return raw.items.map((item, index) => [new Ref(new GoInt(index), value.data), item.box(boxed)] as const);
    }
    if (raw instanceof GoMap) {
      const boxed = raw.element === 'interface {}';
      return sortedKeys(raw).map(key => {
        const entry = raw.entries.get(key) ?? nothing;
        return [new Ref(key, entry.data.length > 0 ? entry.data : value.data), entry.box(boxed)] as const;
      });
    }
    if (raw instanceof GoInt) {
      if (pipe.declared.length > 1) this.#fail(`can't use ${sprint([raw])} to iterate over more than one variable`);
      return countTo(raw, value);
    }
    if (raw === undefined || raw === null) return [];
    return this.#fail(`range can't iterate over ${sprint([raw])}`);
  }

  #template(dot: Ref, node: TemplateNode): void {
    const root = this.#environment.templates.get(node.name);
    if (root === undefined) this.#fail(`template ${goQuote(node.name)} not defined`);
    if (this.#depth >= maxTemplateDepth) this.#fail(`exceeded maximum template depth (${goTemplateDepth})`);
    const inner = node.pipe ? this.#pipeline(dot, node.pipe) : nothing;
    const before = this.#output.length;
    const execution = new Execution(this.#environment, node.name, inner, this.#output, this.#control, this.#depth + 1);
    execution.run(inner, root ?? this.#fail('unreachable'));
    const place = [placeOf(node)];
    for (let index = before; index < this.#output.length; index += 1) {
      const piece = this.#output[index];
      if (piece) this.#output[index] = { ...piece, data: joinSources([piece.data, place]) };
    }
  }

  #setVariable(name: string, value: Ref): void {
    const variable = this.#variables.findLast(one => one.name === name);
    if (variable) variable.value = value;
    else this.#fail(`undefined variable: ${name}`);
  }

  #setTop(fromTop: number, value: Ref): void {
    const variable = this.#variables.at(-fromTop);
    // Why a new one: the place on the stack is the loop's, its value that of the iteration.
    if (variable) this.#variables[this.#variables.length - fromTop] = { name: variable.name, value };
  }

  #variable(name: string): Ref {
    return this.#variables.findLast(one => one.name === name)?.value ?? this.#fail(`undefined variable: ${name}`);
  }

  #pipeline(dot: Ref, pipe: PipeNode): Ref {
    this.#node = pipe;
    let value: Ref | undefined;
    for (const command of pipe.commands) {
      value = this.#command(dot, command, value);
      if (value.boxed) value = value.raw === null ? new Ref(undefined, value.data, value.control) : value.box(false);
    }
    const result = value ?? nothing;
    for (const { names } of pipe.declared) {
      // Why decided by the block: what a variable is given inside of a condition depends on it.
      const given = pipe.isAssign ? result.decidedBy(this.#control) : result;
      if (pipe.isAssign) this.#setVariable(names[0] ?? '', given);
      else this.#variables.push({ name: names[0] ?? '', value: given });
    }
    return result;
  }

  #notAFunction(args: readonly ArgumentNode[], final: Ref | undefined): void {
    const [first] = args;
    if ((args.length > 1 || final !== undefined) && first) this.#fail(`can't give argument to non-function ${showNode(first)}`);
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
        return this.#pipeline(dot, first);
      case 'variable':
        return this.#variableNode(dot, first, args, final);
      default:
        this.#node = first;
        this.#notAFunction(args, final);
        return first.type === 'nil' ? this.#fail('nil is not a command') : this.#constant(dot, first);
    }
  }

  #constant(dot: Ref, node: ArgumentNode): Ref {
    this.#node = node;
    switch (node.type) {
      case 'bool':
        return new Ref(node.value, [placeOf(node)]);
      case 'dot':
        return dot;
      case 'number':
        return this.#idealConstant(node);
      case 'string':
        return new Ref(node.text, [placeOf(node)]);
      default:
        return this.#fail(`can't evaluate command ${goQuote(showNode(node))}`);
    }
  }

  #idealConstant(node: NumberNode): Ref {
    this.#node = node;
    const { text, int, float } = node;
    const isHex = /^0[xX]/u.test(text) && !/[pP]/u.test(text) && text.length > 2;
    const place = [placeOf(node)];
    if (float !== undefined && !isHex && !text.startsWith("'") && /[.eEpP]/u.test(text)) return new Ref(new GoFloat(float), place);
    return int === undefined ? this.#fail(`${text} overflows int`) : new Ref(new GoInt(int), place);
  }

  #field(dot: Ref, node: FieldNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.#node = node;
    return this.#fieldChain(dot, dot, node, node.names, args, final);
  }

  #chain(dot: Ref, node: ChainNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.#node = node;
    if (node.node.type === 'nil') this.#fail(`indirection through explicit nil in ${showNode(node)}`);
    return this.#fieldChain(dot, this.#argument(dot, undefined, node.node), node, node.names, args, final);
  }

  #variableNode(dot: Ref, node: VariableNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.#node = node;
    const value = this.#variable(node.names[0] ?? '');
    if (node.names.length > 1) return this.#fieldChain(dot, value, node, node.names.slice(1), args, final);
    this.#notAFunction(args, final);
    return value;
  }

  #fieldChain(dot: Ref, start: Ref, node: AnyNode, names: readonly string[], args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    let receiver = start;
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1;
      receiver = this.#fieldOf(dot, name, node, isLast ? args : [], isLast ? final : undefined, receiver);
    }
    return receiver;
  }

  #fieldOf(dot: Ref, name: string, node: AnyNode, args: readonly ArgumentNode[], final: Ref | undefined, receiver: Ref): Ref {
    const { raw } = receiver;
    if (raw === undefined) return new Ref(undefined, receiver.data, receiver.control);
    const type = typeOf(receiver);
    if (raw === null) this.#fail(`nil pointer evaluating ${type === '<nil>' ? 'interface {}' : type}.${name}`);
    const method =
      raw instanceof GoStruct || raw instanceof GoMap || raw instanceof GoSlice
        ? raw.methods?.get(name)
        : raw instanceof GoTime
          ? timeMethod(raw, name)
          : undefined;
    if (method) return this.#call(dot, { ...method, call: given => method.call(given) }, node, name, args, final);
    const hasArgs = args.length > 1 || final !== undefined;
    if (raw instanceof GoStruct) {
      const field = raw.fields.get(name);
      if (field && hasArgs) this.#fail(`${name} has arguments but cannot be invoked as function`);
      if (field) return field;
    }
    if (raw instanceof GoMap) {
      if (hasArgs) this.#fail(`${name} is not a method but has arguments`);
      return entryOf(raw, name, receiver);
    }
    return this.#fail(`can't evaluate field ${name} in type ${type}`);
  }

  #function(dot: Ref, node: IdentifierNode, command: AnyNode, args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    this.#node = node;
    const found = this.#environment.functions.get(node.name);
    if (found === undefined) this.#fail(`${goQuote(node.name)} is not a defined function`);
    return this.#call(dot, found ?? this.#fail('unreachable'), command, node.name, args, final);
  }

  #call(dot: Ref, found: GoFunction, node: AnyNode, name: string, given: readonly ArgumentNode[], final: Ref | undefined): Ref {
    const args = given.slice(1);
    const { parameters, variadic } = found;
    const count = args.length + (final === undefined ? 0 : 1);
    const fixed = variadic ? parameters.length - 1 : args.length;
    if (variadic && count < parameters.length - 1)
      this.#fail(`wrong number of args for ${name}: want at least ${parameters.length - 1} got ${args.length}`);
    if (!variadic && count !== parameters.length) this.#fail(`wrong number of args for ${name}: want ${parameters.length} got ${count}`);
    if (name === 'and' || name === 'or') return this.#andOr(dot, name, args, final);
    const last = parameters.at(-1) ?? 'interface {}';
    const typeAt = (index: number): string =>
      index < (variadic ? parameters.length - 1 : parameters.length) ? (parameters[index] ?? last) : last;
    const values = args.map((arg, index) => this.#argument(dot, typeAt(index), arg));
    if (final !== undefined) values.push(this.#validated(final, variadic && count - 1 < fixed ? typeAt(count - 1) : last));
    try {
      for (const value of values) this.#environment.work.count(sizeOf(value.raw));
      const result = found.call(values, this.#scope(args[0]));
      this.#environment.work.count(sizeOf(result.raw));
      return result;
    } catch (error) {
      // Why not RangeError: there is no more stack to say anything; whoever began the rendering says it.
      if (!(error instanceof CallError || error instanceof TemplateError)) throw error;
      this.#node = node;
      return this.#fail(`error calling ${name}: ${error.message}`, error);
    }
  }

  #scope(first: ArgumentNode | undefined): CallScope {
    return { work: amount => this.#environment.work.count(amount), calledAs: first ? showNode(first) : '' };
  }

  #andOr(dot: Ref, name: 'and' | 'or', args: readonly ArgumentNode[], final: Ref | undefined): Ref {
    let decided: Sources = noSources;
    let value = nothing;
    for (const arg of args) {
      value = this.#argument(dot, 'reflect.Value', arg);
      if (isTrue(value.raw) === (name === 'or')) return value.decidedBy(decided);
      decided = joinSources([decided, value.data, value.control]);
    }
    return (final === undefined ? value : this.#validated(final, 'reflect.Value')).decidedBy(decided);
  }

  #validated(value: Ref, type: string | undefined): Ref {
    const { raw } = value;
    if (raw === undefined) {
      if (type === undefined) return nothing;
      if (canBeNil(type)) return new Ref(zeroOf(type).raw, value.data, value.control, zeroOf(type).boxed);
      return this.#fail(`invalid value; expected ${type}`);
    }
    if (type === undefined || type === 'reflect.Value') return value;
    if (type === 'interface {}') return value;
    if (raw === null) return this.#fail(`wrong type for value; expected ${type}; got interface {}`);
    if (isAssignable(raw, type)) return value.box(false);
    if (raw instanceof GoStruct && raw.isPointer && raw.type === type) return value.box(false);
    return this.#fail(`wrong type for value; expected ${type}; got ${typeOfRaw(raw)}`);
  }

  #argument(dot: Ref, type: string | undefined, node: ArgumentNode): Ref {
    this.#node = node;
    switch (node.type) {
      case 'dot':
        return this.#validated(dot, type);
      case 'nil':
        if (type !== undefined && canBeNil(type)) return zeroOf(type);
        return this.#fail(`cannot assign nil to ${type ?? '%!s(<nil>)'}`);
      case 'field':
        return this.#validated(this.#field(dot, node, [node], undefined), type);
      case 'variable':
        return this.#validated(this.#variableNode(dot, node, [], undefined), type);
      case 'pipe':
        return this.#validated(this.#pipeline(dot, node), type);
      case 'identifier':
        return this.#validated(this.#function(dot, node, node, [], undefined), type);
      case 'chain':
        return this.#validated(this.#chain(dot, node, [], undefined), type);
      default:
        return this.#literal(dot, type, node);
    }
  }

  #literal(dot: Ref, type: string | undefined, node: ArgumentNode): Ref {
    const place = [placeOf(node)];
    switch (type) {
      case 'bool':
        return node.type === 'bool' ? new Ref(node.value, place) : this.#fail(`expected bool; found ${showNode(node)}`);
      case 'float64':
        return node.type === 'number' && node.float !== undefined
          ? new Ref(new GoFloat(node.float), place)
          : this.#fail(`expected float; found ${showNode(node)}`);
      case 'int':
      case 'int64':
        return node.type === 'number' && node.int !== undefined
          ? new Ref(new GoInt(node.int, type), place)
          : this.#fail(`expected integer; found ${showNode(node)}`);
      case 'uint32':
        return node.type === 'number' && node.uint !== undefined
          ? new Ref(new GoInt(node.uint, type), place)
          : this.#fail(`expected unsigned integer; found ${showNode(node)}`);
      case 'string':
        return node.type === 'string' ? new Ref(node.text, place) : this.#fail(`expected string; found ${showNode(node)}`);
      case 'interface {}':
      case 'reflect.Value':
        return this.#constant(dot, node);
      default:
        return this.#fail(`can't handle ${showNode(node)} for arg of type ${type ?? '%!s(<nil>)'}`);
    }
  }
}

/** What a function that is given a value may look at: characters, or elements. */
const sizeOf = (raw: Raw | undefined): number => {
  if (typeof raw === 'string') return raw.length;
  if (raw instanceof GoMap) return raw.entries.size;
  return raw instanceof GoSlice ? (raw.bytes?.length ?? raw.items.length) : 0;
};

function* countTo({ type, value }: GoInt, range: Ref): Iterable<readonly [Ref, Ref]> {
  for (let index = 0n; index < value; index += 1n) yield [nothing, new Ref(new GoInt(index, type), range.data)] as const;
}

/** What a map holds under a key; the zero value of its elements when there is none. */
export const entryOf = (map: GoMap, key: string, holder: Ref): Ref => {
  const boxed = map.element === 'interface {}';
  const entry = map.entries.get(key);
  if (entry) return entry.box(boxed);
  return new Ref(map.element === 'string' ? '' : null, holder.data, holder.control, boxed);
};

/**
 * Executes a template with some data.
 * @throws TemplateError in Go's words.
 */
export const execute = (environment: Environment, name: string, data: Ref): readonly Piece[] => {
  const root = environment.templates.get(name);
  if (root === undefined) throw new TemplateError(`template: no template ${goQuote(name)} associated with template ${goQuote('gotpl')}`);
  const output: Piece[] = [];
  new Execution(environment, name, data, output, noSources, 0).run(data, root);
  return output;
};

/** The whole text of some pieces. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
