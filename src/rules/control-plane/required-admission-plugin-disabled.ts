import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lists, namesIn, withoutWords } from './concepts/flag-lists.ts';

const essential = [
  'MutatingAdmissionWebhook',
  'NamespaceLifecycle',
  'NodeRestriction',
  'PodSecurity',
  'ServiceAccount',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionWebhook',
] as const;

export const requiredAdmissionPluginDisabled = flagRule({
  id: 'control-plane/required-admission-plugin-disabled',
  severity: 'high',
  title: 'Essential admission plugin disabled',
  flags: { 'kube-apiserver': ['disable-admission-plugins'] },
  wrong: { disabled: lists(...essential) },
  data: value => ({ plugins: namesIn(value, essential) }),
  fix: { title: 'Leave these plugins on', value: withoutWords(...essential) },
  messages: { disabled: '"--{flag}" turns off {plugins}.' },
  standards: { cisKubernetes: ['1.2.12', '1.2.13', '1.2.14'], mitre: ['T1562.001'] },
  rationale: `These plugins are on by default because the rest counts on them: without \`NamespaceLifecycle\` deleted namespaces come back, without \`ServiceAccount\` pods get identities that
nobody checked, without \`PodSecurity\` the labels of namespaces say nothing, and without the webhooks and policies every policy engine is off.`,
  remediation:
    'Remove the plugin from `--disable-admission-plugins`; exempt single namespaces or users in its configuration where something breaks.',
  examples: {
    bad: staticPod('kube-apiserver', '--disable-admission-plugins=PodSecurity'),
    good: staticPod('kube-apiserver', '--disable-admission-plugins=StorageObjectInUseProtection'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
