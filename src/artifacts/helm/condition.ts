import { hasUnseen, lookup } from '../yaml/lookup.ts';
import type { ScalarValue, YamlNode } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';

/** What an expression gives, as far as it is known: whether it counts as true, and the scalar if it is one. */
interface Known {
  readonly truthy: boolean;
  readonly scalar?: ScalarValue;
}

/** Longer conditions and deeper brackets are not evaluated: no real ones are. */
const maxLength = 500;
const maxDepth = 20;

const TOKEN =
  /\s*(?:([()])|"([^"\\]*)"|(-?\d+)(?![\w.])|(\$?\.Values(?:\.\w+)+)(?![\w.])|(true|false|nil|not|and|or|eq|ne|empty)(?![\w.])|(\S))/y;

interface Token {
  readonly kind: 'bracket' | 'literal' | 'path' | 'word' | 'other';
  readonly text: string;
  readonly value?: ScalarValue;
}

const literals: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ['true', true],
  ['false', false],
  ['nil', null],
]);

const tokenOf = ([, bracket, string, number, path, word, other]: RegExpExecArray): Token => {
  if (bracket !== undefined) return { kind: 'bracket', text: bracket };
  if (string !== undefined) return { kind: 'literal', text: string, value: string };
  if (number !== undefined) return { kind: 'literal', text: number, value: Number(number) };
  if (path !== undefined) return { kind: 'path', text: path };
  const literal = literals.get(word ?? '');
  if (word !== undefined && literal !== undefined) return { kind: 'literal', text: word, value: literal };
  return { kind: word === undefined ? 'other' : 'word', text: word ?? other ?? '' };
};

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) tokens.push(tokenOf(found));
  return tokens;
};

const knownScalar = (scalar: ScalarValue): Known => ({
  truthy: scalar !== null && scalar !== false && scalar !== 0 && scalar !== '',
  scalar,
});

const isEmptyCollection = (node: YamlNode): boolean =>
  node.kind === 'mapping' ? node.entries.length === 0 : node.kind === 'sequence' && node.items.length === 0;

/** Reads `.Values.a.b`. Nothing is known of what stands under a key that is not there, since Helm fails on it or another chart gives it. */
const valueAt = (values: YamlNode, path: readonly string[]): Known | undefined => {
  const parent = lookup(values, ...path.slice(0, -1));
  if (parent.state !== 'present' || parent.node.kind !== 'mapping' || hasUnseen(parent)) return undefined;
  const found = lookup(parent, path.at(-1) ?? '');
  if (found.state !== 'present') return found.state === 'absent' ? knownScalar(null) : undefined;
  const scalar = scalarValue(found.node);
  return scalar === undefined ? { truthy: !isEmptyCollection(found.node) } : knownScalar(scalar);
};

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #values: YamlNode;
  readonly #dotIsRoot: boolean;
  #at = 0;

  constructor(text: string, values: YamlNode, dotIsRoot: boolean) {
    this.#tokens = tokensOf(text);
    this.#values = values;
    this.#dotIsRoot = dotIsRoot;
  }

  /** The whole text; undefined when some of it is not understood. */
  whole(): Known | undefined {
    if (this.#tokens.some(token => token.kind === 'other')) return undefined;
    const result = this.#call(0);
    return this.#at === this.#tokens.length ? result : undefined;
  }

  /** A function with its arguments, or a single operand. */
  #call(depth: number): Known | undefined {
    const first = this.#tokens[this.#at];
    if (first?.kind !== 'word') return this.#operand(depth);
    this.#at++;
    const operands: (Known | undefined)[] = [];
    for (let next = this.#tokens[this.#at]; next !== undefined && next.text !== ')'; next = this.#tokens[this.#at]) {
      if (next.kind === 'word') return undefined;
      operands.push(this.#operand(depth));
    }
    return apply(first.text, operands);
  }

  #operand(depth: number): Known | undefined {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'literal') return knownScalar(token.value ?? null);
    if (token?.kind === 'path') return this.#path(token.text);
    if (token?.text !== '(' || depth === maxDepth) {
      this.#at = this.#tokens.length + 1;
      return undefined;
    }
    const inner = this.#call(depth + 1);
    if (this.#tokens[this.#at++]?.text !== ')') this.#at = this.#tokens.length + 1;
    return inner;
  }

  #path(text: string): Known | undefined {
    return this.#dotIsRoot || text.startsWith('$')
      ? valueAt(this.#values, text.slice(text.indexOf('.Values.') + '.Values.'.length).split('.'))
      : undefined;
  }
}

/** Functions of Go templates and Sprig. `and` and `or` stop at the first operand that decides. */
const apply = (name: string, operands: readonly (Known | undefined)[]): Known | undefined => {
  const [first, second] = operands;
  if (operands.length === 0) return undefined;
  if (name === 'not' || name === 'empty') return first && operands.length === 1 ? knownScalar(!first.truthy) : undefined;
  if (name === 'and' || name === 'or') {
    const decides = name === 'or';
    if (operands.some(operand => operand?.truthy === decides)) return knownScalar(decides);
    return operands.includes(undefined) ? undefined : knownScalar(!decides);
  }
  if (operands.length !== 2 || first?.scalar === undefined || second?.scalar === undefined) return undefined;
  if (typeof first.scalar !== typeof second.scalar) return undefined;
  return knownScalar((first.scalar === second.scalar) === (name === 'eq'));
};

/**
 * Whether a template's condition holds with the chart's default values; undefined when that is not known: what is printed, passed on or
 * depends on the cluster. `dotIsRoot` is false within `with` and `range`, where only `$.Values` are the chart's.
 */
export const conditionHolds = (condition: string, values: YamlNode, dotIsRoot: boolean): boolean | undefined =>
  condition.length > maxLength ? undefined : new Evaluation(condition, values, dotIsRoot).whole()?.truthy;
