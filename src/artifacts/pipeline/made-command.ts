import { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { type ExecItem, parseExecForm } from '../shell/parse-exec.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { PipelineParts } from './github.ts';
import type { Machine } from './model.ts';
import { stepOf } from './steps.ts';

/** A command that a tool makes of settings in a file. */
export interface MadeCommand {
  /** For people: what the file is. */
  readonly title: string;
  readonly machine: Machine;
  readonly node: YamlNode | undefined;
  /** Where the settings stand. */
  readonly range: Range;
  /** Words that stand nowhere in the file: the program and what it is told to do. */
  readonly program: readonly string[];
  /** What the settings become; none: there is no command. */
  readonly words: readonly ExecItem[];
}

/** A file whose settings a tool makes one command of, as a pipeline with that one step. */
export const madeCommand = (file: SourceFile, { title, machine, node, range, program, words }: MadeCommand): PipelineParts => {
  const start = { start: range.start, end: range.start };
  const command = program.map(text => ({ text, range: start, value: MappedText.standing(text, start) }));
  const script = words.length === 0 ? undefined : parseExecForm([...command, ...words], range);
  const job = { title, subject: '', scope: { start: 0, end: file.text.length }, machine, mayFail: false, file };
  return { steps: script === undefined ? [] : [stepOf(job, { node, scripts: [script] })], images: [], called: [] };
};
