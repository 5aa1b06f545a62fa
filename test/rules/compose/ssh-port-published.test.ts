import { sshPortPublished } from '../../../src/rules/compose/ssh-port-published.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sshPortPublished, {
  valid: {
    'a port that is only shown to other services': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    expose: ["22"]\n',
    'on the loopback interface': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: ["127.0.0.1:2222:22"]\n',
    'another port': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: ["22:2200"]\n',
    'by UDP': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: ["22:22/udp"]\n',
  },
  invalid: {
    'the long form': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports:\n      - ⟦target: 22\n        published: "2222"⟧\n',
      expect: ['ssh'],
      fixed:
        'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports:\n      - target: 22\n        published: "2222"\n        host_ip: "127.0.0.1"\n',
    },
    'a service': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports:\n      - ⟦"2222:22"⟧\n',
      expect: [{ messageId: 'ssh', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports:\n      - "127.0.0.1:2222:22"\n',
    },
    'a range': { text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ports: [⟦"20-30:20-30"⟧]\n', expect: ['ssh'] },
    'a code host': {
      text: 'services:\n  git:\n    image: gitea/gitea:1\n    ports: [⟦"222:22"⟧]\n',
      expect: [{ messageId: 'files', severity: 'low' }],
      fixed: 'services:\n  git:\n    image: gitea/gitea:1\n    ports: ["127.0.0.1:222:22"]\n',
    },
  },
});
