import { flagIn, truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** One scanner asks this of the scheduler only where the flag is written, or any other; its default is on, as for the other two. */
export const profilingEnabled = flagRule({
  id: 'control-plane/profiling-enabled',
  severity: 'low',
  profile: 'hardening',
  title: 'Profiling endpoint enabled',
  flags: { 'kube-apiserver': ['profiling'], 'kube-controller-manager': ['profiling'], 'kube-scheduler': ['profiling'] },
  wrong: { on: value => truthOf(value) === true },
  absent: 'absent',
  absentIn: ['command', 'configuration'],
  // Why another message: with a configuration the scheduler does not ask its flag.
  eased: [{ as: 'configured', when: flags => flags.source === 'configuration' && flagIn(flags, 'profiling') === undefined }],
  fix: { title: 'Turn profiling off', value: () => 'false' },
  messages: {
    on: 'Profiling of the {component} is on.',
    configured: 'Without "enableProfiling: false" profiling of the {component} is on.',
    absent: 'Without "--{flag}=false" profiling of the {component} is on.',
  },
  standards: { cisKubernetes: ['1.2.15', '1.3.2', '1.4.1'], mitre: ['T1613'] },
  rationale: `\`/debug/pprof\` tells how the program runs, with parts of its memory and its command line, and can be made to work hard. It is needed while somebody looks for a bottleneck, and not
after that.`,
  remediation: 'Set `--profiling=false`, or `enableProfiling: false` in a `KubeSchedulerConfiguration`.',
  examples: { bad: staticPod('kube-scheduler', '--leader-elect=true'), good: staticPod('kube-scheduler', '--profiling=false') },
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
    'https://kubernetes.io/docs/reference/config-api/kube-scheduler-config.v1/',
    'https://cwe.mitre.org/data/definitions/489.html',
  ],
});
