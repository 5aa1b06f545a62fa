import type { ArtifactKind, FileArtifactKind } from './artifact.ts';
import { fileKinds } from './kinds.ts';

const isFileKind = (kind: ArtifactKind): kind is FileArtifactKind => Object.hasOwn(fileKinds, kind);

/** What texts look like of which a view takes files of a kind, the first that fits; by the view, `''` for all. */
const looks: readonly (readonly [kind: ArtifactKind | '', text: RegExp, file: FileArtifactKind])[] = [
  ['daemons', /^\uFEFF?\s*(?:\{|$)/u, 'daemon-json'],
  ['daemons', /ExecStart=/u, 'daemon-unit'],
  ['daemons', /^/u, 'registries'],
  ['components', /ExecStart=|^Environment=/mu, 'component-unit'],
  ['components', /^(?:\w+_(?:ARGS|OPTS)|ETCD_\w+)=/mu, 'component-unit'],
  ['components', /^/u, 'kubernetes'],
  ['policies', /^\s*\{\s*"(?:default|transports)"/u, 'signature-policy'],
  ['detections', /^(?:falco|driver|falcosidekick|customRules):/mu, 'values'],
  ['detections', /^/u, 'falco'],
  ['alerts', /^apiVersion:/mu, 'kubernetes'],
  ['alerts', /^/u, 'monitoring'],
  ['configurations', /^apiVersion:/mu, 'kubernetes'],
  ['configurations', /^/u, 'telemetry'],
  ['steps', /^#!/u, 'script'],
  ['steps', /^/u, 'pipeline'],
  ['', /^(?:on|jobs):/mu, 'pipeline'],
  ['', /^services:/mu, 'compose'],
  ['', /^"?(?:apiVersion|kind)/mu, 'kubernetes'],
  ['', /^\{/u, 'kubernetes'],
];

/** As what an example of a rule is read: the rule's own kind, or for rules over several kinds what its lines look like. */
export const kindOfExample = (kind: ArtifactKind, text: string): FileArtifactKind => {
  if (isFileKind(kind)) return kind;
  return looks.find(([view, look]) => (view === '' || view === kind) && look.test(text))?.[2] ?? 'dockerfile';
};
