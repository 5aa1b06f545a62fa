import type { ArtifactKind, FileArtifactKind } from './artifact.ts';
import { fileKinds } from './kinds.ts';

const isFileKind = (kind: ArtifactKind): kind is FileArtifactKind => Object.hasOwn(fileKinds, kind);

/** As what an example of a rule is read: the rule's own kind, or for rules over several kinds what its lines look like. */
export const kindOfExample = (kind: ArtifactKind, text: string): FileArtifactKind => {
  if (isFileKind(kind)) return kind;
  if (kind === 'daemons')
    return /^\uFEFF?\s*(?:\{|$)/u.test(text) ? 'daemon-json' : text.includes('ExecStart=') ? 'daemon-unit' : 'registries';
  if (kind === 'policies' && /^\s*\{\s*"(?:default|transports)"/u.test(text)) return 'signature-policy';
  if (/^services:/mu.test(text)) return 'compose';
  return /^"?(?:apiVersion|kind)/mu.test(text) || text.startsWith('{') ? 'kubernetes' : 'dockerfile';
};
