import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { TrustMetadata } from '../../../src/signing/evidence.ts';
import { canonicalJson } from '../../../src/signing/notary-v1/canonical-json.ts';
import type { RootPin } from '../../../src/signing/notary-v1/root-pin.ts';
import { type TrustRequirement, verifyTrustMetadata } from '../../../src/signing/notary-v1/verify-trust-metadata.ts';
import { readCertificate } from '../../../src/signing/x509/certificate.ts';
import { nothing } from '../../support/signing/der.ts';
import { flipEachByte, mangle } from '../../support/signing/flip-bytes.ts';
import { wordOf } from '../../support/signing/notation-scene.ts';
import {
  bareKey,
  type CollectionWish,
  certifiedKey,
  type DelegationWish,
  keyIdentifier,
  makeCollection,
  makeRoot,
} from '../../support/signing/trust-collection.ts';
import {
  constraints,
  day,
  defaultExtensions,
  extension,
  type Identity,
  issue,
  keyUsage,
  nameOf,
  testKey,
  today,
} from '../../support/signing/x509-authority.ts';

const gun = 'registry.example/acme/app';
const hash = createHash('sha256').update('image').digest();
const digest = `sha256:${hash.toString('hex')}` as const;
const otherHash = createHash('sha256').update('other').digest();

const certified = (common: string, issuer?: Identity, notAfter = day(365)): Identity =>
  issue(
    { common: `${common}${issuer ? ' issued' : ''}`, name: nameOf([['CN', common]]), extensions: defaultExtensions.signer, notAfter },
    issuer,
  );
const rootKey = certifiedKey(certified(gun));
const online = bareKey(testKey('ed25519', 'online'));
const base: CollectionWish = { gun, root: { keys: [rootKey] }, online, tags: { v1: hash } };
const pin: RootPin = { kind: 'keys', keyIds: [keyIdentifier(rootKey)] };
const firstUse: RootPin = { kind: 'first-use' };

const check = (trust: TrustMetadata, wish: Partial<TrustRequirement> & { readonly tag?: string | undefined } = {}) => {
  const tag = 'tag' in wish ? wish.tag : 'v1';
  return verifyTrustMetadata(trust, { digest, ...(tag !== undefined && { tag }) }, { pin, now: today, ...wish });
};
const word = (...args: Parameters<typeof check>): string => {
  const outcome = check(...args);
  return outcome.state === 'verified' ? `verified by ${outcome.signature.signer.claims?.['Role']}` : wordOf(outcome);
};
const made = (wish: Partial<CollectionWish>, ...args: Parameters<typeof check> extends [unknown, ...infer Rest] ? Rest : never): string =>
  word(makeCollection({ ...base, ...wish }), ...args);

test('a tag is verified, and a digest without a tag by any tag of it', () => {
  expect(made({})).toBe('verified by targets');
  expect(made({ tags: { v1: otherHash } })).toBe('digest-mismatch');
  expect(made({ tags: { v1: otherHash, v2: hash } }, { tag: undefined })).toBe('verified by targets');
  expect(made({ tags: { v1: otherHash } }, { tag: undefined })).toBe('digest-mismatch');
});

describe('keys', () => {
  test.each([
    ['ecdsa', bareKey(testKey('p256', 'a'))],
    ['ed25519', bareKey(testKey('ed25519', 'a'))],
    ['rsapss', bareKey(testKey('rsa2048', 'a'))],
    ['rsapkcs1v15', bareKey(testKey('rsa2048', 'a'), 'rsapkcs1v15')],
    ['ecdsa with a certificate', certifiedKey(certified('anybody'))],
    ['ecdsa with a certificate of version 1', certifiedKey(issue({ common: 'anybody old', version: 1 }))],
    ['ecdsa with a certificate of version 2', certifiedKey(issue({ common: 'anybody older', version: 2 }))],
  ])('of kind %s sign', (_, key) => {
    expect(made({ targets: { keys: [key] } })).toBe('verified by targets');
    expect(made({ targets: { keys: [key], signers: [online] } })).toBe('signature-invalid');
    expect(made({ targets: { keys: [key], signers: [{ ...key, method: 'ed448' }] } })).toBe('signature-invalid');
  });

  test('of RSA with 1024 bits do not', () => {
    expect(made({ targets: { keys: [bareKey(testKey('rsa1024'), 'rsapkcs1v15')] } })).toBe('signature-invalid');
  });

  test('count once: the same signature twice, or the same key as key and as certificate, is one', () => {
    const one = certified('one');
    const [bare, withCertificate, two] = [bareKey(one.key), certifiedKey(one), bareKey(testKey('p256', 'two'))];
    const judge = (signers: readonly ReturnType<typeof bareKey>[]): string =>
      made({ targets: { keys: [bare, withCertificate, two], threshold: 2, signers } });
    expect(judge([bare, two])).toBe('verified by targets');
    expect(judge([bare, bare])).toBe('signature-invalid');
    expect(judge([bare, withCertificate])).toBe('signature-invalid');
    expect(judge([bare])).toBe('signature-invalid');
  });

  test('are known by the hash of what they are, whatever id the files give them', () => {
    expect(made({ targets: { keys: [online] } })).toBe('verified by targets');
    expect(made({ targets: { keys: [{ ...online, id: '0'.repeat(64) }] } })).toBe('signature-invalid');
  });
});

describe('the root', () => {
  const authority = issue({ common: 'authority' });
  const between = issue({ common: 'between' }, authority);
  const certificate = (identity: Identity) => {
    const read = readCertificate(identity.der);
    if (!read) throw new Error('No certificate.');
    return read;
  };
  const byAuthority = (gunPrefix: string, ...identities: readonly Identity[]): RootPin => ({
    kind: 'authority',
    gunPrefix,
    certificates: identities.map(certificate),
  });

  test('is pinned by an authority, for whole components of the name', () => {
    const issued = { root: { keys: [certifiedKey(certified(gun, authority))] } };
    expect(made(issued, { pin: byAuthority('registry.example/acme', authority) })).toBe('verified by targets');
    expect(made(issued, { pin: byAuthority('registry.example/acme/', authority) })).toBe('verified by targets');
    expect(made(issued, { pin: byAuthority(gun, authority) })).toBe('verified by targets');
    expect(made(issued, { pin: byAuthority('registry.example/ac', authority) })).toBe('certificate-untrusted');
    expect(made(issued, { pin: byAuthority('registry.example/acme', between) })).toBe('certificate-untrusted');
    expect(made({}, { pin: byAuthority('registry.example/acme', authority) })).toBe('certificate-untrusted');
  });

  test('may bring intermediates, which must be authorities and valid', () => {
    const leaf = certified(gun, between);
    const pinned = { pin: byAuthority('registry.example', authority) };
    expect(made({ root: { keys: [certifiedKey(leaf, between)] } }, pinned)).toBe('verified by targets');
    expect(made({ root: { keys: [certifiedKey(leaf)] } }, pinned)).toBe('certificate-untrusted');
    const old = issue({ version: 1 }, authority);
    expect(made({ root: { keys: [certifiedKey(certified(gun, old), old)] } }, pinned)).toBe('certificate-untrusted');
    const noAuthority = issue({ extensions: defaultExtensions.signer }, authority);
    expect(made({ root: { keys: [certifiedKey(certified(gun, noAuthority), noAuthority)] } }, pinned)).toBe('certificate-untrusted');
    const expired = issue({ notAfter: day(-1) }, authority);
    expect(made({ root: { keys: [certifiedKey(certified(gun, expired), expired)] } }, pinned)).toBe('certificate-untrusted');
  });

  test('is bound by what its authority may issue', () => {
    const limits = (id: string, value: Buffer) =>
      issue({ extensions: [...defaultExtensions.authority, extension(id, value, 'critical')] }, authority);
    const unknown = limits('1.3.6.1.4.1.55555.1', nothing());
    const pinned = { pin: byAuthority('registry.example', authority) };
    expect(made({ root: { keys: [certifiedKey(certified(gun, unknown), unknown)] } }, pinned)).toBe('certificate-untrusted');
    const short = issue({ extensions: [constraints(true, 0), keyUsage([5])] }, authority);
    const below = issue({}, short);
    expect(made({ root: { keys: [certifiedKey(certified(gun, below), below, short)] } }, pinned)).toBe('certificate-untrusted');
  });

  test.each([
    [gun, 'verified by targets'],
    ['registry.example/acme/*', 'verified by targets'],
    ['registry.example/*', 'verified by targets'],
    ['registry.example/acme/ap', 'certificate-untrusted'],
    ['registry.example/acme/app2', 'certificate-untrusted'],
    ['registry.*/acme/app', 'certificate-untrusted'],
    ['other.example/*', 'certificate-untrusted'],
  ])('whose certificate names %s: %s', (common, expected) => {
    expect(made({ root: { keys: [certifiedKey(certified(common))] } }, { pin: firstUse })).toBe(expected);
  });

  test('needs a certificate that is valid, and none of an authority', () => {
    expect(made({ root: { keys: [bareKey(testKey('p256', 'bare'))] } }, { pin: firstUse })).toBe('certificate-untrusted');
    expect(made({ root: { keys: [certifiedKey(certified(gun, undefined, day(-1)))] } }, { pin: firstUse })).toBe('certificate-untrusted');
    expect(made({ root: { keys: [certifiedKey(issue({ name: nameOf([['CN', gun]]) }))] } }, { pin: firstUse })).toBe(
      'certificate-untrusted',
    );
  });

  test('of which only unpinned keys signed is refused', () => {
    const second = certifiedKey(issue({ common: 'second', name: nameOf([['CN', gun]]), extensions: defaultExtensions.signer }));
    const keys = [rootKey, second];
    expect(made({ root: { keys, signers: [second] } })).toBe('signature-invalid');
    expect(made({ root: { keys, signers: [second] } }, { pin: firstUse })).toBe('verified by targets');
    expect(made({ root: { keys, threshold: 2 } }, { pin: firstUse })).toBe('verified by targets');
    expect(made({ root: { keys, threshold: 2, signers: [rootKey] } }, { pin: firstUse })).toBe('signature-invalid');
  });

  test('must be the one that the snapshot names, so that all files are of one moment', () => {
    const trust = makeCollection(base);
    const newer = new Map([...trust.files, ['root', makeRoot({ ...base, version: 2 })]]);
    expect(word({ ...trust, files: newer })).toBe('digest-mismatch');
  });

  test('that was rotated must be signed by the keys before it, at every step', () => {
    const nextKey = (number: number) =>
      certifiedKey(issue({ common: `root ${number}`, name: nameOf([['CN', gun]]), extensions: defaultExtensions.signer }));
    const [second, third] = [nextKey(2), nextKey(3)];
    const wishes = [rootKey, second, third].map((key, index) => ({ ...base, root: { keys: [key] }, version: index + 1 }));
    const [first = base, middle = base, last = base] = wishes;
    const known: RootPin = { kind: 'root', root: makeRoot(first) };
    const judge = (
      middleSigners: readonly (typeof rootKey)[],
      lastSigners: readonly (typeof rootKey)[],
      older = new Map([['2.root', makeRoot(middle, middleSigners)]]),
    ) => word(makeCollection({ ...last, older }, lastSigners), { pin: known });
    expect(judge([rootKey, second], [second, third])).toBe('verified by targets');
    expect(judge([second], [second, third])).toBe('signature-invalid');
    expect(judge([rootKey, second], [third])).toBe('signature-invalid');
    expect(judge([rootKey, second], [rootKey, third])).toBe('signature-invalid');
    expect(judge([rootKey, second], [second, third], new Map())).toBe('malformed');
    expect(judge([rootKey, second], [second, third], new Map([['2.root', makeRoot(last, [rootKey, second, third])]]))).toBe('malformed');
    expect(made({ version: 90 }, { pin: known })).toBe('malformed');
    expect(word(makeCollection({ ...first, root: { keys: [second] } }), { pin: known })).toBe('signature-invalid');
    expect(word(makeCollection(first), { pin: { kind: 'root', root: makeRoot(middle, [rootKey, second]) } })).toBe('signature-invalid');
    expect(made({}, { pin: { kind: 'root', root: Buffer.from('{}') } })).toBe('malformed');
  });
});

describe('every file has its end', () => {
  test.each<[string, Partial<CollectionWish>]>([
    ['root', { root: { keys: [rootKey], expires: day(-1) } }],
    ['targets', { targets: { keys: [online], expires: day(-1) } }],
    ['snapshot', { expires: { snapshot: day(-1) } }],
    ['timestamp', { expires: { timestamp: today } }],
  ])('%s', (name, wish) => {
    const outcome = check(makeCollection({ ...base, ...wish }));
    expect(outcome).toMatchObject({
      state: 'refused',
      refusal: { code: 'expired', reason: expect.stringContaining(`The ${name} metadata expired on`) },
    });
  });
});

describe('delegations', () => {
  const people = bareKey(testKey('p256', 'people'));
  const releases = (wish: Partial<DelegationWish> = {}): Partial<CollectionWish> => ({
    tags: { v1: otherHash, old: hash },
    delegations: [{ name: 'targets/releases', keys: [people], paths: [''], targets: { v1: hash }, ...wish }],
  });

  test('go before targets', () => {
    expect(made(releases())).toBe('verified by targets/releases');
    expect(made(releases(), { roles: ['targets'] })).toBe('digest-mismatch');
    expect(made(releases(), { tag: 'old' })).toBe('verified by targets');
  });

  test('that are expired or under-signed are left out, as notary does', () => {
    expect(made(releases({ expires: day(-1) }))).toBe('digest-mismatch');
    expect(made({ ...releases({ expires: day(-1) }), tags: { v1: hash } })).toBe('verified by targets');
    expect(made({ ...releases({ signers: [online] }), tags: { v1: hash } })).toBe('verified by targets');
    expect(made({ ...releases({ threshold: 2 }), tags: { v1: hash } })).toBe('verified by targets');
    const outcome = check(makeCollection({ ...base, ...releases({ expires: day(-1) }), tags: {} }));
    expect(outcome.state === 'refused' && outcome.refusal.reason).toContain('The targets/releases metadata expired on');
  });

  test('speak only about their paths', () => {
    expect(made(releases({ paths: ['v'] }))).toBe('verified by targets/releases');
    expect(made({ ...releases({ paths: ['w', 'x'] }), tags: { v1: hash } })).toBe('verified by targets');
    expect(made(releases({ paths: [] }))).toBe('digest-mismatch');
    expect(made(releases({ paths: ['w'], targets: { v1: hash, w1: hash } }), { tag: undefined, roles: ['targets/releases'] })).toBe(
      'verified by targets/releases',
    );
    expect(made(releases({ paths: ['x'] }), { tag: undefined, roles: ['targets/releases'] })).toBe('digest-mismatch');
  });

  test('with other names count only when asked for', () => {
    const alice = { ...releases({ name: 'targets/alice' }), tags: {} };
    expect(made(alice)).toBe('digest-mismatch');
    expect(made(alice, { roles: ['targets/bob', 'targets/alice'] })).toBe('verified by targets/alice');
    for (const role of ['targets/a/b', 'root', '', '../targets']) expect(made(alice, { roles: [role] })).toBe('unsupported');
    expect(made(alice, { roles: Array.from({ length: 17 }, () => 'targets') })).toBe('unsupported');
  });
});

describe('hostile metadata', () => {
  const trust = makeCollection({
    ...base,
    delegations: [{ name: 'targets/releases', keys: [online], paths: [''], targets: { v2: hash } }],
  });
  const replaced = (name: string, bytes: Uint8Array): TrustMetadata => ({ ...trust, files: new Map([...trust.files, [name, bytes]]) });

  test.each([...trust.files.keys()])('any change of %s is refused', name => {
    const file = trust.files.get(name) ?? new Uint8Array();
    const tag = name === 'targets/releases' ? 'v2' : 'v1';
    expect(word(trust, { tag })).toMatch(/^verified/u);
    const accepted = [...flipEachByte(file, 23, name === 'timestamp' ? 1 : 4)].flatMap(({ at, bytes }) =>
      word(replaced(name, bytes), { tag }).startsWith('verified') ? [at] : [],
    );
    expect(accepted).toEqual([]);
    for (const bytes of mangle(file, 29, 100)) expect(word(replaced(name, bytes), { tag })).toBeTypeOf('string');
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['nothing signed', '{"signed":{},"signatures":[]}'],
    ['fractions', '{"signed":{"_type":"Root","version":1.5},"signatures":[]}'],
    ['depth', `{"signed":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}},"signatures":[]}`],
    [
      'many signatures',
      `{"signed":{},"signatures":[${Array.from({ length: 1_000 }, () => '{"keyid":"a","method":"b","sig":"YQ=="}').join(',')}]}`,
    ],
    ['a prototype', '{"__proto__":{"signed":{}},"signed":{"__proto__":{"_type":"Root"}},"signatures":[]}'],
  ])('%s is malformed', (_, text) => {
    for (const name of ['root', 'timestamp']) expect(word(replaced(name, Buffer.from(text)))).toBe('malformed');
  });
});

test.each<[unknown, string | undefined]>([
  [{ b: 1, a: [true, null, 'x"\\\n'] }, '{"a":[true,null,"x\\"\\\\\n"],"b":1}'],
  [{ é: 1, z: 2, 𐀀: 3, '\uFFFD': 4 }, '{"z":2,"é":1,"\uFFFD":4,"𐀀":3}'],
  ['<&>\u2028', '"<&>\u2028"'],
  [-5, '-5'],
  [1.5, undefined],
  [{ a: [2 ** 60] }, undefined],
])('the canonical form of %j is that of docker/go', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
