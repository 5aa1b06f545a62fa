import { hostUserNamespace } from '../../../src/rules/compose/host-user-namespace.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostUserNamespace, {
  valid: {
    'not set': 'services:\n  web:\n    image: nginx\n',
    private: 'services:\n  web:\n    image: nginx\n    userns_mode: private\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    userns_mode: ${MODE}\n',
    'a user of the container': 'services:\n  web:\n    image: nginx\n    user: "101"\n',
    'the engine of Podman keeps the user': 'services:\n  web:\n    image: nginx\n    userns_mode: keep-id\n',
  },
  invalid: {
    'a service': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦userns_mode: host⟧\n',
      expect: [{ messageId: 'host', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'in quotes': {
      text: "services:\n  web:\n    ⟦userns_mode: 'host'⟧\n    image: nginx\n",
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'a default': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦userns_mode: ${U:-host}⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'of one that it extends': {
      text: 'services:\n  base:\n    image: a\n    ⟦userns_mode: host⟧\n  web:\n    extends: {service: base}\n',
      expect: ['host'],
      fixed: 'services:\n  base:\n    image: a\n  web:\n    extends: {service: base}\n',
    },
  },
});
