import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const apiserverKubeletClientCert = flagRule({
  id: 'control-plane/apiserver-kubelet-client-cert',
  severity: 'medium',
  title: 'No client certificate for kubelet connections',
  flags: { 'kube-apiserver': ['kubelet-client-certificate', 'kubelet-client-key'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  messages: {
    empty: '"--{flag}" is empty, so the API server is anonymous to kubelets.',
    absent: 'Without "--{flag}" the API server is anonymous to kubelets.',
  },
  standards: { cisKubernetes: ['1.2.4'], mitre: ['T1557'] },
  rationale: `An API server without a client certificate gets logs and shells only from kubelets that let anybody have them. Where that works, the kubelets are open to every pod that reaches
their port, too.`,
  remediation: 'Set `--kubelet-client-certificate` and `--kubelet-client-key` to a pair that the kubelets trust, as kubeadm does.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod(
      'kube-apiserver',
      '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt',
      '--kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key',
    ),
  },
  references: [
    'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#apiserver-to-kubelet',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
