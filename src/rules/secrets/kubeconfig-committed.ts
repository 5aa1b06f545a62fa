import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { base64Text } from '../concepts/credentials/base64-text.ts';
import { couldBeSecret } from '../concepts/credentials/secret-names.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Fields of a user with what proves who he is. Programs that fetch it (`exec`) and files that are named do not count. */
const fields: readonly (readonly [string, ...string[]])[] = [
  ['token'],
  ['password'],
  ['auth-provider', 'config', 'access-token'],
  ['auth-provider', 'config', 'refresh-token'],
  ['auth-provider', 'config', 'id-token'],
  ['auth-provider', 'config', 'client-secret'],
];

interface UserCredential {
  readonly field: string;
  readonly value: string;
  readonly at: { readonly start: number; readonly end: number };
}

const credentialAt = (user: YamlNode, path: readonly string[], is: (value: string) => boolean): UserCredential | undefined => {
  const found = lookup(user, 'user', ...path);
  const [value, at] = [stringAt(found), writtenRange(found)];
  if (value === undefined || at === undefined || isSubstituted(value) || !is(value)) return undefined;
  return { field: path.at(-1) ?? '', value, at };
};

const isKey = (value: string): boolean => base64Text(value)?.includes('PRIVATE KEY') === true;

const credentialsOf = (user: YamlNode): readonly UserCredential[] =>
  [
    credentialAt(user, ['client-key-data'], isKey),
    ...fields.map(path => credentialAt(user, path, value => couldBeSecret(value) !== 'no')),
  ].filter(each => each !== undefined);

const config = (user: string): string => manifest`
  apiVersion: v1
  kind: Config
  clusters: [{name: shop, cluster: {server: "https://shop.example.com:6443"}}]
  users: [{name: admin, user: ${user}}]
`;

export const kubeconfigCommitted = defineRule({
  meta: {
    id: 'secrets/kubeconfig-committed',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Access to a cluster in the repository',
    rationale:
      'A kubeconfig with a key or a token opens the cluster to everybody who can read the repository, now or later; a client certificate cannot even be taken back before it expires.',
    remediation:
      'Change the credential, remove the file, and use `exec` with the program of your cloud, or OIDC. Give CI a short-lived token of its own (workload identity).',
    messages: { credential: 'The field "{field}" of the user "{user}" opens the cluster to everybody who can read the repository.' },
    fix: 'none',
    examples: {
      bad: config('{token: Kx9vPq2mWzT4nB8s}'),
      good: config('{exec: {apiVersion: client.authentication.k8s.io/v1, command: aws}}'),
    },
    standards: { nsa: ['Network separation > Control plane hardening'], mitre: ['T1552.001'] },
    references: [
      'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *other(object) {
      if (object.kind !== 'Config' || (object.group !== '' && object.group !== undefined)) return;
      for (const user of itemsOf(object.get('users')))
        for (const { field, value, at } of credentialsOf(user))
          yield { messageId: 'credential', at, data: { field, user: stringAt(user, 'name') ?? '?' }, facts: { hazards: [value] } };
    },
  },
});
