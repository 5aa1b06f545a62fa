import { digestOf } from '../../oci/digest.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { canonicalDigest } from '../../policy/digest.ts';
import { fileError } from '../../policy/file-error.ts';
import { defaultImageSettings, type ImageSettings } from '../../policy/image-settings.ts';
import { parseTrustPolicy } from '../notation/parse-trust-policy.ts';
import { parseTrustStores } from '../notation/trust-store.ts';
import { parseTrustedRoot } from '../sigstore/trust-root.ts';
import type { ImagePolicySet, NotationTrust } from './image-policy-set.ts';
import { parsePolicyDocuments } from './parse-policy-documents.ts';
import { imagePolicyFolder, type SortedPolicyFiles, sortPolicyFiles } from './policy-files.ts';
import { readClusterImagePolicy } from './read-cluster-image-policy.ts';
import { readTrustRoot } from './read-trust-root.ts';
import type { TrustRootDefinition } from './trust-root-definition.ts';
import { publicGood } from './trust-selection.ts';

export type ParsedImagePolicies =
  | { readonly policies: ImagePolicySet; readonly errors?: undefined }
  | { readonly policies?: undefined; readonly errors: readonly ConfigError[] };

/** Keys that tell where something stands. */
const silent: ReadonlySet<string> = new Set(['origin']);

/**
 * Reads the folder of image policies: ClusterImagePolicy and TrustRoot documents in `*.yaml`, `*.yml` and `*.json`, Notation's
 * `trustpolicy.json` and `truststore/x509/`, Sigstore's trusted roots in `trusted-roots/NAME.json`. `files` by path within the folder. Any error
 * gives only errors, by file and line: half of the policies would be another policy.
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
  const errors = [...sorted.errors, ...roots.errors, ...documents.errors, ...notation.errors];
  if (errors.length > 0) return { errors };
  const read = documents.policies.map(({ document, root, file }) => readClusterImagePolicy(document, root, file));
  const named = documents.trustRoots.flatMap(({ document, root, file }) => readTrustRoot(document, root, file) ?? []);
  const decisive = [
    [...documents.policies, ...documents.trustRoots].map(({ document }) => document),
    sorted.trustPolicy?.text,
    [...sorted.trustStore, ...sorted.trustedRoots.map(({ name, bytes }) => [name, bytes] as const)].map(([path, bytes]) => [
      path,
      digestOf(bytes),
    ]),
    settings,
  ];
  return {
    policies: {
      clusterImagePolicies: read.map(({ policy }) => policy),
      trustRoots: [...roots.definitions, ...named, ...read.flatMap(({ trustRoots }) => trustRoots)],
      notation: notation.trust,
      settings,
      digest: canonicalDigest(decisive, silent),
    },
  };
};

const readTrustedRoots = ({
  trustedRoots,
}: SortedPolicyFiles): { readonly definitions: readonly TrustRootDefinition[]; readonly errors: readonly ConfigError[] } => {
  const definitions: TrustRootDefinition[] = [];
  const errors: ConfigError[] = [];
  for (const { path, name, bytes } of trustedRoots) {
    const reading = parseTrustedRoot(bytes);
    if (name === publicGood) errors.push(fileError(path, `The trust root "${name}" is built in.`, 'Choose another name.'));
    else if (reading.state === 'read') definitions.push({ kind: 'keys', name, origin: path, root: reading.root });
    else errors.push(fileError(path, reading.reason, 'Write what "gh attestation trusted-root" or your TUF repository gives.'));
  }
  return { definitions, errors };
};

const readNotation = (
  { trustPolicy, trustStore }: SortedPolicyFiles,
  folder: string,
): { readonly trust: NotationTrust | undefined; readonly errors: readonly ConfigError[] } => {
  const { stores, errors } = parseTrustStores(trustStore, `${folder}/`);
  if (trustPolicy === undefined || errors.length > 0) return { trust: undefined, errors };
  const parsed = parseTrustPolicy(trustPolicy.text, trustPolicy.path, stores);
  return parsed.errors ? { trust: undefined, errors: parsed.errors } : { trust: { policy: parsed.policy, stores }, errors: [] };
};
