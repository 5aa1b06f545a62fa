import { knownRules } from '../../rules/known-rules.ts';
import { commands, type OptionName, optionValues, renderOptions } from '../arguments/options.ts';

/** What a shell may put behind an option or in the place of an operand: some words, or what it finds itself. */
export type Completed = readonly string[] | 'file' | 'folder' | 'ref' | 'any';

/** An option of a command. */
export interface CompletedOption {
  readonly name: string;
  /** What stands behind it; undefined for a switch. */
  readonly value: Completed | undefined;
}

/** A command as shells complete it. */
export interface CompletedCommand {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  /** What its operands are; undefined when it takes none. */
  readonly operands: Completed | undefined;
}

/** The shells that a script can be written for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

const completedValue = (option: OptionName, { formats }: { readonly formats: readonly string[] }, name: string): Completed | undefined => {
  const value = optionValues[option];
  if (value === 'format') return formats;
  // Results of scanners are files; everything else is compared by commits.
  return value === 'ref' && name === 'scans' ? 'file' : value;
};

const operandsOf = (name: string, taken: 'none' | 'one' | 'some'): Completed | undefined => {
  if (taken === 'none') return undefined;
  if (name === 'completion') return shells;
  if (name === 'explain') return knownRules.map(({ id }) => id);
  return name === 'verify' ? 'any' : 'file';
};

/** All commands, from the table that the command line is read by. `render` is told apart there, and has options of Helm besides. */
export const completedCommands = (): readonly CompletedCommand[] => [
  ...Object.entries(commands).map(([name, command]) => ({
    name,
    options: command.options.map(option => ({ name: option, value: completedValue(option, command, name) })),
    operands: operandsOf(name, command.operands),
  })),
  {
    name: 'render',
    options: Object.keys(renderOptions).map(name => ({ name, value: name === 'head' ? 'ref' : 'any' })),
    operands: 'folder',
  },
  { name: 'help', options: [], operands: [...Object.keys(commands), 'render'] },
];
