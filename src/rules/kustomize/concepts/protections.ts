import { booleanAt, isMissing, itemsOf, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { RuleId } from '../../rule.ts';

/** A field that protects by what it says. */
export interface Protection {
  /** Keys from the container or the pod. */
  readonly field: readonly string[];
  /** `inherited`: a pod's counts for its containers, as far as they have none of their own. */
  readonly of: 'container' | 'pod' | 'inherited';
  /** Whether what is written protects. */
  readonly holds: (found: Lookup) => boolean;
  /** Whether another rule says more of what is written, and says it is worse. */
  readonly isToldAnyway?: (found: Lookup) => boolean;
  /** The rules that tell of containers without it. */
  readonly rules: readonly RuleId[];
}

const isWritten = (found: Lookup): boolean => found.state === 'present' && !isMissing(found);

/**
 * What takes nothing away that a rule on the field itself does not tell as worse is left to that: `privileged`, host namespaces, added
 * capabilities.
 */
export const protections: readonly Protection[] = [
  {
    field: ['securityContext', 'runAsNonRoot'],
    of: 'inherited',
    holds: found => booleanAt(found) === true,
    rules: ['kubernetes/root-user'],
  },
  {
    field: ['securityContext', 'runAsUser'],
    of: 'inherited',
    holds: found => typeof numberAt(found) === 'number' && numberAt(found) !== 0,
    isToldAnyway: found => numberAt(found) === 0,
    rules: ['kubernetes/root-user'],
  },
  {
    field: ['securityContext', 'allowPrivilegeEscalation'],
    of: 'container',
    holds: found => booleanAt(found) === false,
    rules: ['kubernetes/privilege-escalation-allowed'],
  },
  {
    field: ['securityContext', 'readOnlyRootFilesystem'],
    of: 'container',
    holds: found => booleanAt(found) === true,
    rules: ['kubernetes/writable-root-filesystem'],
  },
  {
    field: ['securityContext', 'capabilities', 'drop'],
    of: 'container',
    holds: found => itemsOf(found).some(item => stringAt(item)?.toUpperCase() === 'ALL'),
    rules: ['kubernetes/capabilities-not-dropped'],
  },
  {
    field: ['securityContext', 'seccompProfile', 'type'],
    of: 'inherited',
    holds: found => ['RuntimeDefault', 'Localhost'].includes(stringAt(found) ?? ''),
    isToldAnyway: found => stringAt(found) === 'Unconfined',
    rules: ['kubernetes/seccomp-not-set'],
  },
  {
    field: ['automountServiceAccountToken'],
    of: 'pod',
    holds: found => booleanAt(found) === false,
    rules: ['kubernetes/service-account-token-automounted'],
  },
  { field: ['hostUsers'], of: 'pod', holds: found => booleanAt(found) === false, rules: ['kubernetes/user-namespace-not-isolated'] },
  { field: ['resources', 'limits', 'memory'], of: 'container', holds: isWritten, rules: ['kubernetes/no-memory-limit'] },
  { field: ['resources', 'limits', 'cpu'], of: 'container', holds: isWritten, rules: ['kubernetes/no-cpu-limit'] },
  { field: ['livenessProbe'], of: 'container', holds: isWritten, rules: ['kubernetes/no-liveness-probe'] },
  { field: ['readinessProbe'], of: 'container', holds: isWritten, rules: ['kubernetes/no-readiness-probe'] },
];

const firstKeys = (of: readonly Protection['of'][]): readonly (readonly string[])[] =>
  [...new Set(protections.filter(one => of.includes(one.of)).flatMap(({ field }) => field.slice(0, 1))), '$patch'].map(key => [key]);

/** For `reads` of a rule: the fields of pods and containers that protect, and where a patch says that they go. */
export const protectingFields = { pod: firstKeys(['pod', 'inherited']), containers: firstKeys(['container', 'inherited']) };

/** Objects that are there to protect others. */
export const protectingKinds: ReadonlySet<string> = new Set(['NetworkPolicy', 'PodDisruptionBudget', 'ResourceQuota', 'LimitRange']);

/** The label by which a namespace refuses pods. Source: Kubernetes, "Pod Security Admission". */
export const podSecurityLabel = ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'] as const;
