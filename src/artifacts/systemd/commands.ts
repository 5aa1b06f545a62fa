import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { SourceFile } from '../source-file.ts';
import type { Assignment } from './assignments.ts';

/** True for a unit of a service, or a drop-in of one: `docker.service`, `docker.service.d/override.conf`. */
export const isUnitPath = (path: string): boolean => /(?:^|\/)[^/]+\.service(?:\.d\/[^/]+\.conf)?$/u.test(path);

const withoutPrefix = (value: MappedText): MappedText => {
  // Why: `-`, `+` and the like before the program say how systemd runs it. Source: systemd.service(5), "Special executable prefixes".
  const from = /^[\s@:+!|-]*/u.exec(value.text)?.[0].length ?? 0;
  return new MappedTextBuilder().part(value, from, value.length).build(value.startAt(from));
};

/** The commands of `ExecStart=`; an empty one takes back those before it. */
export const startCommands = (assignments: readonly Assignment[]): readonly MappedText[] => {
  const starts = assignments.filter(({ name }) => name === 'ExecStart');
  const reset = starts.findLastIndex(({ value }) => value.text.trim() === '');
  return starts.slice(reset + 1).map(({ value }) => withoutPrefix(value));
};

/** Flags in a variable, as the command of a program that they become a part of. */
export const variableCommand = (program: string, { nameRange, value }: Assignment): MappedText => {
  const text = value.text.trimEnd();
  const quote = /^\s*["']/u.exec(text)?.[0] ?? '';
  const isQuoted = quote !== '' && text.endsWith(quote.at(-1) ?? '') && text.length > quote.length;
  const builder = new MappedTextBuilder().stand(`${program} `, nameRange);
  return builder.part(value, isQuoted ? quote.length : 0, isQuoted ? text.length - 1 : text.length).build(nameRange.start);
};

/** What is said of a command that can't be read. */
export const unreadCommand = ({ path }: SourceFile, value: MappedText): Notification => ({
  code: 'syntax-error',
  level: 'error',
  path,
  range: value.range(0, value.length),
  message: "The command can't be read: its quotes do not match, or it is too long. Correct it; until then its flags are not reviewed.",
});
