import { flagIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lacks, lists, withWord } from './concepts/flag-lists.ts';

export const nodeRestrictionMissing = flagRule({
  id: 'control-plane/node-restriction-missing',
  severity: 'medium',
  title: 'NodeRestriction plugin not enabled',
  flags: { 'kube-apiserver': ['enable-admission-plugins'] },
  wrong: { lacks: lacks('NodeRestriction') },
  absent: 'absent',
  except: flags => lists('NodeRestriction')(flagIn(flags, 'admission-control')?.value ?? ''),
  fix: { title: 'Keep kubelets to their own node', value: withWord('NodeRestriction') },
  messages: {
    lacks: '"--{flag}" lacks "NodeRestriction", so one kubelet can change other nodes and the pods on them.',
    absent: 'Without "NodeRestriction" in "--{flag}" one kubelet can change other nodes and the pods on them.',
  },
  standards: { cisKubernetes: ['1.2.14'], mitre: ['T1078'] },
  rationale: `With a kubelet's credentials, which lie on every node, a request may otherwise label another node so that secrets are scheduled to it, or change pods elsewhere. The plugin is not
on by default; kubeadm enables it, and a list in \`extraArgs\` takes the place of kubeadm's.`,
  remediation: 'Add `NodeRestriction` to `--enable-admission-plugins`, together with `Node` in `--authorization-mode`.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=EventRateLimit'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
