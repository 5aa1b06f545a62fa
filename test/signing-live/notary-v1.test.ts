import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { createRegistry, type Registry } from '../../src/registry/create-registry.ts';
import type { TrustMetadata } from '../../src/signing/evidence.ts';
import type { RootPin } from '../../src/signing/notary-v1/root-pin.ts';
import { type TrustRequirement, verifyTrustMetadata } from '../../src/signing/notary-v1/verify-trust-metadata.ts';
import { readCertificate } from '../../src/signing/x509/certificate.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { type ClientPins, lookUp, type NotaryServer, startNotaryServer } from '../support/signing/notary-server.ts';
import { wordOf } from '../support/signing/notation-scene.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { requireTools } from '../support/signing/tools.ts';
import { defaultExtensions, issue, pemOf } from '../support/signing/x509-authority.ts';

/** Why the machine's clock: the server's files expire by it. */
const now = new Date();
const at = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

type Json = { [key: string]: Json } & { readonly keyids: readonly string[] };

describe.runIf(requireTools('notary', 'notary-server', 'docker-registry', 'skopeo'))('Docker Content Trust', () => {
  let registry: DockerRegistry;
  let server: NotaryServer;
  let client: Registry;
  let gun: string;
  let digest: Digest;
  let trust: TrustMetadata;
  /** The root when the collection was new. */
  let firstRoot: Uint8Array;

  const fetchTrust = async (): Promise<TrustMetadata> => {
    const reference = parseImageReference(`${gun}:v1`);
    if (!reference) throw new Error('No reference.');
    const notary = { server: server.url, gun, roles: ['targets/releases', 'targets/alice', 'targets/bob'] };
    const facts = await client.images().fetchImage({ reference, signatureRepositories: [], notary });
    if (facts.state !== 'known' || !facts.evidence.trust) throw new Error(JSON.stringify(facts));
    return facts.evidence.trust;
  };
  const parse = (bytes: Uint8Array | undefined): Json => JSON.parse(Buffer.from(bytes ?? []).toString());
  const rootKey = (root: Uint8Array | undefined): string => parse(root)['signed']?.['roles']?.['root']?.keyids[0] ?? '';

  beforeAll(async () => {
    [registry, server] = await Promise.all([startDockerRegistry(), startNotaryServer()]);
    client = createRegistry({ access: { privateHosts: [registry.host, new URL(server.url).host], plainHttpHosts: [] } });
    gun = `${registry.host}/demo/app`;
    digest = await pushImage(`${gun}:v1`);
    const hash = ['344', '--sha256', digest.slice('sha256:'.length)];
    const people = ['releases', 'alice', 'bob'];
    for (const name of people) {
      const identity = issue({ common: `live ${name}`, extensions: defaultExtensions.signer, notBefore: at(-1), notAfter: at(365) });
      writeFileSync(join(server.folder, `${name}.crt`), pemOf(identity.der));
      writeFileSync(join(server.folder, `${name}.key`), identity.key.export({ type: 'sec1', format: 'pem' }));
    }
    await server.notary('init', '-p', gun);
    await server.notary('addhash', gun, 'v1', ...hash, '-p');
    firstRoot = (await fetchTrust()).files.get('root') ?? new Uint8Array();
    await server.notary('key', 'rotate', gun, 'snapshot', '-r');
    for (const name of people) {
      const paths = name === 'bob' ? ['--paths', 'bob-'] : ['--all-paths'];
      await server.notary('delegation', 'add', '-p', gun, `targets/${name}`, `${name}.crt`, ...paths);
      await server.notary('key', 'import', `${name}.key`, '--role', `targets/${name}`);
    }
    await server.notary('addhash', gun, 'v2', ...hash, '-r', 'targets/releases', '-r', 'targets/alice', '-p');
    await server.notary('addhash', gun, 'v3', ...hash, '-r', 'targets/alice', '-p');
    await server.notary('addhash', gun, 'bob-1', ...hash, '-r', 'targets/bob', '-p');
    await server.notary('addhash', gun, 'moved', '344', '--sha256', '0'.repeat(64), '-p');
    await server.notary('addhash', gun, 'moved', ...hash, '-r', 'targets/releases', '-p');
    await server.notary('key', 'rotate', gun, 'root');
    trust = await fetchTrust();
  }, 120_000);
  afterAll(() => Promise.all([registry.close(), server.close(), client.close()]));

  const pinned = (): RootPin => ({ kind: 'keys', keyIds: [rootKey(trust.files.get('root'))] });
  const judge = (tag: string, wish: Partial<TrustRequirement> & { readonly trust?: TrustMetadata; readonly digest?: Digest } = {}) =>
    verifyTrustMetadata(wish.trust ?? trust, { tag, digest: wish.digest ?? digest }, { pin: pinned(), now, ...wish });
  /** The word, and the role whose word counted. */
  const told = (...args: Parameters<typeof judge>): string => {
    const check = judge(...args);
    return check.state === 'verified' ? `verified by ${check.signature.signer.claims?.['Role']}` : wordOf(check);
  };
  /** What a new notary client says when it is shown the same files: `trusted` for our digest. */
  const theirs = async (tag: string, files = trust.files, pins: ClientPins = {}, name = gun): Promise<string> =>
    (await lookUp(files, name, tag, pins)) === digest.slice('sha256:'.length) ? 'trusted' : 'refused';

  const changed = (name: string, change: (file: Json) => void): TrustMetadata => {
    const file = parse(trust.files.get(name));
    change(file);
    return { ...trust, files: new Map([...trust.files, [name, Buffer.from(JSON.stringify(file))]]) };
  };
  const without = (name: string): TrustMetadata => ({ ...trust, files: new Map([...trust.files].filter(([key]) => key !== name)) });

  test('the scene has what is to be shown', () => {
    expect([...trust.files.keys()].toSorted()).toEqual([
      '1.root',
      '2.root',
      'root',
      'snapshot',
      'targets',
      'targets/alice',
      'targets/bob',
      'targets/releases',
      'timestamp',
    ]);
    expect(rootKey(firstRoot)).not.toBe(rootKey(trust.files.get('root')));
  });

  test.each([
    ['v1', 'verified by targets', 'trusted'],
    ['v2', 'verified by targets/releases', 'trusted'],
    ['v9', 'digest-mismatch', 'refused'],
  ])('the tag %s is %s', async (tag, ours, oracle) => {
    expect([told(tag), await theirs(tag)]).toEqual([ours, oracle]);
  });

  test("the releases delegation goes before targets: docker's order, where notary's own look-up has the other one", async () => {
    expect(told('moved')).toBe('verified by targets/releases');
    expect(await server.notary('list', gun, '-r', 'targets/releases')).toMatch(
      new RegExp(`moved\\s+${digest.slice('sha256:'.length)}`, 'u'),
    );
    expect(told('moved', { roles: ['targets'] })).toBe('digest-mismatch');
    expect(await lookUp(trust.files, gun, 'moved')).toBe('0'.repeat(64));
  });

  test('the signer is a key, and the issuer the root certificate', () => {
    expect(judge('v1')).toMatchObject({
      state: 'verified',
      signature: {
        format: 'notary-v1',
        claimedName: 'v1',
        signer: { engine: 'notary-v1', subject: expect.stringMatching(/^key sha256:[0-9a-f]{64}$/u), issuer: `CN=${gun}` },
        remarks: [expect.stringContaining('legacy')],
      },
    });
  });

  test('another image of the tag is refused', () => {
    expect(told('v1', { digest: `sha256:${'1'.repeat(64)}` })).toBe('digest-mismatch');
  });

  test('a delegation other than releases counts only when it is named', () => {
    expect(told('v3')).toBe('digest-mismatch');
    expect(told('v3', { roles: ['targets/alice'] })).toBe('verified by targets/alice');
    expect(told('v2', { roles: ['targets/alice'] })).toBe('verified by targets/alice');
    expect(told('v1', { roles: ['targets/alice'] })).toBe('digest-mismatch');
    expect(told('v1', { roles: ['targets/nobody'] })).toBe('digest-mismatch');
    expect(told('v1', { roles: ['targets/alice/carol'] })).toBe('unsupported');
  });

  test('a delegation speaks only about its paths', () => {
    expect(told('bob-1', { roles: ['targets/bob'] })).toBe('verified by targets/bob');
    const narrow = changed('targets', file => {
      for (const role of (file['signed']?.['delegations']?.['roles'] ?? []) as unknown as Json[]) Object.assign(role, { paths: ['x'] });
    });
    expect(told('v2', { trust: narrow })).toBe('digest-mismatch');
  });

  test('the root must be pinned: by its key, by its authority, or knowingly on first use', async () => {
    const key = rootKey(trust.files.get('root'));
    expect([told('v1'), await theirs('v1', trust.files, { certs: { [gun]: [key] }, disable_tofu: true })]).toEqual([
      'verified by targets',
      'trusted',
    ]);
    const other = '0'.repeat(64);
    const foreign = await theirs('v1', trust.files, { certs: { [gun]: [other] }, disable_tofu: true });
    expect([told('v1', { pin: { kind: 'keys', keyIds: [other] } }), foreign]).toEqual(['key-mismatch', 'refused']);
    expect([told('v1', { pin: { kind: 'keys', keyIds: [] } }), await theirs('v1', trust.files, { disable_tofu: true })]).toEqual([
      'key-mismatch',
      'refused',
    ]);
    expect([told('v1', { pin: { kind: 'first-use' } }), await theirs('v1')]).toEqual(['verified by targets', 'trusted']);
    const check = judge('v1', { pin: { kind: 'first-use' } });
    expect(check.state === 'verified' && check.signature.remarks.join(' ')).toContain('first use');
  });

  test('a foreign authority as pin is refused', async () => {
    const foreign = issue({ common: 'live foreign', notBefore: at(-1), notAfter: at(365) });
    const certificate = readCertificate(foreign.der);
    const path = join(server.folder, 'foreign.crt');
    writeFileSync(path, pemOf(foreign.der));
    const pin = { kind: 'authority', gunPrefix: registry.host, certificates: certificate ? [certificate] : [] } as const;
    expect([told('v1', { pin }), await theirs('v1', trust.files, { ca: { [registry.host]: path }, disable_tofu: true })]).toEqual([
      'certificate-untrusted',
      'refused',
    ]);
  });

  test('the root of another collection is refused by the common name of its certificate', async () => {
    const other = { ...trust, gun: 'docker.io/evil/app' };
    expect([told('v1', { trust: other, pin: { kind: 'first-use' } }), await theirs('v1', trust.files, {}, other.gun)]).toEqual([
      'certificate-untrusted',
      'refused',
    ]);
  });

  test('a root that was seen before leads to the current one, version by version', () => {
    expect(told('v1', { pin: { kind: 'root', root: firstRoot } })).toBe('verified by targets');
    expect(told('v1', { pin: { kind: 'root', root: trust.files.get('root') ?? firstRoot } })).toBe('verified by targets');
    expect(told('v1', { trust: without('2.root'), pin: { kind: 'root', root: firstRoot } })).toBe('malformed');
    const old = new Map([...trust.files, ['root', firstRoot]]);
    expect(told('v1', { trust: { ...trust, files: old }, pin: { kind: 'root', root: trust.files.get('root') ?? firstRoot } })).toBe(
      'signature-invalid',
    );
  });

  test.each<[string, number, string]>([
    ['two weeks later the timestamp', 15, 'expired'],
    ['after four years the files of the server', 4 * 365, 'expired'],
    ['after eleven years the root certificate', 11 * 365, 'certificate-untrusted'],
  ])('%s is past its time', (_, days, word) => {
    expect(told('v1', { now: at(days) })).toBe(word);
  });

  const zero = Buffer.alloc(32).toString('base64');
  const roles = (file: Json): Json | undefined => file['signed']?.['roles'];
  test.each<[string, string, (file: Json) => void, string]>([
    [
      'the hash of a tag',
      'targets',
      file => Object.assign(file['signed']?.['targets']?.['v1']?.['hashes'] ?? {}, { sha256: zero }),
      'digest-mismatch',
    ],
    [
      'the expiry of the timestamp',
      'timestamp',
      file => Object.assign(file['signed'] ?? {}, { expires: '2099-01-01T00:00:00Z' }),
      'signature-invalid',
    ],
    [
      'the snapshot that the timestamp names',
      'timestamp',
      file => Object.assign(file['signed']?.['meta']?.['snapshot'] ?? {}, { length: 1 }),
      'signature-invalid',
    ],
    ['a delegation in the snapshot', 'snapshot', file => delete file['signed']?.['meta']?.['targets/releases'], 'digest-mismatch'],
    [
      'the threshold of the root, raised',
      'root',
      file => Object.assign(roles(file)?.['root'] ?? {}, { threshold: 2 }),
      'signature-invalid',
    ],
    ['the threshold of targets, none', 'root', file => Object.assign(roles(file)?.['targets'] ?? {}, { threshold: 0 }), 'malformed'],
    [
      'the keys of targets',
      'root',
      file => Object.assign(roles(file)?.['targets'] ?? {}, { keyids: roles(file)?.['timestamp']?.keyids }),
      'signature-invalid',
    ],
    ['the signatures of the timestamp', 'timestamp', file => Object.assign(file, { signatures: [] }), 'signature-invalid'],
    ['the signatures of the root', 'root', file => Object.assign(file, { signatures: [] }), 'signature-invalid'],
    ['the kind of a file', 'timestamp', file => Object.assign(file['signed'] ?? {}, { _type: 'Snapshot' }), 'malformed'],
  ])('changed is %s: refused by both', async (_, name, change, word) => {
    const tampered = changed(name, change);
    expect([told('v1', { trust: tampered, pin: { kind: 'first-use' } }), await theirs('v1', tampered.files)]).toEqual([word, 'refused']);
  });

  test('a tag in a delegation that was changed is refused, not taken from another role', async () => {
    const tampered = changed('targets/releases', file =>
      Object.assign(file['signed']?.['targets']?.['v2']?.['hashes'] ?? {}, { sha256: zero }),
    );
    expect([told('v2', { trust: tampered }), await theirs('v2', tampered.files)]).toEqual(['digest-mismatch', 'refused']);
  });

  test.each(['root', 'timestamp', 'snapshot', 'targets'])('a server without %s is refused by both', async name => {
    expect([told('v1', { trust: without(name) }), await theirs('v1', without(name).files)]).toEqual(['malformed', 'refused']);
  });
});
