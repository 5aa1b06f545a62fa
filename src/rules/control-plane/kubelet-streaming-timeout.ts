import { goDuration } from '../concepts/go-duration.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletStreamingTimeout = flagRule({
  id: 'control-plane/kubelet-streaming-timeout',
  severity: 'low',
  profile: 'hardening',
  title: 'Streaming connections never time out',
  flags: { kubelet: ['streaming-connection-idle-timeout'] },
  wrong: { never: value => goDuration(value) === 0 },
  fix: { title: 'End idle connections after five minutes', value: () => '5m' },
  messages: { never: '"{flag}" is "{value}", so shells and forwarded ports stay open when nobody uses them.' },
  standards: { cisKubernetes: ['4.2.5'], mitre: ['T1499'] },
  rationale: `A forgotten \`kubectl exec\` is a shell that somebody else can find. Connections that never end also fill the node's table of them.`,
  remediation: 'Remove the setting (four hours is the default), or set five minutes or more.',
  examples: {
    bad: kubeletConfiguration`streamingConnectionIdleTimeout: 0s`,
    good: kubeletConfiguration`streamingConnectionIdleTimeout: 30m`,
  },
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
    'https://cwe.mitre.org/data/definitions/613.html',
  ],
});
