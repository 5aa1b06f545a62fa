import { instructionRule } from '../forms/instruction-rule.ts';

export const reservedStageName = instructionRule({
  id: 'dockerfile/reserved-stage-name',
  severity: 'low',
  profile: 'hardening',
  title: 'Stage uses a reserved name',
  on: 'from',
  stages: 'all',
  judge: ({ alias }) =>
    alias !== undefined && /^(?:scratch|context)$/i.test(alias.text)
      ? { messageId: 'reserved', at: alias.range, data: { name: alias.text } }
      : undefined,
  rationale: `\`scratch\` is the empty image and \`context\` the files that are sent to the builder. A stage of that name is hidden by them, or hides
them, so that a later \`FROM\` or \`COPY --from\` takes something else than it says.`,
  remediation: 'Give the stage another name.',
  messages: { reserved: 'The stage name "{name}" means something else to the builder.' },
  fix: 'none',
  examples: { bad: 'FROM alpine:3.22 AS scratch\n', good: 'FROM alpine:3.22 AS base\n' },
  references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/', 'https://docs.docker.com/build/concepts/context/'],
});
