import { authorizationPluginMissing } from '../../../src/rules/daemon/authorization-plugin-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(authorizationPluginMissing, {
  valid: {
    'sockets only': '{"hosts": ["fd://"]}\n',
    'a plugin': '{"hosts": ["tcp://10.0.0.5:2376"], "tlsverify": true, "authorization-plugins": ["opa-docker-authz"]}\n',
    'no hosts': '{"icc": false}\n',
    'a command, beside which daemon.json may name one': '[Service]\nExecStart=/usr/bin/dockerd -H tcp://0.0.0.0:2376 --tlsverify\n',
  },
  invalid: {
    'an address with TLS': {
      text: '{"hosts": ["fd://", ⟦"tcp://10.0.0.5:2376"⟧], "tlsverify": true}\n',
      expect: [{ messageId: 'none', severity: 'info' }],
    },
    'an empty list of plugins': { text: '{"hosts": [⟦"tcp://10.0.0.5:2376"⟧], "authorization-plugins": []}\n', expect: ['none'] },
    'the loopback address': { text: '{"hosts": [⟦"tcp://127.0.0.1:2375"⟧], "icc": false}\n', expect: ['none'] },
    'several addresses, told once': { text: '{"hosts": [⟦"0.0.0.0:2375"⟧, "tcp://[::]:2375"], "icc": false}\n', expect: ['none'] },
  },
});
