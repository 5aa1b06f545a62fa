import type { Secret } from '../../artifacts/kubernetes/objects/secret.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { base64Text } from '../concepts/credentials/base64-text.ts';
import { couldBeSecret } from '../concepts/credentials/secret-names.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isSamplePath } from './concepts/encrypted.ts';

const keys = ['.dockerconfigjson', '.dockercfg'];

/** Longer texts are not configurations of registries. */
const maxLength = 262_144;

/** Passwords, tokens and encoded logins as they stand in the JSON of Docker's configuration. */
const credential = /"(?:auth|password|identitytoken|registrytoken)"\s{0,20}:\s{0,20}"([^"\\]{1,8192})"/g;

/** What is put in when the program runs: `${NPM_TOKEN}`, `$NPM_TOKEN`, `%NPM_TOKEN%`. */
const isReference = (value: string): boolean => /\$\{?\w|^%\w{1,200}%$/u.test(value);

const passwordOf = (value: string): string => base64Text(value)?.split(':').slice(1).join(':') || value;

/** The passwords in a configuration that are not for show only. */
const passwordsIn = (text: string): readonly string[] =>
  text.length > maxLength
    ? []
    : [...text.matchAll(credential)].map(match => match[1] ?? '').filter(value => couldBeSecret(passwordOf(value)) === 'secret');

function* configurations({ data, stringData }: Secret) {
  for (const [fields, isBase64] of [
    [data, true],
    [stringData, false],
  ] as const)
    for (const { name, entry, value } of fields.entries) {
      const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
      if (name === undefined || !keys.includes(name) || scalar === undefined || isSubstituted(scalar.value)) continue;
      const text = isBase64 ? base64Text(scalar.value) : scalar.value;
      if (text !== undefined) yield { range: entry.range, passwords: passwordsIn(text) };
    }
}

const secret = (auth: string): string => manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: registry}
  type: kubernetes.io/dockerconfigjson
  stringData:
    .dockerconfigjson: '{"auths": {"registry.example.com": {"auth": "${auth}"}}}'
`;

/** `secret`: what holds the login, for people. */
const report = (path: string, at: Range, secret: string, hazards: readonly string[]): Report<'login' | 'sample'> => ({
  ...(isSamplePath(path) ? { messageId: 'sample', severity: 'info' } : { messageId: 'login', severity: 'high' }),
  at,
  data: { secret },
  facts: { hazards },
});

export const registryCredentialsCommitted = defineRule({
  meta: {
    id: 'secrets/registry-credentials-committed',
    kind: 'logins',
    severity: 'high',
    title: 'Login of a registry in the repository',
    rationale:
      'With the login of a registry one pulls private images, and with most also pushes: what all clusters run is then decided by whoever can read the repository.',
    remediation:
      'Change the password, and have the login made by an operator (External Secrets, the ECR or GCR credential helpers of the kubelet), or encrypt the manifest (SOPS, Sealed Secrets).',
    messages: {
      login: 'The login in "{secret}" is read by everybody who can read the repository.',
      sample: 'There is a login in "{secret}"; it is info because the file is there to test or to show something.',
    },
    fix: 'none',
    examples: { bad: secret('Ym90Okt4OXZQcTJtV3o='), good: secret('${REGISTRY_AUTH}') },
    standards: { mitre: ['T1552.001'] },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *object(object) {
      const one = typedObject(object);
      if (one?.kind !== 'Secret') return;
      for (const { range, passwords } of configurations(one)) {
        if (passwords.length > 0) yield report(object.file.path, range, object.subject, passwords.slice(0, 100));
      }
    },
    *login({ value, range }, { file }) {
      const password = passwordOf(value);
      if (!isReference(value) && couldBeSecret(password) === 'secret') yield report(file.path, range, fileNameOf(file.path), [password]);
    },
  },
});
