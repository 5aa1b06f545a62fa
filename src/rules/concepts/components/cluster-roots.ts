import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { nodeAt } from '../../../artifacts/yaml/lookup.ts';
import type { Reads, Report } from '../../rule.ts';

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

/** What objects are and what they are called. */
export const identityOfObjects = { '*': { fields: [['apiVersion'], ['kind'], ['metadata', 'name']] } } as const;

/**
 * What such a rule goes by: which objects there are, and whether a file speaks of one of the tools. Why not whole files: each proof of a fix in one of them
 * would look through all of the tree.
 */
export const treeThatMentions = (tools: RegExp): Reads => ({
  in: 'tree',
  files: ['kubernetes', 'kustomization', 'chart', 'values'],
  objects: identityOfObjects,
  mentions: tools,
});
