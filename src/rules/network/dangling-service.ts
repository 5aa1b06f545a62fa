import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Service } from '../../artifacts/kubernetes/objects/service.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { literalNamespace } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { CustomResources, isControllerLabel } from '../concepts/operator-labels.ts';
import { SelectableWorkloads } from '../concepts/selectable-workloads.ts';
import type { Report } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Pods of kube-system come with the cluster: monitoring selects them by their labels. */
const isAboutSystemPods = (service: KubernetesObject): boolean => literalNamespace(service) === 'kube-system';

/** What an `ExternalName` selects does not matter; a type that is not known may be that. */
const mayHaveNoPods = ({ type }: Service): boolean =>
  type.state === 'unknown' || (type.state === 'present' && type.value === 'ExternalName');

function* danglingServices(objects: readonly KubernetesObject[]): Iterable<Report<'dangling' | 'nearly'>> {
  const workloads = new SelectableWorkloads(objects);
  // A unit of Services alone says that the pods are elsewhere, not that there are none.
  if (workloads.all.length === 0) return;
  const customResources = new CustomResources(objects);
  for (const object of objects) {
    const service = typedObject(object);
    if (service?.kind !== 'Service' || object.partial || isAboutSystemPods(object) || mayHaveNoPods(service)) continue;
    const { selector } = service;
    if (selector.state !== 'present' || !selector.complete || selector.requirements.length === 0) continue;
    if (selector.requirements.some(({ key, values }) => values === undefined || (isControllerLabel(key) && !workloads.hasKey(key))))
      continue;
    if (customResources.mayMake(selector, object) || workloads.selects(selector, object) !== false) continue;
    const nearest = workloads.nearest(selector, object);
    yield {
      messageId: nearest ? 'nearly' : 'dangling',
      absent: true,
      path: object.file.path,
      at: selector.entry?.value.range ?? selector.node.range,
      subject: object.subject,
      identity: 'spec.selector',
      data: {
        selector: selector.requirements.map(({ key, values }) => `${key}=${values?.[0] ?? ''}`).join(', '),
        nearest: nearest?.object.subject ?? '',
      },
      ...(nearest && {
        related: [
          { at: nearestRange(nearest.object), path: nearest.object.file.path, note: 'The workload with the most of these labels.' },
        ],
      }),
    };
  }
}

const nearestRange = (object: KubernetesObject) => {
  const [podSpec] = object.podSpecs;
  return podSpec?.labels.state === 'present' ? podSpec.labels.node.range : object.range;
};

export const danglingService = defineRule({
  meta: {
    id: 'network/dangling-service',
    kind: 'repository',
    reads: manifestReads({
      Service: { fields: [['metadata'], ['spec', 'selector'], ['spec', 'type']] },
      '*': { fields: [['metadata', 'namespace']], podLabels: true },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Service selects no workload',
    rationale:
      'A Service whose selector matches no pod has no endpoints: requests to it fail. Often a label was renamed on one side only. Whoever may create pods in the namespace can put one with these labels ' +
      'there and receives the requests of all clients of the Service.',
    remediation:
      'Make the selector equal to labels of the pod template that the Service is for, or remove the Service. The labels of a Deployment itself do not count, only those under ' +
      '`spec.template.metadata.labels`.',
    messages: {
      dangling: 'The selector "{selector}" matches the pods of no workload.',
      nearly: 'The selector "{selector}" matches the pods of no workload; those of "{nearest}" have some of the labels, but not all.',
    },
    fix: 'none',
    examples: {
      bad:
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\n' +
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web-server\n  template:\n    metadata:\n      labels:\n        app: web-server\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
      good:
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\n' +
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
    },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/service/',
      'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
    ],
  },
  visit: { unit: ({ objects }) => danglingServices(objects) },
});
