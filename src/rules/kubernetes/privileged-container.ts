import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { booleanAt } from '../../artifacts/yaml/lookup.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';
import { powerAdvice } from './concepts/node-powers.ts';
import { blockEscalation, escalationOf } from './concepts/security/privilege-escalation.ts';

/** `privileged: false`, and the block on escalation that the API refuses to a privileged container and that is missing afterwards. */
const withoutPrivilege = (container: Container): readonly TextEdit[] | undefined => {
  const unprivileged = setKey(container.node, ['securityContext', 'privileged'], false);
  const escalation = escalationOf(container);
  const blocked =
    escalation === false || escalation === 'unknown' || container.podSpec.os !== 'linux' ? [] : blockEscalation(container, 'privileged');
  return unprivileged && blocked && [...unprivileged, ...blocked];
};

export const privilegedContainer = defineRule({
  meta: {
    id: 'kubernetes/privileged-container',
    insteadOf: ['kubernetes/privilege-escalation-allowed'],
    kind: 'kubernetes',
    severity: 'critical',
    title: 'Container runs privileged',
    rationale:
      'A privileged container has every capability, all devices of the node, and neither seccomp nor AppArmor around it. Whoever runs code in it, for example through a bug in the ' +
      'application, can mount the disks of the node, become root there and take over every pod that runs on it.',
    remediation:
      'Remove `privileged: true`. If the application needs one particular power, add that capability alone (`capabilities.add`) or get the device through a device plugin. Node agents ' +
      'that really need it belong in a namespace of their own that only administrators may deploy to.',
    messages: {
      privileged: 'Container "{container}" sets "privileged: true", which gives it all capabilities and all devices of the node.',
      addOn:
        'Container "{container}" sets "privileged: true"; it is high and not critical because it belongs to a {addOn} add-on of the cluster in namespace "{namespace}".',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        privileged: true\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        privileged: false\n',
    },
    standards: {
      cisKubernetes: ['5.2.2'],
      pss: ['baseline/privileged'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *container(container) {
      const found = container.get('securityContext', 'privileged');
      const at = writtenRange(found);
      if (booleanAt(found) !== true || at === undefined) return;
      const addOn = addOnOf(container.podSpec);
      const namespace = systemNamespaceOf(container.object);
      const advice = powerAdvice(container);
      const isAddOn = addOn !== undefined && addOn !== 'monitoring' && namespace !== undefined;
      yield {
        messageId: isAddOn ? 'addOn' : 'privileged',
        at,
        facts: { degree: isAddOn ? 0 : 1 },
        data: { container: displayName(container), addOn: addOn ?? '', namespace: namespace ?? '' },
        ...(isAddOn && { severity: 'high' }),
        ...(advice !== undefined && { advice }),
        fix: () => {
          const edits = advice === undefined ? withoutPrivilege(container) : undefined;
          return edits && { title: 'Run the container unprivileged', edits };
        },
      };
    },
  },
});
