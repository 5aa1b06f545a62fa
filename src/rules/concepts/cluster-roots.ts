import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Report } from '../rule.ts';

/** Groups of the objects by which Argo CD and Flux are told what a cluster runs. */
const isGitOps = ({ group = '', kind = '' }: KubernetesObject): boolean =>
  (group === 'argoproj.io' && /^App(?:lication(?:Set)?|Project)$/u.test(kind)) || group.endsWith('.toolkit.fluxcd.io');

/** Policies of admission, which somebody writes for a whole cluster. */
const isClusterPolicy = ({ group = '', kind = '' }: KubernetesObject): boolean =>
  (/(?:^|\.)kyverno\.io$/u.test(group) && kind.endsWith('Policy')) || /(?:^|\.)gatekeeper\.sh$/u.test(group);

/** One report for a tree that describes a cluster (namespaces, and what a controller puts into them or admits to them) in which no file speaks of one of these tools. */
export function* clusterWithout({ objects, artifacts }: RepositoryUnit, tools: RegExp, identity: string): Iterable<Report<'missing'>> {
  const namespace = objects.find(({ kind, group, partial }) => kind === 'Namespace' && group === '' && !partial);
  if (
    namespace === undefined ||
    !objects.some(object => isGitOps(object) || isClusterPolicy(object)) ||
    artifacts.some(({ file }) => tools.test(file.text))
  )
    return;
  yield {
    messageId: 'missing',
    absent: true,
    path: namespace.file.path,
    at: nodeAt(namespace.get('metadata', 'name'))?.range ?? namespace.range,
    subject: namespace.subject,
    identity,
  };
}

/** What such a rule goes by. */
export const wholeTree = { in: 'tree', files: ['kubernetes', 'kustomization', 'chart', 'values'] } as const;
