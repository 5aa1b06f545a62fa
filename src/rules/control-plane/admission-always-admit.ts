import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lists, withoutWords } from './concepts/flag-lists.ts';

export const admissionAlwaysAdmit = flagRule({
  id: 'control-plane/admission-always-admit',
  severity: 'high',
  title: 'AlwaysAdmit admission plugin enabled',
  flags: { 'kube-apiserver': ['enable-admission-plugins', 'admission-control'] },
  wrong: { listed: lists('AlwaysAdmit') },
  fix: { title: 'Leave the plugin out', value: withoutWords('AlwaysAdmit') },
  messages: { listed: '"--{flag}" has "AlwaysAdmit", which is there to admit what others would look at.' },
  standards: { cisKubernetes: ['1.2.10'], mitre: ['T1562.001'] },
  rationale: `The plugin admits every request and does nothing else; it is deprecated because no admission at all does the same. Who lists it wanted admission out of the way, in a test at best:
the other plugins of such a list are usually missing, too.`,
  remediation: 'Remove `AlwaysAdmit` from `--enable-admission-plugins`.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,AlwaysAdmit'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwaysadmit',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
