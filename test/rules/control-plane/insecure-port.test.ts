import { insecurePort } from '../../../src/rules/control-plane/insecure-port.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, argumentsAlone, inVersion } from '../../support/static-pods.ts';

testRule(insecurePort, {
  valid: {
    closed: staticPod('kube-apiserver', '--insecure-port=0'),
    'an address for a port that is closed': staticPod('kube-apiserver', '--insecure-port=0', '--insecure-bind-address=127.0.0.1'),
    'another component': staticPod('kube-scheduler', '--insecure-port=8080'),
    'a port that a variable decides about': staticPod('kube-apiserver', '--insecure-port=$(PORT)'),
    'neither flag': staticPod('kube-apiserver', '--secure-port=6443'),
  },
  invalid: {
    'open, where it still was possible': {
      text: inVersion('v1.18.20', staticPod('kube-apiserver', '⟦--insecure-port=8080⟧')),
      expect: [{ messageId: 'open', severity: 'critical' }],
      fixed: inVersion('v1.18.20', staticPod('kube-apiserver', '--insecure-port=0')),
    },
    'an address of its own': {
      text: inVersion('v1.6.0', staticPod('kube-apiserver', '⟦--insecure-bind-address=0.0.0.0⟧')),
      expect: ['open'],
    },
    'in a version that does not start with it': {
      text: inVersion('v1.30.4', staticPod('kube-apiserver', '⟦--insecure-port=8080⟧')),
      expect: [{ messageId: 'removed', severity: 'medium' }],
    },
    'by kubeadm, in the version that it installs': {
      text: `${apiServerArgs('{⟦insecure-port: "8080"⟧}', 'v1beta2')}kubernetesVersion: v1.19.2\n`,
      expect: ['open'],
      fixed: `${apiServerArgs('{insecure-port: "0"}', 'v1beta2')}kubernetesVersion: v1.19.2\n`,
    },
    'in a version that is not known, which is taken for the newest': {
      text: argumentsAlone('kube-apiserver', '--insecure-port=8080').replace('"--insecure-port=8080"', '⟦"--insecure-port=8080"⟧'),
      expect: ['removed'],
    },
  },
});
