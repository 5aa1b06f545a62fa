import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Placed } from '../../policy/policy-document.ts';
import { decodeBase64 } from './base64-text.ts';
import type { AuthorityChain, LogKey, TrustRootDefinition } from './trust-root-definition.ts';
import type { TrustRootDocument } from './trust-root-schema.ts';

type Keys = NonNullable<TrustRootDocument['spec']['sigstoreKeys']>;

/** A document without problems, in the words of the program. */
export const readTrustRoot = ({ metadata, spec }: TrustRootDocument, root: Placed, file: SourceFile): TrustRootDefinition => {
  const base = { name: metadata.name, origin: `${file.path}:${file.lines.line(root.range.start)}` };
  if (spec.remote) return { kind: 'remote', ...base, root: decodeBase64(spec.remote.root) ?? '', mirror: spec.remote.mirror };
  const keys = spec.sigstoreKeys ?? {};
  return {
    kind: 'keys',
    ...base,
    keys: {
      certificateAuthorities: (keys.certificateAuthorities ?? []).map(readChain),
      transparencyLogs: (keys.tLogs ?? []).map(readLog),
      certificateTransparencyLogs: (keys.ctLogs ?? []).map(readLog),
      timestampAuthorities: (keys.timestampAuthorities ?? []).map(readChain),
    },
  };
};

const readChain = ({ certChain, uri }: NonNullable<Keys['certificateAuthorities']>[number]): AuthorityChain => ({
  certificates: decodeBase64(certChain) ?? '',
  ...(uri !== undefined && { uri }),
});

const readLog = ({ baseURL, hashAlgorithm, publicKey }: NonNullable<Keys['tLogs']>[number]): LogKey => ({
  baseUrl: baseURL,
  hashAlgorithm,
  publicKey: decodeBase64(publicKey) ?? '',
});
