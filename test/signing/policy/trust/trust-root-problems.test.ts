import { describe, expect, test } from 'vitest';
import { trustRootProblems } from '../../../../src/signing/policy/trust/trust-root-problems.ts';
import type { TrustRootDocument } from '../../../../src/signing/policy/trust/trust-root-schema.ts';
import { createSigstoreParts, sigstoreKeysOf } from '../../../support/signing/sigstore-parts.ts';

type Spec = TrustRootDocument['spec'];

const keys = sigstoreKeysOf(createSigstoreParts(() => new Date('2026-03-01T10:00:00Z')));
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const remote = { root: encode({ signed: { _type: 'root' } }), mirror: 'https://tuf.acme.example' };

const problemsOf = (spec: Spec, name = 'own') =>
  trustRootProblems({ apiVersion: 'policy.sigstore.dev/v1alpha1', kind: 'TrustRoot', metadata: { name }, spec });
const messagesOf = (spec: Spec, name?: string): readonly string[] => problemsOf(spec, name).map(({ message }) => message);

test('keys alone, or a mirror alone, have no problem', () => {
  expect(problemsOf({ sigstoreKeys: keys })).toEqual([]);
  expect(problemsOf({ remote })).toEqual([]);
});

test('a document may not be called as what is built in', () => {
  expect(problemsOf({ remote }, 'public-good')).toEqual([
    {
      path: ['metadata', 'name'],
      at: 'value',
      message: '"metadata.name" is "public-good", which is built in.',
      hint: 'Choose another name.',
    },
  ]);
});

test('a document has exactly one kind of trust', () => {
  const words = '"spec" must have exactly one of spec.sigstoreKeys, spec.remote.';
  expect(messagesOf({})).toEqual([words]);
  expect(messagesOf({ remote, sigstoreKeys: keys })).toEqual([words]);
});

test('a packed repository is refused with what to write instead', () => {
  expect(problemsOf({ repository: { root: 'x' } })).toEqual([
    {
      path: ['spec', 'repository'],
      at: 'key',
      message: '"spec.repository" is not supported: a packed TUF repository is not unpacked.',
      hint: 'Write its keys under "spec.sigstoreKeys", or name the mirror under "spec.remote".',
    },
  ]);
});

describe('a mirror', () => {
  test.each([
    ['no base64', '!'],
    ['no JSON', Buffer.from('root').toString('base64')],
    ['no object', encode('root')],
    ['nothing', encode(null)],
    ['not signed', encode({ _type: 'root' })],
    ['signed as nothing', encode({ signed: null })],
    ['signed as a text', encode({ signed: 'root' })],
    ['of no type', encode({ signed: {} })],
    ['of another role', encode({ signed: { _type: 'targets' } })],
  ])('has a root that is refused: %s', (_, root) => {
    expect(messagesOf({ remote: { ...remote, root } })).toEqual(['"spec.remote.root" must be a TUF repository\'s root.json in base64.']);
  });

  test.each(['https://tuf.example', 'https://tuf.example:8443', 'https://tuf.example/a/b.c-d', 'https://tuf.example:8443/'])(
    'may be at %s',
    mirror => {
      expect(problemsOf({ remote: { ...remote, mirror } })).toEqual([]);
    },
  );

  test.each([
    'http://tuf.example',
    'tuf.example',
    'https://user@tuf.example',
    'https://tuf.example/?a',
    'xhttps://tuf.example',
    'https://',
  ])('may not be at %s', mirror => {
    expect(messagesOf({ remote: { ...remote, mirror } })).toEqual(['"spec.remote.mirror" must be an address that begins with "https://".']);
  });

  test('keeps its targets where all do', () => {
    expect(problemsOf({ remote: { ...remote, targets: 'targets' } })).toEqual([]);
    expect(problemsOf({ remote: { ...remote, targets: 'other' } })).toEqual([
      { path: ['spec', 'remote', 'targets'], at: 'value', message: '"spec.remote.targets" can only be "targets".', hint: 'Leave it out.' },
    ]);
  });
});

describe('keys', () => {
  test('are refused when there are none', () => {
    const words = ['"spec.sigstoreKeys" has no key in it.'];
    expect(messagesOf({ sigstoreKeys: {} })).toEqual(words);
    expect(messagesOf({ sigstoreKeys: { certificateAuthorities: [], tLogs: [], ctLogs: [], timestampAuthorities: [] } })).toEqual(words);
  });

  test.each(['certificateAuthorities', 'tLogs', 'ctLogs', 'timestampAuthorities'] as const)('of one kind are enough: %s', name => {
    expect(messagesOf({ sigstoreKeys: { [name]: keys[name] } })).toEqual([]);
  });

  test('that cannot be read are refused with the reason and what to write', () => {
    const [problem] = problemsOf({ sigstoreKeys: { tLogs: [{ baseURL: 'https://log.example', publicKey: '!' }] } });
    expect(problem).toMatchObject({ path: ['spec', 'sigstoreKeys'], at: 'value', hint: 'Write the PEM files in base64, the root last.' });
    expect(problem?.message).toMatch(/^"spec\.sigstoreKeys" cannot be trusted: .*tLogs\[0\]/u);
  });

  test.each(['sha-256', 'sha256', 'SHA-256', undefined])('of a log may name its hash %s', hashAlgorithm => {
    const [log] = keys.tLogs;
    if (!log) throw new Error('There is a log.');
    expect(problemsOf({ sigstoreKeys: { ...keys, tLogs: [{ ...log, ...(hashAlgorithm && { hashAlgorithm }) }] } })).toEqual([]);
  });

  test('of logs name no other hash; each is told at its place', () => {
    const [[tLog], [ctLog]] = [keys.tLogs, keys.ctLogs];
    if (!tLog || !ctLog) throw new Error('There are logs.');
    const spec: Spec = {
      sigstoreKeys: { ...keys, tLogs: [tLog, { ...tLog, hashAlgorithm: 'sha-512' }], ctLogs: [{ ...ctLog, hashAlgorithm: 'sha-25' }] },
    };
    expect(problemsOf(spec).map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['spec.sigstoreKeys.tLogs.1.hashAlgorithm', expect.stringMatching(/must be "sha-256"\.$/u)],
      ['spec.sigstoreKeys.ctLogs.0.hashAlgorithm', expect.stringMatching(/must be "sha-256"\.$/u)],
    ]);
  });
});
