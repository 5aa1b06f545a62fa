import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { literalNamespace, objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { scopeOf } from '../../facts/kubernetes-kinds.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/** What every namespace has of itself, and what is in "default" for all. */
const isMadeByCluster = ({ kind, name }: KubernetesObject): boolean =>
  (kind === 'ServiceAccount' && name === 'default') || ((kind === 'Service' || kind === 'Endpoints') && name === 'kubernetes');

const templatesIn = ({ artifacts }: RepositoryUnit): ReadonlySet<SourceFile> =>
  new Set(artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' && artifact.template !== 'none' ? [artifact.file] : [])));

const scope = ({ apiVersion, kind }: KubernetesObject): ReturnType<typeof scopeOf> =>
  apiVersion === undefined || kind === undefined ? undefined : scopeOf(apiVersion, kind);

function* inDefault(unit: RepositoryUnit): Iterable<Report<'written' | 'missing'>> {
  const templates = templatesIn(unit);
  for (const object of unit.objects) {
    if (isMadeByCluster(object) || scope(object) === 'cluster') continue;
    const common = { path: object.file.path, subject: object.subject, data: { object: object.subject } };
    const at = literalNamespace(object) === 'default' ? writtenRange(object.namespace) : undefined;
    if (at) yield { messageId: 'written', at, identity: 'metadata.namespace', ...common };
    // Why only in a folder: a kustomization and a release of a chart have a namespace of their own.
    if (
      !isMissing(object.namespace) ||
      unit.unit !== 'folder' ||
      object.partial ||
      scope(object) !== 'namespaced' ||
      templates.has(object.file)
    )
      continue;
    yield { messageId: 'missing', at: objectNameRange(object), identity: 'metadata.namespace', severity: 'info', ...common };
  }
}

const deployment = (namespace: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: ${namespace}}
  spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

export const defaultNamespace = defineRule({
  meta: {
    id: 'kubernetes/default-namespace',
    kind: 'repository',
    reads: manifestReads({ '*': { fields: [['apiVersion'], ['kind'], ['metadata', 'name'], ['metadata', 'namespace']] } }),
    severity: 'low',
    profile: 'hardening',
    title: 'Object lies in the namespace "default"',
    rationale:
      'Rights, network policies, quotas and Pod Security levels are set by namespace. In `default` lies what nobody thought about: such rules are rarely there, and what is there reaches each other.',
    remediation:
      'Give each application a namespace, and write it into the manifest or set it where the manifest is applied (`kubectl -n`, `namespace:` of a kustomization).',
    messages: {
      written: '"{object}" lies in the namespace "default".',
      missing: '"{object}" names no namespace; it is info because whoever applies it may choose one, and else it lies in "default".',
    },
    fix: 'none',
    examples: { bad: deployment('default'), good: deployment('shop') },
    standards: { cisKubernetes: ['5.7.1', '5.7.4'], nsa: ['Network separation > Namespaces'], mitre: ['T1610'] },
    references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  },
  visit: { unit: inDefault },
});
