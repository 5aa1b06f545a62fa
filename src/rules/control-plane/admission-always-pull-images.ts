import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lacks, withWord } from './concepts/flag-lists.ts';

export const admissionAlwaysPullImages = flagRule({
  id: 'control-plane/admission-always-pull-images',
  severity: 'info',
  profile: 'strict',
  title: 'AlwaysPullImages plugin not enabled',
  flags: { 'kube-apiserver': ['enable-admission-plugins'] },
  wrong: { lacks: lacks('AlwaysPullImages') },
  absent: 'absent',
  fix: { title: 'Pull images for each pod', value: withWord('AlwaysPullImages') },
  messages: {
    lacks: '"--{flag}" lacks "AlwaysPullImages", so a pod can use a private image that another one had pulled.',
    absent: 'Without "AlwaysPullImages" in "--{flag}" a pod can use a private image that another one had pulled.',
  },
  standards: { cisKubernetes: ['1.2.11'], mitre: ['T1525'] },
  rationale: `An image that lies on a node is there for all of its pods: a tenant who knows its name runs it without having the right to pull it. The plugin makes each pod ask the registry.
Newer kubelets check the right themselves (\`imagePullCredentialsVerificationPolicy\`), and every pull makes the registry one more thing that must be up.`,
  remediation: 'Add `AlwaysPullImages` to `--enable-admission-plugins` in clusters that tenants share.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,AlwaysPullImages'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
