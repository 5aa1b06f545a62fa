import { hostNamespace } from '../../../src/rules/forms/host-namespace.ts';
import { testRule } from '../../support/rule-tester.ts';

const hostSomething = hostNamespace({
  id: 'compose/host-something',
  severity: 'high',
  title: 'Service shares the processes',
  namespace: 'pid',
  says: { host: 'host', service: 'joined' },
  removal: 'Have its own',
  advice: ({ name }) => (name === 'agent' ? 'It watches.' : undefined),
  rationale: 'It shares.',
  remediation: 'Remove it.',
  messages: { host: 'The service "{service}" shares.', joined: 'The service "{service}" joins "{other}".' },
  examples: { bad: 'services:\n  web:\n    image: a\n    pid: host\n', good: 'services:\n  web:\n    image: a\n' },
  references: [],
});

testRule(hostSomething, {
  valid: {
    'a null': 'services:\n  web:\n    image: a\n    pid:\n',
    'a variable': 'services:\n  web:\n    image: a\n    pid: ${PID}\n',
    'another service that has its own': 'services:\n  web:\n    image: a\n    pid: service:db\n  db:\n    image: b\n',
    'two services that join each other': 'services:\n  a:\n    image: a\n    pid: service:b\n  b:\n    image: b\n    pid: service:a\n',
    'the base, whose own review tells it': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    tty: true\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: a\n    pid: host\n' },
    },
  },
  invalid: {
    'an alias that two services share, once': {
      text: 'x-base: &base\n  ⟦pid: host⟧\nservices:\n  a:\n    <<: *base\n    image: a\n  b:\n    <<: *base\n    image: b\n',
      expect: ['host'],
    },
    'a service that joins one': {
      text: 'services:\n  a:\n    image: a\n    ⟦pid: service:b⟧\n  b:\n    image: b\n    ⟦pid: host⟧\n',
      expect: [{ messageId: 'joined', message: 'The service "a" joins "b".' }, 'host'],
      fixed: 'services:\n  a:\n    image: a\n    pid: service:b\n  b:\n    image: b\n',
    },
    'one that needs it': {
      text: 'services:\n  agent:\n    image: a\n    ⟦pid: host⟧\n',
      expect: [{ messageId: 'host', advice: 'It watches.' }],
    },
    'what it has by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yaml, service: web}⟧\n',
      companions: { 'base.yaml': 'services:\n  web:\n    image: a\n    pid: host\n' },
      expect: ['host'],
    },
  },
});
