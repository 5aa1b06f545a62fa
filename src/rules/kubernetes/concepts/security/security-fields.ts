import { wordSet } from '../../../../text/word-set.ts';

/**
 * Fields that mean the same wherever they stand, with the words for where they belong: nobody writes one at a level that lacks it on
 * purpose.
 */
const ofContainers = wordSet('privileged capabilities allowPrivilegeEscalation readOnlyRootFilesystem procMount');
const ofEither = wordSet('runAsNonRoot runAsUser runAsGroup seccompProfile seLinuxOptions appArmorProfile windowsOptions');
const ofPods = wordSet('fsGroup supplementalGroups sysctls');
const ofSpecs = wordSet('securityContext automountServiceAccountToken serviceAccountName hostUsers runtimeClassName');

const places: readonly (readonly [ReadonlySet<string>, string])[] = [
  [ofContainers, 'in the "securityContext" of a container'],
  [ofEither, 'in the "securityContext" of the pod or a container'],
  [ofPods, 'in the "securityContext" of the pod'],
  [ofSpecs, 'in the spec of the pod'],
];

/** Where a field belongs that means the same wherever it stands, in words; undefined for others. */
export const placeOf = (name: string): string | undefined => places.find(([names]) => names.has(name))?.[1];

/** Fields that restrict what others may do, or where requests come from; misspelled they do nothing. */
const restricting = wordSet(
  'drop readOnly limits type localhostProfile podSelector namespaceSelector policyTypes ingress egress ipBlock except from to resourceNames verbs resources apiGroups tls loadBalancerSourceRanges ' +
    'externalTrafficPolicy imagePullPolicy defaultMode livenessProbe readinessProbe activeDeadlineSeconds',
);

/** True for a field that does nothing for security where it is misspelled or misplaced. */
export const matters = (name: string): boolean => restricting.has(name) || placeOf(name) !== undefined;
