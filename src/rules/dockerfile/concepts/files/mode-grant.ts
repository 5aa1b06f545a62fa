import { findOption, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';

/** A mode that a command sets, and where. */
export interface ModeGrant {
  readonly mode: ShellWord;
  readonly text: string;
  readonly paths: readonly ShellWord[];
  readonly recursive: boolean;
}

/** `-w` and `-rwx` are modes although they look like options. */
const looksLikeMode = ({ pattern }: ShellWord): boolean => /^-[rwxXstugo]+$/.test(pattern);

const chmodGrant = ({ args }: ShellCommand): ModeGrant | undefined => {
  if (args.some(looksLikeMode)) return undefined;
  const read = readArguments(args, { long: ['reference'] });
  const [mode, ...paths] = read.operands;
  if (mode?.value === undefined || findOption(read, '--reference') !== undefined) return undefined;
  return { mode, text: mode.value, paths, recursive: findOption(read, '-R', '--recursive') !== undefined };
};

/** `mkdir -m 777 /x`, `install -d -m 0777 /x` */
const createGrant = ({ args, name }: ShellCommand): ModeGrant | undefined => {
  const read = readArguments(args, {
    short: name === 'mkdir' ? 'm' : 'mogtS',
    long: ['mode', 'owner', 'group', 'target-directory', 'suffix'],
  });
  const mode = findOption(read, '-m', '--mode');
  if (mode?.value === undefined) return undefined;
  const isDirectory = name === 'mkdir' || findOption(read, '-d', '--directory') !== undefined;
  const target = findOption(read, '-t', '--target-directory')?.valueWord;
  return {
    mode: mode.valueWord ?? mode.word,
    text: mode.value,
    paths: isDirectory ? read.operands : [target ?? read.operands.at(-1) ?? mode.word],
    recursive: false,
  };
};

/** The mode that chmod, mkdir or install sets; undefined for other commands, and when it is not known. */
export const modeGrant = (command: ShellCommand): ModeGrant | undefined => {
  if (command.name === 'chmod') return chmodGrant(command);
  return command.name === 'mkdir' || command.name === 'install' ? createGrant(command) : undefined;
};
