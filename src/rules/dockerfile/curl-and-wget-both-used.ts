import type { Instruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { defineRule } from '../rule.ts';

const downloadsIn = (instruction: Instruction): readonly ShellCommand[] =>
  instruction.keyword === 'RUN'
    ? (instruction.command.script?.commands ?? []).filter(({ name }) => name === 'curl' || name === 'wget')
    : [];

/** Only in stages that end in the image, unlike hadolint and trivy: what others install is neither shipped nor patched. */
export const curlAndWgetBothUsed = defineRule({
  meta: {
    id: 'dockerfile/curl-and-wget-both-used',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Both curl and wget used',
    rationale: `Two programs that do the same are two programs to install and to patch, and two sets of options for certificates and proxies of which
one is forgotten.`,
    remediation: 'Use one of them in the whole stage.',
    messages: { both: 'This stage downloads with "{name}" here and with "{other}" before.' },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN wget -q https://example.com/b\n',
      good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN curl -fsSLO https://example.com/b\n',
    },
    standards: { cisDocker: ['4.3'] },
    references: ['https://github.com/hadolint/hadolint/wiki/DL4001', 'https://docs.docker.com/build/building/best-practices/'],
  },
  visit: {
    *stage({ instructions, shipped }) {
      const downloads = shipped ? instructions.flatMap(downloadsIn) : [];
      const [first] = downloads;
      const other = downloads.find(({ name }) => name !== first?.name);
      if (other?.nameWord !== undefined)
        yield { messageId: 'both', at: other.nameWord.range, data: { name: other.name ?? '', other: first?.name ?? '' } };
    },
  },
});
