import { digestOf } from '../../oci/digest.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { canonicalDigest } from '../../policy/digest.ts';
import { fileError } from '../../policy/file-error.ts';
import { defaultImageSettings, type ImageSettings } from '../../policy/images/image-settings.ts';
import { parseTrustPolicy, registryScopesOf } from '../notation/parse-trust-policy.ts';
import { parseTrustStores } from '../notation/trust-store.ts';
import { parseTrustedRoot } from '../sigstore/trust/trust-root.ts';
import { readClusterImagePolicy } from './cluster/read-cluster-image-policy.ts';
import type { ImagePolicySet, NotationTrust, UnreadPolicy } from './image-policy-set.ts';
import { readImageValidatingPolicy } from './kyverno/read-image-validating-policy.ts';
import { parsePolicyDocuments } from './parse-policy-documents.ts';
import { imagePolicyFolder, type SortedPolicyFiles, sortPolicyFiles } from './policy-files.ts';
import { readTrustRoot } from './trust/read-trust-root.ts';
import type { TrustRootDefinition } from './trust/trust-root-definition.ts';
import { publicGood } from './trust/trust-selection.ts';

/**
 * Policies, errors, or both: an error of a document that says which images it is about makes those undetermined (`policies.unread`), and
 * one that may be about any image leaves no policies.
 */
export type ParsedImagePolicies =
  | { readonly policies: ImagePolicySet; readonly errors?: undefined }
  | { readonly policies: ImagePolicySet; readonly errors: readonly ConfigError[] }
  | { readonly policies?: undefined; readonly errors: readonly ConfigError[] };

/** Keys that tell where something stands. */
const silent: ReadonlySet<string> = new Set(['origin']);

/**
 * Reads the folder of image policies: ClusterImagePolicy, TrustRoot and Kyverno's ImageValidatingPolicy documents in `*.yaml`, `*.yml` and
 * `*.json`, Notation's `trustpolicy.json` and `truststore/x509/`, Sigstore's trusted roots in `trusted-roots/NAME.json`. `files` by path
 * within the folder.
 */
export const parseImagePolicies = (
  files: ReadonlyMap<string, Uint8Array>,
  settings: ImageSettings = defaultImageSettings,
  folder: string = imagePolicyFolder,
): ParsedImagePolicies => {
  const sorted = sortPolicyFiles(files, folder);
  const roots = readTrustedRoots(sorted);
  const documents = parsePolicyDocuments(
    sorted.documents,
    roots.definitions.map(({ name }) => name),
  );
  const notation = readNotation(sorted, folder);
  const unread = [...roots.unread, ...documents.unread, ...notation.unread];
  const general = [...sorted.errors, ...documents.errors, ...notation.errors];
  const errors = [...general, ...unread.flatMap(one => one.errors)];
  if (general.length > 0) return { errors };
  const read = [
    ...documents.policies.map(({ document, root, file }) => readClusterImagePolicy(document, root, file)),
    ...documents.validatingPolicies.flatMap(({ document, root, file }) => readImageValidatingPolicy(document, root, file)),
  ];
  const named = documents.trustRoots.flatMap(({ document, root, file }) => readTrustRoot(document, root, file) ?? []);
  const decisive = [
    [...documents.policies, ...documents.validatingPolicies, ...documents.trustRoots].map(({ document }) => document),
    sorted.trustPolicy?.text,
    [...sorted.trustStore, ...sorted.trustedRoots.map(({ name, bytes }) => [name, bytes] as const)].map(([path, bytes]) => [
      path,
      digestOf(bytes),
    ]),
    settings,
    unread.map(({ policy, engine, images, errors: found }) => [policy, engine, images, found.map(({ message }) => message)]),
  ];
  const policies: ImagePolicySet = {
    clusterImagePolicies: read.map(({ policy }) => policy),
    trustRoots: [
      ...roots.definitions.filter(({ name }) => !documents.unreadTrustRoots.includes(name)),
      ...named,
      ...read.flatMap(({ trustRoots }) => trustRoots),
      ...documents.unreadTrustRoots.map(unreadTrustRoot),
    ],
    notation: notation.trust,
    unread,
    settings,
    digest: canonicalDigest(decisive, silent),
  };
  return errors.length === 0 ? { policies } : { policies, errors };
};

const unreadTrustRoot = (name: string): TrustRootDefinition => ({
  kind: 'unread',
  name,
  origin: name,
  reason: 'It has errors, which are told when the policies are read.',
});

/** A file that names no images: policies that name what stands in it are undetermined by that. */
const unreadFile = (path: string, error: ConfigError): UnreadPolicy => ({
  policy: path,
  origin: path,
  engine: 'sigstore',
  images: [],
  errors: [error],
});

const readTrustedRoots = ({
  trustedRoots,
}: SortedPolicyFiles): { readonly definitions: readonly TrustRootDefinition[]; readonly unread: readonly UnreadPolicy[] } => {
  const definitions: TrustRootDefinition[] = [];
  const unread: UnreadPolicy[] = [];
  for (const { path, name, bytes } of trustedRoots) {
    const reading = parseTrustedRoot(bytes);
    if (name === publicGood)
      unread.push(unreadFile(path, fileError(path, `The trust root "${name}" is built in.`, 'Choose another name.')));
    else if (reading.state === 'read') definitions.push({ kind: 'keys', name, origin: path, root: reading.root });
    else {
      const hint = 'Write what "gh attestation trusted-root" or your TUF repository gives.';
      unread.push(unreadFile(path, fileError(path, reading.reason, hint)));
      definitions.push({ kind: 'unread', name, origin: path, reason: reading.reason });
    }
  }
  return { definitions, unread };
};

const readNotation = (
  { trustPolicy, trustStore }: SortedPolicyFiles,
  folder: string,
): { readonly trust: NotationTrust | undefined; readonly unread: readonly UnreadPolicy[]; readonly errors: readonly ConfigError[] } => {
  const { stores, errors } = parseTrustStores(trustStore, `${folder}/`);
  const parsed = trustPolicy && parseTrustPolicy(trustPolicy.text, trustPolicy.path, stores);
  // Why the stores' first: a store that can't be read is missing where the policy names it.
  const found = errors.length > 0 ? errors : (parsed?.errors ?? []);
  const [first] = found;
  if (first === undefined) return { trust: parsed?.policy && { policy: parsed.policy, stores }, unread: [], errors: [] };
  const images = trustPolicy === undefined ? [] : registryScopesOf(trustPolicy.text);
  if (images === undefined) return { trust: undefined, unread: [], errors: found };
  const origin = trustPolicy?.path ?? first.path;
  return { trust: undefined, unread: [{ policy: origin, origin, engine: 'notation', images, errors: found }], errors: [] };
};
