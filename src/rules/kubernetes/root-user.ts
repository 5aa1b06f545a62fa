import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, effectiveSecurityContext, isWhole, nameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { booleanAt, isMissing, numberAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import type { Range } from '../../text/range.ts';
import { defineRule } from '../rule.ts';

type Kind = 'userZero' | 'disabled' | 'missing';

/** Why a container may run as root, and the field that says so, if one does. */
interface Cause {
  readonly kind: Kind;
  readonly field: Lookup | undefined;
}

const causeOf = (container: Container): Cause | undefined => {
  const user = effectiveSecurityContext(container, 'runAsUser');
  const uid = numberAt(user);
  if (uid === 0) return { kind: 'userZero', field: user };
  const nonRoot = effectiveSecurityContext(container, 'runAsNonRoot');
  const enforced = booleanAt(nonRoot);
  if (uid !== undefined || enforced === true || enforced === 'unknown' || !isWhole(container)) return undefined;
  return enforced === false ? { kind: 'disabled', field: nonRoot } : { kind: 'missing', field: undefined };
};

/** True when the container has no such field itself, so that the pod's counts. */
const isInherited = (container: Container, cause: Cause): boolean =>
  cause.field !== undefined && isMissing(container.get('securityContext', cause.kind === 'userZero' ? 'runAsUser' : 'runAsNonRoot'));

export const rootUser = defineRule({
  meta: {
    id: 'kubernetes/root-user',
    kind: 'kubernetes',
    severity: 'medium',
    confidence: 'high',
    enabled: true,
    title: 'Container may run as root',
    rationale:
      'Without `runAsNonRoot: true` or a `runAsUser` other than 0 a container runs as whatever user its image names, which is root for most images. Root in a container is root for the ' +
      'kernel: a bug in the runtime or a mounted host directory then gives the node away, where an ordinary user would be stopped.',
    remediation:
      'Set `runAsNonRoot: true` in the security context of the container or pod, and `runAsUser` to the numeric user of the image if its `USER` is a name. Build images with a `USER` ' +
      'other than root. Where root is needed, `hostUsers: false` maps it to an unprivileged user of the node.',
    messages: {
      missing: 'Container "{container}" sets neither "runAsNonRoot: true" nor a "runAsUser" other than 0, so it may run as root.',
      disabled: '"runAsNonRoot: false" lets {container} run as root.',
      userZero: '"runAsUser: 0" makes {container} run as root.',
      mapped: 'The security context lets {container} run as root; it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        runAsNonRoot: true\n',
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
    since: '0.1.0',
    // Tools that report user 0 apart from a missing runAsNonRoot.
    peers: { 'KSV-0105': ['userZero', 'mapped'] },
  },
  create() {
    const reportedForPod = new Set<Range>();
    return {
      *container(container) {
        const cause = container.podSpec.os === 'linux' ? causeOf(container) : undefined;
        if (cause === undefined) return;
        const written = cause.field && writtenRange(cause.field);
        const inherited = isInherited(container, cause);
        if (inherited && written !== undefined) {
          // A field of the pod is one mistake, however many containers inherit it.
          if (reportedForPod.has(written)) return;
          reportedForPod.add(written);
        }
        const mapped = booleanAt(container.podSpec.get('hostUsers')) === false;
        const path = ['securityContext', 'runAsNonRoot'];
        const edits = cause.kind === 'userZero' ? undefined : setKey(inherited ? container.podSpec.node : container.node, path, true);
        const severity = mapped ? 'low' : cause.kind === 'userZero' ? 'high' : 'medium';
        const quoted = `"${displayName(container)}"`;
        yield {
          messageId: mapped ? 'mapped' : cause.kind,
          at: written ?? nameRange(container),
          severity,
          data: { container: cause.kind === 'missing' && !mapped ? displayName(container) : inherited ? 'the containers of the pod' : `container ${quoted}` },
          ...(inherited && { subject: container.podSpec.subject }),
          ...(written === undefined && { identity: 'runAsNonRoot' }),
          ...(edits && { fix: { title: 'Refuse to run as root', edits } }),
        };
      },
    };
  },
});
