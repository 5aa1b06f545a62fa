import { kubeletHostnameOverride } from '../../../src/rules/control-plane/kubelet-hostname-override.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletHostnameOverride, {
  valid: {
    'the name of the machine': staticPod('kubelet', '--node-ip=10.0.0.5'),
    'a name that a variable decides about': staticPod('kubelet', '--hostname-override=$(NODE_NAME)'),
    'the name of a node for kubeadm': manifest`
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: JoinConfiguration
      nodeRegistration: {name: node-1}
    `,
    'kube-proxy': staticPod('kube-proxy', '--hostname-override=node-1'),
  },
  invalid: {
    'another name': { text: staticPod('kubelet', '⟦--hostname-override=node-1⟧'), expect: [{ messageId: 'set', severity: 'info' }] },
    'another name, in two words': { text: staticPod('kubelet', '⟦--hostname-override⟧', 'node-1'), expect: ['set'] },
    'another name by a map of kubeadm': { text: kubeletArgs('{⟦hostname-override: node-1⟧}'), expect: ['set'] },
    'another name by a list of kubeadm': { text: kubeletArgs('[⟦{name: hostname-override, value: node-1}⟧]'), expect: ['set'] },
  },
});
