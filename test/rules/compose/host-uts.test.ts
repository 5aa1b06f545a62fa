import { hostUts } from '../../../src/rules/compose/host-uts.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostUts, {
  valid: {
    'not set': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    'an unknown value': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    uts: ${UTS}\n',
  },
  invalid: {
    'a service': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦uts: host⟧\n',
      expect: [{ messageId: 'host', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'the default of a variable': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦uts: "${UTS:-host}"⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
  },
});
