import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { type Namespace, type PodSecurityLevel, podSecurityLevels } from '../../../artifacts/kubernetes/objects/namespace.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { objectNameRange, writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { andMore } from '../../../text/and-more.ts';
import { isSystemNamespace } from '../../concepts/cluster-namespaces.ts';
import { podSecurity } from '../../concepts/pod-security/pod-security.ts';
import type { Report } from '../../rule.ts';

/** More controls of one pod are not named. */
export const maxNamed = 6;

/** More workloads that an open namespace lets in are counted, not named. */
const maxWorkloads = 5;

/** The namespaces of some objects, the first of each name. */
export const namespacesOf = (objects: readonly KubernetesObject[]): ReadonlyMap<string, Namespace> =>
  new Map(
    objects
      .flatMap(object => {
        const namespace = object.name === undefined || object.partial ? undefined : typedObject(object);
        return namespace?.kind === 'Namespace' ? [[object.name ?? '', namespace] as const] : [];
      })
      .toReversed(),
  );

/** The level that a namespace enforces: `privileged` where it says none; undefined where that is not known. */
const levelOf = ({ object, enforce: { level } }: Namespace): PodSecurityLevel | undefined => {
  if (level.state === 'present') return level.value;
  return level.state === 'unknown' || object.partial ? undefined : 'privileged';
};

/** What a namespace no longer holds its pods to, which it did before the change. What says that it is `privileged` has a rule of its own. */
export const lowered = (namespace: Namespace, former: Namespace | undefined): Report<'opened' | 'lowered'> | undefined => {
  const { object, enforce } = namespace;
  const [before, now] = [former && levelOf(former), levelOf(namespace)];
  if (before === undefined || now === undefined || podSecurityLevels.indexOf(now) >= podSecurityLevels.indexOf(before)) return undefined;
  if (isSystemNamespace(object.name ?? '') || (now === 'privileged' && enforce.level.state === 'present')) return undefined;
  return {
    messageId: now === 'privileged' ? 'opened' : 'lowered',
    ...(now !== 'privileged' && { severity: 'low' }),
    path: object.file.path,
    at: enforce.level.state === 'present' ? enforce.level.node.range : objectNameRange(object),
    subject: object.subject,
    identity: 'lowered',
    data: { namespace: object.name ?? '', before, level: now },
    facts: { degree: podSecurityLevels.indexOf(before) - podSecurityLevels.indexOf(now) },
    ...(now === 'privileged' && { supersedes: ['kubernetes/no-pod-security-level'] }),
  };
};

/** A namespace that holds its pods to nothing, and the pods that are deployed to it because of that. `minor`: the version to judge them by. */
export const letIn = (namespace: Namespace, podSpecs: readonly PodSpec[], minor: number): Report<'letIn'> | undefined => {
  const { object, enforce } = namespace;
  if (enforce.level.state !== 'present' || enforce.level.value !== 'privileged' || isSystemNamespace(object.name ?? '')) return undefined;
  const refused = podSpecs
    .map(podSpec => ({ podSpec, violations: podSecurity(podSpec, 'baseline', minor).violations }))
    .filter(({ violations }) => violations.length > 0);
  const at = writtenRange(object.get('metadata', 'labels', 'pod-security.kubernetes.io/enforce'));
  if (refused.length === 0 || at === undefined) return undefined;
  const named = refused.slice(0, maxWorkloads);
  return {
    messageId: 'letIn',
    path: object.file.path,
    at,
    subject: object.subject,
    identity: 'let-in',
    data: {
      namespace: object.name ?? '',
      objects: andMore(
        named.map(({ podSpec }) => `"${podSpec.subject}"`),
        refused.length,
      ),
    },
    facts: { hazards: refused.map(({ podSpec }) => podSpec.subject), degree: refused.length },
    related: named.map(({ podSpec, violations }) => ({
      at: objectNameRange(podSpec.object),
      path: podSpec.object.file.path,
      note: `The baseline would refuse its pods: ${violations
        .slice(0, maxNamed)
        .map(({ reason }) => reason)
        .join(', ')}.`,
    })),
    supersedes: ['kubernetes/pod-security-level-privileged'],
  };
};
