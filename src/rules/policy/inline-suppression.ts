import { defineRule } from '../rule.ts';
import { ownerOf, silencedBy } from './concepts/directive-words.ts';

export const inlineSuppression = defineRule({
  meta: {
    id: 'policy/inline-suppression',
    kind: 'directives',
    severity: 'info',
    profile: 'strict',
    title: 'Inline suppression present',
    rationale: `A suppression in the reviewed file is decided by whoever may write the file. Organizations that want such decisions made in one place, by those who answer for them, want to see each
of them, those for other tools as well.`,
    remediation:
      'Fix what is found, or ask for a waiver in the policy file, which has an owner and an end. `suppressions.inline: false` in the policy lets none of them count.',
    messages: { found: '{owner} silences {what} in the file itself.' },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\n# tidewaiter: ignore[dockerfile/root-user] -- it drops its rights itself\nUSER root\n',
      good: 'FROM alpine:3.22\nUSER 1000\n',
    },
    references: [
      'https://github.com/hadolint/hadolint#inline-ignores',
      'https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html',
    ],
  },
  visit: {
    *directive(directive) {
      yield { messageId: 'found', at: directive.at, data: { owner: ownerOf(directive), what: silencedBy(directive) } };
    },
  },
});
