import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifest, pod } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const hooks = ['helm.sh/hook', 'argocd.argoproj.io/hook', 'kubernetes.io/config.source'];

/** Pods that are meant to be alone: hooks and tests, static pods, and those that run once. */
const isMeantAlone = (object: KubernetesObject): boolean =>
  itemsOf(object.get('metadata', 'ownerReferences')).length > 0 ||
  hooks.some(hook => !isMissing(object.get('metadata', 'annotations', hook))) ||
  object.podSpecs.some(isStaticSystemPod) ||
  /(?:^|\/)(?:static-?pods?|etc\/kubernetes\/manifests|tests?|debug)\//u.test(object.file.path) ||
  ['Never', 'OnFailure'].includes(stringAt(object.get('spec', 'restartPolicy')) ?? '');

export const nakedPod = defineRule({
  meta: {
    id: 'kubernetes/naked-pod',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Pod without a controller',
    rationale:
      'A pod by itself is gone with its node, and nobody starts it again: it cannot be drained without an outage, so nodes with such pods are patched late.',
    remediation: 'Write a Deployment, StatefulSet or DaemonSet for what has to run, a Job for what has to end.',
    messages: { naked: '"{object}" has no controller that starts it again when its node is drained or lost.' },
    fix: 'none',
    examples: {
      bad: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
      good: manifest`
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
      `,
    },
    references: ['https://kubernetes.io/docs/concepts/configuration/overview/#naked-pods-vs-replicasets-deployments-and-jobs'],
  },
  visit: {
    *object(object) {
      if (object.kind !== 'Pod' || (object.group ?? '') !== '' || object.partial || isMeantAlone(object)) return;
      yield { messageId: 'naked', at: objectNameRange(object), identity: 'controller', data: { object: object.subject } };
    },
  },
});
