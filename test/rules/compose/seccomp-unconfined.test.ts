import { seccompUnconfined } from '../../../src/rules/compose/seccomp-unconfined.ts';
import { testRule } from '../../support/rule-tester.ts';

const withOption = (option: string): string => `services:\n  web:\n    image: nginx\n    security_opt:\n      - ${option}\n`;
const without = 'services:\n  web:\n    image: nginx\n';

testRule(seccompUnconfined, {
  valid: {
    'not set': without,
    'another option': withOption('no-new-privileges:true'),
    'a profile of one’s own': withOption('seccomp:./profile.json'),
    'a profile that forbids by default': {
      path: 'deploy/compose.yaml',
      text: withOption('seccomp=profile.json'),
      companions: { 'deploy/profile.json': '{"defaultAction": "SCMP_ACT_ERRNO"}' },
    },
    'the default by its name': withOption('seccomp=builtin'),
    'an unknown variable': withOption('seccomp:${PROFILE}'),
    'an option of AppArmor': withOption('apparmor:unconfined'),
    'a name that only looks like it': withOption('xseccomp:unconfined'),
  },
  invalid: {
    'with a colon': {
      text: withOption('⟦seccomp:unconfined⟧'),
      expect: [{ messageId: 'unconfined', severity: 'high' }],
      fixed: without,
    },
    'with an equals sign, in quotes': { text: withOption('⟦"seccomp=unconfined"⟧'), expect: ['unconfined'], fixed: without },
    'a default': { text: withOption('⟦seccomp:${S:-unconfined}⟧'), expect: ['unconfined'], fixed: without },
    'among others': {
      text: 'services:\n  web:\n    image: nginx\n    security_opt: [no-new-privileges, ⟦seccomp:unconfined⟧]\n',
      expect: ['unconfined'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt: [no-new-privileges]\n',
    },
    'a profile that allows what it does not name': {
      path: 'deploy/compose.yaml',
      text: withOption('⟦seccomp:./profile.json⟧'),
      companions: { 'deploy/profile.json': '{"defaultAction": "SCMP_ACT_ALLOW", "syscalls": []}' },
      expect: [
        {
          messageId: 'allowing',
          message: 'The service "web" has the seccomp profile "./profile.json", which allows every system call that it does not name.',
        },
      ],
      fixed: without,
    },
    'in development only': {
      text: 'services:\n  web:\n    image: nginx\n    profiles: [debug]\n    security_opt: [⟦seccomp:unconfined⟧]\n',
      expect: [{ messageId: 'unconfined', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: nginx\n    profiles: [debug]\n',
    },
  },
});
