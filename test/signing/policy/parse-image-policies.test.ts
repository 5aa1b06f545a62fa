import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { SigningAuthority } from '../../../src/signing/policy/cluster/cluster-image-policy.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { prepareTrustRoots } from '../../../src/signing/policy/trust/trust-selection.ts';
import { random } from '../../fuzz/mutate.ts';
import { createSigstoreParts, sigstoreKeysOf, trustedRootOf } from '../../support/signing/sigstore-parts.ts';
import { clusterPolicy, errorsOf, keyAuthority, keyless, policiesOf, publicKey, withAuthorities } from './policy-texts.ts';

const parts = createSigstoreParts(() => new Date('2026-03-01T10:00:00Z'));
const trustRoot = (name: string, spec: unknown = { sigstoreKeys: sigstoreKeysOf(parts) }): string =>
  stringify({ apiVersion: 'policy.sigstore.dev/v1alpha1', kind: 'TrustRoot', metadata: { name }, spec });

const authorityOf = (text: string, files: Readonly<Record<string, string>> = {}): SigningAuthority => {
  const [policy] = policiesOf({ 'policy.yaml': withAuthorities(text), ...files }).clusterImagePolicies;
  const [authority] = policy?.authorities ?? [];
  if (authority?.kind !== 'signing') throw new Error('no authority that looks at signatures');
  return authority;
};

const acme = { 'root.yaml': trustRoot('acme') };

describe('what an authority asks for', () => {
  test.each([
    ['a key alone: no log', keyAuthority(publicKey()), 'ignored', 'accepted', [undefined, undefined, undefined, undefined]],
    [
      'a key with the public log',
      `${keyAuthority(publicKey())}\n  ctlog:\n    url: https://rekor.sigstore.dev`,
      'required',
      'accepted',
      [undefined, undefined, 'public-good', undefined],
    ],
    [
      'a key with an own log',
      `${keyAuthority(publicKey())}\n  ctlog:\n    url: https://rekor.acme.test\n    trustRootRef: acme`,
      'required',
      'accepted',
      [undefined, undefined, 'acme', undefined],
    ],
    [
      'a key with a log that is turned off',
      `${keyAuthority(publicKey())}\n  ctlog: {}`,
      'ignored',
      'accepted',
      [undefined, undefined, undefined, undefined],
    ],
    [
      'an identity: the public instance, its log required',
      keyless,
      'required',
      'accepted',
      ['public-good', 'public-good', 'public-good', 'public-good'],
    ],
    [
      'an identity, log turned off',
      `${keyless}\n  ctlog: {}`,
      'ignored',
      'accepted',
      ['public-good', 'public-good', undefined, 'public-good'],
    ],
    [
      'an own trust root: no log unless asked for',
      `${keyless}\n    trustRootRef: acme`,
      'ignored',
      'accepted',
      ['acme', 'acme', undefined, 'acme'],
    ],
    [
      'an own trust root and log',
      `${keyless}\n    trustRootRef: acme\n  ctlog:\n    trustRootRef: acme`,
      'required',
      'accepted',
      ['acme', 'acme', 'acme', 'acme'],
    ],
    [
      'timestamps stand in for the log',
      `${keyless}\n  rfc3161timestamp:\n    trustRootRef: acme`,
      'ignored',
      'required',
      ['public-good', 'public-good', undefined, 'acme'],
    ],
    [
      'timestamps, whatever ctlog says',
      `${keyless}\n  ctlog:\n    url: https://rekor.sigstore.dev\n  rfc3161timestamp:\n    trustRootRef: acme`,
      'ignored',
      'required',
      ['public-good', 'public-good', undefined, 'acme'],
    ],
    ['no SCT', `${keyless}\n    insecureIgnoreSCT: true`, 'required', 'accepted', ['public-good', undefined, 'public-good', 'public-good']],
    [
      'the address of the public instance',
      `${keyless}\n    url: https://fulcio.sigstore.dev`,
      'required',
      'accepted',
      ['public-good', 'public-good', 'public-good', 'public-good'],
    ],
  ] as const)('%s', (_, text, log, timestamp, trust) => {
    const authority = authorityOf(text, acme);
    const { certificateAuthorities, certificateTransparencyLogs, transparencyLogs, timestampAuthorities } = authority.trust;
    expect([authority.transparencyLog, authority.timestamp]).toEqual([log, timestamp]);
    expect([certificateAuthorities, certificateTransparencyLogs, transparencyLogs, timestampAuthorities]).toEqual(trust);
  });

  test('several keys, with the hash that is asked for', () => {
    const { signer } = authorityOf(`${keyAuthority(`${publicKey()}${publicKey()}`)}\n    hashAlgorithm: sha512`);
    expect(signer).toMatchObject({ kind: 'keys', hashAlgorithm: 'sha512' });
    expect(signer.kind === 'keys' && signer.keys).toHaveLength(2);
  });

  test('regular expressions find anywhere, in the syntax of Go', () => {
    const { signer } = authorityOf('- keyless:\n    identities:\n    - issuerRegExp: (?i)GITHUB\n      subjectRegExp: acme/pay');
    const [identity] = signer.kind === 'keyless' ? signer.identities : [];
    const match = (part: 'issuer' | 'subject', text: string): boolean => {
      const matcher = identity?.[part];
      return matcher?.kind === 'regExp' && matcher.test(text);
    };
    expect([
      match('issuer', 'https://token.actions.githubusercontent.com'),
      match('subject', 'https://github.com/evil/acme/payments'),
    ]).toEqual([true, true]);
    expect(match('subject', 'https://github.com/acme/other')).toBe(false);
  });

  test('an authority that is written in the policy is a trust root of its own', () => {
    const pem = Buffer.from(sigstoreKeysOf(parts).certificateAuthorities[0]?.certChain ?? '', 'base64').toString();
    const text = `${keyless}\n    ca-cert:\n      data: |\n        ${pem.trim().replaceAll('\n', '\n        ')}`;
    const policies = policiesOf({ 'policy.yaml': withAuthorities(text) });
    expect(policies.trustRoots).toMatchObject([{ kind: 'keys', name: 'signed/authority-0' }]);
    expect(authorityOf(text).trust).toEqual({
      certificateAuthorities: 'signed/authority-0',
      certificateTransparencyLogs: 'public-good',
      transparencyLogs: 'public-good',
      timestampAuthorities: 'public-good',
    });
  });

  test('other repositories, short names of predicate types, formats', () => {
    const text = `${keyless}
  signatureFormat: bundle
  source:
  - oci: ghcr.io/acme/signatures
    tagPrefix: prod-
  attestations:
  - name: sbom
    predicateType: cyclonedx
  - name: built
    predicateType: https://slsa.dev/provenance/v1
    policy:
      type: cel
      data: predicate.buildDefinition.buildType.startsWith("https://")`;
    expect(authorityOf(text)).toMatchObject({
      signatureFormat: 'bundle',
      sources: [{ repository: 'ghcr.io/acme/signatures', tagPrefix: 'prod-' }],
      attestations: [
        { name: 'sbom', predicateType: 'https://cyclonedx.org/bom' },
        { name: 'built', predicateType: 'https://slsa.dev/provenance/v1', condition: { source: expect.stringContaining('buildType') } },
      ],
    });
  });
});

describe('files', () => {
  test('hold many documents, lists, and JSON', () => {
    const one = withAuthorities(keyless, '', 'one');
    const items = ['three', 'four'].map(name => ({
      apiVersion: 'policy.sigstore.dev/v1alpha1',
      kind: 'ClusterImagePolicy',
      metadata: { name, uid: '1', labels: { a: 'b' } },
      spec: { images: [{ glob: '**' }], authorities: [{ static: { action: 'pass' } }] },
      status: { conditions: [] },
    }));
    const policies = policiesOf({
      'a.yaml': `# first\n---\n${one}---\n---\n${withAuthorities(keyless, '', 'two')}`,
      'sub/list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
      'README.md': 'About these policies.',
      OWNERS: '@acme/security',
    });
    expect(policies.clusterImagePolicies.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'four']);
    expect(policies.clusterImagePolicies.map(({ origin }) => origin)).toEqual([
      'tidewaiter/image-policies/a.yaml:6',
      'tidewaiter/image-policies/a.yaml:20',
      'tidewaiter/image-policies/sub/list.json:1',
      'tidewaiter/image-policies/sub/list.json:1',
    ]);
  });

  test('name trust roots: documents, and files as gh and cosign write them', () => {
    const { trustRoots } = policiesOf({
      'policy.yaml': withAuthorities(`${keyless}\n    trustRootRef: acme\n${keyless}\n    trustRootRef: github`),
      'root.yaml': trustRoot('acme'),
      'trusted-roots/github.json': JSON.stringify(trustedRootOf(parts)),
      'tuf.yaml': trustRoot('tuf', {
        remote: { root: Buffer.from('{"signed":{"_type":"root"},"signatures":[]}').toString('base64'), mirror: 'https://tuf.acme.test' },
      }),
    });
    expect(trustRoots.map(({ name, kind }) => [name, kind])).toEqual([
      ['github', 'keys'],
      ['acme', 'keys'],
      ['tuf', 'remote'],
    ]);
  });

  test('have one digest, whatever lies around what decides', () => {
    const policy = withAuthorities(keyless);
    const digest = policiesOf({ 'a.yaml': policy }).digest;
    expect(policiesOf({ 'b.yaml': `# a comment\n\n${policy}`, 'README.md': 'x' }).digest).toBe(digest);
    const others = [
      policiesOf({ 'a.yaml': policy.replace('acme', 'acme2') }),
      policiesOf({ 'a.yaml': policy }, 'no-match: allow'),
      policiesOf({ 'a.yaml': policy, 'root.yaml': trustRoot('acme') }),
      policiesOf({ 'a.yaml': policy }, 'exceptions: [{images: "**", reason: trial}]'),
      policiesOf({ 'a.yaml': policy }, 'github-attestations: [{images: "**", source: acme}]'),
      policiesOf({ 'a.yaml': policy }, 'github-attestations: [{images: "**", source: acme2}]'),
    ].map(other => other.digest);
    expect(new Set([digest, ...others]).size).toBe(7);
  });
});

describe('what is refused', () => {
  const cases: readonly (readonly [string, string, number, RegExp, RegExp?])[] = [
    [
      'an unknown field',
      withAuthorities(`${keyless}\n  signatureFromat: bundle`),
      13,
      /Unknown key "signatureFromat" in "spec\.authorities\[0\]"/u,
      /signatureFormat/u,
    ],
    [
      'a key in a secret',
      withAuthorities('- key:\n    secretRef:\n      name: a'),
      10,
      /"spec\.authorities\[0\]\.key\.secretRef" is not supported/u,
      /cosign public-key/u,
    ],
    [
      'CUE',
      withAuthorities(keyless, 'policy:\n  type: cue\n  data: |\n    isCompliant: true\n'),
      9,
      /"spec\.policy\.type" cue is not supported/u,
      /CEL/u,
    ],
    ['Rego', withAuthorities(keyless, 'policy:\n  type: rego\n  data: x\n'), 9, /"spec\.policy\.type" rego is not supported/u, /CEL/u],
    [
      'a remote policy',
      withAuthorities(keyless, 'policy:\n  type: cel\n  remote:\n    url: https://x.test\n'),
      10,
      /"spec\.policy\.remote" is not supported/u,
      /"data"/u,
    ],
    [
      'a policy in a ConfigMap',
      withAuthorities(keyless, 'policy:\n  type: cel\n  configMapRef:\n    name: x\n'),
      10,
      /"spec\.policy\.configMapRef" is not supported/u,
    ],
    [
      'the image’s configuration',
      withAuthorities(keyless, 'policy:\n  type: cel\n  data: "true"\n  fetchConfigFile: true\n'),
      11,
      /"spec\.policy\.fetchConfigFile" is not supported/u,
    ],
    [
      'the resource of a cluster',
      withAuthorities(keyless, 'policy:\n  type: cel\n  data: "true"\n  includeSpec: true\n'),
      11,
      /"spec\.policy\.includeSpec" is not supported/u,
    ],
    [
      'a condition that is none',
      withAuthorities(keyless, 'policy:\n  type: cel\n  data: "a =="\n'),
      10,
      /"spec\.policy\.data" is not an expression in CEL/u,
    ],
    [
      'another Fulcio without its keys',
      withAuthorities(`${keyless}\n    url: https://fulcio.acme.test`),
      13,
      /"spec\.authorities\[0\]\.keyless\.url" is not https:\/\/fulcio\.sigstore\.dev/u,
      /TrustRoot/u,
    ],
    [
      'another Rekor without its keys',
      withAuthorities(`${keyless}\n  ctlog:\n    url: https://rekor.acme.test`),
      14,
      /"spec\.authorities\[0\]\.ctlog\.url" is not/u,
      /TrustRoot/u,
    ],
    [
      'a trust root that is not there',
      withAuthorities(`${keyless}\n    trustRootRef: gitub`),
      13,
      /names "gitub", and there is no such TrustRoot/u,
      /Did you mean "github"/u,
    ],
    [
      'a private key',
      withAuthorities(
        keyAuthority(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()),
      ),
      10,
      /holds a private key/u,
    ],
    [
      'a short RSA key',
      withAuthorities(
        keyAuthority(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'pem', type: 'spki' }).toString()),
      ),
      10,
      /less than 2048 bits/u,
    ],
    [
      'a look-ahead',
      withAuthorities('- keyless:\n    identities:\n    - issuer: a\n      subjectRegExp: (?=a)'),
      12,
      /subjectRegExp" is not a regular expression in Go's syntax/u,
    ],
    [
      'attestations of a static authority',
      withAuthorities('- static:\n    action: pass\n  attestations:\n  - name: a\n    predicateType: vuln'),
      12,
      /"spec\.authorities\[0\]\.attestations" means nothing/u,
    ],
    [
      'names given twice',
      withAuthorities(`${keyless}\n  name: a\n${keyless}\n  name: a`),
      18,
      /"spec\.authorities\[1\]\.name" "a" is given to two entries/u,
    ],
    [
      'a selector without a resource',
      withAuthorities(keyless, 'match:\n- selector:\n    matchLabels:\n      a: b\n'),
      10,
      /"spec\.match\[0\]\.selector" needs a "resource"/u,
    ],
    ['an alias', withAuthorities('- &a\n  static: &b\n    action: pass'), 10, /Anchors and aliases are not supported/u],
    ['a key twice', withAuthorities('- static:\n    action: pass\n    action: fail'), 11, /"action" is given twice/u],
    [
      'another kind',
      'apiVersion: v1\nkind: ClusterImagePolice\nmetadata:\n  name: x\n',
      2,
      /kind "ClusterImagePolice" are not read/u,
      /Did you mean "ClusterImagePolicy"/u,
    ],
    ['no kind', 'spec: {}\n', 1, /no "kind"/u],
    ['a kind without end', `kind: ${'x'.repeat(100)}\n`, 1, /Documents of the kind "x{80}" are not read here/u],
    [
      'another version',
      clusterPolicy('images: []').replace('v1beta1', 'v2'),
      1,
      /"apiVersion" must be one of policy\.sigstore\.dev\/v1beta1/u,
    ],
    ['broken YAML', 'spec: [\n', 2, /./u],
    ['a built-in name', trustRoot('public-good'), 4, /is built in/u],
    [
      'a packed repository',
      trustRoot('x', { repository: { root: 'e30=', mirrorFS: 'e30=' } }),
      6,
      /"spec\.repository" is not supported/u,
      /sigstoreKeys/u,
    ],
    [
      'keys that are none',
      trustRoot('x', { sigstoreKeys: { tLogs: [{ baseURL: 'https://x', hashAlgorithm: 'sha-256', publicKey: 'AAAA' }] } }),
      7,
      /sigstoreKeys\.tLogs\[0\] is not a public key/u,
    ],
    [
      'another hash of a log',
      trustRoot('x', {
        sigstoreKeys: { ...sigstoreKeysOf(parts), tLogs: sigstoreKeysOf(parts).tLogs.map(log => ({ ...log, hashAlgorithm: 'sha-1' })) },
      }),
      0,
      /tLogs\[0\]\.hashAlgorithm" must be "sha-256"/u,
    ],
    [
      'a TUF root that is none',
      trustRoot('x', { remote: { root: 'e30=', mirror: 'https://x.test' } }),
      7,
      /"spec\.remote\.root" must be a TUF repository's root\.json/u,
    ],
    [
      'a mirror without TLS',
      trustRoot('x', { remote: { root: Buffer.from('{"signed":{"_type":"root"}}').toString('base64'), mirror: 'http://x.test' } }),
      8,
      /"https:\/\/"/u,
    ],
  ];

  test.each(cases.map(([name, text, line, message, hint]) => ({ name, text, line, message, hint })))(
    '$name, at its line',
    ({ text, line, message, hint }) => {
      const errors = errorsOf({ 'policy.yaml': text });
      const found = errors.find(error => message.test(error.message));
      expect(found, JSON.stringify(errors.map(error => [error.line, error.message]))).toBeDefined();
      expect(found?.path).toBe('tidewaiter/image-policies/policy.yaml');
      if (line > 0) expect(found?.line).toBe(line);
      if (hint) expect(found?.hint).toMatch(hint);
    },
  );

  test('a name that two policies have, wherever they stand', () => {
    const [error] = errorsOf({ 'a.yaml': withAuthorities(keyless), 'b.yaml': withAuthorities(keyless) });
    expect(error).toMatchObject({
      path: 'tidewaiter/image-policies/b.yaml',
      line: 4,
      message: 'The name "signed" is given twice.',
      hint: 'Choose another one; the first is at tidewaiter/image-policies/a.yaml:4.',
    });
  });

  const misplaced: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['policy.yalm', 'spec', /neither a policy nor a note/u],
    ['policy.yaml.bak', 'spec', /neither a policy nor a note/u],
    ['policy.yaml', Buffer.from([0xff, 0xfe, 0x00]), /not text in UTF-8/u],
    ['policy.yaml', Buffer.alloc(1_048_577, 0x20), /longer than 1048576 bytes/u],
    ['trusted-roots/acme.json', '{}', /not a trusted root/u],
    ['trusted-roots/public-good.json', '{}', /built in/u],
    ['truststore/x509/ca/acme/root.pem', 'no certificate', /no X\.509 certificates/u],
    ['trustpolicy.json', '{"version": "1.0", "trustPolicies": []}', /must not be empty/u],
  ];

  test.each(misplaced)('%s: %#', (path, content, message) => {
    expect(errorsOf({ [path]: content })[0]?.message).toMatch(message);
  });

  test('too many files, documents and items', () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`n${index}.md`, '']));
    expect(errorsOf(many)[0]?.message).toMatch(/more than 1000 files/u);
    expect(errorsOf({ 'a.yaml': '---\na: 1\n'.repeat(201) })[0]?.message).toMatch(/more than 200 documents/u);
    const items = Array.from({ length: 1_001 }, () => ({ kind: 'x' }));
    expect(errorsOf({ 'a.json': JSON.stringify({ kind: 'List', items }) }).at(-1)?.message).toMatch(/more than 1000 documents/u);
  });

  test('all of it, when one document has an error', () => {
    expect(errorsOf({ 'a.yaml': `${withAuthorities(keyless)}---\n${clusterPolicy('images: []')}` }).length).toBeGreaterThan(0);
  });
});

describe('hostile files', () => {
  const whole = `${withAuthorities(`${keyless}\n    trustRootRef: acme\n  attestations:\n  - name: a\n    predicateType: vuln\n    policy:\n      type: cel\n      data: predicate.a.all(x, x > 1)\n${keyAuthority(publicKey())}`)}---\n${trustRoot('acme')}`;

  test('give errors or policies, and never throw, whatever byte is changed', () => {
    const next = random(4);
    const outcomes = { errors: 0, policies: 0 };
    for (let round = 0; round < 400; round += 1) {
      const bytes = Buffer.from(whole);
      for (let flips = 0; flips <= round % 3; flips += 1) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      outcomes[errorsOf({ 'policy.yaml': bytes }).length > 0 ? 'errors' : 'policies'] += 1;
    }
    // Flips inside of texts that say nothing (a name, a pattern) leave a policy.
    expect(outcomes.errors).toBeGreaterThan(100);
    expect(outcomes.policies).toBeGreaterThan(0);
  });

  test('of deep nesting and long lines cost no more than their length', () => {
    expect(errorsOf({ 'a.yaml': `a: ${'['.repeat(20_000)}` }).length).toBeGreaterThan(0);
    expect(errorsOf({ 'a.yaml': `${'- '.repeat(5_000)}x` }).length).toBeGreaterThan(0);
    expect(errorsOf({ 'a.yaml': withAuthorities(`- key:\n    data: "${'-----BEGIN A-----'.repeat(3_000)}"`) }).length).toBeGreaterThan(0);
    expect(
      errorsOf({
        'a.yaml': withAuthorities(`- keyless:\n    identities:\n    - issuer: a\n      subjectRegExp: "${'(a+)+'.repeat(150)}$"`),
      }),
    ).toEqual([]);
  });
});

test('pull secrets are a cluster’s, and are told and left out', () => {
  const source = (text: string) => policiesOf({ 'a.yaml': withAuthorities(`${keyless}\n  source:\n${text}`) }).clusterImagePolicies[0];
  const named = source('  - oci: ghcr.io/acme/sigs\n    signaturePullSecrets:\n    - name: x');
  expect(named?.notes).toEqual([expect.stringContaining('"signaturePullSecrets", which only a cluster has')]);
  expect(named?.authorities).toMatchObject([{ sources: [{ repository: 'ghcr.io/acme/sigs' }] }]);
  expect(source('  - signaturePullSecrets:\n    - name: x')?.authorities).toMatchObject([{ sources: [] }]);
  expect(source('  - oci: ghcr.io/acme/sigs')?.notes).toEqual([]);
});

describe('a document with errors', () => {
  const kms = (glob: string, name = 'broken'): string =>
    clusterPolicy(`images:\n- glob: "${glob}"\nauthorities:\n- key: {kms: "awskms://x"}`, name);
  const good = withAuthorities(keyless, '', 'good');
  const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
    parseImagePolicies(new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])));
  const scopesOf = (files: Readonly<Record<string, string | Uint8Array>>) => {
    const { policies, errors } = read(files);
    return policies ? policies.unread.map(({ policy, images }) => [policy, ...images]) : (errors ?? []).map(({ message }) => message);
  };

  test('leaves the others, and names the images that it is about', () => {
    const { policies, errors } = read({ 'a.yaml': good, 'b.yaml': kms('ghcr.io/acme/**') });
    expect(policies?.clusterImagePolicies.map(({ name }) => name)).toEqual(['good']);
    expect(policies?.unread).toMatchObject([
      { policy: 'broken', origin: 'tidewaiter/image-policies/b.yaml:4', images: ['ghcr.io/acme/**'] },
    ]);
    expect(errors).toHaveLength(1);
    expect(policies?.digest).not.toBe(read({ 'a.yaml': good }).policies?.digest);
  });

  test.each([
    ['unknown fields', clusterPolicy('images:\n- glob: "a/*"\nnonsense: 1\nauthorities:\n- static: {action: pass}', 'broken')],
    ['another version of the API', kms('a/*').replace('v1beta1', 'v9')],
    ['no authorities', clusterPolicy('images:\n- glob: "a/*"', 'broken')],
    [
      'a condition that is none',
      clusterPolicy('images:\n- glob: "a/*"\npolicy: {type: cue, data: "x: 1"}\nauthorities:\n- static: {action: pass}', 'broken'),
    ],
    [
      'a trust root that is not there',
      clusterPolicy(
        'images:\n- glob: "a/*"\nauthorities:\n- keyless: {trustRootRef: nowhere, identities: [{issuer: a, subject: b}]}',
        'broken',
      ),
    ],
  ])('by %s is about its images only', (_, text) => {
    expect(scopesOf({ 'a.yaml': `${good}---\n${text}` })).toEqual([['broken', 'a/*']]);
  });

  test('given twice is about the images of both', () => {
    const twice = `${kms('a/*', 'good').replace(/- key.*/u, '- static: {action: pass}')}---\n${good}`;
    expect(scopesOf({ 'a.yaml': twice })).toEqual([['good', 'a/*', '**']]);
  });

  test.each([
    ['is not YAML', 'kind: ['],
    ['has no images', clusterPolicy('authorities:\n- static: {action: pass}', 'broken')],
    [
      'has images of which one is not a glob',
      clusterPolicy('images:\n- glob: "a/*"\n- glob: "a b"\nauthorities:\n- static: {action: pass}', 'broken'),
    ],
    ['has images in another form', clusterPolicy('images:\n- glob: "a/*"\n- regex: "a"\nauthorities:\n- static: {action: pass}', 'broken')],
    ['has no images in its list', clusterPolicy('images: []\nauthorities:\n- static: {action: pass}', 'broken')],
    ['is of an unknown kind', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n'],
    ['has no kind', 'spec: {images: [{glob: "a/*"}]}\n'],
  ])('that %s may be about any image: there are no policies', (_, text) => {
    expect(read({ 'a.yaml': good, 'b.yaml': text })).not.toHaveProperty('policies');
  });

  test('that is a trust root makes undetermined what refers to it', () => {
    const text = `${trustRoot('acme', { sigstoreKeys: { tLogs: [{ baseURL: 'https://x', publicKey: 'AAAA' }] } })}---\n${withAuthorities(
      '- keyless: {trustRootRef: acme, identities: [{issuer: a, subject: b}]}',
      '',
      'referring',
    )}`;
    const { policies } = read({ 'a.yaml': text });
    expect(policies?.clusterImagePolicies.map(({ name }) => name)).toEqual(['referring']);
    expect(prepareTrustRoots(policies?.trustRoots ?? []).get('acme')).toMatchObject({ state: 'failed' });
  });

  test('that is a trusted root of GitHub’s name is not replaced by another', () => {
    const { policies } = read({ 'a.yaml': good, 'trusted-roots/github.json': '{}' });
    expect(prepareTrustRoots(policies?.trustRoots ?? []).get('github')).toMatchObject({ state: 'failed' });
  });

  test('of Notation is about the repositories of its scopes, unless one is all of them', () => {
    const trust = (scopes: readonly string[]) =>
      JSON.stringify({
        version: '1.0',
        trustPolicies: [
          {
            name: 'a',
            registryScopes: scopes,
            signatureVerification: { level: 'strict' },
            trustStores: ['ca:none'],
            trustedIdentities: ['*'],
          },
        ],
      });
    const file = (scopes: readonly string[]) => ({ 'a.yaml': good, 'trustpolicy.json': trust(scopes) });
    expect(scopesOf(file(['ghcr.io/acme/app']))).toEqual([['tidewaiter/image-policies/trustpolicy.json', 'ghcr.io/acme/app']]);
    expect(read(file(['*']))).not.toHaveProperty('policies');
    expect(read({ 'a.yaml': good, 'trustpolicy.json': '{' })).not.toHaveProperty('policies');
    const store = { ...file(['ghcr.io/acme/app']), 'truststore/x509/ca/none/root.pem': 'nonsense' };
    expect(scopesOf(store)).toEqual([['tidewaiter/image-policies/trustpolicy.json', 'ghcr.io/acme/app']]);
  });
});
