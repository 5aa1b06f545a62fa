import { defineRule } from '../rule.ts';

/**
 * Told once for a file, at the first place: what comes behind it is often its consequence, and is listed. It stands beside the notification that
 * makes the review of the file incomplete and takes nothing from it: the notification says what was not judged, and keeps the gate from passing
 * whatever the severity, the profile or a suppression make of this finding; the finding is what a linter's report, code scanning and the comparison
 * with the base can hold. So it is for the profile in which correctness is asked for, and by default nobody is told twice.
 * Templates and files without any instruction have no refusals: the first are built by nobody, of the others there is nothing to say but that.
 */
export const syntaxError = defineRule({
  meta: {
    id: 'dockerfile/syntax-error',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'File cannot be parsed as a Dockerfile',
    rationale: `Docker reads a Dockerfile to its end before it builds anything: one instruction that it does not know, one here-document without its end, and there is no image. What is
deployed stays the old one, with the flaws that the change was to mend, and no scanner can say what the file would do.`,
    remediation: 'Correct the place. `docker build --check .` tells whether Docker reads the file.',
    messages: {
      refused: 'Docker refuses this: {reason}.',
      several: 'Docker refuses this: {reason}. It is the first of {count} places.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\nRUM apk add --no-cache curl\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#format', 'https://docs.docker.com/build/checks/'],
  },
  visit: {
    *file(_node, { refusals }) {
      const [first, ...others] = refusals.filter(({ breaks }) => breaks === 'grammar');
      if (first === undefined) return;
      yield {
        messageId: others.length === 0 ? 'refused' : 'several',
        at: first.range,
        data: { reason: first.reason, count: String(others.length + 1) },
        related: others.slice(0, 20).map(({ range, reason }) => ({ at: range, note: `${reason}.` })),
      };
    },
  },
});
