import { truthOf } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const gate = 'RotateKubeletServerCertificate';

const gateOff = new RegExp(`(?:^|,)\\s*${gate}=(?:0|f|F|FALSE|false|False)\\s*(?:,|$)`);

/** A configuration that says nothing does not rotate: the benchmark's text takes it for on, the code has it off, and kubeadm writes it. */
export const kubeletCertRotationDisabled = flagRule({
  id: 'control-plane/kubelet-cert-rotation-disabled',
  severity: 'medium',
  title: 'Kubelet certificate rotation disabled',
  flags: {
    kubelet: ['rotate-certificates', 'rotate-server-certificates', 'feature-gates', `feature-gates.${gate}`],
    'kube-controller-manager': ['feature-gates'],
  },
  wrong: {
    off: (value, _, name) => name !== 'feature-gates' && truthOf(value) === false,
    gate: (value, _, name) => name === 'feature-gates' && gateOff.test(value),
  },
  absent: 'absent',
  absentIn: ['configuration'],
  needed: ({ component }) => (component === 'kubelet' ? ['rotate-certificates'] : []),
  severities: { absent: 'low' },
  fix: {
    title: 'Let kubelets renew their certificates',
    value: (old = '', _, name) => (name === 'feature-gates' ? old.replace(gateOff, match => match.replace(/=[^,\s]+/, '=true')) : 'true'),
  },
  messages: {
    off: '"{flag}" is "{value}", so the kubelet keeps its certificate until it expires.',
    gate: '"--{flag}" of the {component} turns the rotation of kubelet serving certificates off.',
    absent: 'Without "rotateCertificates: true" the kubelet keeps its certificate until it expires.',
  },
  standards: { cisKubernetes: ['1.3.6', '4.2.10', '4.2.11'], mitre: ['T1528'] },
  rationale: `A kubelet's certificate lasts a year. Rotated, a stolen one is worthless soon; not rotated, it works for the year, and then the node is gone because nobody renewed it by hand.`,
  remediation: 'Set `rotateCertificates: true` and `serverTLSBootstrap: true` in the `KubeletConfiguration`.',
  examples: {
    bad: kubeletConfiguration`rotateCertificates: false`,
    good: kubeletConfiguration`rotateCertificates: true`,
  },
  references: ['https://kubernetes.io/docs/tasks/tls/certificate-rotation/'],
});
