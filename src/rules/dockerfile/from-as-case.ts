import { instructionRule } from '../forms/instruction-rule.ts';

export const fromAsCase = instructionRule({
  id: 'dockerfile/from-as-case',
  severity: 'info',
  profile: 'strict',
  title: 'FROM and AS differ in letter case',
  on: 'from',
  stages: 'all',
  judge: ({ image, alias, keywordRange }, { file }) => {
    if (alias === undefined) return undefined;
    const between = file.text.slice(image.word.range.end, alias.range.start);
    const written = /\bas\b/i.exec(between);
    const from = file.text.slice(keywordRange.start, keywordRange.end);
    if (written === null) return undefined;
    const [as] = written;
    const isUpper = from === from.toUpperCase();
    if ((isUpper && as === 'AS') || (from === from.toLowerCase() && as === 'as') || (!isUpper && from !== from.toLowerCase()))
      return undefined;
    const start = image.word.range.end + written.index;
    const range = { start, end: start + as.length };
    const newText = isUpper ? 'AS' : 'as';
    return { messageId: 'case', at: range, data: { from, as }, fix: { title: `Write ${newText}`, edits: [{ range, newText }] } };
  },
  rationale: 'The two words are one instruction. In one case they are read as one, and a stage is found at a glance.',
  remediation: 'Write both in capitals.',
  messages: { case: '"{from}" and "{as}" of one instruction are written in different case.' },
  fix: 'safe',
  examples: { bad: 'FROM alpine:3.22 as base\n', good: 'FROM alpine:3.22 AS base\n' },
  references: ['https://docs.docker.com/reference/build-checks/from-as-casing/', 'https://docs.docker.com/reference/dockerfile/#format'],
});
