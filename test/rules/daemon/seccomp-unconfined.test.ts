import { seccompUnconfined } from '../../../src/rules/daemon/seccomp-unconfined.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(seccompUnconfined, {
  valid: {
    'nothing is said of it': '{"icc": false}\n',
    'the profile that is built in': '{"seccomp-profile": "builtin"}\n',
    'a profile of their own': '{"seccomp-profile": "/etc/docker/seccomp/default-no-chmod.json"}\n',
    'a profile by a flag': '[Service]\nExecStart=/usr/bin/dockerd --seccomp-profile /etc/docker/seccomp.json\n',
  },
  invalid: {
    'no profile': {
      text: '{"seccomp-profile": ⟦"unconfined"⟧}\n',
      expect: [{ messageId: 'unconfined', severity: 'high' }],
      fixed: '{"seccomp-profile": "builtin"}\n',
    },
    'among other options': {
      text: '{\n  "icc": false,\n  "seccomp-profile": ⟦"unconfined"⟧,\n  "live-restore": true\n}\n',
      expect: ['unconfined'],
      fixed: '{\n  "icc": false,\n  "seccomp-profile": "builtin",\n  "live-restore": true\n}\n',
    },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--seccomp-profile=unconfined⟧\n',
      expect: ['unconfined'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --seccomp-profile=builtin\n',
    },
    'by a flag in two words': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--seccomp-profile unconfined⟧ -H fd://\n',
      expect: ['unconfined'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --seccomp-profile builtin -H fd://\n',
    },
  },
});
