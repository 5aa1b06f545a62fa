import { oomProtectionDisabled } from '../../../src/rules/compose/oom-protection-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(oomProtectionDisabled, {
  valid: {
    'not set': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    off: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    oom_kill_disable: false\n',
    'a score that is a little lower': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    oom_score_adj: -100\n',
    'a score at the bound': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    oom_score_adj: -500\n',
    'a higher score': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    oom_score_adj: 900\n',
  },
  invalid: {
    'in quotes': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦oom_kill_disable: "true"⟧\n',
      expect: ['disabled'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'a score right below the bound': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦oom_score_adj: -501⟧\n',
      expect: ['score'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'switched off': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦oom_kill_disable: true⟧\n',
      expect: [{ messageId: 'disabled', severity: 'low' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'a very low score': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦oom_score_adj: -1000⟧\n',
      expect: [
        {
          messageId: 'score',
          message: 'The kernel ends nearly every other program before the service "web" when memory runs out ("oom_score_adj" is -1000).',
        },
      ],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
  },
});
