import type { ArtifactKind, FileArtifactKind } from './artifact.ts';
import { fileKinds } from './kinds.ts';

const isFileKind = (kind: ArtifactKind): kind is FileArtifactKind => Object.hasOwn(fileKinds, kind);

/** As what an example of a rule is read: the rule's own kind, or for rules over several kinds what its lines look like. */
export const kindOfExample = (kind: ArtifactKind, text: string): FileArtifactKind => {
  if (isFileKind(kind)) return kind;
  if (kind === 'daemons')
    return /^\uFEFF?\s*(?:\{|$)/u.test(text) ? 'daemon-json' : text.includes('ExecStart=') ? 'daemon-unit' : 'registries';
  if (kind === 'policies' && /^\s*\{\s*"(?:default|transports)"/u.test(text)) return 'signature-policy';
  if (kind === 'detections') return /^(?:falco|driver|falcosidekick|customRules):/mu.test(text) ? 'values' : 'falco';
  if (kind === 'alerts') return /^apiVersion:/mu.test(text) ? 'kubernetes' : 'monitoring';
  if (kind === 'steps' || /^(?:on|jobs):/mu.test(text)) return text.startsWith('#!') ? 'script' : 'pipeline';
  if (/^services:/mu.test(text)) return 'compose';
  return /^"?(?:apiVersion|kind)/mu.test(text) || text.startsWith('{') ? 'kubernetes' : 'dockerfile';
};
