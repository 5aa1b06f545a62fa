import type { KeyObject } from 'node:crypto';
import type * as v from 'valibot';
import type { Digest } from '../../oci/digest.ts';
import type { TrustMetadata } from '../evidence.ts';
import { type Outcome, passed, refused } from '../outcome.ts';
import type { SignatureCheck } from '../signature-check.ts';
import { checkFresh, checkHashes, checkSignatures, type TrustKeys } from './check-role.ts';
import {
  type Metadata,
  type Role,
  type Root,
  readMetadata,
  snapshotSchema,
  type Targets,
  targetsSchema,
  timestampSchema,
} from './metadata.ts';
import { checkRoot, type RootPin } from './root-pin.ts';
import { certificatesOf, fingerprintOf } from './trust-key.ts';

/** What trust data is asked for. Without a tag, any tag of the digest counts. */
export interface TrustedImage {
  readonly tag?: string;
  readonly digest: Digest;
}

/** Whose word counts. */
export interface TrustRequirement {
  readonly pin: RootPin;
  /** Roles that may name the image, the first that does decides: `targets` or one directly below it. Docker's own order when left out. */
  readonly roles?: readonly string[];
  readonly now: Date;
}

/** Source: docker/cli, trust.ReleasesRole: the releases delegation first, then targets; no other delegation. */
const dockerRoles: readonly string[] = ['targets/releases', 'targets'];
const maxRoles = 16;
const legacy =
  'Docker Content Trust (Notary v1) is a legacy format; nothing protects against a server that shows old, still valid trust data.';

/**
 * Verifies a repository's trust data on a Notary v1 server, and that it names the image. Stateless: versions are not compared between
 * calls.
 */
export const verifyTrustMetadata = (trust: TrustMetadata, image: TrustedImage, requirement: TrustRequirement): SignatureCheck => {
  const place = { kind: 'notary-server', name: `${trust.server} ${trust.gun}` } as const;
  const found = findTarget(trust, image, requirement);
  if (found.refusal) return { state: 'refused', place, refusal: found.refusal };
  const { name, role, signer, rootSubject } = found.value;
  return {
    state: 'verified',
    signature: {
      kind: 'signature',
      format: 'notary-v1',
      place,
      signer: { engine: 'notary-v1', subject: `key sha256:${fingerprintOf(signer)}`, issuer: rootSubject, claims: { Role: role } },
      times: [],
      claimedName: name,
      remarks: [legacy, ...(requirement.pin.kind === 'first-use' ? ['The root key is trusted on first use: it is not pinned.'] : [])],
    },
  };
};

interface FoundTarget {
  readonly name: string;
  readonly role: string;
  readonly signer: KeyObject;
  readonly rootSubject: string;
}

const findTarget = (
  { files, gun }: TrustMetadata,
  image: TrustedImage,
  { pin, roles = dockerRoles, now }: TrustRequirement,
): Outcome<FoundTarget> => {
  const wrong = roles.find(role => !/^targets(?:\/[^/]+)?$/u.test(role));
  if (wrong !== undefined || roles.length > maxRoles)
    return refused('unsupported', `The role "${wrong ?? roles[0]}" cannot be asked for: only "targets" and roles directly below it.`);
  const root = checkRoot(files, gun, pin, now);
  if (root.refusal) return root;
  const rootFresh = checkFresh(root.value, now);
  if (rootFresh.refusal) return rootFresh;
  const snapshot = checkSnapshot(files, root.value, now);
  if (snapshot.refusal) return snapshot;
  const { meta } = snapshot.value.signed;
  const top = loadTargets('targets', files, meta, root.value.signed.keys, root.value.signed.roles.targets, now);
  if (top.refusal) return top;
  const found = searchRoles(roles, image, role =>
    role === 'targets' ? top : loadDelegation(role, top.value.metadata.signed, image, files, meta, now),
  );
  if (found.refusal) return found;
  if (found.value.target) return passed({ ...found.value.target, rootSubject: rootSubjectOf(root.value.signed) });
  const wanted = image.tag === undefined ? image.digest : `the tag "${image.tag}"`;
  return refused(
    'digest-mismatch',
    [`The trust data of "${gun}" does not name ${wanted}.`, ...found.value.skipped].join(' '),
    'Sign the tag ("docker trust sign"), or name the role that signs it.',
  );
};

/** The first role that speaks about the image decides. `skipped`: why roles were left out. */
const searchRoles = (
  roles: readonly string[],
  image: TrustedImage,
  load: (role: string) => Outcome<SignedMetadata<Targets>> | undefined,
): Outcome<{ readonly target?: Omit<FoundTarget, 'rootSubject'>; readonly skipped: readonly string[] }> => {
  const skipped: string[] = [];
  for (const role of roles) {
    const loaded = load(role);
    if (loaded?.refusal) {
      // Why only these: notary leaves out a delegation that is expired or under-signed, and goes on with the next role.
      if (loaded.refusal.code !== 'expired' && loaded.refusal.code !== 'signature-invalid') return loaded;
      skipped.push(loaded.refusal.reason);
    } else if (loaded) {
      const { metadata, signer } = loaded.value;
      const outcome = judgeTarget(metadata.signed.targets, image, role);
      if (outcome?.refusal) return outcome;
      if (outcome) return passed({ target: { name: outcome.value, role, signer }, skipped });
    }
  }
  return passed({ skipped });
};

/** The timestamp names the snapshot, the snapshot names all other files: together they are of one moment. */
const checkSnapshot = (
  files: TrustMetadata['files'],
  root: Metadata<Root>,
  now: Date,
): Outcome<Metadata<v.InferOutput<typeof snapshotSchema>>> => {
  const { keys, roles } = root.signed;
  const timestamp = verified(readMetadata('timestamp', timestampSchema, files.get('timestamp')), keys, roles.timestamp, now);
  if (timestamp.refusal) return timestamp;
  const described = checkHashes('snapshot', files.get('snapshot'), timestamp.value.metadata.signed.meta.snapshot);
  if (described.refusal) return described;
  const snapshot = verified(readMetadata('snapshot', snapshotSchema, files.get('snapshot')), keys, roles.snapshot, now);
  if (snapshot.refusal) return snapshot;
  const { metadata } = snapshot.value;
  const rootDescribed = checkHashes('root', root.bytes, ownMeta(metadata.signed.meta, 'root'));
  return rootDescribed.refusal ? rootDescribed : passed(metadata);
};

interface SignedMetadata<T> {
  readonly metadata: Metadata<T>;
  readonly signer: KeyObject;
}

const verified = <T extends { readonly expires: Date }>(
  read: Outcome<Metadata<T>>,
  keys: TrustKeys,
  role: Role,
  now: Date,
): Outcome<SignedMetadata<T>> => {
  if (read.refusal) return read;
  const signed = checkSignatures(read.value, keys, role);
  if (signed.refusal) return signed;
  const fresh = checkFresh(read.value, now);
  if (fresh.refusal) return fresh;
  const [signer] = signed.value;
  return signer ? passed({ metadata: read.value, signer }) : refused('signature-invalid', `The ${read.value.name} metadata is not signed.`);
};

type Files = Readonly<Record<string, { readonly length: number; readonly hashes: Readonly<Record<string, string>> }>>;

const ownMeta = (meta: Files, name: string) => (Object.hasOwn(meta, name) ? meta[name] : undefined);

const loadTargets = (
  name: string,
  files: TrustMetadata['files'],
  meta: Files,
  keys: TrustKeys,
  role: Role,
  now: Date,
): Outcome<SignedMetadata<Targets>> => {
  const described = checkHashes(name, files.get(name), ownMeta(meta, name));
  return described.refusal ? described : verified(readMetadata(name, targetsSchema, files.get(name)), keys, role, now);
};

/** Undefined when the role does not exist, has not signed anything, or may not speak about the tag. */
const loadDelegation = (
  name: string,
  top: Targets,
  image: TrustedImage,
  files: TrustMetadata['files'],
  meta: Files,
  now: Date,
): Outcome<SignedMetadata<Targets>> | undefined => {
  const role = top.delegations.roles?.find(candidate => candidate.name === name);
  if (role === undefined || ownMeta(meta, name) === undefined) return undefined;
  const loaded = loadTargets(name, files, meta, top.delegations.keys ?? {}, role, now);
  if (loaded.refusal) return loaded;
  const { metadata, signer } = loaded.value;
  const allowed = Object.entries(metadata.signed.targets).filter(([tag]) => role.paths?.some(prefix => tag.startsWith(prefix)));
  return image.tag !== undefined && !allowed.some(([tag]) => tag === image.tag)
    ? undefined
    : passed({ metadata: { ...metadata, signed: { ...metadata.signed, targets: Object.fromEntries(allowed) } }, signer });
};

/** The name under which the role knows the image; undefined when it does not speak about it. */
const judgeTarget = (targets: Files, { tag, digest }: TrustedImage, role: string): Outcome<string> | undefined => {
  const wanted = Buffer.from(digest.slice('sha256:'.length), 'hex');
  const isWanted = (meta: Files[string] | undefined): boolean => Buffer.from(meta?.hashes['sha256'] ?? '', 'base64').equals(wanted);
  if (tag === undefined) {
    const name = Object.keys(targets).find(candidate => isWanted(targets[candidate]));
    return name === undefined ? undefined : passed(name);
  }
  const meta = ownMeta(targets, tag);
  if (meta === undefined) return undefined;
  if (isWanted(meta)) return passed(tag);
  const signed = Buffer.from(meta.hashes['sha256'] ?? '', 'base64').toString('hex');
  return refused(
    'digest-mismatch',
    `The role "${role}" signed the tag "${tag}" for sha256:${signed}, and the image is ${digest}.`,
    'Sign the tag again, or use the image that is signed.',
  );
};

const rootSubjectOf = ({ keys, roles }: Root): string =>
  roles.root.keyids.flatMap(id => (Object.hasOwn(keys, id) && keys[id] ? certificatesOf(keys[id]) : [])).at(0)?.subject.text ?? '';
