import type { ConfigError } from '../../policy/config-error.ts';
import { canonicalDigest } from '../../policy/digest.ts';
import { defaultImageSettings, type ImageSettings } from '../../policy/image-settings.ts';
import type { ImagePolicySet } from './image-policy-set.ts';
import { parsePolicyDocuments } from './parse-policy-documents.ts';
import { imagePolicyFolder, sortPolicyFiles } from './policy-files.ts';
import { readClusterImagePolicy } from './read-cluster-image-policy.ts';
import { readTrustRoot } from './read-trust-root.ts';

export type ParsedImagePolicies =
  | { readonly policies: ImagePolicySet; readonly errors?: undefined }
  | { readonly policies?: undefined; readonly errors: readonly ConfigError[] };

/** Keys that tell where something stands. */
const silent: ReadonlySet<string> = new Set(['origin']);

/**
 * Reads the folder of image policies: ClusterImagePolicy and TrustRoot documents in `*.yaml`, `*.yml` and `*.json`, Notation's
 * `trustpolicy.json` and `truststore/x509/`. `files` by path within the folder. Any error gives only errors, by file and line: half of the
 * policies would be another policy.
 */
export const parseImagePolicies = (
  files: ReadonlyMap<string, Uint8Array>,
  settings: ImageSettings = defaultImageSettings,
  folder: string = imagePolicyFolder,
): ParsedImagePolicies => {
  const sorted = sortPolicyFiles(files, folder);
  const documents = parsePolicyDocuments(sorted.documents);
  const errors = [...sorted.errors, ...documents.errors];
  if (errors.length > 0) return { errors };
  const read = documents.policies.map(({ document, root, file }) => readClusterImagePolicy(document, root, file));
  const named = documents.trustRoots.map(({ document, root, file }) => readTrustRoot(document, root, file));
  const written = [...documents.policies, ...documents.trustRoots].map(({ document }) => document);
  return {
    policies: {
      clusterImagePolicies: read.map(({ policy }) => policy),
      trustRoots: [...named, ...read.flatMap(({ trustRoots }) => trustRoots)],
      settings,
      digest: canonicalDigest([written, settings], silent),
    },
  };
};
