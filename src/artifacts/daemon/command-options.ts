import type { Range } from '../../text/range.ts';
import type { ShellCommand, ShellWord } from '../shell/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { Edits } from '../yaml/edit.ts';
import type { DaemonOptions, WrittenValue } from './daemon-options.ts';
import { type OptionName, optionOfFlag } from './option-names.ts';

/** Stands in a word's pattern for what is not known. */
const unknown = '\0';

/** What may stand in a command without quotes. */
const plainValue = /^[\w./:@=,-]{1,200}$/;

/** Edits that write another value in the place of one that stands in the file character by character. */
const replacing =
  (file: SourceFile, range: Range, old: string) =>
  (next: string | boolean): Edits =>
    file.text.slice(range.start, range.end) === old && plainValue.test(String(next)) ? [{ range, newText: String(next) }] : undefined;

const known = (pattern: string): string | undefined => (pattern.includes(unknown) ? undefined : pattern);

/** A flag with the value that it is given, in its own word or the next one. */
interface ReadFlag {
  readonly option: OptionName;
  readonly value: WrittenValue;
  /** True when the next word is its value. */
  readonly takesNext: boolean;
}

const asValue = (option: OptionName, pattern: string, at: Range, replace: WrittenValue['replace']): WrittenValue => {
  // Why: `--log-opt max-size=10m` is an entry of a map, as `{"max-size": "10m"}` is; `--storage-opt dm.fs=xfs` is an item of a list.
  const equals = ['log-opts', 'default-ulimits', 'features', 'default-network-opts'].includes(option.key) ? pattern.indexOf('=') : -1;
  return { key: equals === -1 ? undefined : pattern.slice(0, equals), text: known(pattern.slice(equals + 1)), at, replace };
};

const readFlag = (file: SourceFile, word: ShellWord, next: ShellWord | undefined): ReadFlag | undefined => {
  const { pattern, range } = word;
  const dashes = pattern.startsWith('--') ? 2 : 1;
  const equals = pattern.indexOf('=');
  const name = pattern.slice(dashes, equals === -1 ? undefined : equals);
  // `-Htcp://…`: the value right behind the letter.
  const glued = dashes === 1 && name.length > 1 && optionOfFlag(name) === undefined ? 2 : undefined;
  const option = optionOfFlag(glued === undefined ? name : name.slice(0, 1));
  if (option === undefined) return undefined;
  const from = glued ?? (equals === -1 ? undefined : equals + 1);
  if (from !== undefined) {
    const text = pattern.slice(from);
    const place = { start: range.end - text.length, end: range.end };
    return { option, value: asValue(option, text, range, replacing(file, place, text)), takesNext: false };
  }
  if (option.isBoolean) {
    const end = { start: range.end, end: range.end };
    const set = (to: string | boolean): Edits =>
      file.text.slice(range.start, range.end) === pattern ? [{ range: end, newText: `=${to}` }] : undefined;
    return { option, value: { key: undefined, text: 'true', at: range, replace: set }, takesNext: false };
  }
  const at = { start: range.start, end: next?.range.end ?? range.end };
  const replace = next === undefined ? () => undefined : replacing(file, next.range, next.pattern);
  return { option, value: asValue(option, next?.pattern ?? unknown, at, replace), takesNext: true };
};

/** True for a command that starts dockerd: `dockerd`, `dockerd-rootless.sh`, and in engines before 1.12 `docker daemon`. */
const startsDockerd = ({ name, args }: ShellCommand): boolean =>
  name === 'dockerd' || name === 'dockerd-current' || name === 'dockerd-rootless.sh' || (name === 'docker' && args[0]?.value === 'daemon');

const startsPodman = ({ name, args }: ShellCommand): boolean =>
  name === 'podman' && args.some(({ value }, index) => value === 'system' && args[index + 1]?.value === 'service');

/** Podman's service has the API of Docker. Source: Podman documentation, "podman-system-service", `--tls-client-ca` and the like from version 5.7 on. */
const podmanOptions = ({ args }: ShellCommand): ReadonlyMap<string, readonly WrittenValue[]> => {
  const value = (text: string | undefined, at: Range): WrittenValue => ({ key: undefined, text, at, replace: () => undefined });
  const written = new Map<string, readonly WrittenValue[]>();
  const address = args.find(({ pattern }) => pattern.startsWith('tcp:'));
  if (address !== undefined) written.set('hosts', [value(known(address.pattern)?.replace(/^tcp:(?!\/\/)/u, 'tcp://'), address.range)]);
  for (const [flag, option] of [
    ['--tls-cert', 'tls'],
    ['--tls-client-ca', 'tlsverify'],
  ] as const) {
    const found = args.find(({ pattern }) => pattern === flag || pattern.startsWith(`${flag}=`));
    if (found !== undefined) written.set(option, [value('true', found.range)]);
  }
  return written;
};

/** The options that a command gives dockerd, or a service of Podman; undefined for a command that starts neither. */
export const commandOptions = (file: SourceFile, command: ShellCommand): DaemonOptions | undefined => {
  if (startsPodman(command)) return commandSource(file, command, podmanOptions(command));
  if (!startsDockerd(command)) return undefined;
  const written = new Map<string, WrittenValue[]>();
  const { args } = command;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    const read = word?.pattern.startsWith('-') ? readFlag(file, word, args[index + 1]) : undefined;
    if (read === undefined) continue;
    if (read.takesNext) index += 1;
    const values = written.get(read.option.key) ?? [];
    values.push(read.value);
    written.set(read.option.key, values);
  }
  return commandSource(file, command, written);
};

const commandSource = (file: SourceFile, command: ShellCommand, written: DaemonOptions['written']): DaemonOptions => ({
  source: 'command',
  path: file.path,
  at: command.nameWord?.range ?? command.range,
  complete: false,
  written,
  add: () => undefined,
});
