import { admissionEventRateLimit } from '../../../src/rules/control-plane/admission-event-rate-limit.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const configuration = (plugins: string): string => manifest`
  apiVersion: apiserver.config.k8s.io/v1
  kind: AdmissionConfiguration
  plugins: ${plugins}
`;

testRule(admissionEventRateLimit, {
  valid: {
    enabled: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,EventRateLimit'),
    'a configuration with limits': configuration('[{name: EventRateLimit, path: limits.yaml}]'),
    'a configuration that a template adds to': {
      text: configuration('{{ .Values.plugins }}'),
      path: 'chart/templates/admission.yaml',
    },
    'kubeadm has a list of its own': apiServerArgs('[]'),
  },
  invalid: {
    'not in the list, with a file for its limits': {
      text: staticPod(
        'kube-apiserver',
        '⟦--enable-admission-plugins=NodeRestriction⟧',
        '--admission-control-config-file=/etc/admission.yaml',
      ),
      expect: [{ messageId: 'lacks', severity: 'low' }],
      fixed: staticPod(
        'kube-apiserver',
        '"--enable-admission-plugins=NodeRestriction,EventRateLimit"',
        '--admission-control-config-file=/etc/admission.yaml',
      ),
    },
    'not in the list, and without limits it would not start': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction⟧'),
      expect: ['lacks'],
    },
    'no list': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: ['absent'] },
    'a configuration of others': {
      text: configuration('[{name: PodSecurity, path: pod-security.yaml}]').replace('plugins', '⟦plugins⟧'),
      expect: ['unconfigured'],
    },
  },
});
