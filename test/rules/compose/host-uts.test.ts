import { hostUts } from '../../../src/rules/compose/host-uts.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostUts, {
  valid: {
    'a host name of its own': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    hostname: web\n',
    'another namespace of the host': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ipc: host\n',
    'not set': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    'an unknown value': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    uts: ${UTS}\n',
  },
  invalid: {
    'in capitals': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦uts: HOST⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'an anchor that services share, once': {
      text: 'x-base: &base\n  ⟦uts: host⟧\nservices:\n  a:\n    <<: *base\n    image: a\n  b:\n    <<: *base\n    image: b\n',
      expect: ['host'],
    },
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
