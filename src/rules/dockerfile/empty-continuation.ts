import type { Instruction } from '../../artifacts/dockerfile/model.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

/** The blank lines between the first and the last line of an instruction; a here-document's body is not part of it. */
const blankLines = ({ text, lines }: SourceFile, { range, startLine, endLine, heredocs }: Instruction): readonly Range[] => {
  const end = heredocs[0]?.bodyRange.start ?? range.end;
  const found: Range[] = [];
  for (let line = startLine + 1; line < endLine && lines.lineStart(line) < end; line += 1) {
    const blank = { start: lines.lineStart(line), end: lines.lineEnd(line) };
    if (text.slice(blank.start, blank.end).trim() === '') found.push(blank);
  }
  return found;
};

/** The last character between two offsets that is not white space: the continuation, or the end of a comment. */
const lastBetween = (text: string, start: number, end: number): Range => {
  const last = start + text.slice(start, end).trimEnd().length;
  return { start: last - 1, end: last };
};

export const emptyContinuation = instructionRule({
  id: 'dockerfile/empty-continuation',
  severity: 'info',
  profile: 'strict',
  title: 'Blank line inside a continued instruction',
  on: 'instruction',
  stages: 'all',
  judge: (instruction, { file }) => {
    const blank = instruction.onbuild ? [] : blankLines(file, instruction);
    const [first] = blank;
    if (first === undefined) return undefined;
    const edits = blank.map(range => ({ range, newText: '' }));
    return {
      messageId: 'blank',
      at: lastBetween(file.text, instruction.range.start, first.start),
      fix: { title: 'Take the blank lines out', edits },
    };
  },
  rationale: `A blank line looks as if the instruction ended there. The builder reads on, warns, and says that a future version refuses the file.
Who reads the file takes the lines behind it for something else than what they are.`,
  remediation: 'Take the blank line out, or put a comment line in its place.',
  messages: { blank: 'The instruction goes on behind a blank line.' },
  fix: 'safe',
  examples: {
    bad: 'FROM alpine:3.22\nEXPOSE \\\n\n8080\n',
    good: 'FROM alpine:3.22\nEXPOSE \\\n# The port of the server.\n8080\n',
  },
  references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
});
