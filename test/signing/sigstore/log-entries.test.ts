import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import { json } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { describe, expect, test } from 'vitest';
import {
  checkEntrySigner,
  isEnvelopeHashEntry,
  keyName,
  logWitness,
  readLogEntries,
  verifyEnvelopeHashEntry,
} from '../../../src/signing/sigstore/log-entries.ts';
import type { Outcome } from '../../../src/signing/sigstore/outcome.ts';
import { pem as certificatePem, keyPair, spki } from '../../support/signing/certificates.ts';
import { issue, testKey } from '../../support/signing/x509-authority.ts';

const logId = Buffer.alloc(32, 7);
const digest = Buffer.alloc(32, 3);
const hashEntry = (value = digest.toString('hex'), algorithm = 'sha256') => ({
  kind: 'intoto',
  apiVersion: '0.0.1',
  spec: { content: { hash: { algorithm, value } }, publicKey: '' },
});

type Changes = Partial<Omit<TransparencyLogEntry, 'inclusionProof'>> & { readonly inclusionProof?: object | undefined };
const entryOf = (body: unknown = hashEntry(), changes: Changes = {}): TransparencyLogEntry =>
  ({
    logIndex: '12',
    logId: { keyId: logId },
    kindVersion: { kind: 'intoto', version: '0.0.1' },
    integratedTime: '1772359200',
    canonicalizedBody: Buffer.from(JSON.stringify(body)),
    inclusionPromise: undefined,
    inclusionProof: undefined,
    ...changes,
  }) as unknown as TransparencyLogEntry;
const proof = (changes: object = {}) => ({
  logIndex: '2',
  treeSize: '4',
  rootHash: Buffer.alloc(32),
  hashes: [],
  checkpoint: { envelope: '' },
  ...changes,
});

const word = (outcome: Outcome<unknown>): string => (outcome.ok ? 'read' : `${outcome.refusal.code}: ${outcome.refusal.reason}`);
const readOne = (changes: Changes = {}, body?: unknown): string => word(readLogEntries([entryOf(body, changes)]));

describe('entries of transparency logs', () => {
  const tooLarge = 'malformed: An entry of a transparency log is larger than entries can be.';

  test('are read with their bodies', () => {
    const entry = entryOf();
    expect(readLogEntries([entry])).toEqual({ ok: true, value: [{ entry, body: hashEntry() }] });
    expect(readLogEntries([])).toEqual({ ok: true, value: [] });
  });

  test('are eight at most, each of them once', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => entryOf(hashEntry(String(index))));
    expect(word(readLogEntries(many(8)))).toBe('read');
    expect(word(readLogEntries(many(9)))).toBe('malformed: It has 9 entries of transparency logs, and 8 are allowed.');
    expect(word(readLogEntries([entryOf(), entryOf()]))).toBe(
      'log-entry-invalid: The signature comes with the same entry of a transparency log twice.',
    );
    expect(word(readLogEntries([entryOf(), entryOf(undefined, { logId: { keyId: Buffer.alloc(32, 8) } })]))).toBe('read');
  });

  test.each<[string, (digits: string) => Changes]>([
    ['place in the log', logIndex => ({ logIndex })],
    ['place in the tree', logIndex => ({ inclusionProof: proof({ logIndex }) })],
    ['size of the tree', treeSize => ({ inclusionProof: proof({ treeSize }) })],
  ])('have numbers of twenty digits at most: the %s', (_, changes) => {
    expect(readOne(changes('9'.repeat(20)))).toBe('read');
    expect(readOne(changes('-1'))).toBe('read');
    for (const digits of ['9'.repeat(21), '', '1e3', '0x1', '+1']) expect(readOne(changes(digits))).toBe(tooLarge);
  });

  test('have a time that a date can be', () => {
    for (const integratedTime of ['0', '8640000000000', '-8640000000000']) expect(readOne({ integratedTime })).toBe('read');
    for (const integratedTime of ['8640000000001', '-8640000000001', 'now']) expect(readOne({ integratedTime })).toBe(tooLarge);
  });

  test('have proofs no longer than those of the largest tree, and checkpoints that are short', () => {
    const hashes = (length: number) => ({ inclusionProof: proof({ hashes: Array.from({ length }, () => Buffer.alloc(32)) }) });
    expect([readOne(hashes(64)), readOne(hashes(65))]).toEqual(['read', tooLarge]);
    const checkpoint = (length: number) => ({ inclusionProof: proof({ checkpoint: { envelope: 'x'.repeat(length) } }) });
    expect([readOne(checkpoint(16_384)), readOne(checkpoint(16_385))]).toEqual(['read', tooLarge]);
    expect(readOne({ inclusionProof: proof({ checkpoint: undefined }) })).toBe('read');
  });

  test('have bodies that are entries of Rekor, of bounded size', () => {
    const noEntry = 'log-entry-invalid: The body of the entry in the transparency log is not a Rekor entry.';
    for (const body of [{ kind: 'intoto', apiVersion: '0.0.1' }, { kind: 'intoto', spec: {} }, { apiVersion: '1', spec: {} }, [], 'x'])
      expect(readOne({}, body)).toBe(noEntry);
    expect(readOne({ canonicalizedBody: Buffer.from('{') })).toBe(noEntry);
    expect(readOne({ canonicalizedBody: Buffer.alloc(2_097_153, 0x20) })).toBe(tooLarge);
    const bodyOf = (length: number) => Buffer.from(JSON.stringify(hashEntry()).padEnd(length));
    expect(readOne({ canonicalizedBody: bodyOf(2_097_152) })).toBe('read');
  });
});

describe('an entry that holds the hash of an envelope', () => {
  const log = keyPair();
  const [start, end] = ['2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z'].map(text => new Date(text)) as [Date, Date];
  const seconds = (time: Date): number => time.getTime() / 1_000;

  /** A promise of the log about an entry at a time. */
  const promised = (time: number, body: unknown = hashEntry()): TransparencyLogEntry => {
    const entry = entryOf(body, { integratedTime: String(time) });
    const payload = json.canonicalize({
      body: entry.canonicalizedBody.toString('base64'),
      integratedTime: time,
      logIndex: 12,
      logID: logId.toString('hex'),
    });
    const signedEntryTimestamp = sign('sha256', Buffer.from(payload), log.privateKey);
    return { ...entry, inclusionPromise: { signedEntryTimestamp } };
  };
  const trust = (...logs: readonly object[]): TrustMaterial =>
    ({
      tlogs: logs.map(own => ({ logID: logId, publicKey: log.publicKey, validFor: { start, end }, ...own })),
    }) as unknown as TrustMaterial;
  const verifyOne = (entry: TransparencyLogEntry, by = trust({}), stored: Buffer | undefined = digest): string => {
    const read = readLogEntries([entry]);
    const [first] = read.ok ? read.value : [];
    return first ? word(verifyEnvelopeHashEntry(first, stored, by)) : word(read);
  };
  const unsigned = 'log-entry-invalid: No trusted transparency log has signed the entry that comes with the signature.';
  const elsewhere = 'log-entry-invalid: The entry in the transparency log is about another envelope.';

  test('is one of its kind and version, in the bundle and in its body', () => {
    const isOne = (entry: TransparencyLogEntry): boolean => {
      const read = readLogEntries([entry]);
      return read.ok && read.value.every(isEnvelopeHashEntry);
    };
    expect(isOne(entryOf())).toBe(true);
    for (const changed of [{ kind: 'dsse' }, { apiVersion: '0.0.2' }]) expect(isOne(entryOf({ ...hashEntry(), ...changed }))).toBe(false);
    for (const kindVersion of [
      { kind: 'intoto', version: '0.0.2' },
      { kind: 'dsse', version: '0.0.1' },
    ])
      expect(isOne(entryOf(undefined, { kindVersion }))).toBe(false);
  });

  test('counts when a trusted log has signed it, from the first moment of its time to the last', () => {
    for (const time of [start, new Date(start.getTime() + 1_000), end]) expect(verifyOne(promised(seconds(time)))).toBe('read');
    for (const time of [seconds(start) - 1, seconds(end) + 1]) expect(verifyOne(promised(time))).toBe(unsigned);
  });

  test('counts by any of several keys that the log has had, and by no other log', () => {
    const other = { publicKey: keyPair().publicKey };
    expect(verifyOne(promised(seconds(start)), trust(other, {}))).toBe('read');
    expect(verifyOne(promised(seconds(start)), trust(other))).toBe(unsigned);
    expect(verifyOne(promised(seconds(start)), trust({ logID: Buffer.alloc(32) }))).toBe(unsigned);
    expect(verifyOne(promised(seconds(start)), trust())).toBe(unsigned);
  });

  test('counts for that envelope alone', () => {
    expect(verifyOne(promised(seconds(start), hashEntry('ab')))).toBe(elsewhere);
    expect(verifyOne(promised(seconds(start), hashEntry(undefined, 'md5')))).toBe(elsewhere);
    expect(verifyOne(promised(seconds(start)), trust({}), Buffer.alloc(32))).toBe(elsewhere);
  });

  test('says nothing of an envelope that was not stored, or without a promise', () => {
    const unsupported = /^unsupported: Its log entry \(intoto 0\.0\.1\) holds the hash of an envelope as it was stored/u;
    const read = readLogEntries([promised(seconds(start))]);
    const [first] = read.ok ? read.value : [];
    expect(first && word(verifyEnvelopeHashEntry(first, undefined, trust({})))).toMatch(unsupported);
    expect(verifyOne(entryOf())).toMatch(unsupported);
  });
});

describe('the signer that an entry names', () => {
  const key = createPublicKey(testKey('p256'));
  const other = createPublicKey(testKey('p384'));
  const certificate = issue({ common: 'signer' });
  const certified = { key: createPublicKey(certificate.key), certificate: certificate.der };
  const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
  const pemOfKey = (one: KeyObject): string => base64(one.export({ format: 'pem', type: 'spki' }).toString());
  const pemOfCertificate = base64(certificatePem(certificate.der));

  const kinds: Readonly<Record<string, (named: unknown) => object>> = {
    'hashedrekord 0.0.1': content => ({ signature: { publicKey: { content } } }),
    'dsse 0.0.1': verifier => ({ signatures: [{ verifier }] }),
    'intoto 0.0.1': publicKey => ({ publicKey }),
    'intoto 0.0.2': publicKey => ({ content: { envelope: { signatures: [{ publicKey }] } } }),
    'hashedrekord 0.0.2': verifier => ({ hashedRekordV002: { signature: { verifier } } }),
    'dsse 0.0.2': verifier => ({ dsseV002: { signatures: [{ verifier }] } }),
  };
  const isSigner = (kind: string, spec: object, signer: Parameters<typeof checkEntrySigner>[1]): boolean => {
    const [name = '', apiVersion = ''] = kind.split(' ');
    const body = { kind: name, apiVersion, spec };
    const outcome = checkEntrySigner({ entry: entryOf(body), body: body as never }, signer);
    if (!outcome.ok)
      expect(outcome.refusal.reason).toBe('The entry in the transparency log names another key or certificate than the signature has.');
    return outcome.ok;
  };

  test.each(['hashedrekord 0.0.1', 'dsse 0.0.1', 'intoto 0.0.1', 'intoto 0.0.2'])('is a key or a certificate in PEM: %s', kind => {
    const spec = kinds[kind];
    if (spec === undefined) throw new Error(kind);
    expect(isSigner(kind, spec(pemOfKey(key)), { key })).toBe(true);
    expect(isSigner(kind, spec(pemOfKey(other)), { key })).toBe(false);
    expect(isSigner(kind, spec(pemOfCertificate), certified)).toBe(true);
    expect(isSigner(kind, spec(pemOfCertificate), { ...certified, certificate: issue({ common: 'signer' }).der })).toBe(false);
    expect(isSigner(kind, spec(pemOfCertificate), { key: certified.key })).toBe(true);
    expect(isSigner(kind, spec(pemOfCertificate), { key: other })).toBe(false);
    for (const named of ['', 'x', base64('no key'), 3]) expect(isSigner(kind, spec(named), { key })).toBe(false);
  });

  test.each(['hashedrekord 0.0.2', 'dsse 0.0.2'])('is one in DER: %s', kind => {
    const spec = kinds[kind];
    if (spec === undefined) throw new Error(kind);
    const publicKey = (one: KeyObject) => ({ publicKey: { rawBytes: base64(spki(one)) } });
    const x509Certificate = { rawBytes: base64(certificate.der) };
    expect(isSigner(kind, spec(publicKey(key)), { key })).toBe(true);
    expect(isSigner(kind, spec(publicKey(other)), { key })).toBe(false);
    expect(isSigner(kind, spec({ x509Certificate }), certified)).toBe(true);
    expect(isSigner(kind, spec({ x509Certificate, ...publicKey(key) }), { key })).toBe(false);
    expect(isSigner(kind, spec({ x509Certificate: { rawBytes: '' }, ...publicKey(key) }), { key })).toBe(true);
    expect(isSigner(kind, spec({}), { key })).toBe(false);
  });

  test('is none where several have signed, or in an entry of another kind', () => {
    const two = { signatures: [{ verifier: pemOfKey(key) }, { verifier: pemOfKey(key) }] };
    expect(isSigner('dsse 0.0.1', two, { key })).toBe(false);
    expect(isSigner('dsse 0.0.1', { signatures: [] }, { key })).toBe(false);
    expect(isSigner('rekord 0.0.1', { publicKey: pemOfKey(key) }, { key })).toBe(false);
    expect(isSigner('toString 0.0.1', { publicKey: pemOfKey(key) }, { key })).toBe(false);
  });

  test('is named by the hash of its key', () => {
    expect(keyName(key)).toMatch(/^key sha256:[\da-f]{64}$/u);
    expect(keyName(key)).not.toBe(keyName(other));
  });
});

test('a log is named with the place that it has signed: that of the proof, or where there is a promise that beside it', () => {
  const log = logId.toString('hex');
  expect(logWitness(entryOf())).toBe(`${log}#12`);
  expect(logWitness(entryOf(undefined, { inclusionProof: proof() }))).toBe(`${log}#2`);
  const inclusionPromise = { signedEntryTimestamp: Buffer.alloc(1) };
  expect(logWitness(entryOf(undefined, { inclusionProof: proof(), inclusionPromise }))).toBe(`${log}#12`);
});
