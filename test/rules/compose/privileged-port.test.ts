import { privilegedPort } from '../../../src/rules/compose/privileged-port.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (ports: string, image = 'acme/api:1', rest = ''): string =>
  `services:\n  api:\n    image: ${image}\n    ports:\n${ports}${rest}`;

testRule(privilegedPort, {
  valid: {
    'a high port of the host for a low one of the container': service('      - "7000:80"\n'),
    'a port that the engine chooses': service('      - "80"\n'),
    'an address and a port that the engine chooses': service('      - "127.0.0.1::50"\n'),
    'the ports of a proxy at the edge': service('      - "80:80"\n      - "443:443"\n', 'traefik:3.5'),
    'a port that is not known': service('      - "${PORT}:80"\n'),
    'a service on the network of the host': service('      - "80:80"\n', 'acme/api:1', '    network_mode: host\n'),
  },
  invalid: {
    'a low port': {
      text: service('      - ⟦"389:3890"⟧\n'),
      expect: [{ messageId: 'low', severity: 'info', message: 'The service "api" takes the privileged port 389 of the host.' }],
    },
    'on the loopback interface': { text: service('      - ⟦"127.0.0.1:80:8001"⟧\n'), expect: ['low'] },
    'the first of a range': { text: service('      - ⟦"90-9091:8080-17081"⟧\n'), expect: ['low'] },
    'in the long form': { text: service('      - ⟦target: 5353\n        published: "53"\n        protocol: udp⟧\n'), expect: ['low'] },
    'another low port of a proxy': { text: service('      - "443:443"\n      - ⟦"25:25"⟧\n', 'traefik:3.5'), expect: ['low'] },
  },
});
