import type { ShellCommand, ShellScript } from '../../../artifacts/shell/model.ts';
import { parseShellScript } from '../../../artifacts/shell/parse.ts';
import { firstInto, runsStandardInput, upstream } from '../../../artifacts/shell/walk.ts';
import { MappedText } from '../../../text/mapped-text.ts';
import { containsRange, type Range } from '../../../text/range.ts';
import { inlineProgram } from './interpreters.ts';

/** What a command prints, and the words that it is made of. */
export interface PrintedText {
  readonly text: string;
  readonly range: Range;
}

const printers = new Set(['echo', 'printf']);

const withoutEscapes = (text: string): string =>
  text.replaceAll(/\\(?:x([\da-f]{1,2})|0?([0-7]{3})|n)/giu, (_, hex?: string, octal?: string) =>
    hex === undefined && octal === undefined ? '\n' : String.fromCharCode(Number.parseInt(hex ?? octal ?? '', hex === undefined ? 8 : 16)),
  );

/** The format of `printf` with its arguments in their places. */
const formatted = ([format = '', ...given]: readonly string[]): string => {
  const left = [...given];
  return format.replaceAll(/%[-\d.]{0,9}[sbq]/gu, () => left.shift() ?? '');
};

/** What a command prints of its own words. */
const spokenText = ({ name = '', args }: ShellCommand): PrintedText | undefined => {
  const words = args.filter(({ value }) => value !== undefined && !/^-[neE]+$/.test(value));
  const [first, last] = [words[0], words.at(-1)];
  if (!printers.has(name) || !first || !last) return undefined;
  const texts = words.map(({ value = '' }) => value);
  const text = withoutEscapes(name === 'printf' ? formatted(texts) : texts.join(' '));
  return { text, range: { start: first.range.start, end: last.range.end } };
};

const fromBase64 = (text: string): string | undefined => {
  const bare = text.replaceAll(/\s/gu, '');
  return /^[\w+/-]{1,65536}={0,2}$/u.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : undefined;
};

const fromHex = (text: string): string | undefined => {
  const bare = text.replaceAll(/\s/gu, '');
  return /^[\da-f]{2,65536}$/iu.test(bare) ? Buffer.from(bare, 'hex').toString('utf8') : undefined;
};

const has = ({ args }: ShellCommand, option: RegExp): boolean => args.some(({ value = '' }) => option.test(value));

/** What programs make of a text that was encoded so that nobody reads it. */
const decoded = (command: ShellCommand, text: string): string | undefined => {
  switch (command.name) {
    case 'base64':
      return has(command, /^(?:-[a-z]*[dD]|--decode)/u) ? fromBase64(text) : undefined;
    case 'openssl':
      return has(command, /^(?:base64|enc)$/u) && has(command, /^-d$/u) ? fromBase64(text) : undefined;
    case 'xxd':
      return has(command, /^-[a-z]*r/u) ? fromHex(text) : undefined;
    case 'rev':
      return text
        .split('\n')
        .map(line => Array.from(line).toReversed().join(''))
        .join('\n');
    default:
      return undefined;
  }
};

/** In longer pipelines nothing is decoded: each command of one may be asked for those before it. */
const maxPiped = 200;

/** What a command prints: its own words, or those that it is fed with, decoded. */
export const printedText = (command: ShellCommand): PrintedText | undefined => {
  const spoken = spokenText(command);
  if (spoken !== undefined || !['base64', 'openssl', 'xxd', 'rev'].includes(command.name ?? '')) return spoken;
  const here = command.redirects.find(({ operator }) => operator === '<<<')?.target;
  const before = command.pipeline.commands.length > maxPiped ? undefined : upstream(command).at(-1);
  const given = here?.value !== undefined ? { text: here.value, range: here.range } : before && spokenText(before);
  const text = given && decoded(command, given.text);
  return given === undefined || text === undefined ? undefined : { text, range: given.range };
};

/** True for a command whose output a command around it evaluates: `eval "$(…)"`, `sh -c "$(…)"`. */
const isEvaluated = ({ parent, nesting, range }: ShellCommand): boolean => {
  const program = nesting === 'command-substitution' && parent ? inlineProgram(parent) : undefined;
  return program !== undefined && containsRange(program.range, range);
};

const shellBehind = firstInto(runsStandardInput);

/** True for a command of which a shell runs what it prints: by a pipe, or since a command around it evaluates that. */
export const isRunAsPrinted = (command: ShellCommand): boolean => shellBehind(command) !== undefined || isEvaluated(command);

/** The scripts that a script prints into a shell, or decodes for one. */
export const printedScripts = ({ commands }: ShellScript): readonly ShellScript[] =>
  commands
    .filter(isRunAsPrinted)
    .flatMap(command => printedText(command) ?? [])
    .flatMap(({ text, range }) => parseShellScript(MappedText.standing(text, range)) ?? []);
