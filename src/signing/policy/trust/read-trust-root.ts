import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Placed } from '../../../policy/schema/policy-document.ts';
import type { TrustRootReading } from '../../sigstore/trust/trust-root.ts';
import { trustRootFromKeys } from '../../sigstore/trust/trust-root-keys.ts';
import { decodeBase64 } from './base64-text.ts';
import type { TrustRootDefinition } from './trust-root-definition.ts';
import type { TrustRootDocument } from './trust-root-schema.ts';

/** The keys of a document as trust material. */
export const readTrustedKeys = ({
  certificateAuthorities = [],
  tLogs = [],
  ctLogs = [],
  timestampAuthorities = [],
}: NonNullable<TrustRootDocument['spec']['sigstoreKeys']>): TrustRootReading =>
  trustRootFromKeys({ certificateAuthorities, tLogs, ctLogs, timestampAuthorities });

/** A document without problems, in the words of the program. Undefined: it has problems. */
export const readTrustRoot = ({ metadata, spec }: TrustRootDocument, root: Placed, file: SourceFile): TrustRootDefinition | undefined => {
  const base = { name: metadata.name, origin: `${file.path}:${file.lines.line(root.range.start)}` };
  if (spec.remote) return { kind: 'remote', ...base, root: decodeBase64(spec.remote.root) ?? '', mirror: spec.remote.mirror };
  const reading = readTrustedKeys(spec.sigstoreKeys ?? {});
  return reading.state === 'read' ? { kind: 'keys', ...base, root: reading.root } : undefined;
};
