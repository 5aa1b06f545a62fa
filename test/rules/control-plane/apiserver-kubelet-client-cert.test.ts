import { apiserverKubeletClientCert } from '../../../src/rules/control-plane/apiserver-kubelet-client-cert.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, argumentsAlone, markedPod } from '../../support/static-pods.ts';

testRule(apiserverKubeletClientCert, {
  valid: {
    'both files': staticPod('kube-apiserver', '--kubelet-client-certificate=/pki/client.crt', '--kubelet-client-key=/pki/client.key'),
    'kubeadm sets them': apiServerArgs('[{name: profiling, value: "false"}]'),
    'files that variables name': staticPod('kube-apiserver', '--kubelet-client-certificate=$(CERT)', '--kubelet-client-key=$(KEY)'),
    'a command that a variable adds to': staticPod('kube-apiserver', '$(FLAGS)'),
    'a patch of a static pod': {
      text: `${staticPod('kube-apiserver', '--profiling=false')}`.replace('      image: registry.k8s.io/kube-apiserver:v1.37.0\n', ''),
    },
  },
  invalid: {
    'neither file': {
      text: markedPod('kube-apiserver', '--authorization-mode=RBAC'),
      expect: [
        {
          messageId: 'absent',
          message: 'Without "--kubelet-client-certificate" and "--kubelet-client-key" the API server is anonymous to kubelets.',
        },
      ],
    },
    'the key alone': {
      text: markedPod('kube-apiserver', '--kubelet-client-key=/pki/client.key'),
      expect: [{ messageId: 'absent', message: 'Without "--kubelet-client-certificate" the API server is anonymous to kubelets.' }],
    },
    'one that is empty': {
      text: staticPod('kube-apiserver', '⟦--kubelet-client-certificate=⟧', '--kubelet-client-key=/pki/client.key'),
      expect: ['empty'],
    },
    'by the arguments of an image': {
      text: argumentsAlone('kube-apiserver', '--secure-port=6443').replace('name: main', 'name: ⟦main⟧'),
      expect: ['absent'],
    },
  },
});
