import { loggingDisabled } from '../../../src/rules/compose/logging-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(loggingDisabled, {
  valid: {
    'no driver': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      options:\n        max-size: 10m\n',
    'another driver': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      driver: local\n',
    'a driver that is not known': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      driver: ${DRIVER}\n',
    'none as an option': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      options: {driver: none}\n',
  },
  invalid: {
    'in quotes': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      ⟦driver: "none"⟧\n      options: {}\n',
      expect: ['off'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      options: {}\n',
    },
    'a service': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      ⟦driver: none⟧\n      options: {}\n',
      expect: [{ messageId: 'off', severity: 'medium', safety: 'safe' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    logging:\n      options: {}\n',
    },
    'an anchor that services share, once': {
      text: 'x-quiet: &quiet\n  ⟦driver: none⟧\nservices:\n  a:\n    image: a\n    logging: *quiet\n  b:\n    image: b\n    logging: *quiet\n',
      expect: ['off'],
    },
    'a service for tests': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    profiles: [test]\n    logging: {⟦driver: none⟧, options: {}}\n',
      expect: [{ messageId: 'development', severity: 'low' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    profiles: [test]\n    logging: {options: {}}\n',
    },
  },
});
