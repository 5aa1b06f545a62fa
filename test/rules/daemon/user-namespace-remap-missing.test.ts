import { userNamespaceRemapMissing } from '../../../src/rules/daemon/user-namespace-remap-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(userNamespaceRemapMissing, {
  valid: {
    'the default user': '{"userns-remap": "default"}\n',
    'a user of their own': '{"userns-remap": "dockremap:dockremap"}\n',
    'rootless, by where it lies': { path: 'home/dev/.config/docker/daemon.json', text: '{"log-driver": "local"}\n' },
    'rootless, by its socket': '{"hosts": ["unix:///run/user/1000/docker.sock"], "icc": false}\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'nothing is said of it': { text: '⟦{⟧"live-restore": true}\n', expect: [{ messageId: 'absent', severity: 'low' }] },
    'it is empty': { text: '{"userns-remap": ⟦""⟧}\n', expect: ['empty'] },
    'it is empty by a flag': { text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--userns-remap=⟧ -H fd://\n', expect: ['empty'] },
    'a whole file': {
      text: '⟦{⟧\n  "data-root": "/srv/docker",\n  "log-driver": "json-file",\n  "log-opts": {"max-size": "10m"}\n}\n',
      expect: ['absent'],
    },
  },
});
