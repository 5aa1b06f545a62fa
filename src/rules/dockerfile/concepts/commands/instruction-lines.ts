import type { Dockerfile, Instruction } from '../../../../artifacts/dockerfile/model.ts';
import type { SourceFile } from '../../../../artifacts/source-file.ts';
import type { Range, TextEdit } from '../../../../text/range.ts';

/** The line break that the file uses around an offset; `\n` in a file of one line. */
export const lineBreakNear = ({ text, lines }: SourceFile, offset: number): string => {
  const line = lines.line(offset);
  const end = lines.lineEnd(line);
  const before = text.endsWith('\n') && end > lines.lineStart(line) && text[end - 1] === '\n' ? end : lines.lineStart(line);
  return before >= 2 && text[before - 1] === '\n' && text[before - 2] === '\r' ? '\r\n' : '\n';
};

/** The whole lines of an instruction, the last line break included (in the last line without one: the line break before). */
const linesOf = ({ text, lines }: SourceFile, { range }: Instruction): Range => {
  const lineStart = lines.lineStart(lines.line(range.start));
  // A byte-order mark stays.
  const start = lineStart === 0 && text.startsWith('\uFEFF') ? 1 : lineStart;
  const end = lines.lineEnd(lines.line(range.end));
  if (text[end - 1] === '\n' || lineStart === 0) return { start, end };
  return { start: text[start - 2] === '\r' ? start - 2 : start - 1, end };
};

/** True when a line of the instruction is a comment, or looks like one in a here-document. */
const holdsComment = ({ text }: SourceFile, { range, startLine, endLine }: Instruction): boolean =>
  startLine !== endLine && /\n[ \t]*#/.test(text.slice(range.start, range.end));

/**
 * The edit that takes an instruction's lines out and keeps everything else. Undefined when something else stands on them:
 * a comment inside the instruction, an ONBUILD around it, text behind it.
 */
export const removeInstruction = ({ file }: Dockerfile, instruction: Instruction): TextEdit | undefined => {
  if (instruction.onbuild || holdsComment(file, instruction)) return undefined;
  const range = linesOf(file, instruction);
  const before = file.text.slice(range.start, instruction.range.start);
  const after = file.text.slice(instruction.range.end, range.end);
  return before.trim() === '' && after.trim() === '' ? { range, newText: '' } : undefined;
};

/** The edit that puts lines above an instruction and above the comments that belong to it, with the instruction's indentation. */
export const insertAbove = (file: SourceFile, instruction: Instruction, ...lines: readonly string[]): TextEdit => {
  const first = instruction.commentsAbove[0]?.range ?? instruction.range;
  const start = file.lines.lineStart(file.lines.line(first.start));
  const indent = file.text.slice(file.lines.lineStart(file.lines.line(instruction.range.start)), instruction.range.start);
  const blank = indent.trim() === '' ? indent : '';
  const lineBreak = lineBreakNear(file, start);
  return { range: { start, end: start }, newText: lines.map(line => `${blank}${line}${lineBreak}`).join('') };
};

/** The edit that puts lines below an instruction. Undefined when the instruction's end would swallow them (it ends in a continuation). */
export const insertBelow = (dockerfile: Dockerfile, instruction: Instruction, ...lines: readonly string[]): TextEdit | undefined => {
  const { file } = dockerfile;
  const end = instruction.range.end;
  const rest = file.text.slice(end, file.lines.lineEnd(file.lines.line(end)));
  if (rest.trim() !== '' || file.text.slice(instruction.range.start, end).trimEnd().endsWith(dockerfile.escape)) return undefined;
  const lineBreak = lineBreakNear(file, end);
  // Why behind the blanks of the line: in front of them, the last of the new lines would end in them.
  const at = end + rest.replace(/\r?\n$/u, '').length;
  return { range: { start: at, end: at }, newText: lines.map(line => `${lineBreak}${line}`).join('') };
};
