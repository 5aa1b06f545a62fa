import type { ObjectValue } from '../../org-rule.ts';
import { JmesFailure } from './failure.ts';
import { fromJson } from './json.ts';
import { type Sign, type Token, tokensOf } from './lexer.ts';

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** What an expression of JMESPath is made of. */
export type JmesNode =
  | { readonly kind: 'current' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly at: number }
  | { readonly kind: 'slice'; readonly parts: readonly (number | undefined)[] }
  | { readonly kind: 'literal'; readonly value: ObjectValue }
  | { readonly kind: 'comparison'; readonly as: Comparison; readonly left: JmesNode; readonly right: JmesNode }
  /** `a.b` and `a[0]`; `a | b`; `a || b`; `a && b`. */
  | { readonly kind: 'under' | 'pipe' | 'or' | 'and'; readonly left: JmesNode; readonly right: JmesNode }
  | { readonly kind: 'not' | 'flat' | 'reference'; readonly of: JmesNode }
  /** `a[*].b`, and `a.*.b` of the values of a mapping. */
  | { readonly kind: 'each' | 'eachValue'; readonly left: JmesNode; readonly right: JmesNode }
  | { readonly kind: 'filter'; readonly left: JmesNode; readonly right: JmesNode; readonly where: JmesNode }
  | { readonly kind: 'list'; readonly items: readonly JmesNode[] }
  | { readonly kind: 'fields'; readonly entries: readonly (readonly [string, JmesNode])[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly JmesNode[] };

/** Longest expression, in UTF-16 units. */
const maxExpression = 5_000;
/** Brackets within brackets. */
const maxDepth = 50;

/** How strongly a sign binds what stands before it. Source: kyverno/go-jmespath, `bindingPowers`. */
const powers: Partial<Record<Token['type'], number>> = {
  '|': 1,
  '||': 2,
  '&&': 3,
  '==': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '[]': 9,
  '*': 20,
  '[?': 21,
  '.': 40,
  '!': 45,
  '{': 50,
  '[': 55,
  '(': 60,
};

const powerOf = ({ type }: Token): number => powers[type] ?? 0;

const current: JmesNode = { kind: 'current' };

/** An expression of JMESPath as Kyverno reads it. @throws JmesFailure */
export const parseJmesPath = (expression: string): JmesNode => {
  if (expression.length > maxExpression) throw new JmesFailure(`it is longer than ${maxExpression} characters`);
  return new Parser(tokensOf(expression)).whole();
};

/** Source: kyverno/go-jmespath, `parser.go`, function by function. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): JmesNode {
    const node = this.#expression(0);
    this.#take('end');
    return node;
  }

  #ahead(count = 0): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)] ?? { type: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#ahead();
    this.#at += 1;
    return token;
  }

  #take(type: Token['type']): Token {
    const token = this.#next();
    if (token.type !== type) throw unexpected(token);
    return token;
  }

  #isNext(type: Token['type'], count = 0): boolean {
    return this.#ahead(count).type === type;
  }

  #expression(power: number): JmesNode {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new JmesFailure('it is nested more deeply than is read');
    let node = this.#first(this.#next());
    while (power < powerOf(this.#ahead())) node = this.#after(this.#next(), node);
    this.#depth -= 1;
    return node;
  }

  #first(token: Token): JmesNode {
    switch (token.type) {
      case 'json':
        return { kind: 'literal', value: fromJson(token.text) };
      case 'text':
        return { kind: 'literal', value: token.text };
      case 'quoted':
        if (this.#isNext('(')) throw unexpected(this.#ahead());
        return { kind: 'field', name: token.text };
      case 'name':
        return { kind: 'field', name: token.text };
      case '*':
        return { kind: 'eachValue', left: current, right: this.#isNext(']') ? current : this.#projected('*') };
      case '[?':
        return this.#filter(current);
      case '{':
        return this.#fields();
      case '[]':
        return { kind: 'each', left: { kind: 'flat', of: current }, right: this.#projected('[]') };
      case '[':
        return this.#bracket(current, () => this.#list());
      case '@':
        return current;
      case '&':
        return { kind: 'reference', of: this.#expression(0) };
      case '!':
        return { kind: 'not', of: this.#expression(powers['!'] ?? 0) };
      case '(': {
        const inner = this.#expression(0);
        this.#take(')');
        return inner;
      }
      default:
        throw unexpected(token);
    }
  }

  #after(token: Token, node: JmesNode): JmesNode {
    const { type } = token;
    switch (type) {
      case '.':
        if (!this.#isNext('*')) return { kind: 'under', left: node, right: this.#afterDot() };
        this.#next();
        return { kind: 'eachValue', left: node, right: this.#projected('.') };
      case '|':
        return { kind: 'pipe', left: node, right: this.#expression(powerOf(token)) };
      case '||':
        return { kind: 'or', left: node, right: this.#expression(powerOf(token)) };
      case '&&':
        return { kind: 'and', left: node, right: this.#expression(powerOf(token)) };
      case '(':
        return this.#call(node);
      case '[?':
        return this.#filter(node);
      case '[]':
        return { kind: 'each', left: { kind: 'flat', of: node }, right: this.#projected('[]') };
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return { kind: 'comparison', as: type, left: node, right: this.#expression(powerOf(token)) };
      case '[':
        return this.#bracket(node, () => {
          throw unexpected(this.#ahead());
        });
      default:
        throw unexpected(token);
    }
  }

  /** What stands behind `[`: an index, a slice, `*]`, or something else. */
  #bracket(left: JmesNode, other: () => JmesNode): JmesNode {
    if (this.#isNext('number') || this.#isNext(':')) {
      if (this.#isNext(':') || this.#isNext(':', 1))
        return { kind: 'each', left: { kind: 'under', left, right: this.#slice() }, right: this.#projected('*') };
      const at = wholeOf(this.#next());
      this.#take(']');
      return { kind: 'under', left, right: { kind: 'index', at } };
    }
    if (!(this.#isNext('*') && this.#isNext(']', 1))) return other();
    this.#next();
    this.#next();
    return { kind: 'each', left, right: this.#projected('*') };
  }

  #slice(): JmesNode {
    const parts: (number | undefined)[] = [undefined, undefined, undefined];
    let index = 0;
    while (!this.#isNext(']') && index < 3) {
      if (this.#isNext(':')) {
        index += 1;
        this.#next();
      } else parts[index] = wholeOf(this.#take('number'));
    }
    this.#take(']');
    return { kind: 'slice', parts };
  }

  #filter(left: JmesNode): JmesNode {
    const where = this.#expression(0);
    this.#take(']');
    return { kind: 'filter', left, where, right: this.#isNext('[]') ? current : this.#projected('[?') };
  }

  /** What is taken of each item of a projection. */
  #projected(of: Sign): JmesNode {
    const power = powers[of] ?? 0;
    if (powerOf(this.#ahead()) < 10) return current;
    if (this.#isNext('[') || this.#isNext('[?')) return this.#expression(power);
    this.#take('.');
    return this.#afterDot(power);
  }

  #afterDot(power = powers['.'] ?? 0): JmesNode {
    if (this.#isNext('quoted') || this.#isNext('name') || this.#isNext('*')) return this.#expression(power);
    if (this.#isNext('[')) {
      this.#next();
      return this.#list();
    }
    this.#take('{');
    return this.#fields();
  }

  #list(): JmesNode {
    const items = [this.#expression(0)];
    while (!this.#isNext(']')) {
      this.#take(',');
      items.push(this.#expression(0));
    }
    this.#next();
    return { kind: 'list', items };
  }

  #fields(): JmesNode {
    const entries: (readonly [string, JmesNode])[] = [];
    do {
      const key = this.#next();
      if (key.type !== 'name' && key.type !== 'quoted') throw unexpected(key);
      this.#take(':');
      entries.push([key.text, this.#expression(0)]);
      if (this.#isNext(',')) this.#next();
      else if (this.#isNext('}')) break;
    } while (!this.#isNext('end'));
    this.#take('}');
    return { kind: 'fields', entries };
  }

  #call(node: JmesNode): JmesNode {
    const args: JmesNode[] = [];
    while (!this.#isNext(')')) {
      args.push(this.#expression(0));
      if (this.#isNext(',')) this.#next();
    }
    this.#next();
    // Go takes any text for a name: `'length'(x)`.
    const name = node.kind === 'field' ? node.name : node.kind === 'literal' ? node.value : undefined;
    if (typeof name !== 'string') throw new JmesFailure('something other than a function is called');
    return { kind: 'call', name, args };
  }
}

const unexpected = ({ type, text }: Token): JmesFailure =>
  new JmesFailure(type === 'end' ? 'it ends too early' : `${JSON.stringify(text.slice(0, 60))} can't stand where it stands`);

const wholeOf = ({ text }: Token): number => {
  const value = Number(text);
  if (text === '-' || !Number.isSafeInteger(value)) throw new JmesFailure(`"${text.slice(0, 60)}" is no index`);
  return value;
};
