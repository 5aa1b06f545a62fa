import { type LabelRequirement, type LabelSelector, requirementProblem } from './label-selector.ts';

/** Why a text is no selector. */
export class SelectorTextError extends Error {
  override name = 'SelectorTextError';
}

const symbols = ['==', '!=', '=', '!', '(', ')', ',', '>', '<'] as const;

type Word = { readonly is: (typeof symbols)[number] | 'end' } | { readonly is: 'word'; readonly text: string };

/** The words of a selector; the last one is its end. */
const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const symbol = symbols.find(one => text.startsWith(one, at));
    if (symbol !== undefined) {
      words.push({ is: symbol });
      at += symbol.length;
    } else {
      const start = at;
      while (at < text.length && !/[ \t\r\n=!(),><]/u.test(text.charAt(at))) at += 1;
      if (at > start) words.push({ is: 'word', text: text.slice(start, at) });
      else at += 1;
    }
  }
  return [...words, { is: 'end' }];
};

const symbolOperators = new Map<string, LabelRequirement['operator']>([
  ['=', 'In'],
  ['==', 'In'],
  ['!=', 'NotIn'],
  ['>', 'Gt'],
  ['<', 'Lt'],
]);

class Parser {
  readonly #words: readonly Word[];
  #at = 0;

  constructor(text: string) {
    this.#words = wordsOf(text);
  }

  requirements(): readonly LabelRequirement[] {
    const found: LabelRequirement[] = [];
    if (this.#next().is === 'end') return found;
    for (;;) {
      found.push(this.#requirement());
      const after = this.#take();
      if (after.is === 'end') return found;
      if (after.is !== ',') throw this.#expected("',' or the end");
    }
  }

  #requirement(): LabelRequirement {
    const isMissing = this.#takes('!');
    const key = this.#take();
    if (key.is !== 'word') throw this.#expected('a key');
    const isAlone = this.#next().is === 'end' || this.#next().is === ',';
    const requirement: LabelRequirement =
      isMissing || isAlone
        ? { key: key.text, operator: isMissing ? 'DoesNotExist' : 'Exists', values: [] }
        : { key: key.text, ...this.#condition() };
    if (isMissing && !isAlone) throw this.#expected("',' or the end");
    const problem = requirementProblem(requirement);
    if (problem !== undefined) throw new SelectorTextError(problem);
    return requirement;
  }

  #condition(): Pick<LabelRequirement, 'operator' | 'values'> {
    const word = this.#take();
    if (word.is === 'word' && (word.text === 'in' || word.text === 'notin'))
      return { operator: word.text === 'in' ? 'In' : 'NotIn', values: this.#list() };
    const operator = symbolOperators.get(word.is);
    if (operator === undefined) throw this.#expected("'in', 'notin', '=', '==', '!=', '>' or '<'");
    return { operator, values: [this.#value()] };
  }

  /** What is compared with; nothing is the empty text. */
  #value(): string {
    if (this.#next().is === 'end' || this.#next().is === ',') return '';
    const word = this.#take();
    if (word.is !== 'word') throw this.#expected('a value');
    return word.text;
  }

  /** The values in brackets; what is left out between commas is the empty text. */
  #list(): readonly string[] {
    if (!this.#takes('(')) throw this.#expected("'('");
    const values = new Set<string>();
    for (;;) {
      const word = this.#next();
      if (word.is === 'word') {
        values.add(word.text);
        this.#at += 1;
      } else values.add('');
      if (this.#takes(')')) return [...values];
      if (!this.#takes(',')) throw this.#expected("',' or ')'");
    }
  }

  #next(): Word {
    return this.#words[this.#at] ?? { is: 'end' };
  }

  #take(): Word {
    const word = this.#next();
    this.#at += 1;
    return word;
  }

  #takes(symbol: Word['is']): boolean {
    if (this.#next().is !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #expected(what: string): SelectorTextError {
    return new SelectorTextError(`expected ${what} at word ${this.#at + 1}`);
  }
}

/**
 * A label selector in its text form: `app=web,tier in (a, b),!legacy`; an empty one selects everything. Throws a SelectorTextError for what is
 * none. Source: k8s.io/apimachinery, `labels.Parse`.
 */
export const parseSelectorText = (text: string): LabelSelector => ({ requirements: new Parser(text).requirements(), complete: true });
