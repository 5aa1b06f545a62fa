import type { KeyValue } from '../../artifacts/dockerfile/model.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { TextEdit } from '../../text/range.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

const withEquals = ({ text }: SourceFile, { nameRange, value, range }: KeyValue): TextEdit | undefined => {
  const written = text.slice(nameRange.end, range.end);
  const own = written.trim();
  if (value === undefined || written.includes('\n') || own === '') return undefined;
  const isQuoted = /^"[^"\\]*"$|^'[^'\\]*'$/.test(own);
  const isPlain = /^[^\s"'\\]+$/.test(own);
  if (!isQuoted && !isPlain && /["'\\]/.test(own)) return undefined;
  return { range: { start: nameRange.end, end: range.end }, newText: `=${isQuoted || isPlain ? own : `"${own}"`}` };
};

export const legacyKeyValue = instructionRule({
  id: 'dockerfile/legacy-key-value',
  severity: 'info',
  profile: 'strict',
  title: 'Legacy space-separated key value',
  on: 'instruction',
  stages: 'all',
  judge: (instruction, { file }) => {
    const { keyword } = instruction;
    const pair = keyword === 'ENV' || keyword === 'LABEL' ? instruction.pairs[0] : undefined;
    const after = pair && file.text.charAt(pair.nameRange.end);
    if (pair?.value === undefined || after === '=' || after === '') return undefined;
    const edit = withEquals(file, pair);
    return {
      messageId: 'legacy',
      at: pair.range,
      data: { keyword, name: pair.name },
      ...(edit && { fix: { title: 'Write an equals sign', edits: [edit] } }),
    };
  },
  rationale: `Without an equals sign everything up to the end of the line is one value: a second pair on the line, or a comment behind it, silently
becomes a part of it. The form is deprecated.`,
  remediation: 'Write `KEY=value`, in quotes where the value has spaces.',
  messages: { legacy: '{keyword} "{name}" has no equals sign, so that the rest of the line is its value.' },
  fix: 'safe',
  examples: { bad: 'FROM alpine:3.22\nENV APP_HOME /app\n', good: 'FROM alpine:3.22\nENV APP_HOME=/app\n' },
  references: [
    'https://docs.docker.com/reference/build-checks/legacy-key-value-format/',
    'https://docs.docker.com/reference/dockerfile/#env',
  ],
});
