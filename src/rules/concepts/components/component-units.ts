import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import type { UnitCommand } from '../../../artifacts/systemd/component-unit.ts';
import { componentFlag, defaultOfFlag } from '../../../facts/component-flags.ts';
import { onceFor } from '../../../text/once-for.ts';
import { type Component, type ComponentFlags, configurationFlags, flagName, isComponent, type SetFlag } from './component-flags.ts';

/** Values that need no quotes in a unit. */
const plainValue = /^[\w.,:/=@%+-]{1,500}$/u;

type WrittenFlags = Pick<UnitCommand, 'isWritten'>;

const inOneWord = (component: Component, word: ShellWord, { isWritten }: WrittenFlags): SetFlag | undefined => {
  const { pattern, value, range } = word;
  const equals = pattern.indexOf('=');
  const name = flagName(pattern);
  if (equals === -1 && !componentFlag(component, name)?.isBoolean) return undefined;
  return {
    name,
    value: equals === -1 ? 'true' : value?.slice(equals + 1),
    at: range,
    replace: next => (isWritten && plainValue.test(next) ? [{ range, newText: `--${name}=${next}` }] : undefined),
  };
};

const inTwoWords = (word: ShellWord, next: ShellWord | undefined, { isWritten }: WrittenFlags): SetFlag => ({
  name: flagName(word.pattern),
  value: next?.value,
  at: { start: word.range.start, end: (next ?? word).range.end },
  replace: wanted => (isWritten && next !== undefined && plainValue.test(wanted) ? [{ range: next.range, newText: wanted }] : undefined),
});

/** The flags of a command, and whether all its words are known. */
const flagsIn = (
  component: Component,
  words: readonly ShellWord[],
  unit: WrittenFlags,
): { readonly flags: readonly SetFlag[]; readonly isKnown: boolean } => {
  const flags: SetFlag[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || !word.pattern.startsWith('-')) continue;
    const flag = inOneWord(component, word, unit);
    if (flag === undefined) index += 1;
    flags.push(flag ?? inTwoWords(word, words[index], unit));
  }
  return { flags, isKnown: words.every(({ pattern }) => !/^-?-?[^=]*\0/u.test(pattern)) };
};

const startOf = ({ script }: UnitCommand): (ShellCommand & { readonly name: Component }) | undefined =>
  script.commands.flatMap(command => (isComponent(command.name) ? [{ ...command, name: command.name }] : []))[0];

/** The flags of the component that a command of a unit starts; undefined when it starts none. */
export const unitFlags = onceFor((unit: UnitCommand): ComponentFlags | undefined => {
  const start = startOf(unit);
  if (start === undefined) return undefined;
  const { name: component, args, nameWord, range } = start;
  const { flags, isKnown } = flagsIn(component, args, unit);
  const file = configurationFlags.get(component);
  const last = args.at(-1) ?? nameWord;
  return {
    component,
    source: 'command',
    at: nameWord?.range ?? range,
    complete: unit.isWhole && isKnown && !flags.some(({ name }) => name === file),
    minor: undefined,
    flags,
    defaultOf: name => defaultOfFlag(component, name, undefined),
    add: (name, value) =>
      unit.isWhole && unit.isWritten && last !== undefined && plainValue.test(value)
        ? [{ range: { start: last.range.end, end: last.range.end }, newText: ` --${name}=${value}` }]
        : undefined,
  };
});
