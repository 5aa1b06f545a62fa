import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { SourceFile } from '../source-file.ts';
import { type Assignment, listedValues } from './assignments.ts';
import { environmentOf, filledIn, withoutEscapes } from './unit-variables.ts';

/** True for a unit of a service, or a drop-in of one or of all: `docker.service`, `docker.service.d/override.conf`, `service.d/log.conf`. */
export const isUnitPath = (path: string): boolean => /(?:^|\/)(?:[^/]+\.service|(?:[^/]+\.)?service\.d\/[^/]+\.conf)$/u.test(path);

/** The name of the unit that a drop-in alters, without its instance and its ending; undefined for other files. */
export const alteredUnit = (path: string): string | undefined => /(?:^|\/)([^/@]+)@?[^/]*\.service\.d\/[^/]+\.conf$/u.exec(path)?.[1];

/** Variables in a drop-in that hold flags, whatever they are called: the command that takes them is in another file. */
export const looseFlags = (assignments: readonly Assignment[]): readonly Assignment[] =>
  environmentOf(assignments)
    .filter(({ value }) => /^\s*-/u.test(value.text))
    .map(({ name, at, value }) => ({ name, nameRange: at, value }));

const withoutPrefix = (value: MappedText): MappedText => {
  // Why: `-`, `+` and the like before the program say how systemd runs it. Source: systemd.service(5), "Special executable prefixes".
  const from = /^[\s@:+!|-]*/u.exec(value.text)?.[0].length ?? 0;
  return new MappedTextBuilder().part(value, from, value.length).build(value.startAt(from));
};

/** The commands of `ExecStart=`, as they are written. */
export const writtenStarts = (assignments: readonly Assignment[]): readonly MappedText[] =>
  listedValues(assignments, 'ExecStart').map(({ value }) => withoutPrefix(value));

/** The same with the variables of the unit filled in, and without escapes. */
export const startCommands = (assignments: readonly Assignment[]): readonly MappedText[] => {
  const variables = environmentOf(assignments);
  return writtenStarts(assignments).map(command => filledIn(withoutEscapes(command), variables));
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
