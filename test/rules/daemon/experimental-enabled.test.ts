import { experimentalEnabled } from '../../../src/rules/daemon/experimental-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(experimentalEnabled, {
  valid: {
    'the default': '{"icc": false}\n',
    'it is off': '{"experimental": false, "icc": false}\n',
    'a feature by its name': '{"features": {"buildkit": true, "containerd-snapshotter": true}, "icc": false}\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'it is on': {
      text: '{"experimental": ⟦true⟧, "icc": false}\n',
      expect: [{ messageId: 'on', severity: 'low' }],
      fixed: '{"experimental": false, "icc": false}\n',
    },
    'in the file of Docker Desktop': {
      text: '{\n  "builder": {"gc": {"defaultKeepStorage": "20GB", "enabled": true}},\n  "experimental": ⟦true⟧\n}\n',
      path: '.docker/daemon.json',
      expect: ['on'],
      fixed: '{\n  "builder": {"gc": {"defaultKeepStorage": "20GB", "enabled": true}},\n  "experimental": false\n}\n',
    },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--experimental⟧ -H fd://\n',
      expect: ['on'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --experimental=false -H fd://\n',
    },
    'by a flag with its value': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--experimental=true⟧\n',
      expect: ['on'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --experimental=false\n',
    },
  },
});
