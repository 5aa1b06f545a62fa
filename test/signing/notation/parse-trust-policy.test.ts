import { describe, expect, test } from 'vitest';
import { parseTrustPolicy } from '../../../src/signing/notation/parse-trust-policy.ts';
import { applicableStatement } from '../../../src/signing/notation/trust-policy.ts';
import { storesOf } from '../../support/signing/notation-scene.ts';
import { issue } from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const stores = storesOf({ 'ca:acme-rockets': [root], 'ca:supplychain': [root], 'signingAuthority:acme': [root], 'tsa:stamps': [root] });

/** The example of the Notary Project's specification. */
const example = {
  version: '1.0',
  trustPolicies: [
    {
      name: 'wabbit-networks-images',
      registryScopes: ['registry.acme-rockets.io/software/net-monitor', 'registry.acme-rockets.io/software/net-logger'],
      signatureVerification: { level: 'strict' },
      trustStores: ['ca:acme-rockets', 'ca:supplychain', 'tsa:stamps'],
      trustedIdentities: ['x509.subject: C=US, ST=WA, L=Seattle, O=acme-rockets.io, OU=Finance, CN=SecureBuilder'],
    },
    {
      name: 'unsigned-image',
      registryScopes: ['registry.acme-rockets.io/software/unsigned/net-utils'],
      signatureVerification: { level: 'skip' },
    },
    {
      name: 'allow-expired-images',
      registryScopes: ['registry.acme-rockets.io/software/legacy/metrics'],
      signatureVerification: { level: 'permissive' },
      trustStores: ['ca:acme-rockets'],
      trustedIdentities: ['*'],
    },
    {
      name: 'global-policy-for-all-other-images',
      registryScopes: ['*'],
      signatureVerification: {
        level: 'audit',
        override: { authenticity: 'enforce', revocation: 'skip' },
        verifyTimestamp: 'afterCertExpiry',
      },
      trustStores: ['signingAuthority:acme'],
      trustedIdentities: ['*'],
    },
  ],
};

const path = 'image-policies/trustpolicy.json';
const parse = (document: unknown) => parseTrustPolicy(JSON.stringify(document, undefined, 2), path, stores);

/** The example's first statement with something else in it. */
const withChange = (change: Record<string, unknown>) => ({
  ...example,
  trustPolicies: [{ ...example.trustPolicies[0], ...change }, ...example.trustPolicies.slice(1)],
});

/** The errors as `line: message hint`. */
const errorsOf = (document: unknown): readonly string[] =>
  (parse(document).errors ?? []).map(({ path: file, line, message, hint }) => {
    expect(file).toBe(path);
    return `${line}: ${message} ${hint ?? ''}`.trim();
  });

test('the example of the specification is read as it is meant', () => {
  const { policy, errors } = parse(example);
  expect(errors).toBeUndefined();
  expect(policy?.statements.map(({ name, level, origin }) => [name, level, origin])).toEqual([
    ['wabbit-networks-images', 'strict', `${path}:4`],
    ['unsigned-image', 'skip', `${path}:22`],
    ['allow-expired-images', 'permissive', `${path}:31`],
    ['global-policy-for-all-other-images', 'audit', `${path}:46`],
  ]);
  expect(policy?.statements[0]).toMatchObject({
    actions: { authenticity: 'enforce', authenticTimestamp: 'enforce', expiry: 'enforce', revocation: 'enforce' },
    verifyTimestamp: 'always',
    trustStores: [
      { type: 'ca', name: 'acme-rockets' },
      { type: 'ca', name: 'supplychain' },
      { type: 'tsa', name: 'stamps' },
    ],
    trustedIdentities: [
      [
        { type: 'C', value: 'US' },
        { type: 'ST', value: 'WA' },
        { type: 'L', value: 'Seattle' },
        { type: 'O', value: 'acme-rockets.io' },
        { type: 'OU', value: 'Finance' },
        { type: 'CN', value: 'SecureBuilder' },
      ],
    ],
  });
  expect(policy?.statements[3]).toMatchObject({
    actions: { authenticity: 'enforce', authenticTimestamp: 'log', expiry: 'log', revocation: 'skip' },
    verifyTimestamp: 'afterCertExpiry',
    trustedIdentities: 'any',
  });
});

test('the statement that names a repository goes before "*"; without either none applies', () => {
  const { policy } = parse(example);
  const nameFor = (repository: string, statements = policy?.statements ?? []) =>
    applicableStatement({ path, statements }, repository)?.name;
  expect(nameFor('registry.acme-rockets.io/software/net-logger')).toBe('wabbit-networks-images');
  expect(nameFor('registry.acme-rockets.io/software/net-logger/x')).toBe('global-policy-for-all-other-images');
  expect(nameFor('docker.io/library/alpine')).toBe('global-policy-for-all-other-images');
  expect(nameFor('docker.io/library/alpine', policy?.statements.slice(0, 3))).toBeUndefined();
});

test('JSON that is indented with tabs is read, too', () => {
  expect(parseTrustPolicy(JSON.stringify(example, undefined, '\t'), path, stores).errors).toBeUndefined();
});

describe('errors name the line and what to do', () => {
  test.each<[string, unknown, string]>([
    ['another version', { ...example, version: '2.0' }, '2: "version" must be 1.0, not "2.0".'],
    ['no statements', { ...example, trustPolicies: [] }, '3: "trustPolicies" must not be empty.'],
    [
      'an unknown key',
      withChange({ registryScope: ['*'] }),
      '21: Unknown key "registryScope" in "trustPolicies[0]". Did you mean "registryScopes"?',
    ],
    ['no scopes', withChange({ registryScopes: [] }), '6: "trustPolicies[0].registryScopes" must not be empty.'],
    [
      'an unknown level',
      withChange({ signatureVerification: { level: 'strickt' } }),
      '11: "trustPolicies[0].signatureVerification.level" must be one of strict, permissive, audit, skip, not "strickt". Did you mean "strict"?',
    ],
    [
      'a statement without verification',
      withChange({ signatureVerification: undefined }),
      '4: The key "signatureVerification" is missing in "trustPolicies[0]".',
    ],
    [
      'a name twice',
      withChange({ name: 'unsigned-image' }),
      '23: Two statements have the name "unsigned-image". Give each statement its own name.',
    ],
    [
      'a scope twice',
      withChange({ registryScopes: ['registry.acme-rockets.io/software/legacy/metrics'] }),
      '33: The scope "registry.acme-rockets.io/software/legacy/metrics" stands in "wabbit-networks-images" already. Name each repository in one statement only.',
    ],
    [
      '"*" beside a scope',
      { ...example, trustPolicies: [{ ...example.trustPolicies[0], registryScopes: ['a.example/b', '*'] }] },
      '8: "*" must stand alone. Put "*" into a statement of its own.',
    ],
    [
      '"*" twice',
      withChange({ registryScopes: ['*'] }),
      '48: The scope "*" stands in "wabbit-networks-images" already. Name each repository in one statement only.',
    ],
    [
      'a wildcard in a scope',
      withChange({ registryScopes: ['a.example/*'] }),
      '7: "a.example/*" is not a repository. Wildcards inside a scope are not supported: write each repository, or "*" alone for all of them.',
    ],
    [
      'a tag',
      withChange({ registryScopes: ['a.example/b:v1'] }),
      '7: "a.example/b:v1" is not a repository. Leave tag and digest out: a scope is a repository.',
    ],
    [
      'a scheme',
      withChange({ registryScopes: ['https://a.example/b'] }),
      '7: "https://a.example/b" is not a repository. Leave the scheme out: "registry.example/team/app".',
    ],
    [
      'a registry only',
      withChange({ registryScopes: ['a.example'] }),
      '7: "a.example" is not a repository. Write the registry and the whole repository: "registry.example/team/app".',
    ],
    [
      '"*" among identities',
      withChange({ trustedIdentities: ['*', 'x509.subject: C=US, ST=WA, O=a', '*'] }),
      '19: "*" must stand alone. Remove it, or remove all other identities.',
    ],
    [
      'no identities',
      withChange({ trustedIdentities: [] }),
      '18: The statement trusts no identity. Write "trustedIdentities": ["x509.subject: C=…, ST=…, O=…"].',
    ],
    [
      'an unknown override',
      withChange({ signatureVerification: { level: 'strict', override: { expire: 'log' } } }),
      '13: Unknown key "expire" in "trustPolicies[0].signatureVerification.override". Did you mean "expiry"?',
    ],
    [
      'an override of integrity',
      withChange({ signatureVerification: { level: 'strict', override: { integrity: 'log' } } }),
      '13: "integrity" cannot be overridden. Remove it: integrity is always enforced.',
    ],
    ...(['authenticity', 'authenticTimestamp', 'expiry'] as const).map((type): [string, unknown, string] => [
      `${type} skipped`,
      withChange({ signatureVerification: { level: 'strict', override: { [type]: 'skip' } } }),
      `13: "${type}" cannot be skipped. Write "log", which makes a remark of a failure; only revocation can be skipped.`,
    ]),
    [
      'no trust stores',
      withChange({ trustStores: undefined }),
      '4: The statement trusts no store of certificate authorities. Write "trustStores": ["ca:NAME"], with the root certificate in truststore/x509/ca/NAME/.',
    ],
    [
      'only a timestamp store',
      withChange({ trustStores: ['tsa:stamps'] }),
      '13: The statement trusts no store of certificate authorities. Write "trustStores": ["ca:NAME"], with the root certificate in truststore/x509/ca/NAME/.',
    ],
    [
      'a store of no type',
      withChange({ trustStores: ['ca:acme-rockets', 'acme'] }),
      '15: "acme" is not a trust store. Write "ca:NAME", "signingAuthority:NAME" or "tsa:NAME", the name of letters, digits, "_", "." and "-".',
    ],
    [
      'a store outside of the folder',
      withChange({ trustStores: ['ca:..'] }),
      '14: "ca:.." is not a trust store. Write "ca:NAME", "signingAuthority:NAME" or "tsa:NAME", the name of letters, digits, "_", "." and "-".',
    ],
    [
      'a store without certificates',
      withChange({ trustStores: ['ca:nobody'] }),
      '14: There are no certificates of the trust store "ca:nobody". Put its root certificate into truststore/x509/ca/nobody/.',
    ],
    [
      'a store twice',
      withChange({ trustStores: ['ca:acme-rockets', 'ca:acme-rockets'] }),
      '15: The trust store "ca:acme-rockets" is named twice. Remove one of the two.',
    ],
    [
      'no identities',
      withChange({ trustedIdentities: [] }),
      '18: The statement trusts no identity. Write "trustedIdentities": ["x509.subject: C=…, ST=…, O=…"].',
    ],
    [
      '"*" beside an identity',
      withChange({ trustedIdentities: ['*', 'x509.subject: C=US, ST=WA, O=a'] }),
      '19: "*" must stand alone. Remove it, or remove all other identities.',
    ],
    [
      'an identity of a plugin',
      withChange({ trustedIdentities: ['arn:aws:signer'] }),
      '19: "arn:aws:signer" must start with "x509.subject:". Identities of plugins are not supported: write the subject of the signing certificate.',
    ],
    [
      'an identity without O',
      withChange({ trustedIdentities: ['x509.subject: C=US, ST=WA'] }),
      '19: "x509.subject: C=US, ST=WA" has no O. C, ST and O are mandatory.',
    ],
    [
      'an attribute twice',
      withChange({ trustedIdentities: ['x509.subject: C=US, ST=WA, O=a, O=b'] }),
      '19: "x509.subject: C=US, ST=WA, O=a, O=b" has O twice. Write each attribute once.',
    ],
    [
      'an identity inside two others, of which the first is named',
      withChange({
        trustedIdentities: [
          'x509.subject: C=US, ST=WA, O=a, CN=x, OU=y',
          'x509.subject: C=US, ST=WA, O=a, CN=x',
          'x509.subject: C=US, ST=WA, O=a, OU=y',
        ],
      }),
      '19: "x509.subject: C=US, ST=WA, O=a, CN=x, OU=y" is included in "x509.subject: C=US, ST=WA, O=a, CN=x". Remove one of the two.',
    ],
    [
      'an identity inside another',
      withChange({ trustedIdentities: ['x509.subject: C=US, ST=WA, O=a, CN=x', 'x509.subject: C=US, S=WA, O=a'] }),
      '19: "x509.subject: C=US, ST=WA, O=a, CN=x" is included in "x509.subject: C=US, S=WA, O=a". Remove one of the two.',
    ],
  ])('%s', (_, document, error) => {
    expect(errorsOf(document)).toEqual([error]);
  });

  test('a statement that skips verification and says how to verify', () => {
    const skip = { level: 'skip', override: { expiry: 'log' } };
    expect(errorsOf(withChange({ signatureVerification: skip }))).toEqual([
      '12: The level "skip" verifies no signature, so that nothing can be overridden. Override one of strict, permissive and audit.',
      '16: The level "skip" verifies no signature, so that "trustStores" means nothing. Remove it, or choose another level.',
      '21: The level "skip" verifies no signature, so that "trustedIdentities" means nothing. Remove it, or choose another level.',
    ]);
  });

  test('a statement that skips verification for all repositories', () => {
    const everything = { name: 'all', registryScopes: ['*'], signatureVerification: { level: 'skip' } };
    expect(errorsOf({ version: '1.0', trustPolicies: [everything] })).toEqual([
      '6: The level "skip" cannot be for all repositories ("*"). Name the repositories whose signatures are not verified.',
    ]);
  });

  test.each(['{', '', 'version: "1.0"\ntrustPolicies: []', '{"version": "1.0",}', '// x\n{}'])('a file that is not JSON: %j', text => {
    expect(parseTrustPolicy(text, path, stores).errors).toMatchObject([{ path, line: 1, message: 'The file is not JSON.' }]);
  });

  test('a key twice, which JSON parsers take for the last one', () => {
    const text = '{"version": "1.0", "version": "1.0", "trustPolicies": []}';
    expect(parseTrustPolicy(text, path, stores).errors).toMatchObject([{ message: 'The key "version" is given twice.' }]);
  });
});
