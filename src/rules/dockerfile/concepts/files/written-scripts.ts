import type { CopyInstruction, Dockerfile, Instruction } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../../../artifacts/shell/model.ts';
import { parseShellScript } from '../../../../artifacts/shell/parse.ts';
import { firstInto } from '../../../../artifacts/shell/walk.ts';
import { type MappedText, MappedTextBuilder } from '../../../../text/mapped-text.ts';
import type { Range } from '../../../../text/range.ts';
import { lastPart } from '../../../concepts/downloads/downloads.ts';
import { runFile } from '../../../concepts/downloads/interpreters.ts';
import { isRunAsPrinted, printedText } from '../../../concepts/downloads/printed-texts.ts';
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
        .filter(isRunAsPrinted)
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
