import { hostIpc } from '../../../src/rules/compose/host-ipc.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostIpc, {
  valid: {
    'a container that no service makes, of which nobody knows whose it is':
      'services:\n  web:\n    image: nginx\n    ipc: "container:cache"\n',
    'not set': 'services:\n  web:\n    image: nginx\n',
    shareable: 'services:\n  web:\n    image: nginx\n    ipc: shareable\n',
    'of another service': 'services:\n  web:\n    image: nginx\n    ipc: shareable\n  job:\n    image: a\n    ipc: service:web\n',
    private: 'services:\n  web:\n    image: nginx\n    ipc: private\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    ipc: ${IPC}\n',
  },
  invalid: {
    'a service': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦ipc: host⟧\n',
      expect: [{ messageId: 'host', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'in flow style': {
      text: 'services:\n  web: {image: nginx, ⟦ipc: host⟧}\n',
      expect: ['host'],
      fixed: 'services:\n  web: {image: nginx}\n',
    },
    'a default in a default': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦ipc: ${A:-${B-host}}⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'through two services': {
      text: 'services:\n  a:\n    image: a\n    ⟦ipc: service:b⟧\n  b:\n    image: b\n    ⟦ipc: service:c⟧\n  c:\n    image: c\n    ⟦ipc: host⟧\n',
      expect: ['service', 'service', 'host'],
      fixed: 'services:\n  a:\n    image: a\n    ipc: service:b\n  b:\n    image: b\n    ipc: service:c\n  c:\n    image: c\n',
    },
  },
});
