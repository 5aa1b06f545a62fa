import { goneFlag } from '../../facts/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const staticCredentials = flagRule({
  id: 'control-plane/static-credentials',
  severity: 'high',
  title: 'Static token or password file authentication',
  flags: { 'kube-apiserver': ['token-auth-file', 'basic-auth-file'] },
  wrong: {
    removed: (value, { minor }, name) => value !== '' && (goneFlag(name)?.gone ?? Infinity) <= (minor ?? 0),
    file: value => value !== '',
  },
  severities: { removed: 'low' },
  messages: {
    file: '"--{flag}" lets in whoever has a line of the file "{value}", without end and without a way to revoke it.',
    removed: '"--{flag}" is gone from the API server of this version, which does not start with it.',
  },
  standards: { cisKubernetes: ['1.2.2'], nsa: ['Authentication and authorization > Authentication'], mitre: ['T1078'] },
  rationale: `The file holds credentials in plain text. They do not expire, are sent with each request, and cannot be changed without starting the API server again, so they are not changed. Who
reads the node's disk, a backup of it or the repository that it is made from, has them.`,
  remediation:
    'Authenticate people by OpenID Connect or short-lived client certificates, programs by tokens of service accounts, and remove the flag and the file.',
  examples: {
    bad: staticPod('kube-apiserver', '--token-auth-file=/etc/kubernetes/tokens.csv'),
    good: staticPod('kube-apiserver', '--oidc-issuer-url=https://login.example.com'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file',
    'https://cwe.mitre.org/data/definitions/522.html',
  ],
});
