import type { ContainerNode, ContainerVariable } from '../../../artifacts/containers/container-uses.ts';
import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { fileNameOf } from '../../../text/path.ts';
import type { Range, TextEdit } from '../../../text/range.ts';
import { imageProduct } from '../images/image-roles.ts';

/** A variable that switches something off (or on) by its value. */
export interface VariableSwitch {
  readonly variable: string;
  readonly value: RegExp;
  /** The program that it is for; empty where several packagers use the same name. */
  readonly product: string;
  /** What is written in place of the value. */
  readonly instead?: string;
  /** Only together with another variable. */
  readonly besides?: { readonly variable: string; readonly value: RegExp };
  /** Without effect where one of these has a value: the password is set after all. */
  readonly unless?: RegExp;
}

/** An option of a program that does the same. */
export interface FlagSwitch {
  readonly flag: RegExp;
  /** The value, behind `=` or in the next word; left out: the option takes none, or needs none. */
  readonly value?: RegExp;
  readonly product: string;
  /** Names of the program. */
  readonly programs: readonly string[];
  readonly instead?: string;
}

/** A switch that is set, and where. */
export interface SwitchFound {
  readonly product: string;
  readonly setting: string;
  readonly at: Range;
  readonly edit: TextEdit | undefined;
}

const isSet = (pattern: RegExp, container: ContainerNode): boolean =>
  container.environment.some(({ name, value }) => pattern.test(name) && value !== '');

const has = ({ variable, value: pattern }: { variable: string; value: RegExp }, container: ContainerNode): boolean =>
  container.environment.some(({ name, value }) => name === variable && value !== undefined && pattern.test(value.trim()));

const foundVariable = (set: ContainerVariable, found: VariableSwitch): SwitchFound => ({
  product: found.product,
  setting: `${set.name}=${set.value ?? ''}`,
  at: set.range,
  edit: found.instead === undefined ? undefined : set.replace(found.instead),
});

/** The variables of a container that are switches of a table. */
export const variableSwitches = (table: ReadonlyMap<string, VariableSwitch>, container: ContainerNode): readonly SwitchFound[] =>
  container.environment.flatMap(set => {
    const found = table.get(set.name);
    if (found === undefined || set.value === undefined || !found.value.test(set.value.trim())) return [];
    if (found.besides !== undefined && !has(found.besides, container)) return [];
    return found.unless !== undefined && isSet(found.unless, container) ? [] : [foundVariable(set, found)];
  });

/** All words of a command; its name is one where the entrypoint of the image is put before it. */
export const wordsOf = ({ nameWord, args }: ShellCommand): readonly ShellWord[] => (nameWord === undefined ? args : [nameWord, ...args]);

/** An option at a word, with the value that follows it. */
const flagAt = (
  words: readonly ShellWord[],
  at: number,
  { flag, value: wanted, instead }: FlagSwitch,
): Omit<SwitchFound, 'product'> | undefined => {
  const word = words[at];
  const text = word?.value;
  if (word === undefined || text === undefined) return undefined;
  const equals = text.indexOf('=');
  const name = equals === -1 ? text : text.slice(0, equals);
  if (!flag.test(name)) return undefined;
  if (wanted === undefined)
    return equals === -1 || /=(?:true|1|yes)?$/i.test(text) ? { setting: text, at: word.range, edit: undefined } : undefined;
  const next = equals === -1 ? words[at + 1] : undefined;
  const value = equals === -1 ? next?.value : text.slice(equals + 1);
  if (value === undefined || !wanted.test(value.replace(/^(["'])(.*)\1$/s, '$2'))) return undefined;
  const edit = instead === undefined || next === undefined || next.text !== value ? undefined : { range: next.range, newText: instead };
  return { setting: next === undefined ? text : `${text} ${value}`, at: { start: word.range.start, end: (next ?? word).range.end }, edit };
};

/** Programs that a container starts, and the product that its image is made of. */
const isOf = ({ product, programs }: FlagSwitch, container: ContainerNode, commands: readonly ShellCommand[]): boolean =>
  (container.image !== undefined &&
    (imageProduct(container.image)?.name === product || programs.includes(fileNameOf(container.image.repository)))) ||
  commands.some(({ name }) => name !== undefined && programs.includes(name));

/** What a word is by the first switch of a table that it matches: one word is told once. */
const firstSwitchAt = (words: readonly ShellWord[], at: number, table: readonly FlagSwitch[]): readonly SwitchFound[] => {
  for (const found of table) {
    const flag = flagAt(words, at, found);
    if (flag !== undefined) return [{ product: found.product, ...flag }];
  }
  return [];
};

/** The options of a container's commands that are switches of a table. */
export const flagSwitches = (table: readonly FlagSwitch[], container: ContainerNode): readonly SwitchFound[] => {
  const commands = container.commands.flatMap(script => script.commands);
  const known = commands.length === 0 ? [] : table.filter(found => isOf(found, container, commands));
  return commands.flatMap(command => {
    const words = known.length === 0 ? [] : wordsOf(command);
    return words.flatMap((_, at) => firstSwitchAt(words, at, known));
  });
};
