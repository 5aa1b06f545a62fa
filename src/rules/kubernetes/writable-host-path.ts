import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { allEdits, type Edits, setKey } from '../../artifacts/yaml/edit.ts';
import { severityDegree } from '../../findings/severity.ts';
import { textUnder } from '../../text/range.ts';
import { podWithHostPath } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isNodeDriver, mayBringPlugins, podPowerAdvice } from './concepts/node-powers.ts';
import { type HostPathVolume, hazardOf, hostPathVolumes, isHarmless } from './concepts/security/host-path-volumes.ts';

/** Every mount of the volume that can be written becomes one that can't. */
const readOnly = ({ mounts }: HostPathVolume): Edits =>
  allEdits(mounts.filter(mount => mount.readOnly === false).map(({ node }) => setKey(node, ['readOnly'], true)));

/** What is harmless to read an agent only reads: the edit can be offered there too. */
const adviceFor = (volume: HostPathVolume, podSpec: PodSpec): string | undefined =>
  isHarmless(volume) ? undefined : podPowerAdvice(podSpec);

/**
 * Medium and not high as in the catalogue: what is sensitive has a rule of its own, and with any other directory a container fills the disk
 * of its node or spoils the data of a neighbour, but it does not own the node. KICS counts what is mounted at `/bin` or `/var` of the container,
 * also an `emptyDir`, which is no part of the node.
 */
export const writableHostPath = defineRule({
  meta: {
    id: 'kubernetes/writable-host-path',
    formerly: 'kubernetes/host-path-volume',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Directory of the node mounted writable',
    rationale:
      'A container that can write to a directory of its node leaves there what the next pod, or the node, reads: changed data, programs, symbolic links. It outlives the pod, counts for no quota and can fill the disk of the node.',
    remediation:
      'Mount it with `readOnly: true` where the container only reads. For data of its own use a `persistentVolumeClaim`, for scratch space an `emptyDir` with a `sizeLimit`.',
    messages: {
      writable: 'Volume "{volume}" mounts "{path}" of the node writable.',
      harmless: 'Volume "{volume}" mounts "{path}" of the node writable; it is low because the container can only mean to read it.',
    },
    fix: 'unsafe',
    examples: { bad: podWithHostPath('/srv/shop', ''), good: podWithHostPath('/srv/shop', ', readOnly: true') },
    standards: {
      cisKubernetes: ['5.2.12'],
      pss: ['baseline/hostPathVolumes'],
      nsa: ['Pod security > Immutable container file systems'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      if (isNodeDriver(podSpec)) return;
      const bringsPlugins = mayBringPlugins(podSpec);
      for (const volume of hostPathVolumes(podSpec)) {
        if (hazardOf(volume, bringsPlugins) !== 'writable') continue;
        const severity = isHarmless(volume) ? 'low' : 'medium';
        const path = volume.path ?? textUnder(podSpec.object.file.text, volume.range).replace(/^(['"])(.*)\1$/u, '$2');
        const advice = adviceFor(volume, podSpec);
        yield {
          messageId: isHarmless(volume) ? 'harmless' : 'writable',
          at: volume.range,
          severity,
          facts: { value: path, hazards: [path], degree: severityDegree(severity) },
          data: { volume: volume.name, path },
          supersedes: ['kubernetes/host-path-volume'],
          ...(advice !== undefined && { advice }),
          fix: () => {
            const edits = advice === undefined ? readOnly(volume) : undefined;
            return edits && { title: 'Mount it read-only', edits };
          },
        };
      }
    },
  },
});
