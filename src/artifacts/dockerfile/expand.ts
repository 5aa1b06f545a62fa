import { replaceWildcard, withoutPrefix, withoutSuffix } from '../shell/wildcard.ts';
import type { Expansion } from './model.ts';
import type { Binding, Lookup } from './scope.ts';
import { isNameUnit, specialParameters } from './variable-names.ts';

/** An expansion, and why BuildKit refuses the text, if it does. */
export interface ExpansionResult extends Expansion {
  readonly error?: string;
}

/**
 * How much longer than what is written variables may make a value; more counts as unknown, so that `ENV B=$A$A` again and again stays
 * small.
 */
const maximumGrowth = 4096;
/** How deep `${a:-${b:-…}}` is followed. */
const maximumDepth = 16;

/** Ends an expansion; `refusal` is BuildKit's reason, undefined when only our own limit is reached. */
class ExpansionEnd extends Error {
  readonly refusal: string | undefined;

  constructor(refusal: string | undefined) {
    super(refusal);
    this.refusal = refusal;
  }
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const noVariables: readonly string[] = [];

/** Text of which a part may be unknown, which makes all of it unknown. */
class Value {
  readonly #parts: string[] = [];
  readonly #maximum: number;
  #known = true;
  #length = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  add(part: string | undefined): void {
    this.#length += part?.length ?? 0;
    if (part === undefined || this.#length > this.#maximum) this.#known = false;
    else if (this.#known) this.#parts.push(part);
  }

  get text(): string | undefined {
    return this.#known ? this.#parts.join('') : undefined;
  }
}

/** Reads a text as BuildKit's word expansion does: quotes go, the escape character protects, variables are replaced. */
class WordExpander {
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #escape: string;
  readonly variables: string[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, lookup: Lookup, escapeUnit: string) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = escapeUnit;
  }

  /** Reads up to `stop` (which is consumed) or, without one, to the end. `keepEscapes`: for patterns, where they mean something later. */
  read(stop?: string, keepEscapes = false): string | undefined {
    const value = new Value(this.#text.length + maximumGrowth);
    while (this.#at < this.#text.length) {
      const unit = this.#text[this.#at] ?? '';
      if (unit === stop) {
        this.#at += 1;
        return value.text;
      }
      value.add(this.#unit(unit, keepEscapes));
    }
    if (stop !== undefined) throw new ExpansionEnd(`syntax error: missing '${stop}'`);
    return value.text;
  }

  #unit(unit: string, keepEscapes: boolean): string | undefined {
    if (unit === "'") return this.#singleQuoted();
    if (unit === '"') return this.#doubleQuoted();
    if (unit === '$') return this.#variable();
    this.#at += 1;
    if (unit !== this.#escape) return unit;
    const next = this.#text[this.#at] ?? '';
    this.#at += 1;
    return keepEscapes ? unit + next : next;
  }

  #singleQuoted(): string {
    const close = this.#text.indexOf("'", this.#at + 1);
    if (close === -1) throw new ExpansionEnd('unexpected end of statement while looking for matching single-quote');
    const value = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return value;
  }

  #doubleQuoted(): string | undefined {
    const value = new Value(this.#text.length + maximumGrowth);
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const unit = this.#text[this.#at] ?? '';
      if (unit === '"') {
        this.#at += 1;
        return value.text;
      }
      value.add(unit === '$' ? this.#variable() : this.#inDoubleQuotes(unit));
    }
    throw new ExpansionEnd('unexpected end of statement while looking for matching double-quote');
  }

  #inDoubleQuotes(unit: string): string {
    this.#at += 1;
    const next = this.#text[this.#at];
    if (unit !== this.#escape || next === undefined) return unit === this.#escape ? '' : unit;
    if (next !== '"' && next !== '$' && next !== this.#escape) return unit;
    this.#at += 1;
    return next;
  }

  #variable(): string | undefined {
    this.#at += 1;
    if (this.#text[this.#at] === '{') {
      this.#at += 1;
      return this.#braced();
    }
    const name = this.#name();
    return name === '' ? '$' : this.#valueOf(this.#use(name));
  }

  #name(): string {
    const from = this.#at;
    const first = this.#text[from] ?? '';
    if (isDigit(first)) {
      while (isDigit(this.#text[this.#at] ?? '')) this.#at += 1;
    } else if (first !== '' && specialParameters.includes(first)) {
      this.#at += 1;
    } else {
      while (isNameUnit(this.#text[this.#at] ?? '')) this.#at += 1;
    }
    return this.#text.slice(from, this.#at);
  }

  #use(name: string): Binding {
    this.variables.push(name);
    return this.#lookup(name);
  }

  #valueOf(binding: Binding): string | undefined {
    return binding.state === 'known' ? binding.value : undefined;
  }

  #braced(): string | undefined {
    if (this.#depth >= maximumDepth) throw new ExpansionEnd(undefined);
    this.#depth += 1;
    const name = this.#name();
    const binding = name === '' ? undefined : this.#use(name);
    const value = this.#modified(binding);
    this.#depth -= 1;
    return value;
  }

  #modified(binding: Binding | undefined): string | undefined {
    const modifier = this.#text[this.#at] ?? '';
    this.#at += 1;
    const value = binding === undefined ? '' : this.#valueOf(binding);
    switch (modifier) {
      case '}':
        return value;
      case ':':
        return this.#conditional(this.#conditionalModifier(), true, binding);
      case '-':
      case '+':
      case '?':
        return this.#conditional(modifier, false, binding);
      case '#':
      case '%':
        return this.#trimmed(modifier, value);
      case '/':
        return this.#replaced(value);
      case '':
        throw new ExpansionEnd("syntax error: missing '}'");
      default:
        throw new ExpansionEnd(`unsupported modifier (${modifier}) in substitution`);
    }
  }

  #conditionalModifier(): string {
    const modifier = this.#text[this.#at] ?? '';
    if (modifier === '' || !'-+?'.includes(modifier)) throw new ExpansionEnd(`unsupported modifier (:${modifier}) in substitution`);
    this.#at += 1;
    return modifier;
  }

  #conditional(modifier: string, emptyIsUnset: boolean, binding: Binding | undefined): string | undefined {
    const word = this.read('}');
    // Why the word: what the builder and the base image set is set, such as TARGETARCH and PATH.
    if (binding?.state === 'unknown' && modifier === '+') return word;
    if (binding === undefined || binding.state === 'unknown') return undefined;
    if (binding.state === 'unset') return modifier === '-' ? word : undefined;
    const counts = binding.value !== '' || !emptyIsUnset;
    if (modifier === '-') return counts ? binding.value : word;
    if (modifier === '+') return counts ? word : '';
    return counts ? binding.value : undefined;
  }

  #trimmed(modifier: string, value: string | undefined): string | undefined {
    const longest = this.#text[this.#at] === modifier;
    if (longest) this.#at += 1;
    const pattern = this.read('}', true);
    if (value === undefined || pattern === undefined) return undefined;
    return modifier === '#' ? withoutPrefix(value, pattern, longest) : withoutSuffix(value, pattern, longest);
  }

  #replaced(value: string | undefined): string | undefined {
    const all = this.#text[this.#at] === '/';
    if (all) this.#at += 1;
    const pattern = this.read('/', true);
    const replacement = this.read('}', true);
    if (value === undefined || pattern === undefined || replacement === undefined) return undefined;
    return replaceWildcard(value, pattern, replacement, all);
  }
}

const isPlain = (text: string, escapeUnit: string): boolean =>
  !text.includes('$') && !text.includes('"') && !text.includes("'") && !text.includes(escapeUnit);

/**
 * Removes quotes and puts variables in. Source: Dockerfile reference, "Environment replacement".
 * A text that BuildKit refuses has an `error` and no value.
 */
export const expandWord = (text: string, lookup: Lookup, escapeUnit: string): ExpansionResult => {
  if (isPlain(text, escapeUnit)) return { value: text, variables: noVariables };
  const expander = new WordExpander(text, lookup, escapeUnit);
  try {
    const value = expander.read();
    return { value, variables: expander.variables };
  } catch (error) {
    if (!(error instanceof ExpansionEnd)) throw error;
    return { value: undefined, variables: expander.variables, ...(error.refusal !== undefined && { error: error.refusal }) };
  }
};
