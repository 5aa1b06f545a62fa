import { noPidsLimit } from '../../../src/rules/compose/no-pids-limit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(noPidsLimit, {
  valid: {
    'a limit': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    pids_limit: 100\n',
    'a limit under deploy':
      'services:\n  web:\n    image: ghcr.io/acme/web:1\n    deploy:\n      resources:\n        limits:\n          pids: 50\n',
    'a limit that is not known': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    pids_limit: ${LIMIT}\n',
    'a service of another file': { path: 'compose.override.yaml', text: 'services:\n  web:\n    tty: true\n' },
  },
  invalid: {
    'no limit': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n',
      expect: [{ messageId: 'missing', severity: 'low' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    pids_limit: 256\n',
    },
    'the word for no limit': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n    pids_limit: -1\n',
      expect: ['missing'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    pids_limit: 256\n',
    },
    'limits of other things, beside which it belongs': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n    deploy:\n      resources:\n        limits:\n          memory: 1g\n',
      expect: [{ messageId: 'missing', advice: 'deploy.resources.limits' }],
    },
    'a swarm, which knows no such key at a service': {
      path: 'docker-stack.yml',
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n',
      expect: [{ messageId: 'missing', advice: 'deploy.resources.limits' }],
    },
  },
});
