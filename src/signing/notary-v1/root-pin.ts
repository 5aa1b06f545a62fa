import { type Outcome, passed, refused } from '../outcome.ts';
import type { Certificate } from '../x509/certificate.ts';
import { verifyPath } from '../x509/verify-path.ts';
import { checkSignatures, type TrustKeys } from './check-role.ts';
import { type Metadata, type Root, readMetadata, rootSchema } from './metadata.ts';
import { certificatesOf } from './trust-key.ts';

/** By what the root of a repository is known. Source: notary's `trust_pinning`. */
export type RootPin =
  /** Ids of root keys, as `notary list` and root.json have them. */
  | { readonly kind: 'keys'; readonly keyIds: readonly string[] }
  /** The root's certificate comes from one of these authorities, for repositories under a prefix of whole path components. */
  | { readonly kind: 'authority'; readonly gunPrefix: string; readonly certificates: readonly Certificate[] }
  /** A root.json that was seen before: every version since then must be signed by the one before it. */
  | { readonly kind: 'root'; readonly root: Uint8Array }
  /** Whatever the server shows first is trusted: proves nothing against whoever runs it. */
  | { readonly kind: 'first-use' };

/** How long before its time a root certificate may be, in milliseconds. Source: notary, tuf/utils/x509.go. */
const maxSkew = 86_400_000;
/** Rotations that are followed. */
const maxRotations = 64;
const maxIntermediates = 8;

/** The root that the server shows now, when it is the pinned one or came from it. */
export const checkRoot = (files: ReadonlyMap<string, Uint8Array>, gun: string, pin: RootPin, now: Date): Outcome<Metadata<Root>> => {
  const current = readMetadata('root', rootSchema, files.get('root'));
  if (current.refusal) return current;
  const previous = pin.kind === 'root' ? followRotations(files, pin.root, current.value) : undefined;
  if (previous?.refusal) return previous;
  const keys = acceptedKeys(current.value.signed, gun, pin, now);
  if (keys.refusal) return keys;
  const own = checkSignatures(current.value, keys.value, current.value.signed.roles.root);
  return own.refusal ? own : current;
};

/** From the pinned root up to the current one, each signed by the keys before it. */
const followRotations = (files: ReadonlyMap<string, Uint8Array>, pinned: Uint8Array, current: Metadata<Root>): Outcome<undefined> => {
  const first = readMetadata('pinned root', rootSchema, pinned);
  if (first.refusal) return first;
  const { version } = current.signed;
  if (version < first.value.signed.version) {
    return refused('signature-invalid', `The root is of version ${version}, older than the pinned version ${first.value.signed.version}.`);
  }
  if (version - first.value.signed.version > maxRotations)
    return refused('malformed', `The root was rotated more than ${maxRotations} times since the pinned one.`, 'Pin a newer root.');
  let previous = first.value;
  // Why the pinned version itself is checked again: another root of the same number must not pass for it.
  for (let number = previous.signed.version; number <= version; number += 1) {
    const next: Outcome<Metadata<Root>> =
      number === version ? passed(current) : number === first.value.signed.version ? first : readRoot(files, number);
    if (next.refusal) return next;
    if (next.value.signed.version !== number)
      return refused('malformed', `The metadata ${number}.root is of version ${next.value.signed.version}.`);
    for (const { keys, roles } of [previous.signed, next.value.signed]) {
      const signed = checkSignatures(next.value, keys, roles.root);
      if (signed.refusal) return signed;
    }
    previous = next.value;
  }
  return passed(undefined);
};

const readRoot = (files: ReadonlyMap<string, Uint8Array>, version: number): Outcome<Metadata<Root>> =>
  readMetadata(`${version}.root`, rootSchema, files.get(`${version}.root`));

/** The root keys whose certificates are for the repository and fit the pin. */
const acceptedKeys = (root: Root, gun: string, pin: RootPin, now: Date): Outcome<TrustKeys> => {
  const named = root.roles.root.keyids.flatMap(id => {
    const key = Object.hasOwn(root.keys, id) ? root.keys[id] : undefined;
    const chain = key ? certificatesOf(key) : [];
    return key && isForGun(chain[0], gun, now) ? [{ id, key, chain }] : [];
  });
  if (named.length === 0) {
    return refused(
      'certificate-untrusted',
      `No root key has a certificate that is valid now and whose common name is "${gun}".`,
      'Renew the root key, or check that the repository is the right one.',
    );
  }
  const accepted = named.filter(({ id, chain }) => fitsPin(id, chain, gun, pin, now));
  if (accepted.length > 0) return passed(Object.fromEntries(accepted.map(({ id, key }) => [id, key])));
  const found = named.map(({ id }) => id).join(', ');
  return pin.kind === 'keys'
    ? refused(
        'key-mismatch',
        `The root keys of "${gun}" (${found}) are not the pinned ones.`,
        'If the root was rotated on purpose, pin the new key.',
      )
    : refused(
        'certificate-untrusted',
        `The root certificates of "${gun}" are from no pinned authority for that repository.`,
        'Pin the authority for the prefix of the repository.',
      );
};

/** Source: notary, trustpinning/certs.go: common name is the GUN, a trailing `*` stands for any end; not an authority; valid now. */
const isForGun = (leaf: Certificate | undefined, gun: string, now: Date): leaf is Certificate => {
  if (leaf === undefined || leaf.basicConstraints?.authority === true) return false;
  const name = leaf.subject.attributes?.find(({ type }) => type === 'CN')?.value ?? '';
  const fits = name.endsWith('*') ? gun.startsWith(name.slice(0, -1)) : name === gun;
  return fits && leaf.notAfter >= now && leaf.notBefore.getTime() <= now.getTime() + maxSkew;
};

const fitsPin = (id: string, [leaf, ...intermediates]: readonly Certificate[], gun: string, pin: RootPin, now: Date): boolean => {
  switch (pin.kind) {
    case 'keys':
      return pin.keyIds.includes(id);
    case 'authority':
      return (
        isUnder(gun, pin.gunPrefix) && leaf !== undefined && leadsTo(leaf, intermediates.slice(0, maxIntermediates), pin.certificates, now)
      );
    default:
      return true;
  }
};

/** Why whole components: notary's plain prefix `docker.io/acme` would let the authority speak for `docker.io/acme-evil`, too. */
const isUnder = (gun: string, prefix: string): boolean => gun === prefix || gun.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);

/** Why for any purpose: notary's own certificates are for signing code, and those that people bring for whatever their authority issues. */
const leadsTo = (leaf: Certificate, intermediates: readonly Certificate[], anchors: readonly Certificate[], now: Date): boolean =>
  verifyPath({ leaf, intermediates, roots: anchors, at: now, purpose: undefined }).path !== undefined;
