import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ObjectSet } from '../artifacts/kubernetes/model.ts';
import { analyze } from '../engine/analyze.ts';
import type { Judgement } from './judge.ts';
import type { ManifestSet } from './read/companions.ts';
import type { Snapshot } from './read/snapshot.ts';

const objectsOf = (artifacts: Iterable<FileArtifact>): ObjectSet['objects'] =>
  [...artifacts].flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));

/**
 * True when a rule that joins objects would report something if the changed files were all there is, or could not tell. Only then the
 * other manifests of the repository need to be fetched: what they add can only make such findings go away.
 */
export const needsOtherManifests = (artifacts: readonly FileArtifact[], { rules, facts, bounds }: Judgement): boolean => {
  const joining = rules.filter(active => active.rule.meta.kind === 'object-set');
  const objects = objectsOf(artifacts);
  if (joining.length === 0 || objects.length === 0) return false;
  // Services without any workload beside them: what they select can only be elsewhere.
  if (objects.some(object => object.kind === 'Service') && objects.every(object => object.podSpecs.length === 0)) return true;
  return (
    analyze({ artifacts: [], objectSet: { kind: 'object-set', objects, complete: true }, rules: joining, facts, bounds }).findings.length >
    0
  );
};

/** The objects of the changed files and of the other manifests. A manifest that can't be read or parsed, or is a template, makes the set incomplete. */
export const joinObjects = (
  changed: readonly FileArtifact[],
  ledger: Snapshot['ledger'],
  others: Snapshot,
  manifests: ManifestSet,
): ObjectSet => {
  const objects = [...objectsOf(changed), ...objectsOf(others.artifacts.values())];
  const all = [...changed, ...others.artifacts.values()];
  const broken = all.find(artifact => artifact.notifications.some(notification => notification.level === 'error'));
  const unread = [...ledger.values(), ...others.ledger.values()].find(({ status }) => status === 'not-evaluated');
  const template = all.find(artifact => artifact.kind === 'kubernetes' && artifact.template !== 'none');
  const reason =
    manifests.reason ??
    (unread
      ? `"${unread.path}" could not be read.`
      : broken
        ? `"${broken.file.path}" could not be read.`
        : template
          ? `"${template.file.path}" is a template.`
          : undefined);
  return { kind: 'object-set', objects, complete: manifests.complete && reason === undefined, ...(reason !== undefined && { reason }) };
};
