import { macProfileDisabled } from '../../../src/rules/compose/mac-profile-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const withOption = (option: string): string => `services:\n  web:\n    image: nginx\n    security_opt:\n      - ${option}\n`;
const without = 'services:\n  web:\n    image: nginx\n';

testRule(macProfileDisabled, {
  valid: {
    'not set': without,
    'a profile': withOption('apparmor:acme-web'),
    'a label': withOption('label:type:container_t'),
    'another option': withOption('seccomp:unconfined'),
    'an unknown variable': withOption('apparmor:${PROFILE}'),
  },
  invalid: {
    AppArmor: { text: withOption('⟦apparmor:unconfined⟧'), expect: [{ messageId: 'apparmor', severity: 'medium' }], fixed: without },
    'AppArmor with an equals sign': { text: withOption('⟦apparmor=unconfined⟧'), expect: ['apparmor'], fixed: without },
    SELinux: { text: withOption('⟦label:disable⟧'), expect: ['label'], fixed: without },
    'the type of privileged containers': { text: withOption('⟦label=type:spc_t⟧'), expect: ['label'], fixed: without },
    'masked paths': {
      text: withOption('⟦systempaths=unconfined⟧'),
      expect: [{ messageId: 'systempaths', severity: 'high' }],
      fixed: without,
    },
    'a default': { text: withOption('⟦"apparmor:${A:-unconfined}"⟧'), expect: ['apparmor'], fixed: without },
  },
});
