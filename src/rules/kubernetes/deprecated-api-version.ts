import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { allEdits, replaceScalar } from '../../artifacts/yaml/edit.ts';
import { type KindFacts, kindFacts } from '../../facts/kubernetes-kinds.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { migratedFields } from './concepts/migrated-fields.ts';
import { renamedKinds } from './concepts/renamed-kinds.ts';
import { minorOf, newestMinor } from './concepts/versions.ts';

type MessageId = 'removed' | 'deprecated' | 'soon' | 'component';

interface Grade {
  readonly messageId: MessageId;
  readonly severity: Severity;
}

/** By the version that the manifests are for: what it no longer has, what it still has, and what only later ones deprecate. */
const gradeOf = ({ component, deprecated, removed }: KindFacts, target: number): Grade | undefined => {
  if (deprecated === undefined) return undefined;
  if (component !== 'Kubernetes') return { messageId: 'component', severity: 'low' };
  const gone = removed === undefined ? undefined : minorOf(removed);
  if (gone !== undefined && gone <= target) return { messageId: 'removed', severity: 'medium' };
  if ((minorOf(deprecated) ?? 0) > target) return undefined;
  return { messageId: gone === undefined ? 'deprecated' : 'soon', severity: 'low' };
};

/** An empty selector of a budget selects no pods in v1beta1 and all of them in v1. */
const changesMeaning = (object: KubernetesObject): boolean => {
  const view = typedObject(object);
  return view?.kind === 'PodDisruptionBudget' && view.selector.requirements.length === 0;
};

const deployment = (apiVersion: string): string => manifest`
  apiVersion: ${apiVersion}
  kind: Deployment
  metadata: {name: web}
  spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

/** PodSecurityPolicies are left to the rule that says what is lost with them. */
export const deprecatedApiVersion = defineRule({
  meta: {
    id: 'kubernetes/deprecated-api-version',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'hardening',
    raisedTo: 'medium',
    title: 'API version is deprecated or gone',
    rationale:
      'An API server refuses objects of a version that it no longer has: the next upgrade, or the next fix of this manifest, fails at the worst time. Where a NetworkPolicy or a policy of admission is refused, what it protects is open.',
    remediation:
      'Write the version that takes its place and change the fields that differ (`kubectl convert` shows them). Say by `kubernetes-version` in the policy for which version the manifests are.',
    messages: {
      removed: '"{apiVersion}" of {kind} is gone since Kubernetes {removed}{instead}.',
      soon: '"{apiVersion}" of {kind} is deprecated since Kubernetes {deprecated} and goes in {removed}{instead}.',
      deprecated: '"{apiVersion}" of {kind} is deprecated since Kubernetes {deprecated}{instead}.',
      component: '"{apiVersion}" of {kind} is deprecated since {component} {deprecated} and gone since {removed}{instead}.',
    },
    fix: 'unsafe',
    examples: { bad: deployment('extensions/v1beta1'), good: deployment('apps/v1') },
    standards: { nsa: ['Upgrading and application security'] },
    references: [
      'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
      'https://kubernetes.io/docs/reference/using-api/deprecation-policy/',
    ],
  },
  prepare: (_file, { facts: { kubernetesMinor } }) => kubernetesMinor ?? newestMinor,
  visit: {
    *object(object, target) {
      const { apiVersion, kind } = object;
      const found = object.get('apiVersion');
      const at = writtenRange(found);
      if (apiVersion === undefined || kind === undefined || at === undefined || kind === 'PodSecurityPolicy') return;
      const facts = kindFacts(apiVersion, kind);
      const grade = facts && gradeOf(facts, target);
      if (facts === undefined || grade === undefined) return;
      const { deprecated = '', removed = '', replacement, component } = facts;
      yield {
        ...grade,
        at,
        data: {
          apiVersion,
          kind,
          deprecated,
          removed,
          component,
          instead: replacement === undefined ? '' : `; "${replacement}" takes its place`,
        },
        facts: { value: apiVersion, degree: severityDegree(grade.severity) },
        fix: () => {
          const scalar = found.state === 'present' && found.node.kind === 'scalar' ? found.node : undefined;
          if (scalar === undefined || replacement === undefined || changesMeaning(object)) return undefined;
          const isRenamed = renamedKinds.has(`${apiVersion}/${kind}`);
          const edits = allEdits([replaceScalar(scalar, replacement), isRenamed ? [] : migratedFields(object)]);
          return edits && { title: `Use ${replacement}`, edits };
        },
      };
    },
  },
});
