import type { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { type ExpansionResult, expandWord } from './expand.ts';
import type { Expansion, Word } from './model.ts';
import type { RawWord } from './raw/raw-words.ts';
import type { Lookup } from './scope.ts';

/** Longest total of values built from variables in one file; what goes beyond counts as unknown. */
const maximumTotal = 4_000_000;

/** Expands the words of one file under a common bound. */
export class FileExpander {
  readonly #escape: string;
  #left = maximumTotal;

  constructor(escapeUnit: string) {
    this.#escape = escapeUnit;
  }

  expand(text: string, lookup: Lookup): ExpansionResult {
    const result = expandWord(text, lookup, this.#escape);
    if (result.variables.length === 0 || result.value === undefined) return result;
    this.#left -= result.value.length;
    return this.#left >= 0 ? result : { ...result, value: undefined };
  }
}

/** Makes the words of one instruction; expansions see the variables as they are before it. */
export class WordMaker {
  readonly line: MappedText;
  readonly #lookup: Lookup;
  readonly #expander: FileExpander;
  readonly #refuse: (message: string, range: Range) => void;

  constructor(line: MappedText, lookup: Lookup, expander: FileExpander, refuse: (message: string, range: Range) => void) {
    this.line = line;
    this.#lookup = lookup;
    this.#expander = expander;
    this.#refuse = refuse;
  }

  /** A word in which variables are replaced and quotes removed. */
  word(raw: RawWord): Word {
    const range = this.line.range(raw.start, raw.end);
    const { error, ...expanded } = this.#expander.expand(raw.text, this.#lookup);
    if (error !== undefined) this.#refuse(error, range);
    return { text: this.written(raw), range, expanded };
  }

  /** A word that BuildKit takes as it is (an item of the exec form); `raw.text` is its value. */
  literal(raw: RawWord): Word {
    return { text: this.written(raw), range: this.line.range(raw.start, raw.end), expanded: { value: raw.text, variables: [] } };
  }

  /** A word in which BuildKit allows no variables: with one, its value is unknown. */
  withoutVariables(raw: RawWord): Word {
    const { value, variables } = this.#expander.expand(raw.text, this.#lookup);
    return { ...this.literal(raw), expanded: { value: variables.length === 0 ? value : undefined, variables } };
  }

  /** The value of a text that is not a word of its own, such as one option of a flag. */
  expansion(text: string): Expansion {
    const { value, variables } = this.#expander.expand(text, this.#lookup);
    return { value, variables };
  }

  /** The units of a word as written. */
  written(raw: RawWord): string {
    return this.line.text.slice(raw.start, raw.end);
  }
}
