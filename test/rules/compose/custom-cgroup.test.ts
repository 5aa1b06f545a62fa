import { customCgroup } from '../../../src/rules/compose/custom-cgroup.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(customCgroup, {
  valid: {
    'not set': 'services:\n  web:\n    image: nginx\n',
    private: 'services:\n  web:\n    image: nginx\n    cgroup: private\n',
    'the parent of the engine': 'services:\n  web:\n    image: nginx\n    cgroup_parent: /docker\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    cgroup: ${C}\n    cgroup_parent: ${P}\n',
    'no parent': 'services:\n  web:\n    image: nginx\n    cgroup_parent: ""\n',
  },
  invalid: {
    'of the host': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦cgroup: host⟧\n',
      expect: [{ messageId: 'host', severity: 'low' }],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'another parent': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦cgroup_parent: m-executor-abcd⟧\n',
      expect: [
        { messageId: 'parent', message: 'The service "web" runs under the cgroup "m-executor-abcd" and not under that of the engine.' },
      ],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    both: {
      text: 'services:\n  web:\n    image: nginx\n    ⟦cgroup: host⟧\n    ⟦cgroup_parent: user.slice⟧\n    init: true\n',
      expect: ['host', 'parent'],
      fixed: 'services:\n  web:\n    image: nginx\n    init: true\n',
    },
    'a default': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦cgroup_parent: ${P:-/}⟧\n',
      expect: ['parent'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
  },
});
