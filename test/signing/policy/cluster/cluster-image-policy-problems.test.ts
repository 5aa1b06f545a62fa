import { describe, expect, test } from 'vitest';
import { clusterImagePolicyProblems } from '../../../../src/signing/policy/cluster/cluster-image-policy-problems.ts';
import type { ClusterImagePolicyDocument } from '../../../../src/signing/policy/cluster/cluster-image-policy-schema.ts';
import { issue, pemOf } from '../../../support/signing/x509-authority.ts';
import { publicKey } from '../policy-texts.ts';

const identity = { issuer: 'https://token.actions.githubusercontent.com', subjectRegExp: '^https://github.com/acme/' };
const keyless = { keyless: { identities: [identity] } };
const data = publicKey();

/** What is wrong with a policy of these authorities, as `message hint`. */
const problems = (authorities: readonly object[], rest: object = {}): readonly string[] =>
  clusterImagePolicyProblems({ spec: { images: [{ glob: '**' }], authorities, ...rest } } as unknown as ClusterImagePolicyDocument).map(
    ({ message, hint }) => `${message} ${hint ?? ''}`.trim(),
  );
const inAuthority = (authority: object): readonly string[] =>
  problems([authority]).map(text => text.replaceAll('spec.authorities[0]', 'A'));

test('an authority with a key, with identities or that is static has nothing against it', () => {
  expect(problems([{ key: { data } }, keyless, { static: { action: 'pass' } }])).toEqual([]);
});

test('an authority has exactly one of key, identities and a fixed answer', () => {
  const one = '"A" must have exactly one of A.key, A.keyless, A.static, and has';
  expect(inAuthority({})).toEqual([`${one} none.`]);
  expect(inAuthority({ ...keyless, key: { data } })).toEqual([`${one} several.`]);
  expect(inAuthority({ ...keyless, static: { action: 'pass' } })).toEqual([`${one} several.`]);
});

test('beside a fixed answer nothing means anything that says what to look at', () => {
  const fixed = { static: { action: 'fail' } };
  const beside = { attestations: [], source: [], ctlog: {}, rfc3161timestamp: {}, signatureFormat: 'bundle' };
  expect(inAuthority({ ...fixed, ...beside })).toEqual(
    Object.keys(beside).map(name => `"A.${name}" means nothing beside "static". Remove one of the two.`),
  );
});

describe('a key', () => {
  const hint = 'Write the public key itself under "data"; "cosign public-key" prints it.';

  test('stands in the policy: none of a key management service or a cluster is asked for', () => {
    expect(inAuthority({ key: { kms: 'awskms://x' } })).toEqual([
      `"A.key.kms" is not supported: no key management service is asked. ${hint}`,
    ]);
    expect(inAuthority({ key: { secretRef: { name: 'x' } } })).toEqual([
      `"A.key.secretRef" is not supported: there is no cluster whose secret could be read. ${hint}`,
    ]);
  });

  test('is given once, and is one', () => {
    const one = '"A.key" must have exactly one of A.key.data, A.key.kms, A.key.secretRef, and has';
    expect(inAuthority({ key: {} })).toEqual([`${one} none.`]);
    expect(inAuthority({ key: { data, kms: 'x' } })[0]).toBe(`${one} several.`);
    expect(inAuthority({ key: { data: 'x' } })).toEqual([
      '"A.key.data" is not a public key in PEM. Write what "cosign public-key" prints.',
    ]);
  });
});

describe('identities', () => {
  const at = '"A.keyless.identities[1]"';
  const second = (changes: object) => inAuthority({ keyless: { identities: [identity, { ...identity, ...changes }] } });
  const { issuer, subjectRegExp } = identity;

  test('have an issuer and a subject, each as it is or as an expression', () => {
    const names = (name: string) => `A.keyless.identities[1].${name}, A.keyless.identities[1].${name}RegExp`;
    expect(second({ issuer: undefined })).toEqual([`${at} must have exactly one of ${names('issuer')}, and has none.`]);
    expect(second({ issuerRegExp: 'x' })).toEqual([`${at} must have exactly one of ${names('issuer')}, and has several.`]);
    expect(second({ subjectRegExp: undefined })).toEqual([`${at} must have exactly one of ${names('subject')}, and has none.`]);
    expect(second({ subject: 'x' })).toEqual([`${at} must have exactly one of ${names('subject')}, and has several.`]);
    expect(second({ issuer: undefined, issuerRegExp: issuer, subjectRegExp: undefined, subject: subjectRegExp })).toEqual([]);
  });

  test('have expressions that are some', () => {
    expect(second({ issuer: undefined, issuerRegExp: '(' })).toEqual([
      expect.stringMatching(/^"A\.keyless\.identities\[1\]\.issuerRegExp" /u),
    ]);
    expect(second({ subjectRegExp: '(' })).toEqual([expect.stringMatching(/^"A\.keyless\.identities\[1\]\.subjectRegExp" /u)]);
  });
});

describe('the certificates of an own authority', () => {
  const root = pemOf(issue({ common: 'root' }).der);
  const own = (authority: object, more: object = {}) => inAuthority({ keyless: { identities: [identity], 'ca-cert': authority, ...more } });

  test('stand in the policy', () => {
    expect(own({ data: root })).toEqual([]);
    const hint = 'Write the certificates themselves under "data", in PEM.';
    expect(own({ kms: 'x' })).toEqual([`"A.keyless.ca-cert.kms" is not supported: no key management service is asked. ${hint}`]);
    expect(own({ secretRef: { name: 'x' } })).toEqual([
      `"A.keyless.ca-cert.secretRef" is not supported: there is no cluster whose secret could be read. ${hint}`,
    ]);
  });

  test('are given once, and are some', () => {
    const one =
      '"A.keyless.ca-cert" must have exactly one of A.keyless.ca-cert.data, A.keyless.ca-cert.kms, A.keyless.ca-cert.secretRef, and has';
    expect(own({})).toEqual([`${one} none.`]);
    expect(own({ data: root, kms: 'x' })[0]).toBe(`${one} several.`);
    expect(own({ data: 'x' })).toEqual([
      expect.stringMatching(/^"A\.keyless\.ca-cert\.data" must be certificates in PEM, the root last\. Reading them gave: ./u),
    ]);
  });

  test('stand alone, whatever else could name them', () => {
    const beside = (name: string) => [`"A.keyless" must have exactly one of A.keyless.ca-cert, A.keyless.${name}, and has several.`];
    expect(own({ data: root }, { url: 'https://fulcio.acme.test' })).toEqual(beside('url'));
    expect(own({ data: root }, { trustRootRef: 'acme' })).toEqual(beside('trustRootRef'));
  });
});

describe('addresses', () => {
  const keys = 'Name a TrustRoot document with the keys of this instance under "trustRootRef".';

  test('are those of the public instance, unless a trust root says whose keys count', () => {
    const by = (fields: object) => inAuthority({ keyless: { identities: [identity], ...fields } });
    expect(by({ url: 'https://fulcio.sigstore.dev' })).toEqual([]);
    expect(by({ url: 'https://fulcio.sigstore.dev/' })).toEqual([]);
    expect(by({ url: 'https://fulcio.acme.test' })).toEqual([
      `"A.keyless.url" is not https://fulcio.sigstore.dev, whose keys are known. ${keys}`,
    ]);
    expect(by({ url: 'https://fulcio.acme.test', trustRootRef: 'acme' })).toEqual([]);
  });

  test('of logs as well', () => {
    const by = (ctlog: object) => inAuthority({ ...keyless, ctlog });
    expect(by({})).toEqual([]);
    expect(by({ url: 'https://rekor.sigstore.dev' })).toEqual([]);
    expect(by({ url: 'https://rekor.acme.test' })).toEqual([
      `"A.ctlog.url" is not https://rekor.sigstore.dev, whose keys are known. ${keys}`,
    ]);
    expect(by({ url: 'https://rekor.acme.test', trustRootRef: 'acme' })).toEqual([]);
  });
});

test('signatures lie in a repository, or with pull secrets in that of the image, under tags of any beginning', () => {
  const by = (entry: object) => inAuthority({ ...keyless, source: [{ oci: 'ghcr.io/acme/signatures' }, entry] });
  expect(by({ oci: 'ghcr.io/acme/more', tagPrefix: 'release' })).toEqual([]);
  expect(by({ signaturePullSecrets: [{ name: 'x' }] })).toEqual([]);
  expect(by({})).toEqual(['"A.source[1]" must have A.source[1].oci, the repository that the signatures are in.']);
  const repository = ['"A.source[1].oci" must be a repository without tag and digest: "ghcr.io/acme/signatures".'];
  for (const oci of ['ghcr.io/acme/more:1', `ghcr.io/acme/more@sha256:${'a'.repeat(64)}`, '::']) expect(by({ oci })).toEqual(repository);
  for (const tagPrefix of ['', '-a', 'a b', 'a'.repeat(65)])
    expect(by({ oci: 'ghcr.io/acme/more', tagPrefix })).toEqual(['"A.source[1].tagPrefix" must be the beginning of a tag.']);
  expect(by({ oci: 'ghcr.io/acme/more', tagPrefix: 'a'.repeat(64) })).toEqual([]);
});

test('no name is given twice, be it to authorities or to the attestations of one', () => {
  const one = { ...keyless, name: 'one' };
  expect(problems([one, keyless, { ...one, name: 'two' }, keyless])).toEqual([]);
  expect(problems([one, keyless, one])).toEqual(['"spec.authorities[2].name" "one" is given to two entries.']);
  const attestations = ['a', 'b', 'b'].map(name => ({ name, predicateType: 'custom' }));
  expect(inAuthority({ ...keyless, attestations })).toEqual(['"A.attestations[2].name" "b" is given to two entries.']);
});

test('labels are those of a kind of workload', () => {
  const match = (entry: object) => problems([keyless], { match: [{ resource: 'pods' }, entry] });
  const selector = { matchLabels: { app: 'web' } };
  expect(match({ selector })).toEqual([
    '"spec.match[1].selector" needs a "resource" beside it. Name the kind of workload that has the labels.',
  ]);
  for (const beside of [{ group: 'apps' }, { version: 'v1' }, { resource: 'pods' }]) expect(match({ selector, ...beside })).toEqual([]);
  expect(match({})).toEqual([]);
});

describe('a condition', () => {
  const by = (policy: object) => problems([keyless], { policy });

  test('is written in CEL, and in the policy', () => {
    expect(by({ type: 'cel', data: 'true' })).toEqual([]);
    expect(by({ type: 'cel' })).toEqual(['"spec.policy" must have spec.policy.data, the condition.']);
    expect(by({ type: 'cel', data: 'a ==' })).toEqual([expect.stringMatching(/^"spec\.policy\.data" is not an expression in CEL/u)]);
    const elsewhere = (name: string) =>
      `"spec.policy.${name}" is not supported: a policy must not change without its repository. Write the condition under "data".`;
    expect(by({ type: 'cel', remote: {}, configMapRef: {} })).toEqual([elsewhere('remote'), elsewhere('configMapRef')]);
    expect(by({ type: 'cel', data: 'true', remote: {} })).toEqual([elsewhere('remote')]);
    expect(by({ type: 'rego', data: 'x', remote: {} })).toEqual([
      '"spec.policy.type" rego is not supported: nothing here can evaluate it. Write the condition in CEL ("type: cel"), in a policy of its own if a cluster needs this one, too.',
      elsewhere('remote'),
    ]);
  });

  test('reads nothing that only a cluster, or the image, could tell', () => {
    const hint = 'Remove it, and what the condition reads of it.';
    const cluster = ['includeSpec', 'includeObjectMeta', 'includeTypeMeta'];
    const all = Object.fromEntries(['fetchConfigFile', ...cluster].map(name => [name, true]));
    const told = [
      `"spec.policy.fetchConfigFile" is not supported: the image's configuration is not fetched. ${hint}`,
      ...cluster.map(name => `"spec.policy.${name}" is not supported: there is no resource of a cluster. ${hint}`),
    ];
    expect(by({ type: 'cel', data: 'true', ...all })).toEqual(told);
    expect(by({ type: 'cel', remote: {}, ...all }).slice(1)).toEqual(told);
    expect(by({ type: 'cue', ...all }).slice(1)).toEqual(told);
    expect(by({ type: 'cel', data: 'true', ...Object.fromEntries(Object.keys(all).map(name => [name, false])) })).toEqual([]);
  });

  test('on attestations is looked at as well', () => {
    const attestations = [{ name: 'a' }, { name: 'b', policy: { type: 'cel' } }];
    expect(inAuthority({ ...keyless, attestations })).toEqual([
      '"A.attestations[1].policy" must have A.attestations[1].policy.data, the condition.',
    ]);
  });
});
