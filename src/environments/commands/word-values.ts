import type { ShellCommand, ShellScript, ShellWord } from '../../artifacts/shell/model.ts';
import { plainWord } from '../../artifacts/shell/shell-word.ts';
import { unknownPart } from '../path-tree.ts';

/** Texts that a variable may have where the shell does not say which, by its name: those of a matrix, for example. */
export type Alternatives = (name: string) => readonly string[];

export const noAlternatives: Alternatives = () => [];

/** More texts for one word are not looked at. */
const maxTexts = 100;
/** How deep variables are followed that are made of variables. */
const maxDepth = 4;

/** `$NAME`, `${NAME}`, `${NAME[@]}`; `${NAME[1]}` is one of them; `${NAME:-text}` may be the text. */
const variable = /\$(?:(\w{1,64})|\{(\w{1,64})(?:\[[@*\w]{1,20}\])?(?::?-([^{}$`]{0,200}))?\})/u;
/** A word that is nothing but a variable, or the list of arguments. */
const onlyVariable = /^"?\$(?:(\w{1,64}|[@*])|\{(\w{1,64})(?:\[[@*]\])?(?::?-([^{}$`]{0,200}))?\})"?$/u;
/** What is computed when the script runs. */
const computed = /[$`(]/u;

/** The fields of a text, as the shell splits it. */
export const fieldsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(field => field !== '');

/**
 * What words of a script may stand for, as far as constant words say it: a loop over names, a list in a variable or in an array, a name that is put
 * together of them. What is computed stays unknown.
 */
export class WordValues {
  readonly #assigned: ShellScript['assigned'];
  readonly #given: Alternatives;
  readonly #known = new Map<string, readonly string[]>();

  constructor({ assigned }: Pick<ShellScript, 'assigned'>, given: Alternatives) {
    this.#assigned = assigned;
    this.#given = given;
  }

  /** The texts that a word may have; only its pattern where no constant is known for what it is made of. */
  of({ text, pattern }: Pick<ShellWord, 'text' | 'pattern'>, depth = 0): readonly string[] {
    if (!pattern.includes(unknownPart) || depth > maxDepth) return [pattern];
    let made = [''];
    let isWhole = true;
    for (let rest = text; rest !== ''; ) {
      const found = variable.exec(rest);
      const literal = rest.slice(0, found?.index ?? rest.length).replaceAll(/["']/gu, '');
      if (computed.test(literal)) return [pattern];
      const values = found === null ? [''] : this.#withDefault(found[1] ?? found[2] ?? '', found[3], depth);
      isWhole &&= values.length > 0;
      const parts = values.length > 0 ? values : [unknownPart];
      made = made.flatMap(before => parts.map(part => `${before}${literal}${part}`)).slice(0, maxTexts);
      rest = found === null ? '' : rest.slice(found.index + found[0].length);
    }
    return isWhole || made.length > 1 ? made : [pattern];
  }

  #withDefault(name: string, otherwise: string | undefined, depth: number): readonly string[] {
    const values = this.#valuesOf(name, depth);
    return otherwise === undefined || otherwise === '' ? values : [...new Set([...values, ...fieldsOf(otherwise)])];
  }

  /** The constant texts of a variable, each field of a list by itself. */
  #valuesOf(name: string, depth: number): readonly string[] {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // Why set before: a variable may be made of itself.
    this.#known.set(name, []);
    const words = (this.#assigned.get(name) ?? []).flatMap(word => this.of(word, depth + 1));
    const fields = [...words, ...this.#given(name)].flatMap(fieldsOf).filter(field => !field.includes(unknownPart));
    const values = [...new Set(fields)].slice(0, maxTexts);
    this.#known.set(name, values);
    return values;
  }

  /** The words that a variable is ever given. */
  assignedTo(name: string): readonly ShellWord[] {
    return this.#assigned.get(name) ?? [];
  }

  /** The arguments of a command, with options in place of a variable that holds some: `docker compose $FILES up`. */
  arguments({ args }: Pick<ShellCommand, 'args'>): readonly ShellWord[] {
    return args.flatMap(word => {
      const [, plain, braced, otherwise = ''] = onlyVariable.exec(word.text) ?? [];
      const name = plain ?? braced;
      if (name === undefined || !(word.value ?? unknownPart).match(/\s|\0/u)) return [word];
      const fields = word.value === undefined ? [...this.#listOf(name), ...fieldsOf(otherwise)] : fieldsOf(word.value);
      return fields.some(field => field.startsWith('-')) ? fields.map(field => plainWord(word.text, field, word.range)) : [word];
    });
  }

  /** A command whose name stands in an array or a list, with what that holds: `all=(kubectl apply -f x); "${all[@]}"`. */
  command(command: ShellCommand): ShellCommand {
    const { name, nameWord, args } = command;
    const [, plain, braced] = (name === undefined && nameWord ? onlyVariable.exec(nameWord.text) : null) ?? [];
    const constant = nameWord?.value ?? '';
    const [program, ...words] =
      /^"?\$/u.test(nameWord?.text ?? '') && /\s/u.test(constant) ? fieldsOf(constant) : this.#listOf(plain ?? braced ?? '');
    if (nameWord === undefined || program === undefined) return command;
    const held = words.map(word => plainWord(nameWord.text, word, nameWord.range));
    return { ...command, name: program.slice(program.lastIndexOf('/') + 1), args: [...held, ...args] };
  }

  /** All fields that a variable is given, in the order of the script, those of it that are nothing but itself left out. */
  #listOf(name: string): readonly string[] {
    return [...(this.#assigned.get(name) ?? []).map(({ pattern }) => pattern), ...this.#given(name)]
      .flatMap(fieldsOf)
      .filter(field => field !== unknownPart)
      .slice(0, maxTexts);
  }
}
