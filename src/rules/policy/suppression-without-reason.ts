import { defineRule } from '../rule.ts';
import { ownerOf, silencedBy, silencesAll } from './concepts/directive-words.ts';

/**
 * About suppressions that the review goes by, ours and those of other tools that are about something it looks at too. It says so; whether one without a
 * reason counts is for the policy (`suppressions.requireReason`).
 */
export const suppressionWithoutReason = defineRule({
  meta: {
    id: 'policy/suppression-without-reason',
    kind: 'directives',
    severity: 'low',
    profile: 'hardening',
    raisedTo: 'medium',
    title: 'Suppression has no reason',
    rationale: `A suppression outlives the memory of whoever wrote it. Without a reason nobody can tell whether it still holds, so nobody takes it away, and it goes on to hide the next, worse
finding in its place.`,
    remediation:
      'Say behind it why what is found does not matter here: `# tidewaiter: ignore[dockerfile/root-user] -- drops its rights itself`, `# hadolint ignore=DL3008 # rebuilt daily`, `#checkov:skip=CKV_DOCKER_3:drops its rights itself`, the value of an annotation.',
    messages: {
      missing: '{owner} silences {what} and says nothing of why.',
      everything: '{owner} silences everything in the file and says nothing of why; it is medium because that may be grave.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\n# tidewaiter: ignore[dockerfile/root-user]\nUSER root\n',
      good: 'FROM alpine:3.22\n# tidewaiter: ignore[dockerfile/root-user] -- it drops its rights itself\nUSER root\n',
    },
    references: [
      'https://github.com/hadolint/hadolint#inline-ignores',
      'https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html',
    ],
  },
  visit: {
    *directive(directive, { file }) {
      if (directive.reason !== undefined) return;
      const isAll = silencesAll(directive, file.text.length);
      yield {
        messageId: isAll ? 'everything' : 'missing',
        ...(isAll && { severity: 'medium' as const }),
        at: directive.at,
        facts: { degree: isAll ? 2 : 1 },
        data: { owner: ownerOf(directive), what: silencedBy(directive) },
      };
    },
  },
});
