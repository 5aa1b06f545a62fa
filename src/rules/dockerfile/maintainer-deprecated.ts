import type { Instruction } from '../../artifacts/dockerfile/model.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { TextEdit } from '../../text/range.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

const asLabel = ({ text }: SourceFile, { range, keywordRange, startLine, endLine, onbuild }: Instruction): TextEdit | undefined => {
  const value = text
    .slice(keywordRange.end, range.end)
    .trim()
    .replace(/^(["'])([^"']*)\1$/, '$2');
  if (value === '' || startLine !== endLine || onbuild) return undefined;
  return { range, newText: `LABEL org.opencontainers.image.authors="${value.replace(/["\\$]/g, '\\$&')}"` };
};

export const maintainerDeprecated = instructionRule({
  id: 'dockerfile/maintainer-deprecated',
  severity: 'info',
  profile: 'strict',
  title: 'MAINTAINER is deprecated',
  on: 'instruction',
  stages: 'all',
  judge: (instruction, { file }) => {
    if (instruction.keyword !== 'MAINTAINER') return undefined;
    const edit = asLabel(file, instruction);
    return { messageId: 'maintainer', at: instruction.keywordRange, ...(edit && { fix: { title: 'Write a label', edits: [edit] } }) };
  },
  rationale: `Builders read \`MAINTAINER\` only for the sake of old files. A label says the same in a form that registries, scanners and people who
look for the owner of an image understand.`,
  remediation: 'Write `LABEL org.opencontainers.image.authors="…"`.',
  messages: { maintainer: 'MAINTAINER is deprecated; a label says who answers for the image.' },
  fix: 'safe',
  examples: {
    bad: 'FROM alpine:3.22\nMAINTAINER Acme Team <team@acme.example>\n',
    good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.authors="Acme Team <team@acme.example>"\n',
  },
  references: [
    'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
    'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
  ],
});
