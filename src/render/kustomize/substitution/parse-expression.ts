import { ExpressionScanner, type ScanMode } from './expression-scanner.ts';

/** A text, or a variable with what is done to its value. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly operator: string; readonly args: readonly Part[] };

/** Why a text cannot be substituted in, in the words of the library. */
export class SubstitutionError extends Error {}

/** Expressions in expressions deeper than this are not read. */
const maxDepth = 50;

type Accepts = NonNullable<ScanMode['accepts']>;

const isNameRune: Accepts = rune => /^[\p{L}\p{Nd}_]$/u.test(rune);
const notClosing: Accepts = rune => rune !== '}';
const one =
  (wanted: string): Accepts =>
  (rune, length) =>
    rune === wanted && length === 1;
const upToTwo =
  (...wanted: readonly string[]): Accepts =>
  (rune, length) =>
    wanted.includes(rune) && length < 3;
const pair =
  (first: string, seconds: string): Accepts =>
  (rune, length) =>
    length === 1 ? rune === first : length === 2 && seconds.includes(rune);

const bad = (): SubstitutionError => new SubstitutionError('bad substitution');

/** Reads a text with expressions. Source: github.com/fluxcd/pkg/envsubst, `parse/parse.go`. */
class Parser {
  readonly #scanner: ExpressionScanner;
  #depth = 0;

  constructor(text: string) {
    this.#scanner = new ExpressionScanner(text);
  }

  parts(): readonly Part[] {
    const parts: Part[] = [];
    for (;;) {
      this.#scanner.escapesBackslash = false;
      const token = this.#scanner.scan({ accepts: () => true, opens: true, escapes: true });
      if (token === 'end') return parts;
      if (token === 'text') parts.push({ kind: 'text', text: this.#scanner.token });
      else if (token === 'open') parts.push(this.#expression());
      else throw bad();
    }
  }

  #expression(): Part {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new SubstitutionError('expressions are nested too deeply');
    this.#scanner.escapesBackslash = true;
    const part = this.#scanner.peek() === '#' ? this.#length() : this.#named();
    this.#depth -= 1;
    return part;
  }

  #named(): Part {
    if (this.#scanner.scan({ accepts: isNameRune }) !== 'text') throw new SubstitutionError('unable to parse variable name');
    const name = this.#scanner.token;
    switch (this.#scanner.peek()) {
      case ':':
        return this.#defaultOrPart(name);
      case '=':
        return this.#default(name, one('='));
      case ',':
      case '^':
        return this.#closed(name, this.#operator(upToTwo(',', '^')), []);
      case '/':
        return this.#replace(name);
      case '#':
        return this.#removal(name, upToTwo('#'));
      case '%':
        return this.#removal(name, upToTwo('%'));
      default:
        if (this.#scanner.scan({ closes: true }) !== 'close') throw new SubstitutionError('missing closing brace');
        return { kind: 'variable', name, operator: '', args: [] };
    }
  }

  #operator(accepts: Accepts, problem = 'bad substitution'): string {
    if (this.#scanner.scan({ accepts }) !== 'text') throw new SubstitutionError(problem);
    return this.#scanner.token;
  }

  #closed(name: string, operator: string, args: readonly Part[]): Part {
    if (this.#scanner.scan({ closes: true }) !== 'close') throw bad();
    return { kind: 'variable', name, operator, args };
  }

  #argument(accepts: Accepts, escapes = false): Part {
    const token = this.#scanner.scan({ accepts, opens: true, escapes });
    if (token === 'open') return this.#expression();
    if (token === 'text') return { kind: 'text', text: this.#scanner.token };
    throw new SubstitutionError('unable to parse substitution within function');
  }

  #length(): Part {
    const operator = this.#operator(one('#'));
    return this.#closed(this.#operator(isNameRune), operator, []);
  }

  #defaultOrPart(name: string): Part {
    const next = this.#scanner.peekSecond();
    if (next !== '' && '=-?+'.includes(next)) return this.#default(name, pair(':', '=-?+'));
    // Why: the library steps back by the bytes of this rune, and then finds no colon.
    if (next > '\u007f') throw bad();
    const operator = this.#operator(one(':'));
    const offset = this.#argument(rune => rune !== ':' && rune !== '}');
    const token = this.#scanner.scan({ accepts: rune => rune === ':', closes: true });
    if (token === 'close') return { kind: 'variable', name, operator, args: [offset] };
    if (token !== 'text') throw bad();
    return this.#closed(name, operator, [offset, this.#argument(notClosing)]);
  }

  #default(name: string, accepts: Accepts): Part {
    const operator = this.#operator(accepts, 'unable to parse default function');
    const args: Part[] = [];
    while (this.#scanner.peek() !== '}') args.push(this.#argument(notClosing));
    return this.#closed(name, operator, args);
  }

  #removal(name: string, accepts: Accepts): Part {
    const operator = this.#operator(accepts);
    return this.#closed(name, operator, [this.#argument(notClosing)]);
  }

  #replace(name: string): Part {
    const operator = this.#operator(pair('/', '/#%'));
    const pattern = this.#argument(rune => rune !== '/', true);
    this.#operator(rune => rune === '/');
    if (this.#scanner.peek() === '}') return this.#closed(name, operator, [pattern]);
    return this.#closed(name, operator, [pattern, this.#argument(notClosing, true)]);
  }
}

/** The parts of a text with `${…}` in it. @throws SubstitutionError */
export const parseExpressions = (text: string): readonly Part[] => new Parser(text).parts();
