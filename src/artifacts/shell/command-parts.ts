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

/** `"$C"`: of a script that is nothing but a variable, what that holds is the script. */
const onlyVariable = /^"?\$(?:\w{1,64}|\{\w{1,64}\})"?$/u;

const wordOf = (source: MappedText, item: Word, variables: ScriptVariables): SourceWord => {
  const word = shellWord(source, item, variables);
  const inner = (): MappedText => {
    if (word.value === undefined || !onlyVariable.test(word.text)) return innerText(source, item);
    const builder = new MappedTextBuilder();
    builder.stand(word.value, word.range);
    return builder.build(word.range.start);
  };
  return { word, inner };
};

const sourceWord = (source: MappedText, item: Word | Assignment, variables: ScriptVariables): SourceWord =>
  item.type === 'Word'
    ? wordOf(source, item, variables)
    : { word: assignmentWord(source, item, variables), inner: () => innerAssignment(source, item) };

/** `$C`, `${C}`: nothing but a variable, and no quotes around it. */
const bareVariable = /^\$(?:\w{1,64}|\{\w{1,64}\})$/u;

/**
 * The words that stand in the place of a command's name. Why only there: a variable without quotes becomes as many words as its value has, and of a
 * command whose name is one of several nothing else is known.
 */
const nameWords = (source: MappedText, item: Word, variables: ScriptVariables): readonly SourceWord[] => {
  const whole = sourceWord(source, item, variables);
  const fields = whole.word.value?.trim().split(/\s+/u) ?? [];
  if (fields.length < 2 || !bareVariable.test(whole.word.text)) return [whole];
  return fields.map(field => ({
    word: { ...plainWord(whole.word.text, field, whole.word.range), variables: whole.word.variables },
    inner: whole.inner,
  }));
};

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
  const words: SourceWord[] = node.name === undefined ? [] : [...nameWords(source, node.name, variables)];
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
