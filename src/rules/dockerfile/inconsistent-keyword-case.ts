import type { Dockerfile, Instruction } from '../../artifacts/dockerfile/model.ts';
import { defineRule } from '../rule.ts';

type Case = 'upper' | 'lower' | 'mixed';

const writtenAs = ({ file }: Dockerfile, { keywordRange }: Instruction): { readonly text: string; readonly is: Case } => {
  const text = file.text.slice(keywordRange.start, keywordRange.end);
  return { text, is: text === text.toUpperCase() ? 'upper' : text === text.toLowerCase() ? 'lower' : 'mixed' };
};

export const inconsistentKeywordCase = defineRule({
  meta: {
    id: 'dockerfile/inconsistent-keyword-case',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Instruction keywords mix letter case',
    rationale:
      'Keywords in one case stand out from their arguments. One that differs is overlooked, by people and by tools that search for it.',
    remediation: 'Write all keywords in capitals.',
    messages: { case: '"{keyword}" is not written like the other keywords of the file.' },
    fix: 'safe',
    examples: { bad: 'FROM alpine:3.22\nrun true\nUSER app\n', good: 'FROM alpine:3.22\nRUN true\nUSER app\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/consistent-instruction-casing/',
      'https://docs.docker.com/reference/dockerfile/#format',
    ],
  },
  prepare(dockerfile) {
    const written = dockerfile.instructions.map(instruction => writtenAs(dockerfile, instruction).is);
    const lower = written.filter(is => is === 'lower').length;
    const usual: Case = lower > written.filter(is => is === 'upper').length ? 'lower' : 'upper';
    const asUsual = (text: string): string => (usual === 'lower' ? text.toLowerCase() : text.toUpperCase());
    return { usual, asUsual, dockerfile };
  },
  visit: {
    *instruction(instruction, { usual, asUsual, dockerfile }) {
      const { text, is } = writtenAs(dockerfile, instruction);
      if (is === usual || instruction.onbuild) return;
      const range = instruction.keywordRange;
      yield {
        messageId: 'case',
        at: range,
        data: { keyword: text },
        fix: { title: 'Write it like the others', edits: [{ range, newText: asUsual(text) }] },
      };
    },
  },
});
