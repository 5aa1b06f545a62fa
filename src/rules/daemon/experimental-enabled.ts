import { daemonOption, isOn } from '../forms/daemon-rule.ts';

/** What is under `features` is chosen feature by feature, and has come out of the experiment. */
export const experimentalEnabled = daemonOption({
  id: 'daemon/experimental-enabled',
  severity: 'low',
  profile: 'hardening',
  title: 'Experimental features enabled',
  option: 'experimental',
  wrong: { on: isOn },
  fix: { title: 'Turn experimental features off', value: false, safety: 'safe' },
  messages: { on: 'All experimental features of the daemon are on, also those that nobody here uses.' },
  standards: { cisDocker: ['2.18'] },
  rationale: `Features that are experimental have had fewer eyes on them, change between releases and come without a promise that mistakes in them are treated as vulnerabilities.`,
  remediation: 'Remove `experimental`, and name the single feature under `features` where there is one for it.',
  examples: { bad: '{\n  "experimental": true\n}\n', good: '{\n  "features": {"containerd-snapshotter": true}\n}\n' },
  references: ['https://docs.docker.com/reference/cli/dockerd/', 'https://docs.docker.com/reference/cli/dockerd/#feature-options'],
});
