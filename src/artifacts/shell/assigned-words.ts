import type { ArrayValue, Assignment, For, Select, Word } from 'unbash';
import { appendAll } from '../../text/append-all.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import type { ShellWord } from './model.ts';
import { shellWord } from './shell-word.ts';
import type { ScriptVariables } from './variables.ts';

/** More words of one script are not kept. */
const maxWords = 2_000;

/**
 * The words that each variable of a script is ever given, by an assignment, an array or a loop: what it holds at a place is one of them, or made
 * of them. Nothing is kept of variables that are read from elsewhere.
 */
export class AssignedWords {
  readonly byName = new Map<string, ShellWord[]>();
  #left = maxWords;

  /** `for NAME in WORDS`. Without a list it is the arguments of the script, which nobody knows. */
  loop({ name, wordlist = [] }: For | Select, source: MappedText, variables: ScriptVariables): void {
    this.#add(name.text, wordlist, source, variables);
  }

  /** `NAME=WORD`, `NAME=(WORDS)`, `NAME+=…`. */
  assignment({ name, value }: Assignment, source: MappedText, variables: ScriptVariables): void {
    this.#add(name, wordsIn(value), source, variables);
  }

  #add(name: string, words: readonly Word[], source: MappedText, variables: ScriptVariables): void {
    const kept = words.slice(0, Math.max(0, this.#left)).map(word => shellWord(source, word, variables));
    this.#left -= kept.length;
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, kept);
    else appendAll(known, kept);
  }
}

const wordsIn = (value: Word | ArrayValue): readonly Word[] => (value.type === 'Word' ? [value] : value.elements);
