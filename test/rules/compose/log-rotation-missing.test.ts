import { logRotationMissing } from '../../../src/rules/compose/log-rotation-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (logging: string): string => `services:\n  web:\n    image: nginx:1.30\n    logging:\n${logging}`;

testRule(logRotationMissing, {
  valid: {
    'a limit': service('      driver: json-file\n      options: {max-size: 10m}\n'),
    'a limit that is put in later': service('      driver: json-file\n      options: {max-size: "${SIZE}"}\n'),
    'a driver that rotates by itself': service('      driver: local\n'),
    'a driver that sends logs away': service('      driver: syslog\n'),
    'the driver of the engine': 'services:\n  web:\n    image: nginx:1.30\n',
    'a driver from outside': service('      driver: ${DRIVER}\n'),
  },
  invalid: {
    'no options': {
      text: service('      ⟦driver: json-file⟧\n'),
      expect: [
        {
          messageId: 'grows',
          severity: 'info',
          message: 'The log of the service "web" grows without bound: its driver is "json-file" and has no "max-size".',
        },
      ],
    },
    'only a number of files': { text: service('      ⟦driver: "json-file"⟧\n      options: {max-file: "3"}\n'), expect: ['grows'] },
    'in flow style': { text: 'services: {web: {image: nginx, logging: {⟦driver: json-file⟧}}}\n', expect: ['grows'] },
    'shared by an anchor, once': {
      text: 'x-logging: &logging\n  ⟦driver: json-file⟧\nservices:\n  a: {image: nginx, logging: *logging}\n  b: {image: nginx, logging: *logging}\n',
      expect: ['grows'],
    },
  },
});
