import { defaultUlimitsMissing } from '../../../src/rules/daemon/default-ulimits-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(defaultUlimitsMissing, {
  valid: {
    'both limits':
      '{"default-ulimits": {"nofile": {"Name": "nofile", "Hard": 64000, "Soft": 64000}, "nproc": {"Name": "nproc", "Hard": 4096, "Soft": 4096}}}\n',
    'both limits and another one':
      '{"default-ulimits": {"core": {"Name": "core", "Hard": 0}, "nproc": {"Name": "nproc", "Hard": 4096}, "nofile": {"Name": "nofile", "Hard": 64000}}}\n',
    'flags, beside which daemon.json may not have them': '[Service]\nExecStart=/usr/bin/dockerd --default-ulimit nofile=1024:2048\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'nothing is said of them': {
      text: '⟦{⟧"icc": false}\n',
      expect: [
        {
          messageId: 'missing',
          severity: 'info',
          message: 'Containers have no default for "nofile" and "nproc": "default-ulimits" does not set it.',
        },
      ],
    },
    'one of them': {
      text: '⟦{⟧"default-ulimits": {"nofile": {"Name": "nofile", "Hard": 64000, "Soft": 64000}}}\n',
      expect: [{ messageId: 'missing', message: 'Containers have no default for "nproc": "default-ulimits" does not set it.' }],
    },
    'another one': { text: '⟦{⟧"default-ulimits": {"core": {"Name": "core", "Hard": 0, "Soft": 0}}}\n', expect: ['missing'] },
    'none at all': { text: '⟦{⟧"default-ulimits": {}}\n', expect: ['missing'] },
  },
});
