import { insecureBuildEntitlement } from '../../../src/rules/dockerfile/insecure-build-entitlement.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(insecureBuildEntitlement, {
  valid: {
    'what each step has': 'FROM debian:13\nRUN --security=sandbox --network=default true\nRUN --network=none true\n',
    'the flag of another program': 'FROM debian:13\nRUN tool --security=insecure --network=host\n',
  },
  invalid: {
    'a privileged step': {
      text: 'FROM debian:13\nRUN ⟦--security=insecure⟧ mount -t tmpfs none /mnt\n',
      expect: [{ messageId: 'insecure', severity: 'high' }],
    },
    'the network of the host, beside other flags': {
      text: 'FROM debian:13\nRUN --mount=type=tmpfs,target=/x ⟦--network=host⟧ ⟦--security="insecure"⟧ true\n',
      expect: [{ messageId: 'network', severity: 'medium' }, 'insecure'],
    },
    'a trigger for other builds': { text: 'FROM debian:13\nONBUILD RUN ⟦--security=insecure⟧ true\n', expect: ['insecure'] },
  },
});
