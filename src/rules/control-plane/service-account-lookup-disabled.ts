import { truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const serviceAccountLookupDisabled = flagRule({
  id: 'control-plane/service-account-lookup-disabled',
  severity: 'medium',
  title: 'Deleted ServiceAccount tokens stay valid',
  flags: { 'kube-apiserver': ['service-account-lookup'] },
  wrong: { off: value => truthOf(value) === false },
  fix: { title: 'Look tokens up', value: () => 'true' },
  messages: { off: '"--{flag}" is "{value}", so a token goes on to work after its service account, secret or pod is deleted.' },
  standards: { cisKubernetes: ['1.2.21'], mitre: ['T1078'] },
  rationale: `Deleting is how a stolen token is revoked. Without the lookup the signature alone counts, and the token lasts as long as it says, or for good when it is one from a Secret.`,
  remediation: 'Remove the flag; looking up is the default.',
  examples: {
    bad: staticPod('kube-apiserver', '--service-account-lookup=false'),
    good: staticPod('kube-apiserver', '--service-account-lookup=true'),
  },
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
    'https://cwe.mitre.org/data/definitions/613.html',
  ],
});
