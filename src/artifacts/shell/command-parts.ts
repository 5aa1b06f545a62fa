import type { Assignment, Command, Redirection, Word } from 'unbash';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { addInnerText, innerText } from './inner-text.ts';
import type { ShellAssignment, ShellRedirect, ShellWord } from './model.ts';
import { assignmentWord, plainWord, shellWord } from './shell-word.ts';
import type { ScriptVariables } from './variables.ts';

/** A word with what it holds after quote removal, for the case that it is a script. */
export interface SourceWord {
  readonly word: ShellWord;
  readonly inner: () => MappedText;
}

/** A simple command before anything is looked through. */
export interface CommandParts {
  readonly words: readonly SourceWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly range: Range;
}

const innerAssignment = (source: MappedText, { pos, end, value }: Assignment): MappedText => {
  const builder = new MappedTextBuilder();
  if (value.type === 'Word') addInnerText(builder.part(source, pos, value.pos), source, value);
  else builder.part(source, pos, end);
  return builder.build(source.startAt(pos));
};

const sourceWord = (source: MappedText, item: Word | Assignment, variables: ScriptVariables): SourceWord =>
  item.type === 'Word'
    ? { word: shellWord(source, item, variables), inner: () => innerText(source, item) }
    : { word: assignmentWord(source, item, variables), inner: () => innerAssignment(source, item) };

const shellAssignment = (source: MappedText, { name, value, pos, end }: Assignment, variables: ScriptVariables): ShellAssignment => ({
  name,
  value: value.type === 'Word' ? shellWord(source, value, variables) : undefined,
  range: source.range(pos, end),
});

const outputOperators: ReadonlySet<string> = new Set(['>', '>>', '>|']);

const takesOutput = ({ operator, descriptor }: Redirection): boolean =>
  operator.startsWith('&>') ||
  (outputOperators.has(operator) && (descriptor === undefined || (descriptor.type === 'FileDescriptor' && descriptor.value === 1)));

const descriptorOf = ({ descriptor }: Redirection): string | undefined => {
  if (descriptor === undefined) return undefined;
  return descriptor.type === 'FileDescriptor' ? String(descriptor.value) : descriptor.name;
};

/** A redirect as the model has it. */
export const shellRedirect = (source: MappedText, redirect: Redirection, variables: ScriptVariables): ShellRedirect => {
  const range = source.range(redirect.pos, redirect.end);
  const descriptor = descriptorOf(redirect);
  const read = { operator: redirect.operator, takesOutput: takesOutput(redirect), ...(descriptor !== undefined && { descriptor }), range };
  if (redirect.type !== 'HereDoc') return { ...read, target: redirect.target && shellWord(source, redirect.target, variables) };
  const { text, pos, end } = redirect.body;
  return { ...read, target: undefined, body: { text, range: source.range(pos, end) } };
};

export const commandParts = (node: Command, source: MappedText, variables: ScriptVariables): CommandParts => {
  const words = node.name === undefined ? [] : [sourceWord(source, node.name, variables)];
  for (const item of node.suffix) if (item.type === 'Word' || item.type === 'Assignment') words.push(sourceWord(source, item, variables));
  const assignments: ShellAssignment[] = [];
  for (const item of node.prefix) if (item.type === 'Assignment') assignments.push(shellAssignment(source, item, variables));
  return {
    words,
    assignments,
    redirects: node.redirects.map(redirect => shellRedirect(source, redirect, variables)),
    range: source.range(node.pos, node.end),
  };
};

/** `env A=b command`: the assignment among a wrapper's arguments. */
export const wrapperAssignment = (word: ShellWord | undefined): readonly ShellAssignment[] => {
  const equals = word?.prefix.indexOf('=') ?? -1;
  if (word === undefined || equals < 1) return [];
  const text = word.text.slice(word.text.indexOf('=') + 1);
  const range = { start: Math.min(word.range.start + equals + 1, word.range.end), end: word.range.end };
  const plain = plainWord(text, word.prefix.slice(equals + 1), range);
  const value = { ...plain, value: word.value?.slice(equals + 1), pattern: word.pattern.slice(equals + 1), variables: word.variables };
  return [{ name: word.prefix.slice(0, equals), value, range: word.range }];
};
