import type { Assignment, DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';
import { appendAll } from '../../text/append-all.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import type { ShellWord } from './model.ts';
import type { ScriptVariables } from './variables.ts';
import { replaceWildcard, withoutPrefix, withoutSuffix } from './wildcard.ts';

/** Longest value that a word may have; more counts as unknown. */
const maximumValue = 65_536;
/** Stands in `pattern` for a part that is only known at run time. */
const unknownPart = '\0';

/** Puts the parts of a word together. */
class WordValue {
  readonly variables: string[] = [];
  #pattern = '';
  #prefixEnd: number | undefined;

  add(text: string | undefined): void {
    if (text === undefined || this.#pattern.length + text.length > maximumValue) {
      this.#prefixEnd ??= this.#pattern.length;
      this.#pattern += unknownPart;
    } else {
      this.#pattern += text;
    }
  }

  get value(): string | undefined {
    return this.#prefixEnd === undefined ? this.#pattern : undefined;
  }

  get pattern(): string {
    return this.#pattern;
  }

  get prefix(): string {
    return this.#pattern.slice(0, this.#prefixEnd);
  }
}

const simpleName = (text: string): string => (text.startsWith('${') ? text.slice(2, -1) : text.slice(1));

const operandValue = (operand: Word | undefined, variables: ScriptVariables, used: string[]): string | undefined => {
  if (operand === undefined) return '';
  const value = new WordValue();
  addWord(value, operand, variables);
  appendAll(used, value.variables);
  return value.value;
};

/** A pattern as far as it is matched here: one with a set of characters (`[a-z]`) is not. */
const patternValue = (operand: Word | undefined, variables: ScriptVariables, used: string[]): string | undefined => {
  const pattern = operandValue(operand, variables, used);
  return pattern?.includes('[') ? undefined : pattern;
};

/** `${name:-word}` and its like. Of a variable that is not known, the word of `+` is what somebody wrote for where it is set. */
const defaultValue = (value: string | undefined, operator: string, operand: string | undefined): string | undefined => {
  if (value === undefined) return operator.endsWith('+') ? operand : undefined;
  const counts = value !== '' || !operator.startsWith(':');
  if (operator.endsWith('+')) return counts ? operand : '';
  if (operator.endsWith('?')) return counts ? value : undefined;
  return counts ? value : operand;
};

/** The value of `${name…}`; undefined when it is not known, and for the operations that only Bash has. */
const parameterValue = (part: ParameterExpansionPart, variables: ScriptVariables, used: string[]): string | undefined => {
  const { operation } = part;
  used.push(part.parameter);
  const value = part.prefix === undefined && part.index === undefined ? variables.get(part.parameter) : undefined;
  switch (operation?.type) {
    case undefined:
      return value;
    case 'Default':
      return defaultValue(value, operation.operator, operandValue(operation.operand, variables, used));
    case 'Remove': {
      const pattern = patternValue(operation.operand, variables, used);
      if (value === undefined || pattern === undefined) return undefined;
      const trim = operation.operator.startsWith('#') ? withoutPrefix : withoutSuffix;
      return trim(value, pattern, operation.operator.length === 2);
    }
    case 'Replace': {
      const pattern = patternValue(operation.pattern, variables, used);
      const replacement = operandValue(operation.replacement, variables, used);
      const isAnchored = operation.operator === '/#' || operation.operator === '/%';
      if (value === undefined || pattern === undefined || replacement === undefined || isAnchored) return undefined;
      return replaceWildcard(value, pattern, replacement, operation.operator === '//');
    }
    default:
      return undefined;
  }
};

const addExpansion = (value: WordValue, part: WordPart | DoubleQuotedChild, variables: ScriptVariables): void => {
  if (part.type === 'SimpleExpansion') {
    const name = simpleName(part.text);
    value.variables.push(name);
    value.add(variables.get(name));
  } else if (part.type === 'ParameterExpansion') {
    value.add(parameterValue(part, variables, value.variables));
  } else {
    value.add(undefined);
  }
};

const addPart = (value: WordValue, part: WordPart, variables: ScriptVariables): void => {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      value.add(part.value);
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      for (const child of part.parts) {
        if (child.type === 'Literal') value.add(child.value);
        else addExpansion(value, child, variables);
      }
      return;
    case 'BraceExpansion':
    case 'ExtendedGlob':
      value.add(part.text);
      return;
    default:
      addExpansion(value, part, variables);
  }
};

const addWord = (value: WordValue, word: Word, variables: ScriptVariables): void => {
  if (word.parts === undefined) value.add(word.value);
  else for (const part of word.parts) addPart(value, part, variables);
};

/** The name that stands for what an outer shell puts into an inline script; no variable of the author. */
const isAuthors = (name: string): boolean => name !== '_';

const noVariables: readonly string[] = [];

const finish = (source: MappedText, from: number, to: number, value: WordValue): ShellWord => ({
  text: source.text.slice(from, to),
  value: value.value,
  prefix: value.prefix,
  pattern: value.pattern,
  variables: value.variables.length === 0 ? noVariables : [...new Set(value.variables)].filter(isAuthors),
  range: source.range(from, to),
});

export const shellWord = (source: MappedText, word: Word, variables: ScriptVariables): ShellWord => {
  const value = new WordValue();
  addWord(value, word, variables);
  return finish(source, word.pos, word.end, value);
};

/** What is known of a word from its beginning: all of it, or what stands before the first variable. */
export const knownStart = (word: ShellWord | undefined): string => word?.value ?? word?.prefix ?? '';

/** An assignment that stands as an argument (`export A=b`), as one word. */
export const assignmentWord = (source: MappedText, assignment: Assignment, variables: ScriptVariables): ShellWord => {
  const value = new WordValue();
  value.add(`${assignment.name}${assignment.append === true ? '+' : ''}=`);
  if (assignment.value.type === 'Word') addWord(value, assignment.value, variables);
  else value.add(undefined);
  return finish(source, assignment.pos, assignment.end, value);
};

/** A word without anything to expand. */
export const plainWord = (text: string, value: string, range: ShellWord['range']): ShellWord => ({
  text,
  value,
  prefix: value,
  pattern: value,
  variables: [],
  range,
});
