import { BuildFailure } from '../objects/build-failure.ts';

type Requirement = (texts: ReadonlyMap<string, string>) => boolean;

const notAWord = (text: string): never => {
  throw new BuildFailure(`unable to parse the selector ${JSON.stringify(text)}`);
};

const key = /^(?:[a-zA-Z0-9][-a-zA-Z0-9.]*\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/u;
const word = /^[-A-Za-z0-9_./]*$/u;

const checkedKey = (text: string): string => (key.test(text) ? text : notAWord(text));
const checkedWord = (text: string): string => (word.test(text) ? text : notAWord(text));

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(',').map(one => checkedWord(one.trim())));

const setRequirement = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/u;

const parseRequirement = (text: string): Requirement => {
  const [, name = '', operator, list = ''] = setRequirement.exec(text) ?? [];
  if (operator !== undefined) {
    const words = wordsIn(list);
    const named = checkedKey(name);
    if (operator === 'in') return texts => words.has(texts.get(named) ?? '\0');
    return texts => !words.has(texts.get(named) ?? '\0');
  }
  if (text.startsWith('!')) {
    const missing = checkedKey(text.slice(1).trim());
    return texts => !texts.has(missing);
  }
  const sign = /[!=><]/u.exec(text);
  if (sign === null) {
    const present = checkedKey(text);
    return texts => texts.has(present);
  }
  return comparison(checkedKey(text.slice(0, sign.index).trim()), text.slice(sign.index));
};

const comparison = (name: string, rest: string): Requirement => {
  const [operator = ''] = /^(?:!=|==|=|>|<)/u.exec(rest) ?? [];
  const value = checkedWord(rest.slice(operator.length).trim());
  switch (operator) {
    case '=':
    case '==':
      return texts => texts.get(name) === value;
    case '!=':
      return texts => texts.get(name) !== value;
    case '>':
      return texts => Number(texts.get(name)) > Number(value);
    case '<':
      return texts => Number(texts.get(name)) < Number(value);
    default:
      return notAWord(rest);
  }
};

/** The requirements of a selector, which commas outside of brackets separate. */
const requirementsOf = (selector: string): readonly string[] => {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of selector) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map(part => part.trim());
};

/** A label selector in its text form (`app=web,tier in (a, b),!legacy`); an empty one fits everything. */
export const textSelector = (selector: string): Requirement => {
  if (selector.trim() === '') return () => true;
  const requirements = requirementsOf(selector).map(parseRequirement);
  return texts => requirements.every(requirement => requirement(texts));
};
