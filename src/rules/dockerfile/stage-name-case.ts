import { instructionRule } from '../forms/instruction-rule.ts';

export const stageNameCase = instructionRule({
  id: 'dockerfile/stage-name-case',
  severity: 'info',
  profile: 'strict',
  title: 'Stage name is not lower case',
  on: 'from',
  stages: 'all',
  judge: ({ alias }) =>
    alias !== undefined && /[A-Z]/.test(alias.text) ? { messageId: 'upper', at: alias.range, data: { name: alias.text } } : undefined,
  rationale: `Builders compare names of stages without case, as they compare names of images, which have no capitals at all. A name in mixed case
looks like one of its own and is not.`,
  remediation: 'Write the name in lower case, also where it is used.',
  messages: { upper: 'The stage name "{name}" has capitals, which do not count.' },
  fix: 'none',
  examples: { bad: 'FROM golang:1.26 AS Build\n', good: 'FROM golang:1.26 AS build\n' },
  references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/', 'https://docs.docker.com/build/building/multi-stage/'],
});
