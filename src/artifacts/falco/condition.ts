/** A condition of a rule or macro. Source: Falco documentation, "Condition Syntax"; falcosecurity/libs, `filter/parser`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** A macro by its name. */
  | { readonly kind: 'macro'; readonly name: string }
  /** `proc.name in (sh, bash)`; `values` may be names of lists, and is empty for `exists`. */
  | { readonly kind: 'test'; readonly field: string; readonly operator: string; readonly values: readonly string[] };

const operators = new Set(
  '= == != < <= > >= contains icontains bcontains startswith bstartswith endswith glob iglob regex in intersects pmatch exists'.split(' '),
);

/** Longer or deeper conditions are not read. */
const maxTokens = 20_000;
const maxDepth = 100;

const tokenPattern = /\s+|[(),]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[!<>=]=?|(?:[^\s(),"'!<>=[]|\[[^\]]*\])+/gsuy;

const tokensOf = (text: string): readonly string[] | undefined => {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const [token] = tokenPattern.exec(text) ?? [];
    if (token === undefined || tokens.length > maxTokens) return undefined;
    if (token.trim() !== '') tokens.push(token);
  }
  return tokens;
};

const unquoted = (token: string): string => (/^["']/u.test(token) ? token.slice(1, -1) : token);

/** Thrown where the text is no condition. */
class NoCondition extends Error {}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new NoCondition();
    this.#at += 1;
    return token;
  }

  #take(token: string): boolean {
    const isNext = this.#tokens[this.#at] === token;
    if (isNext) this.#at += 1;
    return isNext;
  }

  any(depth = 0): Condition {
    return this.#joined('or', depth);
  }

  #joined(kind: 'and' | 'or', depth: number): Condition {
    const one = (): Condition => (kind === 'or' ? this.#joined('and', depth) : this.#single(depth));
    const parts = [one()];
    while (this.#take(kind)) parts.push(one());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind, parts };
  }

  #single(depth: number): Condition {
    if (depth > maxDepth) throw new NoCondition();
    if (this.#take('not')) return { kind: 'not', part: this.#single(depth + 1) };
    if (!this.#take('(')) return this.#atom();
    const inner = this.any(depth + 1);
    if (!this.#take(')')) throw new NoCondition();
    return inner;
  }

  #atom(): Condition {
    const name = this.#next();
    if (/^[(),!<>="']/u.test(name)) throw new NoCondition();
    // `tolower(proc.name)`, `val(proc.pname)`.
    const isCalled = /^(?:tolower|toupper|b64|basename|len|val|concat|join)$/u.test(name) && this.#take('(');
    const field = isCalled ? `${name}(${this.#list().join(',')})` : name;
    const operator = this.#tokens[this.#at] ?? '';
    if (!operators.has(operator)) return { kind: 'macro', name: field };
    this.#at += 1;
    if (operator === 'exists') return { kind: 'test', field, operator, values: [] };
    if (this.#take('(')) return { kind: 'test', field, operator, values: this.#list() };
    return { kind: 'test', field, operator: operator === '==' ? '=' : operator, values: [unquoted(this.#next())] };
  }

  #list(): readonly string[] {
    const values: string[] = [];
    while (!this.#take(')')) {
      values.push(unquoted(this.#next()));
      this.#take(',');
    }
    return values;
  }
}

/** Reads a condition; undefined for what Falco would refuse, and for what is longer than any real one. */
export const parseCondition = (text: string): Condition | undefined => {
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  try {
    const condition = reader.any();
    return reader.isDone ? condition : undefined;
  } catch (error) {
    if (error instanceof NoCondition) return undefined;
    throw error;
  }
};
