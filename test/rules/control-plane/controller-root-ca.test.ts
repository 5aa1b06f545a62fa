import { controllerRootCa } from '../../../src/rules/control-plane/controller-root-ca.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { argumentsAlone, markedPod } from '../../support/static-pods.ts';

testRule(controllerRootCa, {
  valid: {
    'a CA': staticPod('kube-controller-manager', '--root-ca-file=/pki/ca.crt'),
    'whatever the file is called': staticPod('kube-controller-manager', '--root-ca-file=/pki/ca.txt'),
    'in two words': staticPod('kube-controller-manager', '--root-ca-file', '/pki/ca.crt'),
    'another component': staticPod('kube-apiserver', '--profiling=false'),
  },
  invalid: {
    'not said': { text: markedPod('kube-controller-manager', '--profiling=false'), expect: [{ messageId: 'absent', severity: 'low' }] },
    empty: { text: staticPod('kube-controller-manager', '⟦--root-ca-file=⟧'), expect: ['empty'] },
    'by the arguments of an image': {
      text: argumentsAlone('kube-controller-manager', '--profiling=false').replace('name: main', 'name: ⟦main⟧'),
      expect: ['absent'],
    },
    'the last of two counts': {
      text: staticPod('kube-controller-manager', '--root-ca-file=/ca.crt', '⟦--root-ca-file=⟧'),
      expect: ['empty'],
    },
  },
});
