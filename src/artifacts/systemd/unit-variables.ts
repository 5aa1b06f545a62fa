import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { maximumScript } from '../shell/script-walker.ts';
import { type Assignment, listedValues } from './assignments.ts';

/** A command that is longer is not read, and said to be so: nothing more is filled into it. */
const maxLength = maximumScript;

/** `\x2d`, `\u002d`, `\055`. Source: systemd.syntax(7), "Quoting". */
const encoded = /\\(?:x([\da-f]{2})|u([\da-f]{4})|([0-3][0-7]{2}))/giu;

/** What needs no quotes. Why no other character: what it stands for would be a mark of the shell by which the command is read. */
const plain = /^[\w.,:/=@%+-]$/u;

/** The text with the characters that its escapes stand for. */
export const withoutEscapes = (value: MappedText): MappedText => {
  const builder = new MappedTextBuilder();
  let last = 0;
  for (const { 0: whole, 1: hex, 2: unit, 3: octal, index } of value.text.matchAll(encoded)) {
    const code = octal === undefined ? Number.parseInt(hex ?? unit ?? '', 16) : Number.parseInt(octal, 8);
    const character = String.fromCharCode(code);
    if (!plain.test(character)) continue;
    builder.part(value, last, index).stand(character, value.range(index, index + whole.length));
    last = index + whole.length;
  }
  return last === 0 ? value : builder.part(value, last, value.length).build(value.startAt(0));
};

/** A variable of a unit. */
export interface UnitVariable {
  readonly name: string;
  /** Where the variable stands with its value. */
  readonly at: Range;
  readonly value: MappedText;
}

/** `A=b`, `"A=b c"`, `'A=b c'`, `A="b c"`. */
const assigned =
  /(?:^|(?<=\s))(?:"([A-Za-z_]\w{0,100})=([^"]*)"|'([A-Za-z_]\w{0,100})=([^']*)'|([A-Za-z_]\w{0,100})=(?:"([^"]*)"|'([^']*)'|(\S*)))/gu;

/** The variables that `Environment=` gives, in their order. Source: systemd.exec(5). */
export const environmentOf = (assignments: readonly Assignment[]): readonly UnitVariable[] =>
  listedValues(assignments, 'Environment').flatMap(({ value }) =>
    [...value.text.matchAll(assigned)].map((found): UnitVariable => {
      const [whole, inDouble, ofDouble, inSingle, ofSingle, bare, double, single, none = ''] = found;
      const text = ofDouble ?? ofSingle ?? double ?? single ?? none;
      const quotes = ofDouble === undefined && ofSingle === undefined && double === undefined && single === undefined ? 0 : 1;
      const end = found.index + whole.length - quotes;
      const builder = new MappedTextBuilder().part(value, end - text.length, end);
      return {
        name: inDouble ?? inSingle ?? bare ?? '',
        at: value.range(found.index, found.index + whole.length),
        value: withoutEscapes(builder.build(value.startAt(end))),
      };
    }),
  );

const reference = /(?<!\$)\$(?:\{(\w{1,101})\}|(\w{1,101}))/gu;

/** The names of the variables that a command is put together from. */
export const namedIn = ({ text }: MappedText): ReadonlySet<string> =>
  new Set([...text.matchAll(reference)].map(([, braced, bare]) => braced ?? bare ?? ''));

/** The command with what the unit itself gives for its variables; others stay as they are. */
export const filledIn = (command: MappedText, variables: readonly UnitVariable[]): MappedText => {
  const known = new Map(variables.map(({ name, value }) => [name, value]));
  if (known.size === 0) return command;
  const builder = new MappedTextBuilder();
  let last = 0;
  for (const { 0: whole, 1: braced, 2: bare, index } of command.text.matchAll(reference)) {
    const value = known.get(braced ?? bare ?? '');
    if (value === undefined) continue;
    builder.part(command, last, index).part(value, 0, value.length);
    last = index + whole.length;
    if (builder.length > maxLength) break;
  }
  return builder.part(command, last, command.length).build(command.startAt(0));
};
