import { truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const serviceAccountTokenExtension = flagRule({
  id: 'control-plane/service-account-token-extension',
  severity: 'low',
  profile: 'strict',
  title: 'Projected tokens are extended to one year',
  flags: { 'kube-apiserver': ['service-account-extend-token-expiration'] },
  wrong: { on: value => truthOf(value) === true },
  absent: 'absent',
  fix: { title: 'Let tokens expire when they say', value: () => 'false' },
  messages: {
    on: '"--{flag}" is "{value}", so tokens that pods get for an hour are valid for a year.',
    absent: 'Without "--{flag}=false" tokens that pods get for an hour are valid for a year.',
  },
  standards: { cisKubernetes: ['1.2.30'], mitre: ['T1528'] },
  rationale: `The extension is for clients that do not read their token again. Those are rare by now, and the price is that every token that leaks by a log or a dump works for a year.`,
  remediation:
    'Look at the metric `serviceaccount_stale_tokens_total`; where it stays at nought, set `--service-account-extend-token-expiration=false`.',
  examples: {
    bad: staticPod('kube-apiserver', '--service-account-extend-token-expiration=true'),
    good: staticPod('kube-apiserver', '--service-account-extend-token-expiration=false'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens',
    'https://cwe.mitre.org/data/definitions/613.html',
  ],
});
