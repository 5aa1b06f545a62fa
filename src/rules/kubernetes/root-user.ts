import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import type { Edits } from '../../artifacts/yaml/edit.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { namedUserOf } from '../concepts/images/root-images.ts';
import { defineRule } from '../rule.ts';
import { containerImage } from './concepts/container-image.ts';
import { enforceNonRoot } from './concepts/security/enforce-non-root.ts';
import { nonRootAdvice } from './concepts/security/root-advice.ts';
import { mapsRoot, type RootCause, type RootKind, rootCause } from './concepts/security/root-causes.ts';

/** The report's facts: user namespaces take most of the danger away. */
const gradeOf = (container: Container, kind: RootKind): { readonly messageId: RootKind | 'mapped'; readonly severity: Severity } => {
  if (mapsRoot(container.podSpec)) return { messageId: 'mapped', severity: 'low' };
  return { messageId: kind, severity: 'medium' };
};

/** The containers that a setting is for. */
const meantBy = (container: Container, { inherited }: RootCause): readonly Container[] =>
  inherited ? container.podSpec.containers : [container];

const adviceFor = (container: Container, cause: RootCause): string | undefined => nonRootAdvice(meantBy(container, cause));

/** With the number of the image's user where the image only names it. */
const enforce = (container: Container, cause: RootCause): Edits => {
  const reference = cause.inherited ? undefined : containerImage(container);
  return enforceNonRoot(container, cause, reference && namedUserOf(reference));
};

export const rootUser = defineRule({
  meta: {
    id: 'kubernetes/root-user',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'pod-hardening',
    title: 'Container may run as root',
    rationale:
      'Without `runAsNonRoot: true` or a `runAsUser` other than 0 a container runs as whatever user its image names, which is root for most images. Root in a container is root for the ' +
      'kernel: a bug in the runtime or a mounted host directory then gives the node away, where an ordinary user would be stopped.',
    remediation:
      'Set `runAsNonRoot: true` in the security context of the container or pod, and `runAsUser` to the numeric user of the image if its `USER` is a name. Build images with a `USER` ' +
      'other than root. Where root is needed, `hostUsers: false` maps it to an unprivileged user of the node.',
    messages: {
      missing: 'Neither "runAsNonRoot: true" nor a "runAsUser" other than 0 is set for {container}, so it may run as root.',
      disabled: '"runAsNonRoot: false" lets {container} run as root.',
      mapped:
        'The security context lets {container} run as root; it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        runAsNonRoot: true\n',
    },
    standards: {
      cisKubernetes: ['5.2.7', '5.7.3'],
      pss: ['restricted/runAsNonRoot'],
      nsa: ['Pod security > Non-root containers'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  prepare: () => new Set<number>(),
  visit: {
    *container(container, reportedForPod) {
      const cause = container.podSpec.os === 'linux' ? rootCause(container) : undefined;
      if (cause === undefined) return;
      const { written, inherited } = cause;
      // A field of the pod is one mistake, however many containers inherit it.
      if (inherited && written !== undefined && reportedForPod.has(written.start)) return;
      if (inherited && written !== undefined) reportedForPod.add(written.start);
      const grade = gradeOf(container, cause.kind);
      yield {
        ...grade,
        facts: { degree: severityDegree(grade.severity) },
        at: written ?? ownerRange(container, 'securityContext', 'runAsNonRoot'),
        data: { container: inherited ? 'the containers of the pod' : `container "${displayName(container)}"` },
        ...(inherited && { subject: container.podSpec.subject }),
        ...(written === undefined && { identity: 'runAsNonRoot', confidence: confidenceInAbsence(container) }),
        advice: () => adviceFor(container, cause),
        fix: () => {
          const edits = adviceFor(container, cause) === undefined ? enforce(container, cause) : undefined;
          return edits && { title: 'Refuse to run as root', edits };
        },
      };
    },
  },
});
