import { defineRule } from '../rule.ts';

/** As with every refusal of Docker's the review of the file stays incomplete: `dockerfile/syntax-error` says how the two go together. */
export const onbuildForbiddenTrigger = defineRule({
  meta: {
    id: 'dockerfile/onbuild-forbidden-trigger',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'ONBUILD wraps a disallowed instruction',
    rationale:
      'A trigger runs right behind the `FROM` of whoever builds on the image. Another `FROM`, another `ONBUILD` and `MAINTAINER` make no sense there, and Docker refuses the file: nothing is built, and what is deployed stays the old image.',
    remediation:
      'Take the instruction out of `ONBUILD`: several images are stages of one Dockerfile, and an author is `LABEL org.opencontainers.image.authors`.',
    messages: { trigger: 'Docker refuses this: {reason}.' },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nONBUILD FROM alpine:3.22\n',
      good: 'FROM node:22\nONBUILD COPY package.json /app/\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#onbuild', 'https://github.com/hadolint/hadolint/wiki/DL3043'],
  },
  visit: {
    *file(_node, { refusals }) {
      for (const { breaks, range, reason } of refusals)
        if (breaks === 'trigger') yield { messageId: 'trigger', at: range, data: { reason } };
    },
  },
});
