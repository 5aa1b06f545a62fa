import { customCgroupParent } from '../../../src/rules/daemon/custom-cgroup-parent.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(customCgroupParent, {
  valid: {
    'nothing is said of it': '{"icc": false}\n',
    'the default of cgroupfs': '{"cgroup-parent": "/docker"}\n',
    'the default of systemd': '{"exec-opts": ["native.cgroupdriver=systemd"], "cgroup-parent": "system.slice"}\n',
    'the default by a flag': '[Service]\nExecStart=/usr/bin/dockerd --cgroup-parent=/docker\n',
  },
  invalid: {
    'another cgroup': { text: '{"cgroup-parent": ⟦"/apps"⟧}\n', expect: [{ messageId: 'custom', severity: 'info' }] },
    'another slice': { text: '{"cgroup-parent": ⟦"user.slice"⟧, "icc": false}\n', expect: ['custom'] },
    'by a flag': { text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--cgroup-parent=/foobar⟧\n', expect: ['custom'] },
    'by a flag in two words': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--cgroup-parent build.slice⟧ -H fd://\n',
      expect: ['custom'],
    },
  },
});
