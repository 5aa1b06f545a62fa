import { insecureBuildEntitlement } from '../../../src/rules/dockerfile/insecure-build-entitlement.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(insecureBuildEntitlement, {
  valid: {
    'a step without options': 'FROM a\nRUN make --network=host\n',
    'the sandbox': 'FROM a\nRUN --security=sandbox --network=none make\n',
    'the default network': 'FROM a\nRUN --network=default make\n',
    'a bind of the context': 'FROM a\nRUN --mount=type=bind,source=run/app.sock,target=/app make\n',
  },
  invalid: {
    'both in one step': { text: 'FROM a\nRUN ⟦--security=insecure⟧ ⟦--network=host⟧ make\n', expect: ['insecure', 'network'] },
    'all privileges': {
      text: 'FROM a AS b\nRUN ⟦--security=insecure⟧ make\nFROM c\n',
      expect: [{ messageId: 'insecure', severity: 'high' }],
    },
    'the network of the host': {
      text: 'FROM a\nRUN --mount=type=cache,target=/x ⟦--network=host⟧ make\n',
      expect: [{ messageId: 'network', severity: 'medium' }],
    },
    'the socket': {
      text: 'FROM a\nRUN ⟦--mount=type=bind,from=host,source=/var/run/docker.sock,target=/var/run/docker.sock⟧ make\n',
      expect: ['socket'],
    },
  },
});
