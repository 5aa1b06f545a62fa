import { constants, createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { TrustMetadata } from '../../../src/signing/evidence.ts';
import { canonicalJson } from '../../../src/signing/notary-v1/canonical-json.ts';
import { day, type Identity, pemOf } from './x509-authority.ts';

/** A key as metadata lists it, and how it signs. */
export interface RoleKey {
  readonly keytype: string;
  readonly public: string;
  readonly key: KeyObject;
  readonly method: string;
  /** The id that files give it, when it is not the right one. */
  readonly id?: string;
}

const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' });

/** A bare key. RSA signs with PSS unless another method is given. */
export const bareKey = (key: KeyObject, method?: string): RoleKey => {
  const type = key.asymmetricKeyType === 'ec' ? 'ecdsa' : key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ed25519';
  const bytes = type === 'ed25519' ? spki(key).subarray(-32) : spki(key);
  return {
    keytype: type,
    public: bytes.toString('base64'),
    key,
    method: method ?? { ecdsa: 'ecdsa', rsa: 'rsapss', ed25519: 'eddsa' }[type],
  };
};

/** A key with its certificate, as roots and delegations have it; `above` are intermediates that it brings. */
export const certifiedKey = (identity: Identity, ...above: readonly Identity[]): RoleKey => {
  const bare = bareKey(identity.key);
  return { ...bare, keytype: `${bare.keytype}-x509`, public: pemOf(identity.der, ...above.map(({ der }) => der)).toString('base64') };
};

export const keyIdentifier = ({ keytype, public: value, id }: RoleKey): string =>
  id ??
  createHash('sha256')
    .update(canonicalJson({ keytype, keyval: { private: null, public: value } }) ?? '')
    .digest('hex');

const signatureOf = (message: Buffer, { key, method }: RoleKey): Buffer => {
  switch (method) {
    case 'ecdsa':
      return sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
    case 'eddsa':
      return sign(null, message, key);
    case 'rsapss':
      return sign('sha256', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    case 'rsapkcs1v15':
      return sign('sha256', message, key);
    default:
      return Buffer.alloc(64);
  }
};

export interface RoleWish {
  readonly keys: readonly RoleKey[];
  readonly threshold?: number;
  /** Who signs, when not all keys do. */
  readonly signers?: readonly RoleKey[];
  readonly expires?: Date;
}

export interface DelegationWish extends RoleWish {
  readonly name: string;
  readonly paths: readonly string[];
  readonly targets: Readonly<Record<string, Buffer>>;
}

export interface CollectionWish {
  readonly gun: string;
  readonly root: RoleWish;
  /** Keys of targets, snapshot and timestamp. */
  readonly online: RoleKey;
  readonly targets?: RoleWish;
  /** Tags and the SHA-256 of what they name. */
  readonly tags: Readonly<Record<string, Buffer>>;
  readonly delegations?: readonly DelegationWish[];
  readonly version?: number;
  /** Expiry of the files that the server renews. */
  readonly expires?: { readonly snapshot?: Date; readonly timestamp?: Date };
  /** Older roots by their file's name: `1.root`. */
  readonly older?: ReadonlyMap<string, Uint8Array>;
}

const signedFile = (signed: object, signers: readonly RoleKey[]): Buffer => {
  const message = Buffer.from(canonicalJson(signed) ?? '');
  const signatures = signers.map(key => ({
    keyid: keyIdentifier(key),
    method: key.method,
    sig: signatureOf(message, key).toString('base64'),
  }));
  return Buffer.from(JSON.stringify({ signed, signatures }));
};

const hash = (name: 'sha256' | 'sha512', bytes: Uint8Array): string => createHash(name).update(bytes).digest('base64');
const describe = (bytes: Uint8Array) => ({
  length: bytes.length,
  hashes: { sha256: hash('sha256', bytes), sha512: hash('sha512', bytes) },
});
const keyMap = (keys: readonly RoleKey[]) =>
  Object.fromEntries(keys.map(key => [keyIdentifier(key), { keytype: key.keytype, keyval: { private: null, public: key.public } }]));
const roleOf = ({ keys, threshold = 1 }: RoleWish) => ({ keyids: keys.map(keyIdentifier), threshold });
const tagMap = (tags: Readonly<Record<string, Buffer>>) =>
  Object.fromEntries(Object.entries(tags).map(([tag, digest]) => [tag, { length: 344, hashes: { sha256: digest.toString('base64') } }]));
const usual = (expires: Date | undefined, version = 1) => ({ expires: (expires ?? day(100)).toISOString(), version });

/** The root.json of a collection. */
export const makeRoot = (
  { root, online, targets = { keys: [online] }, version }: CollectionWish,
  signers = root.signers ?? root.keys,
): Buffer =>
  signedFile(
    {
      _type: 'Root',
      ...usual(root.expires, version),
      consistent_snapshot: false,
      keys: keyMap([...root.keys, ...targets.keys, online]),
      roles: { root: roleOf(root), targets: roleOf(targets), snapshot: roleOf({ keys: [online] }), timestamp: roleOf({ keys: [online] }) },
    },
    signers,
  );

/** The metadata of a collection as a notary server serves it. */
export const makeCollection = (wish: CollectionWish, rootSigners?: readonly RoleKey[]): TrustMetadata => {
  const {
    gun,
    online,
    targets: targetsRole = { keys: [online] },
    tags,
    delegations = [],
    expires = {},
    older = new Map<string, Uint8Array>(),
  } = wish;
  const root = makeRoot(wish, rootSigners);
  const targets = signedFile(
    {
      _type: 'Targets',
      ...usual(targetsRole.expires),
      targets: tagMap(tags),
      delegations: {
        keys: keyMap(delegations.flatMap(({ keys }) => keys)),
        roles: delegations.map(delegation => ({ ...roleOf(delegation), name: delegation.name, paths: delegation.paths })),
      },
    },
    targetsRole.signers ?? targetsRole.keys,
  );
  const delegated = delegations.map(
    delegation =>
      [
        delegation.name,
        signedFile(
          { _type: 'Targets', ...usual(delegation.expires), targets: tagMap(delegation.targets), delegations: { keys: {}, roles: [] } },
          delegation.signers ?? delegation.keys,
        ),
      ] as const,
  );
  const listed = [['root', root], ['targets', targets], ...delegated] as const;
  const snapshot = signedFile(
    { _type: 'Snapshot', ...usual(expires.snapshot), meta: Object.fromEntries(listed.map(([name, bytes]) => [name, describe(bytes)])) },
    [online],
  );
  const timestamp = signedFile({ _type: 'Timestamp', ...usual(expires.timestamp), meta: { snapshot: describe(snapshot) } }, [online]);
  return {
    server: 'https://notary.example',
    gun,
    files: new Map<string, Uint8Array>([...older, ...listed, ['snapshot', snapshot], ['timestamp', timestamp]]),
  };
};
