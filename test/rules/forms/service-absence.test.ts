import { serviceAbsence } from '../../../src/rules/forms/service-absence.ts';
import { testRule } from '../../support/rule-tester.ts';

const meta = {
  severity: 'low',
  title: 'Service lacks a limit',
  rationale: 'It lacks one.',
  remediation: 'Set it.',
  messages: { missing: 'The service "{service}" lacks it.' },
  fix: 'safe',
  references: [],
} as const;

const noLimit = serviceAbsence({
  ...meta,
  id: 'compose/no-limit',
  key: 'pids_limit',
  lacks: service => (service.get('pids_limit').state === 'absent' ? 'missing' : undefined),
  adds: { title: 'Limit it', value: 9, inList: false },
  unsafeFor: ({ builds }) => builds,
  advice: ({ name }) => (name === 'job' ? 'A job ends.' : undefined),
  examples: { bad: 'services:\n  web:\n    image: a\n', good: 'services:\n  web:\n    image: a\n    pids_limit: 1\n' },
});

testRule(noLimit, {
  valid: {
    'by a merge key': 'x-b: &b\n  pids_limit: 1\nservices:\n  web:\n    <<: *b\n    image: a\n',
    'by the service that it extends': {
      text: 'services:\n  web:\n    extends: {file: base.yaml, service: web}\n',
      companions: { 'base.yaml': 'services:\n  web:\n    image: a\n    pids_limit: 1\n' },
    },
    'a service of which a part is not known': {
      text: 'services:\n  web:\n    image: b\n    extends: {file: gone.yaml, service: web}\n',
      allowNotifications: true,
    },
    'a service that only changes another': { path: 'compose.override.yaml', text: 'services:\n  web:\n    image: c\n' },
    'a service of Windows': 'services:\n  web:\n    image: mcr.microsoft.com/windows/nanoserver:ltsc2022\n',
    'a service that never runs': 'services:\n  web:\n    image: a\n    scale: 0\n',
  },
  invalid: {
    'each service, at its name': {
      text: 'services:\n  ⟦a⟧:\n    image: a\n  ⟦b⟧: {build: .}\n',
      expect: [
        { messageId: 'missing', safety: 'safe', message: 'The service "a" lacks it.' },
        { messageId: 'missing', safety: 'unsafe' },
      ],
      fixed: 'services:\n  a:\n    image: a\n    pids_limit: 9\n  b: {build: ., pids_limit: 9}\n',
    },
    'services that merge in one mapping are mended there, once': {
      text: 'x-b: &b\n  tty: true\nservices:\n  ⟦a⟧:\n    <<: *b\n    image: a\n  ⟦b⟧:\n    <<: *b\n    image: b\n',
      expect: ['missing', 'missing'],
      fixed: 'x-b: &b\n  tty: true\n  pids_limit: 9\nservices:\n  a:\n    <<: *b\n    image: a\n  b:\n    <<: *b\n    image: b\n',
    },
    'advice in place of the edit': {
      text: 'services:\n  ⟦job⟧:\n    image: a\n',
      expect: [{ messageId: 'missing', advice: 'A job ends.' }],
    },
  },
});

const noOption = serviceAbsence({
  ...meta,
  id: 'compose/no-option',
  title: 'Service lacks an option',
  key: 'security_opt',
  lacks: service =>
    service.items('security_opt')?.some(({ node }) => node.kind === 'scalar' && node.value === 'quiet') === false
      ? { messageId: 'missing', severity: 'info' }
      : undefined,
  adds: { title: 'Add it', value: 'quiet', inList: true },
  examples: { bad: 'services:\n  web:\n    image: a\n', good: 'services:\n  web:\n    image: a\n    security_opt: [quiet]\n' },
});

testRule(noOption, {
  valid: { 'in the list': 'services:\n  web:\n    image: a\n    security_opt: [x, quiet]\n' },
  invalid: {
    'a list without it': {
      text: 'services:\n  ⟦web⟧:\n    image: a\n    security_opt:\n      - x\n',
      expect: [{ messageId: 'missing', severity: 'info' }],
      fixed: 'services:\n  web:\n    image: a\n    security_opt:\n      - x\n      - quiet\n',
    },
    'an empty list and a null': {
      text: 'services:\n  ⟦a⟧:\n    image: a\n    security_opt: []\n  ⟦b⟧:\n    image: a\n    security_opt:\n',
      expect: ['missing', 'missing'],
      fixed: 'services:\n  a:\n    image: a\n    security_opt:\n      - quiet\n  b:\n    image: a\n    security_opt:\n      - quiet\n',
    },
    'a list that services share is not edited': {
      text: 'x-o: &o [x]\nservices:\n  ⟦a⟧:\n    image: a\n    security_opt: *o\n  ⟦b⟧:\n    image: b\n    security_opt: *o\n',
      expect: ['missing', 'missing'],
    },
  },
});
