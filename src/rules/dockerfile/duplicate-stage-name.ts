import type { FromInstruction } from '../../artifacts/dockerfile/model.ts';
import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { defineRule } from '../rule.ts';

export const duplicateStageName = defineRule({
  meta: {
    id: 'dockerfile/duplicate-stage-name',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Two stages share a name',
    rationale: `A name stands for the last stage that has it so far. A stage that is added later with the same name, in other letters, too, silently
swaps what \`COPY --from\` takes and what \`--target\` builds.`,
    remediation: 'Give each stage a name of its own.',
    messages: { duplicate: 'The stage name "{name}" is taken already, so that it stands for this stage from here on.' },
    fix: 'none',
    examples: {
      bad: 'FROM golang:1.26 AS build\nFROM node:22 AS build\n',
      good: 'FROM golang:1.26 AS server\nFROM node:22 AS pages\n',
    },
    references: [
      'https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
      'https://docs.docker.com/build/building/multi-stage/',
    ],
  },
  // A template prints one of its branches, each with its own stages.
  where: isNoTemplate,
  prepare: () => new Map<string, FromInstruction>(),
  visit: {
    *from(from, first) {
      const name = from.alias?.text.toLowerCase();
      if (from.alias === undefined || name === undefined) return;
      const other = first.get(name)?.alias;
      if (other === undefined) first.set(name, from);
      else
        yield {
          messageId: 'duplicate',
          at: from.alias.range,
          data: { name: from.alias.text },
          related: [{ at: other.range, note: 'The first stage of this name.' }],
        };
    },
  },
});
