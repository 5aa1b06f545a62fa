import type { CallExpr, Expr, MapEntry, StructField } from './ast.ts';
import { type Token, tokensOf } from './lexer.ts';
import { expandMacro, type MacroSet } from './macros.ts';
import { SyntaxProblem } from './problem.ts';

/** Expressions within each other: cel-go's own limit, and what keeps the parser from running out of stack. */
const maxDepth = 250;
/** Code points of an expression, as cel-go limits it. */
const maxSource = 100_000;

/** Names that are kept for programs around CEL, and no identifiers. */
const reserved: ReadonlySet<string> = new Set(
  'as break const continue else false for function if import in let loop package namespace null return true var void while'.split(' '),
);

/** Reads an expression of CEL. @throws SyntaxProblem */
export const parseCel = (source: string, macros: MacroSet): Expr => {
  if (source.length > maxSource)
    throw new SyntaxProblem(`expression code point size exceeds limit: size: ${source.length}, limit ${maxSource}`, 0);
  return new Parser(tokensOf(source), macros).whole();
};

class Parser {
  readonly #tokens: readonly Token[];
  readonly #macros: MacroSet;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], macros: MacroSet) {
    this.#tokens = tokens;
    this.#macros = macros;
  }

  whole(): Expr {
    const expr = this.#expression();
    if (this.#token.kind !== 'end') this.#fail();
    return expr;
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', at: 0, end: 0 };
  }

  #fail(): never {
    const token = this.#token;
    const text = token.kind === 'end' ? '<EOF>' : 'text' in token ? token.text : 'literal';
    throw new SyntaxProblem(`Syntax error: unexpected '${text}'`, token.at);
  }

  #isSign(...texts: readonly string[]): boolean {
    const token = this.#token;
    return token.kind === 'sign' && texts.includes(token.text);
  }

  #isWord(text: string): boolean {
    const token = this.#token;
    return token.kind === 'name' && token.text === text;
  }

  /** Goes on behind a sign, if it is the next. */
  #takes(text: string): boolean {
    const found = this.#isSign(text);
    if (found) this.#next += 1;
    return found;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) this.#fail();
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new SyntaxProblem(`expression recursion limit exceeded: ${maxDepth}`, this.#token.at);
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #expression(): Expr {
    return this.#nested(() => {
      const condition = this.#or();
      const { at } = this.#token;
      if (!this.#takes('?')) return condition;
      const yes = this.#or();
      this.#expect(':');
      return operator('_?_:_', [condition, yes, this.#expression()], at);
    });
  }

  #or(): Expr {
    return this.#chain('||', '_||_', () => this.#chain('&&', '_&&_', () => this.#relation()));
  }

  /** Terms of one logical operator, as a balanced tree: a long chain is not a deep one. */
  #chain(sign: string, fn: string, read: () => Expr): Expr {
    const terms = [read()];
    const places: number[] = [];
    while (this.#isSign(sign)) {
      places.push(this.#token.at);
      this.#next += 1;
      terms.push(read());
    }
    return balanced(fn, terms, places, 0, terms.length);
  }

  #relation(): Expr {
    let left = this.#sum();
    for (;;) {
      const token = this.#token;
      const isIn = this.#isWord('in');
      if (!isIn && !this.#isSign('<', '<=', '>', '>=', '==', '!=')) return left;
      this.#next += 1;
      left = operator(isIn ? '@in' : `_${'text' in token ? token.text : ''}_`, [left, this.#sum()], token.at);
    }
  }

  #sum(): Expr {
    return this.#binary(['+', '-'], () => this.#binary(['*', '/', '%'], () => this.#unary()));
  }

  #binary(texts: readonly string[], read: () => Expr): Expr {
    let left = read();
    for (;;) {
      const token = this.#token;
      if (token.kind !== 'sign' || !texts.includes(token.text)) return left;
      this.#next += 1;
      left = operator(`_${token.text}_`, [left, read()], token.at);
    }
  }

  #unary(): Expr {
    const { at } = this.#token;
    const sign = this.#isSign('!') ? '!' : this.#isSign('-') ? '-' : undefined;
    if (sign === undefined) return this.#member(false);
    // A number has the only minus before it as its own: only so is the smallest integer one.
    if (sign === '-' && this.#isNumberAt(this.#next + 1)) {
      this.#next += 1;
      return this.#member(true);
    }
    let count = 0;
    while (this.#takes(sign)) count += 1;
    const operand = this.#member(false);
    return count % 2 === 0 ? operand : operator(`${sign}_`, [operand], at);
  }

  #isNumberAt(index: number): boolean {
    const token = this.#tokens[index];
    return token?.kind === 'int' || (token?.kind === 'literal' && typeof token.value === 'number');
  }

  #member(negative: boolean): Expr {
    let expr = this.#primary(negative);
    for (let links = 0; ; links += 1) {
      if (links > maxDepth * 4) throw new SyntaxProblem(`expression recursion limit exceeded: ${maxDepth}`, this.#token.at);
      const { at } = this.#token;
      if (this.#takes('.')) expr = this.#selected(expr, at);
      else if (this.#takes('[')) expr = this.#indexed(expr, at);
      else return expr;
    }
  }

  #selected(operand: Expr, at: number): Expr {
    const optional = this.#isOptional();
    const token = this.#token;
    if ((token.kind !== 'name' && token.kind !== 'quotedName') || (token.kind === 'name' && isKeyword(token.text))) this.#fail();
    this.#next += 1;
    if (optional) return operator('_?._', [operand, { kind: 'literal', value: token.text, at: token.at }], at);
    if (token.kind === 'name' && this.#isSign('(')) return this.#call(token.text, operand, at);
    return { kind: 'select', operand, field: token.text, testOnly: false, at };
  }

  #isOptional(): boolean {
    const { at } = this.#token;
    if (!this.#takes('?')) return false;
    if (!this.#macros.optionals) throw new SyntaxProblem("unsupported syntax '.?'", at);
    return true;
  }

  #indexed(operand: Expr, at: number): Expr {
    const optional = this.#isOptional();
    const index = this.#expression();
    this.#expect(']');
    return operator(optional ? '_[?_]' : '_[_]', [operand, index], at);
  }

  #call(name: string, target: Expr | undefined, at: number): Expr {
    this.#expect('(');
    const args = this.#isSign(')') ? [] : this.#expressions();
    this.#expect(')');
    return expandMacro(name, target, args, at, this.#macros) ?? { kind: 'call', fn: name, target, args, at };
  }

  #expressions(): readonly Expr[] {
    const found = [this.#expression()];
    while (this.#takes(',')) found.push(this.#expression());
    return found;
  }

  #primary(negative: boolean): Expr {
    const token = this.#token;
    const { at } = token;
    if (token.kind === 'int') return this.#integer(token.digits, negative, at);
    if (token.kind === 'literal') {
      this.#next += 1;
      return { kind: 'literal', value: negative && typeof token.value === 'number' ? -token.value : token.value, at };
    }
    if (this.#takes('(')) {
      const expr = this.#expression();
      this.#expect(')');
      return expr;
    }
    if (this.#takes('[')) return this.#list(at);
    if (this.#takes('{')) return { kind: 'map', entries: this.#entries(), at };
    return this.#name(at);
  }

  #integer(digits: string, negative: boolean, at: number): Expr {
    this.#next += 1;
    const value = digits.length > 100 ? 2n ** 64n : BigInt(digits) * (negative ? -1n : 1n);
    if (BigInt.asIntN(64, value) !== value) throw new SyntaxProblem('invalid int literal', at, 'literal');
    return { kind: 'literal', value, at };
  }

  #name(at: number): Expr {
    const rooted = this.#takes('.');
    const token = this.#token;
    if (token.kind !== 'name') this.#fail();
    this.#next += 1;
    const { text } = token;
    if (!rooted && (text === 'true' || text === 'false')) return { kind: 'literal', value: text === 'true', at };
    if (!rooted && text === 'null') return { kind: 'literal', value: null, at };
    if (isKeyword(text)) {
      this.#next -= 1;
      this.#fail();
    }
    if (reserved.has(text)) throw new SyntaxProblem(`Syntax error: reserved identifier: ${text}`, token.at);
    const name = rooted ? `.${text}` : text;
    if (this.#isSign('(')) return this.#call(name, undefined, at);
    const message = this.#messageName(name);
    return message === undefined ? { kind: 'ident', name, at } : this.#message(message, at);
  }

  /** `a.b.C` when `{` follows it: the name of a message to be made. */
  #messageName(first: string): string | undefined {
    let index = this.#next;
    let name = first;
    for (;;) {
      const [sign, word] = [this.#tokens[index], this.#tokens[index + 1]];
      if (sign?.kind === 'sign' && sign.text === '{') break;
      if (sign?.kind !== 'sign' || sign.text !== '.' || word?.kind !== 'name') return undefined;
      name += `.${word.text}`;
      index += 2;
    }
    this.#next = index;
    return name;
  }

  #message(name: string, at: number): Expr {
    this.#expect('{');
    const fields: StructField[] = [];
    while (!this.#isSign('}')) {
      if (fields.length === 0 && this.#takes(',')) break;
      const optional = this.#isOptional();
      const token = this.#token;
      if (token.kind !== 'name' && token.kind !== 'quotedName') this.#fail();
      this.#next += 1;
      this.#expect(':');
      fields.push({ field: token.text, value: this.#expression(), optional });
      if (!this.#takes(',')) break;
    }
    this.#expect('}');
    return { kind: 'struct', name, fields, at };
  }

  #list(at: number): Expr {
    const elements: Expr[] = [];
    const optional = new Set<number>();
    while (!this.#isSign(']')) {
      if (elements.length === 0 && this.#takes(',')) break;
      if (this.#isOptional()) optional.add(elements.length);
      elements.push(this.#expression());
      if (!this.#takes(',')) break;
    }
    this.#expect(']');
    return { kind: 'list', elements, optional, at };
  }

  #entries(): readonly MapEntry[] {
    const entries: MapEntry[] = [];
    while (!this.#isSign('}')) {
      if (entries.length === 0 && this.#takes(',')) break;
      const optional = this.#isOptional();
      const key = this.#expression();
      this.#expect(':');
      entries.push({ key, value: this.#expression(), optional });
      if (!this.#takes(',')) break;
    }
    this.#expect('}');
    return entries;
  }
}

const isKeyword = (text: string): boolean => text === 'true' || text === 'false' || text === 'null' || text === 'in';

const operator = (fn: string, args: readonly Expr[], at: number): CallExpr => ({ kind: 'call', fn, target: undefined, args, at });

const balanced = (fn: string, terms: readonly Expr[], places: readonly number[], from: number, to: number): Expr => {
  const [first] = terms.slice(from, from + 1);
  if (first === undefined) throw new SyntaxProblem('Syntax error: missing expression', 0);
  if (to - from === 1) return first;
  const middle = from + Math.ceil((to - from) / 2);
  return operator(fn, [balanced(fn, terms, places, from, middle), balanced(fn, terms, places, middle, to)], places[middle - 1] ?? 0);
};
