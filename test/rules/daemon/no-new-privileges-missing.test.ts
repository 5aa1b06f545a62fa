import { noNewPrivilegesMissing } from '../../../src/rules/daemon/no-new-privileges-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(noNewPrivilegesMissing, {
  valid: {
    'it is on': '{"no-new-privileges": true}\n',
    'it is on by a flag': '[Service]\nExecStart=/usr/bin/dockerd --no-new-privileges -H fd://\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
    'a drop-in that starts nothing': {
      path: 'docker.service.d/proxy.conf',
      text: '[Service]\nEnvironment="HTTP_PROXY=http://proxy:3128"\n',
    },
  },
  invalid: {
    'nothing is said of it': {
      text: '⟦{⟧\n    "storage-driver": "overlay2"\n}\n',
      expect: [{ messageId: 'absent', severity: 'low', safety: 'safe' }],
      fixed: '{\n    "storage-driver": "overlay2",\n    "no-new-privileges": true\n}\n',
    },
    'it is off': {
      text: '{"no-new-privileges": ⟦false⟧, "icc": false}\n',
      expect: ['off'],
      fixed: '{"no-new-privileges": true, "icc": false}\n',
    },
    'it is off by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--no-new-privileges=false⟧\n',
      expect: ['off'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --no-new-privileges=true\n',
    },
    'written by tabs': {
      text: '⟦{⟧\n\t"exec-opts": ["native.cgroupdriver=systemd"],\n\t"log-opts": {\n\t\t"max-size": "100m"\n\t}\n}\n',
      expect: ['absent'],
      fixed:
        '{\n\t"exec-opts": ["native.cgroupdriver=systemd"],\n\t"log-opts": {\n\t\t"max-size": "100m"\n\t},\n\t"no-new-privileges": true\n}\n',
    },
  },
});
