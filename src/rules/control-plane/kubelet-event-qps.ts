import { flagIn } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** What the CIS benchmark calls low. */
const least = 5;

export const kubeletEventQps = flagRule({
  id: 'control-plane/kubelet-event-qps',
  severity: 'info',
  profile: 'strict',
  title: 'Kubelet events may be dropped',
  flags: { kubelet: ['event-qps'] },
  wrong: {
    few: value => /^\d{1,9}$/.test(value) && Number(value) > 0 && Number(value) < least,
    // Why asked of the default alone: nobody chose it, and it is a limit.
    unset: (value, flags, name) => flagIn(flags, name) === undefined && value !== '0',
  },
  absent: 'unset',
  absentIn: ['configuration'],
  fix: { title: 'Let events through as by default', value: () => '50' },
  messages: {
    few: 'The kubelet records {value} events a second at most, and drops the others.',
    unset: 'Without "eventRecordQPS" the kubelet records 50 events a second at most (5 before Kubernetes 1.27), and drops the others.',
  },
  standards: { cisKubernetes: ['4.2.8'] },
  rationale: `Events tell that a container was killed, an image pulled, a probe failed. What is dropped under load is missing when somebody looks for what happened.`,
  remediation: 'Remove the setting, or set 0 for no limit where the API server can take it.',
  examples: { bad: kubeletConfiguration`eventRecordQPS: 2`, good: kubeletConfiguration`eventRecordQPS: 50` },
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
});
