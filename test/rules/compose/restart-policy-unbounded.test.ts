import { restartPolicyUnbounded } from '../../../src/rules/compose/restart-policy-unbounded.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (rest: string): string => `services:\n  web:\n    image: nginx:1.30\n${rest}`;

testRule(restartPolicyUnbounded, {
  valid: {
    'no policy': service(''),
    'a maximum': service('    restart: on-failure:5\n'),
    'no restart': service('    restart: "no"\n'),
    'a policy from outside': service('    restart: ${RESTART}\n'),
    'a maximum in a swarm': service('    deploy:\n      restart_policy:\n        condition: on-failure\n        max_attempts: 3\n'),
    'the maximum of a swarm, which counts for Compose, too': service(
      '    restart: always\n    deploy:\n      restart_policy:\n        condition: on-failure\n        max_attempts: 5\n',
    ),
    'a maximum that is not known': service('    restart: on-failure:${MOST}\n'),
    'a policy that never restarts': service('    deploy:\n      restart_policy:\n        condition: none\n'),
  },
  invalid: {
    'without end after failures': {
      text: service('    restart: ⟦on-failure⟧\n'),
      expect: [{ messageId: 'failure', severity: 'info', safety: 'unsafe' }],
      fixed: service('    restart: on-failure:5\n'),
    },
    'zero, which is no maximum': { text: service('    restart: ⟦on-failure:0⟧\n'), expect: ['failure'] },
    'more often than the benchmark has it': {
      text: service('    restart: ⟦on-failure:6⟧\n'),
      expect: [{ messageId: 'many', message: 'The service "web" is restarted up to 6 times; the benchmark asks for five at most.' }],
    },
    'more often in a swarm': {
      text: service(
        '    restart: on-failure:5\n    deploy:\n      restart_policy:\n        condition: on-failure\n        max_attempts: ⟦10⟧\n',
      ),
      expect: [{ messageId: 'many', severity: 'info' }],
    },
    always: {
      text: service('    restart: ⟦always⟧\n'),
      expect: [{ messageId: 'always', message: 'The service "web" is restarted without end ("restart: always").' }],
    },
    'unless somebody stops it': { text: service('    restart: ⟦"unless-stopped"⟧\n'), expect: ['always'] },
    'a policy of a swarm without a maximum': {
      text: service('    deploy:\n      ⟦restart_policy⟧:\n        delay: 5s\n'),
      expect: [
        {
          messageId: 'swarm',
          message: 'The service "web" is restarted without end: its restart policy (condition "any") has no "max_attempts".',
        },
      ],
    },
    'shared by an anchor, once': {
      text: 'x-base: &base\n  restart: ⟦always⟧\nservices:\n  a:\n    <<: *base\n    image: nginx:1.30\n  b:\n    <<: *base\n    image: nginx:1.30\n',
      expect: ['always'],
    },
  },
});
