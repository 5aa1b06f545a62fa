import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Placed } from '../../policy/policy-document.ts';
import { decodeBase64 } from './base64-text.ts';
import type { TrustRootDefinition } from './trust-root-definition.ts';
import type { TrustRootDocument } from './trust-root-schema.ts';

/** A document without problems, in the words of the program. */
export const readTrustRoot = ({ metadata, spec }: TrustRootDocument, root: Placed, file: SourceFile): TrustRootDefinition => {
  const base = { name: metadata.name, origin: `${file.path}:${file.lines.line(root.range.start)}` };
  if (spec.remote) return { kind: 'remote', ...base, root: decodeBase64(spec.remote.root) ?? '', mirror: spec.remote.mirror };
  const { certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [] } = spec.sigstoreKeys ?? {};
  return { kind: 'keys', ...base, keys: { certificateAuthorities, tLogs, ctLogs, timestampAuthorities } };
};
