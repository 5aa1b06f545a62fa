import { changesIn } from './changes-in.ts';
import type { Environment } from './environment.ts';
import { dependsOnFacts, openValue } from './facts.ts';
import { sortedKeys, sprint } from './format/format-value.ts';
import { goQuote } from './go-text.ts';
import {
  calledPieces,
  controlOf,
  decidedPieces,
  everythingOf,
  GoInt,
  GoMap,
  GoSlice,
  GoStruct,
  isTrue,
  nothing,
  ownControlOf,
  type Piece,
  Ref,
} from './go-value.ts';
import {
  type ActionNode,
  type BranchNode,
  type ListNode,
  type PipeNode,
  type StatementNode,
  showNode,
  type TemplateNode,
  type TextNode,
} from './nodes.ts';
import { Pipelines, Waiting } from './pipelines.ts';
import { partsOfText, sourcesOfNode } from './places.ts';
import { isOfFact, joinTwo, noSources, type Sources } from './sources.ts';
import { drive, type Steps, type TemplateCall } from './template-calls.ts';
import { CallError, TemplateError } from './template-error.ts';

/** Templates in templates: Go stops at 100,000 with this message; so many would take hundreds of megabytes here. */
const maxTemplateDepth = 10_000;
const goTemplateDepth = 100_000;
/** What a piece of output weighs beside its characters. */
const pieceWork = 20;
/** What a line of a text weighs beside its characters. */
const partWork = 4;
/** What a piece weighs that was printed by another template. */
const calledWork = 4;
/** What a turn of a loop weighs, even with nothing in it. */
const iterationWork = 5;

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

/** One template that is being executed. */
class Execution {
  readonly #environment: Environment;
  readonly #output: Piece[];
  readonly #depth: number;
  readonly #pipelines: Pipelines;

  constructor(environment: Environment, name: string, data: Ref, output: Piece[], control: Sources, depth: number) {
    this.#environment = environment;
    this.#output = output;
    this.#depth = depth;
    this.#pipelines = new Pipelines(environment, name, data, control);
  }

  run(dot: Ref, root: ListNode): Steps {
    return this.#list(dot, root, this.#pipelines.control);
  }

  /** `control`: what decides that the statements are executed at all. */
  *#list(dot: Ref, { nodes }: ListNode, control: Sources): Steps {
    const before = this.#pipelines.control;
    this.#pipelines.enter();
    this.#pipelines.control = control;
    try {
      for (const node of nodes) {
        this.#environment.work.count(1);
        this.#pipelines.node = node;
        // Why here and not in steps of their own: texts and actions are most of what there is, and steps are dear.
        if (node.type === 'text') this.#text(node);
        else if (node.type === 'action') {
          const value = this.#pipelines.evaluate(dot, node.pipe);
          this.#act(node, value instanceof Waiting ? yield* this.#awaited(dot, node.pipe, value) : value);
        } else yield* this.#statement(dot, node);
      }
    } finally {
      this.#pipelines.control = before;
      this.#pipelines.leave();
    }
  }

  *#statement(dot: Ref, node: Exclude<StatementNode, TextNode | ActionNode>): Steps {
    switch (node.type) {
      case 'if':
      case 'with':
        yield* this.#ifOrWith(dot, node);
        return;
      case 'range':
        yield* this.#range(dot, node);
        return;
      case 'break':
        throw breaking;
      case 'continue':
        throw continuing;
      case 'template':
        yield* this.#template(dot, node);
        return;
    }
  }

  #text(node: TextNode): void {
    const { control } = this.#pipelines;
    const parts = partsOfText(node);
    this.#environment.work.count(pieceWork + parts.length * partWork + node.text.length);
    for (const { text, data } of parts) this.#output.push({ text, data, control });
  }

  /** What a pipeline gives, once the templates are executed that it calls. */
  *#value(dot: Ref, pipe: PipeNode): Generator<TemplateCall, Ref, Ref> {
    const value = this.#pipelines.evaluate(dot, pipe);
    return value instanceof Waiting ? yield* this.#awaited(dot, pipe, value) : value;
  }

  /** The same of one that waits. */
  *#awaited(dot: Ref, pipe: PipeNode, waiting: Waiting): Generator<TemplateCall, Ref, Ref> {
    let value: Ref | Waiting = waiting;
    while (value instanceof Waiting) {
      const { call, replay }: Waiting = value;
      try {
        replay.again(yield call);
      } catch (error) {
        replay.again({ error });
      }
      value = this.#pipelines.evaluate(dot, pipe, replay);
    }
    return value;
  }

  #act(node: ActionNode, value: Ref): void {
    if (node.pipe.declared.length === 0) this.#print(node, value);
  }

  #print(node: ActionNode, given: Ref): void {
    let value = given;
    this.#pipelines.node = node;
    const place = sourcesOfNode(node);
    const { facts } = this.#environment;
    if (dependsOnFacts(value)) {
      facts.decided = true;
      if (facts.everyWay) value = openValue(value);
    }
    if (value.pieces) {
      for (const piece of calledPieces(decidedPieces(value.pieces, this.#pipelines.control), place)) {
        this.#environment.work.count(calledWork + piece.text.length);
        this.#output.push(piece);
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
    this.#output.push({
      text,
      data: joinTwo(everythingOf(value), place),
      control: joinTwo(controlOf(value), this.#pipelines.control),
    });
  }

  /** What a branch that was not taken would have printed and set, depends on its condition, too. */
  #passOver(dot: Ref, node: BranchNode, sources: Sources, printed: boolean): void {
    if (!printed) this.#output.push({ text: '', data: noSources, control: joinTwo(sources, this.#pipelines.control) });
    const { variables, maps } = changesIn(node);
    for (const name of variables) this.#pipelines.decideVariable(name, sources);
    for (const map of maps) this.#pipelines.decideMap(dot, map, sources);
  }

  *#ifOrWith(dot: Ref, node: BranchNode): Steps {
    const mark = this.#pipelines.variables.length;
    const value = yield* this.#value(dot, node.pipe);
    const sources = joinTwo(value.data, ownControlOf(value));
    const before = this.#output.length;
    this.#pipelines.assertKnown(value);
    const isTaken = isTrue(value.raw);
    if (this.#isOpen(sources)) {
      const first = node.type === 'with' ? value : dot;
      for (const [own, list] of [[first, node.list] as const, [dot, node.elseList] as const])
        if (list) yield* this.#perhaps(own, list, noSources);
      this.#pipelines.variables.length = mark;
      return;
    }
    const list = isTaken ? node.list : node.elseList;
    const control = joinTwo(sources, this.#pipelines.control);
    if (list) yield* this.#list(isTaken && node.type === 'with' ? value : dot, list, control);
    this.#passOver(dot, node, sources, this.#output.length > before);
    this.#pipelines.variables.length = mark;
  }

  /** Whether a block is executed in every way, since a fact decides about it. */
  #isOpen(sources: Sources): boolean {
    const { facts } = this.#environment;
    if (!isOfFact(sources)) return false;
    facts.decided = true;
    return facts.everyWay;
  }

  /** Executes a block that may be executed; of one that cannot be, what is written in it is printed. */
  *#perhaps(dot: Ref, list: ListNode, control: Sources): Steps {
    const mark = this.#pipelines.variables.length;
    try {
      yield* this.#list(dot, list, control);
    } catch (error) {
      if (!(error instanceof TemplateError || error instanceof CallError || error instanceof Jump)) throw error;
      this.#pipelines.variables.length = mark;
      this.#output.push({ text: `\n${showNode(list)}\n`, data: noSources, control });
    }
  }

  *#range(dot: Ref, node: BranchNode): Steps {
    const mark = this.#pipelines.variables.length;
    const value = yield* this.#value(dot, node.pipe);
    const sources = joinTwo(value.data, ownControlOf(value));
    const before = this.#output.length;
    if (this.#isOpen(sources)) yield* this.#perhaps(nothing, node.list, noSources);
    yield* this.#iterations(dot, value, node, joinTwo(sources, this.#pipelines.control));
    this.#passOver(dot, node, sources, this.#output.length > before);
    this.#pipelines.variables.length = mark;
  }

  *#iterations(dot: Ref, value: Ref, node: BranchNode, control: Sources): Steps {
    const inBody = this.#pipelines.variables.length;
    let ran = false;
    try {
      for (const [key, element] of this.#elements(value, node)) {
        ran = true;
        this.#declare(key, element, node);
        try {
          yield* this.#list(element, node.list, control);
        } catch (error) {
          if (error !== continuing) throw error;
        }
        this.#pipelines.variables.length = inBody;
      }
    } catch (error) {
      if (error !== breaking) throw error;
    }
    if (!ran && node.elseList) {
      this.#pipelines.variables.length = inBody;
      yield* this.#list(dot, node.elseList, control);
    }
  }

  /** Gives the variables of a loop what they are in one of its turns. */
  #declare(key: Ref, element: Ref, { pipe }: BranchNode): void {
    this.#environment.work.count(iterationWork);
    const { declared, isAssign } = pipe;
    const [first, second] = declared;
    if (first && isAssign) this.#pipelines.setVariable(first.names[0] ?? '', second ? key : element);
    else if (first) this.#pipelines.setTop(1, element);
    if (second && isAssign) this.#pipelines.setVariable(second.names[0] ?? '', element);
    else if (second) this.#pipelines.setTop(2, key);
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
      if (pipe.declared.length > 1) this.#pipelines.fail(`can't use ${sprint([raw])} to iterate over more than one variable`);
      return countTo(raw, value);
    }
    if (raw === undefined || raw === null) return [];
    return this.#pipelines.fail(`range can't iterate over ${sprint([raw])}`);
  }

  *#template(dot: Ref, node: TemplateNode): Steps {
    const root = this.#environment.templates.get(node.name);
    if (root === undefined) return yield* this.#absentTemplate(dot, node);
    if (this.#depth >= maxTemplateDepth) this.#pipelines.fail(`exceeded maximum template depth (${goTemplateDepth})`);
    const inner = node.pipe ? yield* this.#value(dot, node.pipe) : nothing;
    const before = this.#output.length;
    const execution = new Execution(this.#environment, node.name, inner, this.#output, this.#pipelines.control, this.#depth + 1);
    yield { begin: () => execution.run(inner, root), end: () => nothing, failed: error => error, leave: () => undefined };
    this.#environment.work.count((this.#output.length - before) * calledWork);
    for (const [index, piece] of calledPieces(this.#output.slice(before), sourcesOfNode(node)).entries())
      this.#output[before + index] = piece;
  }

  *#absentTemplate(dot: Ref, node: TemplateNode): Steps {
    const { unknown, work } = this.#environment;
    if (unknown === undefined) return this.#pipelines.fail(`template ${goQuote(node.name)} not defined`);
    const given = node.pipe ? yield* this.#value(dot, node.pipe) : nothing;
    const { pieces = [] } = unknown.ofTemplate(node.name, given.raw === undefined ? new Ref(null) : given, work);
    this.#output.push(...calledPieces(decidedPieces(pieces, this.#pipelines.control), sourcesOfNode(node)));
  }
}

function* countTo({ type, value }: GoInt, range: Ref): Iterable<readonly [Ref, Ref]> {
  for (let index = 0n; index < value; index += 1n) yield [nothing, new Ref(new GoInt(index, type), range.data)] as const;
}

/**
 * Begins to execute a template with some data; what it prints is added to `output`.
 * @throws TemplateError in Go's words.
 */
export const stepsOf = (environment: Environment, name: string, data: Ref, output: Piece[]): Steps => {
  const root = environment.templates.get(name);
  if (root === undefined) throw new TemplateError(`template: no template ${goQuote(name)} associated with template ${goQuote('gotpl')}`);
  return new Execution(environment, name, data, output, noSources, 0).run(data, root);
};

/**
 * Executes a template with some data.
 * @throws TemplateError in Go's words.
 */
export const execute = (environment: Environment, name: string, data: Ref): readonly Piece[] => {
  const output: Piece[] = [];
  drive(stepsOf(environment, name, data, output), environment.work);
  return output;
};
