import { serviceField, serviceItems } from '../../../src/rules/forms/service-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

const meta = {
  severity: 'medium',
  title: 'A driver is loud',
  rationale: 'It is loud.',
  remediation: 'Take another one.',
  fix: 'unsafe',
  references: [],
} as const;

const loudDriver = serviceField({
  ...meta,
  id: 'compose/loud-driver',
  field: ['logging', 'driver'],
  judge: value => (value === 'loud' ? 'loud' : undefined),
  removal: 'Take the driver of the engine',
  messages: { loud: 'The service "{service}" has the driver "{value}".' },
  examples: {
    bad: 'services:\n  web:\n    image: a\n    logging:\n      driver: loud\n',
    good: 'services:\n  web:\n    image: a\n    logging:\n      driver: quiet\n',
  },
});

const base = 'services:\n  web:\n    image: a\n    logging:\n      driver: loud\n';

testRule(loudDriver, {
  valid: {
    'nothing there': 'services:\n  web:\n    image: a\n',
    'a null': 'services:\n  web:\n    image: a\n    logging:\n      driver: ~\n',
    'a null above it': 'services:\n  web:\n    image: a\n    logging:\n',
    'a mapping in the place of the scalar': 'services:\n  web:\n    image: a\n    logging:\n      driver: {loud: loud}\n',
    'a variable without a default': 'services:\n  web:\n    image: a\n    logging:\n      driver: ${DRIVER}\n',
    'the default of a variable that is something else': 'services:\n  web:\n    image: a\n    logging:\n      driver: ${DRIVER:-quiet}\n',
    'an own value over a merged one':
      'x-log: &log\n  driver: loud\nservices:\n  web:\n    image: a\n    logging:\n      <<: *log\n      driver: quiet\n',
    'the value of the base, which its own review tells': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    tty: true\n',
      companions: { 'compose.yaml': base },
    },
    'reset by the override': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    logging: !reset null\n',
      companions: { 'compose.yaml': base },
    },
    'a service that extends one which cannot be read': {
      text: 'services:\n  web:\n    extends: {file: gone.yaml, service: web}\n',
      allowNotifications: true,
    },
  },
  invalid: {
    'beside another key': {
      text: 'services:\n  web:\n    image: a\n    logging:\n      ⟦driver: loud⟧\n      options: {}\n',
      expect: [{ messageId: 'loud', message: 'The service "web" has the driver "loud".', subject: 'service:web' }],
      fixed: 'services:\n  web:\n    image: a\n    logging:\n      options: {}\n',
    },
    'the default of a variable': {
      text: 'services:\n  web:\n    image: a\n    logging:\n      ⟦driver: ${DRIVER:-loud}⟧\n      options: {}\n',
      expect: ['loud'],
      fixed: 'services:\n  web:\n    image: a\n    logging:\n      options: {}\n',
    },
    'an alias that services share is told once, and not edited': {
      text: 'x-log: &log\n  ⟦driver: loud⟧\nservices:\n  a:\n    image: a\n    logging: *log\n  b:\n    image: b\n    logging: *log\n',
      expect: ['loud'],
    },
    'a merge key is told where the value stands': {
      text: 'x-log: &log\n  ⟦driver: loud⟧\nservices:\n  a:\n    image: a\n    logging:\n      <<: *log\n',
      expect: ['loud'],
    },
    'from a service of another file, which nobody else reviews': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yaml, service: web}⟧\n',
      companions: { 'base.yaml': base },
      expect: ['loud'],
    },
    'an override that sets it, where the value of the base would come back': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    logging:\n      ⟦driver: loud⟧\n',
      companions: { 'compose.yaml': base },
      expect: ['loud'],
    },
  },
});

const loudOption = serviceItems({
  ...meta,
  id: 'compose/loud-option',
  title: 'An option is loud',
  list: 'security_opt',
  judge: (value, { service }) =>
    value === 'loud' ? { messageId: 'loud', ...(service.name === 'radio' && { severity: 'low', advice: 'A radio is loud.' }) } : undefined,
  judgeUnknown: text => (text.includes('LOUD') ? 'named' : undefined),
  removal: 'Take the option away',
  messages: { loud: 'The service "{service}" is loud.', named: 'The service "{service}" has "{value}".' },
  examples: {
    bad: 'services:\n  web:\n    image: a\n    security_opt: [loud]\n',
    good: 'services:\n  web:\n    image: a\n    security_opt: [quiet]\n',
  },
});

testRule(loudOption, {
  valid: {
    'no list': 'services:\n  web:\n    image: a\n',
    'an empty list': 'services:\n  web:\n    image: a\n    security_opt: []\n',
    'a null': 'services:\n  web:\n    image: a\n    security_opt:\n',
    'a variable that says nothing': 'services:\n  web:\n    image: a\n    security_opt: ["${OPTION}"]\n',
  },
  invalid: {
    'one of several': {
      text: 'services:\n  web:\n    image: a\n    security_opt:\n      - quiet\n      - ⟦loud⟧\n',
      expect: ['loud'],
      fixed: 'services:\n  web:\n    image: a\n    security_opt:\n      - quiet\n',
    },
    'the only one, with its list': {
      text: 'services:\n  web:\n    image: a\n    security_opt: [⟦loud⟧]\n',
      expect: ['loud'],
      fixed: 'services:\n  web:\n    image: a\n',
    },
    'a variable whose name tells': {
      text: 'services:\n  web:\n    image: a\n    security_opt: [quiet, ⟦"${LOUD}"⟧]\n',
      expect: [{ messageId: 'named', message: 'The service "web" has "${LOUD}".' }],
      fixed: 'services:\n  web:\n    image: a\n    security_opt: [quiet]\n',
    },
    'a service that needs it gets advice and no edit': {
      text: 'services:\n  radio:\n    image: a\n    security_opt: [⟦loud⟧]\n',
      expect: [{ messageId: 'loud', severity: 'low', advice: 'A radio is loud.' }],
    },
    'a list that two services share': {
      text: 'x-options: &options [⟦loud⟧]\nservices:\n  a:\n    image: a\n    security_opt: *options\n  b:\n    image: b\n    security_opt: *options\n',
      expect: ['loud'],
    },
  },
});
