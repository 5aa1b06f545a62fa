import { volumesOf } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { type ObjectSetting, objectField } from '../forms/object-field.ts';

const deployment = (strategy: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {strategy: ${strategy}, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

/** A disk that one node mounts cannot be held by the old and the new pod at once. */
const hasClaim = ({ object }: ObjectSetting): boolean =>
  object.podSpecs.some(podSpec => volumesOf(podSpec).some(({ node }) => !isMissing(lookup(node, 'persistentVolumeClaim'))));

const none = (value: unknown): boolean => value === 0 || value === '0%' || value === '0';

export const noRollingUpdate = objectField({
  id: 'kubernetes/no-rolling-update',
  severity: 'info',
  profile: 'strict',
  title: 'Deployment is not updated pod by pod',
  kinds: { Deployment: ['apps', 'extensions'] },
  fields: [
    ['spec', 'strategy', 'type'],
    ['spec', 'strategy', 'rollingUpdate', 'maxSurge'],
  ],
  wrong: {
    recreate: (value, setting) => value === 'Recreate' && !hasClaim(setting),
    unknown: (value, { path }) => path.at(-1) === 'type' && typeof value === 'string' && value !== 'Recreate' && value !== 'RollingUpdate',
    stuck: (value, { path, object }) => {
      const unavailable = object.get('spec', 'strategy', 'rollingUpdate', 'maxUnavailable');
      const other = unavailable.state === 'present' && unavailable.node.kind === 'scalar' ? unavailable.node.value : undefined;
      return path.at(-1) === 'maxSurge' && none(value) && (other === '0' || other === '0%');
    },
  },
  messages: {
    recreate: '"strategy.type: Recreate" stops all pods of "{object}" before it starts new ones.',
    unknown: 'No Deployment has the strategy "{value}", so the API refuses "{object}".',
    stuck: '"maxSurge" and "maxUnavailable" of "{object}" are both zero, so the API refuses it: no pod may come and none may go.',
  },
  rationale: `An update that is an outage is put off, security fixes with it. A rolling update starts new pods before it stops old ones, and stops when they do not become ready.`,
  remediation:
    'Remove `strategy`, or set `type: RollingUpdate` with `maxSurge: 1`. Two versions run side by side for a while: where they cannot, `Recreate` is right.',
  examples: {
    bad: deployment('{type: Recreate}'),
    good: deployment('{type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}'),
  },
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy'],
});
