import { confidenceInAbsence, displayName, ownerRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { defineRule } from '../rule.ts';
import { blockEscalation, escalationOf, isEscalationForced } from './concepts/security/privilege-escalation.ts';

export const privilegeEscalationAllowed = defineRule({
  meta: {
    id: 'kubernetes/privilege-escalation-allowed',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'pod-hardening',
    title: 'Privilege escalation is not blocked',
    rationale:
      'Unless `allowPrivilegeEscalation` is `false`, a process can gain more privileges than its parent through setuid programs and file capabilities, so an attacker who runs code as an ' +
      'unprivileged user of the container may become its root. The field sets the `no_new_privs` flag of the kernel; its default is to allow.',
    remediation:
      'Set `securityContext.allowPrivilegeEscalation: false` on every container. Only programs that rely on setuid bits, such as `sudo` or `ping` of old distributions, notice it.',
    messages: {
      missing:
        'Container "{container}" does not set "allowPrivilegeEscalation: false", so its processes may gain more privileges than they started with.',
      allowed:
        'Container "{container}" sets "allowPrivilegeEscalation: true", so its processes may gain more privileges than they started with.',
    },
    fix: 'safe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        allowPrivilegeEscalation: false\n',
    },
    standards: {
      cisKubernetes: ['5.2.6', '5.7.3'],
      pss: ['restricted/allowPrivilegeEscalation'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1548'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://docs.kernel.org/userspace-api/no_new_privs.html',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/269.html',
    ],
  },
  visit: {
    *container(container) {
      if (container.podSpec.os !== 'linux' || isEscalationForced(container)) return;
      const escalation = escalationOf(container);
      if (escalation === false || escalation === 'unknown') return;
      const written = escalation === true ? writtenRange(container.get('securityContext', 'allowPrivilegeEscalation')) : undefined;
      yield {
        messageId: written === undefined ? 'missing' : 'allowed',
        at: written ?? ownerRange(container, 'securityContext', 'allowPrivilegeEscalation'),
        data: { container: displayName(container) },
        facts: {},
        ...(written === undefined && { identity: 'allowPrivilegeEscalation', confidence: confidenceInAbsence(container) }),
        fix: () => {
          const edits = blockEscalation(container);
          // Why worse when it is written: somebody may have had a reason.
          return edits && { title: 'Block privilege escalation', edits, safety: written === undefined ? 'safe' : 'unsafe' };
        },
      };
    },
  },
});
