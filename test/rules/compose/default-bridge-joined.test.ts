import { defaultBridgeJoined } from '../../../src/rules/compose/default-bridge-joined.ts';
import { testRule } from '../../support/rule-tester.ts';

const web = 'services:\n  web:\n    image: nginx:1.30\n';

testRule(defaultBridgeJoined, {
  valid: {
    'the network of the project': web,
    'a network of that name': `${web}    networks: [bridge]\nnetworks:\n  bridge: {}\n`,
    'a driver of that name, which makes a network of its own': `${web}networks:\n  default: {driver: bridge}\n`,
    'another mode': `${web}    network_mode: none\n`,
    'a mode that is not known': `${web}    network_mode: \${MODE}\n`,
  },
  invalid: {
    'the bridge of the engine': {
      text: `${web}    ⟦network_mode: bridge⟧\n`,
      expect: [{ messageId: 'bridge', severity: 'low', subject: 'service:web', safety: 'unsafe' }],
      fixed: web,
    },
    'in quotes': {
      text: `${web}    ⟦network_mode: "bridge"⟧\n    ports: ["80:80"]\n`,
      expect: ['bridge'],
      fixed: `${web}    ports: ["80:80"]\n`,
    },
    'as a default': { text: `${web}    ⟦network_mode: \${MODE:-bridge}⟧\n`, expect: ['bridge'], fixed: web },
    'an anchor that services share, once': {
      text: 'x-base: &base\n  ⟦network_mode: bridge⟧\nservices:\n  a:\n    <<: *base\n    image: a\n  b:\n    <<: *base\n    image: b\n',
      expect: ['bridge'],
    },
  },
});
