import { defaultNetworkOnly } from '../../../src/rules/compose/default-network-only.ts';
import { testRule } from '../../support/rule-tester.ts';

const project = ({ proxy = '', api = '', db = '', name = 'db', port = '80:80', end = '' } = {}): string =>
  `services:\n  proxy:\n    image: nginx:1.30\n    ports: ["${port}"]\n${proxy}  api:\n    image: acme/api:1\n${api}  ${name}:\n    image: postgres:17\n${db}${end}`;

testRule(defaultNetworkOnly, {
  valid: {
    'two networks': project({
      proxy: '    networks: [front]\n',
      api: '    networks: [front, back]\n',
      db: '    networks: [back]\n',
      end: 'networks:\n  front: {}\n  back: {internal: true}\n',
    }),
    'a network more for one of them': project({ proxy: '    networks: [default, web]\n', end: 'networks:\n  web: {}\n' }),
    'nothing is published': project({ port: '127.0.0.1:80:80' }),
    'two services': 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: postgres:17\n',
    'no data store': 'services:\n  a:\n    image: nginx:1.30\n    ports: ["80:80"]\n  b:\n    image: acme/b:1\n  c:\n    image: acme/c:1\n',
    'a service on the network of the host': project({ api: '    network_mode: host\n' }),
    'a network that is not known': project({ db: '    networks: ["${NETWORK}"]\n' }),
    'a file that only changes another': {
      path: 'compose.override.yaml',
      text: project(),
      companions: { 'compose.yaml': project({ db: '    networks: [back]\n', end: 'networks:\n  back: {}\n' }) },
    },
  },
  invalid: {
    'the default network': {
      text: project({ name: '⟦db⟧' }),
      expect: [
        {
          messageId: 'flat',
          severity: 'low',
          subject: 'service:db',
          message: 'All services are on the network "default", so that "proxy", which is published, reaches the data store "db" directly.',
        },
      ],
    },
    'one network by name': {
      text: project({
        name: '⟦db⟧',
        proxy: '    networks: [app]\n',
        api: '    networks: {app: {aliases: [x]}}\n',
        db: '    networks: [app]\n',
        end: 'networks:\n  app: {}\n',
      }),
      expect: ['flat'],
    },
    'several stores are one finding': {
      text: `${project({ name: '⟦db⟧' })}  cache:\n    image: redis:8\n`,
      expect: ['flat'],
    },
    'the first of the stores, behind the service that is published': {
      text: 'services:\n  api:\n    image: acme/api:1\n    ports: ["443:8443"]\n  ⟦cache⟧:\n    image: redis:8\n  db:\n    image: postgres:17\n',
      expect: ['flat'],
    },
  },
});
