import { defineRule } from '../rule.ts';

/**
 * The first instruction that is out of its place; all others are so for the same reason. As with every refusal of Docker's the review of the file stays
 * incomplete: `dockerfile/syntax-error` says how the two go together.
 */
export const invalidInstructionOrder = defineRule({
  meta: {
    id: 'dockerfile/invalid-instruction-order',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Dockerfile does not start with FROM or ARG',
    rationale:
      'Before the first `FROM` there is no image that an instruction could change, so that Docker refuses the file. Where that goes unnoticed, what is deployed stays the old image.',
    remediation:
      'Move the instruction behind the first `FROM`. Only comments, parser directives and the `ARG` that a `FROM` uses stand before it.',
    messages: { order: 'Docker refuses this: {reason}.' },
    fix: 'none',
    examples: {
      bad: 'LABEL org.opencontainers.image.title="web"\nFROM alpine:3.22\n',
      good: 'ARG RELEASE=3.22\nFROM alpine:${RELEASE}\nLABEL org.opencontainers.image.title="web"\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#from', 'https://github.com/hadolint/hadolint/wiki/DL3061'],
  },
  visit: {
    *file(_node, { refusals }) {
      const first = refusals.find(({ breaks }) => breaks === 'order');
      if (first) yield { messageId: 'order', at: first.range, data: { reason: first.reason } };
    },
  },
});
