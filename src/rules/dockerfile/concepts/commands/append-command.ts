import type { Dockerfile, RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../../../text/range.ts';
import { lineBreakNear } from './instruction-lines.ts';

/**
 * The edit that lets a RUN end with one more command, after `&&`. Undefined where the end is not that of a plain command: exec form,
 * here-documents, a closing bracket or keyword, a comment of the shell.
 */
export const appendCommand = (dockerfile: Dockerfile, run: RunInstruction, command: string): TextEdit | undefined => {
  const { file } = dockerfile;
  const { form, range, script } = run.command;
  const top = (script?.commands ?? []).filter(({ nesting }) => nesting === 'top');
  const last = top.at(-1);
  const end = top.reduce((most, { range: own }) => Math.max(most, own.end), 0);
  if (form !== 'shell' || run.heredocs.length > 0 || last === undefined || end !== range.end || end !== run.range.end) return undefined;
  const at = { start: end, end };
  if (run.startLine === run.endLine) return { range: at, newText: ` && ${command}` };
  const lineStart = file.lines.lineStart(file.lines.line(end));
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, end))?.[0] ?? '';
  return { range: at, newText: ` ${dockerfile.escape}${lineBreakNear(file, end)}${indent}&& ${command}` };
};
