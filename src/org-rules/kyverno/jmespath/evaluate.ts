import type { Tick } from '../../tick.ts';
import { JmesFailure } from './failure.ts';
import { allFunctions } from './functions/all-functions.ts';
import type { JmesScope } from './functions/jmes-function.ts';
import type { JmesNode } from './parse.ts';
import { areEqual, isFalse, isList, isMap, type JmesValue, known, Names, numberIn, Reference } from './values.ts';

/** Nothing stands under a name. Kyverno makes an error of it where it is the answer to the whole expression. */
type Found = JmesValue | undefined;

/** What an expression gives for a value; undefined where it names what is not there. @throws JmesFailure, VariableUnknown */
export const evaluateJmesPath = (node: JmesNode, value: JmesValue, tick: Tick): Found => new Evaluation(tick).of(node, value);

const orderOf = (as: '<' | '<=' | '>' | '>=', left: number, right: number): boolean => {
  if (as === '<') return left < right;
  if (as === '<=') return left <= right;
  return as === '>' ? left > right : left >= right;
};

/** Source: kyverno/go-jmespath, `interpreter.go`. */
class Evaluation implements JmesScope {
  readonly tick: Tick;

  constructor(tick: Tick) {
    this.tick = tick;
  }

  /** With nothing for what is not there. */
  readonly ask = (node: JmesNode, value: JmesValue): JmesValue => this.of(node, value) ?? null;

  of(node: JmesNode, value: JmesValue): Found {
    this.tick(1);
    switch (node.kind) {
      case 'current':
        return value;
      case 'field':
        return field(node.name, value);
      case 'index':
        return indexed(value, node.at);
      case 'slice':
        return this.#slice(value, node.parts);
      case 'literal':
        return node.value;
      case 'comparison':
        return this.#comparison(node, value);
      case 'under': {
        const left = this.of(node.left, value);
        return left === undefined ? undefined : this.of(node.right, left);
      }
      case 'pipe':
        return this.ask(node.right, this.ask(node.left, value));
      case 'or': {
        const left = this.ask(node.left, value);
        return isFalse(left) ? this.ask(node.right, value) : left;
      }
      case 'and': {
        const left = this.ask(node.left, value);
        return isFalse(left) ? left : this.of(node.right, value);
      }
      case 'not':
        return isFalse(this.ask(node.of, value));
      case 'flat':
        return this.#flat(this.#orNothing(node.of, value));
      case 'reference':
        return new Reference(node.of);
      case 'each':
        return this.#each(known(this.ask(node.left, value)), node.right);
      case 'eachValue':
        return this.#eachValue(this.#orNothing(node.left, value), node.right);
      case 'filter':
        return this.#filter(node, value);
      case 'list':
        return known(value) === null ? null : node.items.map(item => this.ask(item, value));
      case 'fields':
        return known(value) === null
          ? null
          : Object.fromEntries(node.entries.map(([key, item]): [string, JmesValue] => [key, this.ask(item, value)]));
      default:
        return this.#call(node.name, node.args, value);
    }
  }

  /** Where what a projection is made of fails, there is nothing. */
  #orNothing(node: JmesNode, value: JmesValue): JmesValue {
    try {
      return known(this.ask(node, value));
    } catch (error) {
      if (error instanceof JmesFailure) return null;
      throw error;
    }
  }

  #comparison({ as, left, right }: Extract<JmesNode, { kind: 'comparison' }>, value: JmesValue): JmesValue {
    const [one, other] = [this.ask(left, value), this.ask(right, value)];
    if (as === '==' || as === '!=') return areEqual(one, other, this.tick) === (as === '==');
    const [first, second] = [numberIn(known(one)), numberIn(known(other))];
    return first === undefined || second === undefined ? null : orderOf(as, first, second);
  }

  #flat(left: JmesValue): JmesValue {
    if (!isList(left)) return null;
    this.tick(left.length);
    return left.flatMap(item => {
      const inner = known(item);
      if (isList(inner)) this.tick(inner.length);
      return isList(inner) ? inner : [inner];
    });
  }

  #each(left: JmesValue, right: JmesNode): JmesValue {
    return isList(left) ? left.map(item => this.ask(right, item)).filter(item => item !== null) : null;
  }

  /** Source: `ASTValueProjection`: the list begins with as many nothings as it has values. */
  #eachValue(left: JmesValue, right: JmesNode): JmesValue {
    if (!isMap(left)) return null;
    const values = Object.keys(left)
      .toSorted()
      .map(key => left[key] ?? null);
    return this.#each([...values.map(() => null), ...values], right);
  }

  #filter({ left, right, where }: Extract<JmesNode, { kind: 'filter' }>, value: JmesValue): JmesValue {
    const list = this.#orNothing(left, value);
    if (!isList(list)) return null;
    return this.#each(
      list.filter(item => !isFalse(this.ask(where, item))),
      right,
    );
  }

  #slice(given: JmesValue, [start, stop, step = 1]: readonly (number | undefined)[]): JmesValue {
    const value = known(given);
    if (!isList(value)) return null;
    if (step === 0) throw new JmesFailure('the step of a slice is 0');
    const { length } = value;
    const capped = (at: number): number => {
      if (at < 0) return at + length >= 0 ? at + length : step < 0 ? -1 : 0;
      return at < length ? at : step < 0 ? length - 1 : length;
    };
    const first = start === undefined ? (step < 0 ? length - 1 : 0) : capped(start);
    const last = stop === undefined ? (step < 0 ? -1 : length) : capped(stop);
    const items: JmesValue[] = [];
    for (let at = first; step > 0 ? at < last : at > last; at += step) items.push(value[at] ?? null);
    this.tick(items.length);
    return items;
  }

  #call(name: string, nodes: readonly JmesNode[], value: JmesValue): JmesValue {
    const called = allFunctions.get(name);
    if (called === undefined) throw new JmesFailure(`there is no function "${name.slice(0, 60)}"`);
    const args = nodes.map(node => this.ask(node, value));
    for (const arg of args) if (typeof arg === 'string') this.tick(arg.length / 32);
    const result = called(args, this);
    this.tick(8 + (typeof result === 'string' ? result.length / 8 : isList(result) ? result.length / 2 : 0));
    return result;
  }
}

const field = (name: string, given: JmesValue): Found => {
  const value = known(given);
  if (value instanceof Names) return value.get(name);
  // Of what is no mapping nothing is asked: null, and no error.
  if (!isMap(value)) return null;
  return Object.hasOwn(value, name) ? value[name] : undefined;
};

const indexed = (given: JmesValue, at: number): JmesValue => {
  const value = known(given);
  return isList(value) ? (value.at(at) ?? null) : null;
};
