import { foreignContainerJoined } from '../../../src/rules/compose/foreign-container-joined.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(foreignContainerJoined, {
  valid: {
    'another service': 'services:\n  web:\n    image: nginx\n  probe:\n    image: a\n    pid: service:web\n    ipc: service:web\n',
    'a service by the name of its container':
      'services:\n  web:\n    image: nginx\n    container_name: shop\n  probe:\n    image: a\n    pid: container:shop\n',
    'namespaces of one’s own': 'services:\n  web:\n    image: nginx\n    ipc: shareable\n',
    'the host, which other rules tell': 'services:\n  web:\n    image: nginx\n    pid: host\n    ipc: host\n',
    'the network of a container': 'services:\n  web:\n    image: nginx\n    network_mode: container:vpn\n',
    'a variable without a value': 'services:\n  web:\n    image: nginx\n    pid: ${PID}\n',
  },
  invalid: {
    'the processes of a container that no service makes': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦pid: container:agent⟧\n',
      expect: [
        {
          messageId: 'pid',
          severity: 'high',
          message: 'The service "web" joins the processes of the container "agent", which no service of this project makes.',
        },
      ],
    },
    'the memory of a container that no service makes': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦ipc: "container:cache"⟧\n',
      expect: [{ messageId: 'ipc', severity: 'medium' }],
    },
    'a default, and both': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦pid: ${PID:-container:agent}⟧\n    ⟦ipc: container:agent⟧\n',
      expect: ['pid', 'ipc'],
    },
    'an anchor that two services share, told once': {
      text: 'x-base: &base\n  ⟦pid: container:agent⟧\nservices:\n  a:\n    <<: *base\n    image: a\n  b:\n    <<: *base\n    image: b\n',
      expect: ['pid'],
    },
  },
});
