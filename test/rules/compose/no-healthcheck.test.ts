import { noHealthcheck } from '../../../src/rules/compose/no-healthcheck.ts';
import { testRule } from '../../support/rule-tester.ts';

const project = (db: string, dependsOn = '[db]'): string =>
  `services:\n  web:\n    image: acme/web:1\n    depends_on: ${dependsOn}\n  db:\n${db}`;
const postgres = '    image: postgres:17\n';

testRule(noHealthcheck, {
  valid: {
    'a health check': project(`${postgres}    healthcheck: {test: ["CMD", "pg_isready"]}\n`),
    'nobody waits for it': 'services:\n  db:\n    image: postgres:17\n',
    'a job that ends': project(postgres, '{db: {condition: service_completed_successfully}}'),
    'a condition from outside': project(postgres, '{db: {condition: "${CONDITION}"}}'),
    'an image that may have one of its own': project('    image: ghcr.io/acme/db:1\n'),
    'an image that is built, whose Dockerfile may have one': project('    build: .\n    image: postgres:17\n'),
    'an unknown image': project('    image: ${IMAGE}\n'),
    'a check of an anchor':
      'x-check: &check {test: ["CMD", "x"]}\nservices:\n  web: {image: a, depends_on: [db]}\n  db: {image: postgres:17, healthcheck: *check}\n',
  },
  invalid: {
    'an official image without one': {
      text: project(postgres).replace('  db:', '  ⟦db⟧:'),
      expect: [
        {
          messageId: 'absent',
          severity: 'low',
          subject: 'service:db',
          message: 'The service "db" has no health check, and "web" depends on it.',
        },
      ],
    },
    'waited for by name and condition': {
      text: project(postgres, '{db: {condition: service_started}}').replace('  db:\n', '  ⟦db⟧:\n'),
      expect: ['absent'],
    },
    'waited for until it is healthy, which it never is': {
      text: project(postgres, '{db: {condition: service_healthy}}').replace('  db:\n', '  ⟦db⟧:\n'),
      expect: ['absent'],
    },
    'switched off': { text: project('    build: .\n    healthcheck: {disable: true}\n').replace('  db:\n', '  ⟦db⟧:\n'), expect: ['off'] },
    'a test that is none': {
      text: project('    image: ghcr.io/acme/db:1\n    healthcheck:\n      test: ["NONE"]\n').replace('  db:\n', '  ⟦db⟧:\n'),
      expect: ['off'],
    },
  },
});
