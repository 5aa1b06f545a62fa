import type { CopyInstruction, Dockerfile, Instruction } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../../../artifacts/shell/model.ts';
import { parseShellScript } from '../../../../artifacts/shell/parse.ts';
import { firstInto, runsStandardInput, upstream } from '../../../../artifacts/shell/walk.ts';
import { type MappedText, MappedTextBuilder } from '../../../../text/mapped-text.ts';
import { containsRange, type Range } from '../../../../text/range.ts';
import { lastPart } from '../../../concepts/downloads/downloads.ts';
import { inlineProgram, runFile } from '../../../concepts/downloads/interpreters.ts';
import { cronTable, selfRunningScript } from './self-running.ts';

/** Scripts that a Dockerfile writes into the image itself, as far as something runs them. */
export interface WrittenScripts {
  /** Of the here-documents of COPY and ADD. */
  readonly copied: (copy: CopyInstruction) => readonly ShellScript[];
  /** Of `cat <<EOF > file`, `tee file <<EOF`, `echo … > file` in a script, and of what is printed into a shell. */
  readonly printed: (script: ShellScript) => readonly ShellScript[];
}

const shellName = /\.(?:ba|da|k|z)?sh$/;
const cronTime =
  /^\s*(?:@\w{1,20}|(?:[\d*][\w*,/-]{0,60}[ \t]+){4}[\d*a-z][\w*,/-]{0,60})[ \t]+(?:(?!\w*\/)[a-z_][\w-]{0,40}[ \t]+(?=\S))?/iu;

const shellBehind = firstInto(runsStandardInput);
const isCrontab = ({ name }: ShellCommand): boolean => name === 'crontab';
const crontabBehind = firstInto(isCrontab);

const shebang = /^#!.{0,200}\b(?:ba|da|a|k|z)?sh\b/;

/** The names of all that a file runs: commands, and the files that interpreters run. */
const namesOfRun = (instruction: Instruction): readonly string[] => {
  if (instruction.keyword === 'ONBUILD') return instruction.trigger ? namesOfRun(instruction.trigger) : [];
  const command = 'command' in instruction ? instruction.command : undefined;
  return (command?.script?.commands ?? []).flatMap(each => {
    const file = runFile(each);
    return [...(each.name === undefined ? [] : [each.name]), ...(file ? [lastPart(file.pattern)] : [])];
  });
};

/**
 * A text that stands in a file, line by line, as what a shell reads: without the carriage returns of the checkout. Other lines have only
 * the place of the whole.
 */
const mapped = (text: string, { start, end }: Range, file: string): MappedText => {
  const builder = new MappedTextBuilder();
  const raw = file.slice(start, end).split('\n');
  let at = start;
  for (const [index, line] of text.split('\n').entries()) {
    const own = line.endsWith('\r') ? line.slice(0, -1) : line;
    const written = raw[index]?.replace(/\r$/, '') ?? '';
    if (index > 0) builder.stand('\n', { start: Math.min(at, end), end: Math.min(at, end) });
    if (raw.length > 1 && written.endsWith(own)) builder.copy(own, at + written.length - own.length);
    else builder.stand(own, { start, end });
    at += (raw[index]?.length ?? 0) + 1;
  }
  return builder.build(start);
};

interface WrittenText {
  readonly path: string;
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
const spokenText = ({ name = '', args }: ShellCommand): Omit<WrittenText, 'path'> | undefined => {
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
        .map(line => [...line].toReversed().join(''))
        .join('\n');
    default:
      return undefined;
  }
};

/** In longer pipelines nothing is decoded: each command of one may be asked for those before it. */
const maxPiped = 200;

/** What a command prints: its own words, or those that it is fed with, decoded. */
const printedText = (command: ShellCommand): Omit<WrittenText, 'path'> | undefined => {
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

/** What a command writes to files: its here-documents, or what it prints. */
const writtenBy = (command: ShellCommand): readonly WrittenText[] => {
  const outputs = [
    ...command.redirects.flatMap(({ takesOutput, target }) => (takesOutput && target ? [target] : [])),
    ...(command.name === 'tee' ? command.args.filter(({ pattern }) => !pattern.startsWith('-')) : []),
  ];
  const bodies = command.redirects.flatMap(({ body }) => (body ? [body] : []));
  const texts = bodies.length > 0 ? bodies : [printedText(command) ?? []].flat();
  return outputs.flatMap(({ pattern }) => texts.map(text => ({ path: pattern, ...text })));
};

const destinationPath = ({ destination }: CopyInstruction, heredoc: string): string => {
  const path = destination?.expanded.value ?? destination?.text ?? '';
  return lastPart(path) === '' ? `${path}${heredoc}` : path;
};

/** The commands of a table of cron, each in its line. */
const withoutTimes = (source: MappedText): MappedText => {
  const builder = new MappedTextBuilder();
  for (let at = 0; at < source.length; ) {
    const found = source.text.indexOf('\n', at);
    const end = found === -1 ? source.length : found + 1;
    const time = cronTime.exec(source.text.slice(at, end))?.[0].length;
    if (time !== undefined) builder.part(source, at + time, end);
    at = end;
  }
  return builder.build(source.range(0, 0).start);
};

/** The scripts that a Dockerfile writes. What is run is looked for when first asked for. */
export const writtenScripts = ({ instructions, file }: Dockerfile): WrittenScripts => {
  let names: ReadonlySet<string> | undefined;
  const isRun = ({ path, text }: WrittenText): boolean => {
    const name = lastPart(path);
    if (shellName.test(name) || shebang.test(text) || selfRunningScript.test(path)) return true;
    names ??= new Set(instructions.flatMap(namesOfRun));
    return names.has(name);
  };
  const parsed = (written: readonly WrittenText[]): readonly ShellScript[] =>
    written.flatMap(one => {
      const source = (): MappedText => mapped(one.text, one.range, file.text);
      if (cronTable.test(one.path)) return parseShellScript(withoutTimes(source())) ?? [];
      return isRun(one) ? (parseShellScript(source()) ?? []) : [];
    });
  return {
    copied: copy =>
      parsed(copy.heredocs.map(({ name, body, bodyRange }) => ({ path: destinationPath(copy, name), text: body, range: bodyRange }))),
    printed: script => [
      ...parsed(script.commands.flatMap(writtenBy)),
      ...script.commands
        .filter(command => shellBehind(command) !== undefined || isEvaluated(command))
        .flatMap(command => printedText(command) ?? [])
        .flatMap(({ text, range }) => parseShellScript(mapped(text, range, file.text)) ?? []),
      ...parsed(
        script.commands.flatMap(command => {
          const isTable = isCrontab(command) || crontabBehind(command) !== undefined;
          const texts = isTable ? [...command.redirects.flatMap(({ body }) => body ?? []), ...[printedText(command) ?? []].flat()] : [];
          return texts.map(text => ({ path: 'crontab', ...text }));
        }),
      ),
    ],
  };
};
