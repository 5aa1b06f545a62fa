import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const apiserverKubeletCa = flagRule({
  id: 'control-plane/apiserver-kubelet-ca',
  severity: 'medium',
  title: 'Kubelet serving certificates are not verified',
  flags: { 'kube-apiserver': ['kubelet-certificate-authority'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  messages: {
    empty: '"--{flag}" is empty, so the API server takes any certificate for that of a kubelet.',
    absent: 'Without "--{flag}" the API server takes any certificate for that of a kubelet.',
  },
  standards: { cisKubernetes: ['1.2.5'], mitre: ['T1557'] },
  rationale: `Who stands between the API server and a node can be the kubelet: he sees what \`kubectl exec\` and \`kubectl logs\` carry, and answers in its name. By default kubelets sign their
certificates themselves, so turning the check on needs certificates that the cluster has signed.`,
  remediation:
    'Let kubelets have their certificates signed (`serverTLSBootstrap: true` and an approver), then set `--kubelet-certificate-authority` to the CA.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod('kube-apiserver', '--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#apiserver-to-kubelet',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/',
    'https://cwe.mitre.org/data/definitions/295.html',
  ],
});
