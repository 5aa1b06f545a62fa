import { type DaemonOptions, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';

const missingIn = (daemon: DaemonOptions): readonly string[] => {
  const set = new Set(valuesOf(daemon, 'default-ulimits').map(({ key }) => key));
  return ['nofile', 'nproc'].filter(name => !set.has(name));
};

export const defaultUlimitsMissing = defineRule({
  meta: {
    id: 'daemon/default-ulimits-missing',
    kind: 'daemons',
    severity: 'info',
    profile: 'strict',
    family: 'component-hardening',
    title: 'No default ulimits',
    messages: { missing: 'Containers have no default for {names}: "default-ulimits" does not set it.' },
    fix: 'none',
    standards: { cisDocker: ['2.8', '5.19'], nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    rationale: `Without defaults a container has the limits of the daemon, which are as good as none: a fork bomb or a leak of file handles in one takes the whole host along.`,
    remediation: 'Set `nofile` and `nproc` under `default-ulimits`; a container that needs more says so under `ulimits`.',
    examples: {
      bad: '{\n  "default-ulimits": {}\n}\n',
      good: '{\n  "default-ulimits": {\n    "nofile": {"Name": "nofile", "Hard": 64000, "Soft": 64000},\n    "nproc": {"Name": "nproc", "Hard": 4096, "Soft": 4096}\n  }\n}\n',
    },
    references: [
      'https://docs.docker.com/reference/cli/dockerd/#default-ulimit-settings',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      const missing = daemon.complete ? missingIn(daemon) : [];
      if (missing.length === 0) return;
      const names = missing.map(name => `"${name}"`).join(' and ');
      yield {
        messageId: 'missing',
        at: daemon.at,
        identity: 'default-ulimits',
        data: { names },
        facts: { value: names, degree: severityDegree('info') },
      };
    },
  },
});
