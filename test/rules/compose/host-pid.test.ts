import { hostPid } from '../../../src/rules/compose/host-pid.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostPid, {
  valid: {
    'a container that no service makes, of which nobody knows whose it is':
      'services:\n  web:\n    image: nginx\n    pid: container:agent\n',
    'not set': 'services:\n  web:\n    image: nginx\n',
    'of another service': 'services:\n  web:\n    image: nginx\n  probe:\n    image: a\n    pid: service:web\n',
    'of a container of the project, by its name':
      'services:\n  web:\n    image: nginx\n    container_name: shop\n  probe:\n    image: a\n    pid: container:shop\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    pid: ${PID}\n',
    'a circle of services': 'services:\n  a:\n    image: a\n    pid: service:b\n  b:\n    image: b\n    pid: service:a\n',
    'a limit of processes': 'services:\n  web:\n    image: nginx\n    pids_limit: 100\n',
    'taken away by an override': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    pid: !reset null\n',
    },
  },
  invalid: {
    'a service': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦pid: host⟧\n    init: true\n',
      expect: [{ messageId: 'host', severity: 'high', message: 'The service "web" shares the processes of the host.' }],
      fixed: 'services:\n  web:\n    image: nginx\n    init: true\n',
    },
    'in quotes': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦pid: "host"⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'a default': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦pid: ${PID:-host}⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'by another service, and the other itself': {
      text: 'services:\n  a:\n    image: a\n    ⟦pid: service:b⟧\n  b:\n    image: b\n    ⟦pid: host⟧\n',
      expect: ['service', 'host'],
      fixed: 'services:\n  a:\n    image: a\n    pid: service:b\n  b:\n    image: b\n',
    },
    'by the name of another service’s container, and the other itself': {
      text: 'services:\n  a:\n    image: a\n    ⟦pid: "container:agent"⟧\n  b:\n    image: b\n    container_name: agent\n    ⟦pid: host⟧\n',
      expect: [
        { messageId: 'service', message: 'The service "a" joins the processes of the service "b", which shares those of the host.' },
        'host',
      ],
      fixed: 'services:\n  a:\n    image: a\n    pid: "container:agent"\n  b:\n    image: b\n    container_name: agent\n',
    },
    'an anchor that two services share': {
      text: dedent(`
        x-base: &base
          ⟦pid: host⟧
        services:
          a: {<<: *base, image: a}
          b: {<<: *base, image: b}
      `),
      expect: ['host'],
    },
    'an agent that measures the host': {
      text: 'services:\n  m:\n    image: prom/node-exporter:v1.9\n    ⟦pid: host⟧\n',
      expect: [{ messageId: 'host', advice: 'It measures the processes of the host' }],
    },
  },
});
