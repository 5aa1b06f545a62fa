import { displayName, isWhole, isWholePod, objectNameRange, ownerRange, volumesOf } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { pod } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isLimitless } from './concepts/resource-limits.ts';

/** Init containers as well: what one has written stays on the disk as long as its pod. */
export const ephemeralStorageUnlimited = defineRule({
  meta: {
    id: 'kubernetes/ephemeral-storage-unlimited',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Local storage is not limited',
    rationale:
      'Logs, the writable layer and `emptyDir` volumes of all pods share the disk of the node. A pod that fills it makes the kubelet evict others; an `emptyDir` in memory takes the memory of the node.',
    remediation: 'Set `resources.limits.ephemeral-storage` for each container and `sizeLimit` for each `emptyDir`.',
    messages: {
      container: 'Container "{name}" has no limit for local storage, so it can fill the disk of its node.',
      volume: 'The volume "{name}" has no "sizeLimit", so it can fill the disk of its node.',
      memory: 'The volume "{name}" lies in memory and has no "sizeLimit"; it is low because memory that is full stops the pod.',
    },
    fix: 'none',
    examples: {
      bad: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
        volumes: [{name: scratch, emptyDir: {}}]
      `,
      good: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4, resources: {limits: {ephemeral-storage: 1Gi}}}]
        volumes: [{name: scratch, emptyDir: {sizeLimit: 500Mi}}]
      `,
    },
    standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
    references: [
      'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/',
      'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      if (!isWholePod(podSpec)) return;
      for (const { name, node } of volumesOf(podSpec)) {
        const emptyDir = lookup(node, 'emptyDir');
        if (isMissing(emptyDir) || !isMissing(lookup(emptyDir, 'sizeLimit')) || emptyDir.state !== 'present') continue;
        const inMemory = stringAt(emptyDir, 'medium') === 'Memory';
        const at = emptyDir.entry?.key.range ?? objectNameRange(podSpec.object);
        yield { messageId: inMemory ? 'memory' : 'volume', at, ...(inMemory && { severity: 'low' }), data: { name: name ?? '?' } };
      }
    },
    *container(one) {
      const path = ['resources', 'limits', 'ephemeral-storage'] as const;
      if (one.list === 'ephemeralContainers' || !isWhole(one) || !isLimitless(one.get(...path))) return;
      yield { messageId: 'container', at: ownerRange(one, ...path), identity: path.join('.'), data: { name: displayName(one) } };
    },
  },
});
