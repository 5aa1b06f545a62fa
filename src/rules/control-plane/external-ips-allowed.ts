import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lacks, withWord } from './concepts/flag-lists.ts';

/** The version that brought the plugin. */
const since = 21;

/** Older benchmarks asked for the opposite (CIS 1.7 and before), and some scanners still do: the plugin only forbids, so it is wanted. */
export const externalIpsAllowed = flagRule({
  id: 'control-plane/external-ips-allowed',
  severity: 'low',
  profile: 'hardening',
  title: 'Service externalIPs are not denied',
  flags: { 'kube-apiserver': ['enable-admission-plugins'] },
  wrong: { lacks: lacks('DenyServiceExternalIPs') },
  absent: 'absent',
  except: ({ minor }) => minor !== undefined && minor < since,
  fix: { title: 'Deny external IPs of Services', value: withWord('DenyServiceExternalIPs') },
  messages: {
    lacks: '"--{flag}" lacks "DenyServiceExternalIPs", so everybody who may write Services can claim any IP address.',
    absent: 'Without "--{flag}=DenyServiceExternalIPs" everybody who may write Services can claim any IP address.',
  },
  standards: { cisKubernetes: ['1.2.3'], mitre: ['T1557'] },
  rationale: `A Service with \`spec.externalIPs\` draws the traffic of all pods of the cluster to these addresses to itself (CVE-2020-8554): another team's database, the metadata service, a
public API. There is no patch; the remedy is to forbid the field.`,
  remediation: 'Add `DenyServiceExternalIPs` to `--enable-admission-plugins`, or forbid the field by a policy engine where some need it.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
    'https://cwe.mitre.org/data/definitions/283.html',
  ],
});
