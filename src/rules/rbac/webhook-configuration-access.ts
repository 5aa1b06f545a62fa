import { writingVerbs, writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { keepsWebhooks } from './concepts/known-controllers.ts';
import { isNamed, isOfNamespace } from './concepts/scopes.ts';

const group = 'admissionregistration.k8s.io';

export const webhookConfigurationAccess = grantRule({
  id: 'rbac/webhook-configuration-access',
  severity: 'high',
  title: 'Role can change what admits requests',
  grants: {
    webhooks: [
      {
        group,
        resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
        verbs: writingVerbs,
      },
    ],
    policies: [
      {
        group,
        resources: [
          'validatingadmissionpolicies',
          'validatingadmissionpolicybindings',
          'mutatingadmissionpolicies',
          'mutatingadmissionpolicybindings',
        ],
        verbs: writingVerbs,
      },
    ],
  },
  eased: [
    { as: 'inert', when: isOfNamespace },
    { as: 'named', when: isNamed },
    { as: 'keeper', when: (_grant, role) => keepsWebhooks(writtenName(role)) },
  ],
  severities: { named: 'low', keeper: 'low', inert: 'low' },
  fix: { title: 'Do not allow to change them', remove: 'resources' },
  messages: {
    webhooks: '{role} allows {verbs} on {resources}: whoever has it reads every object that is written, changes it, or lets it through.',
    policies: '{role} allows {verbs} on {resources}: whoever has it changes every object that is written, or lets it through.',
    named: '{role} allows {verbs} on {resources} with certain names; it is low because others stay as they are.',
    keeper: '{role} allows {verbs} on {resources}; it is low because the software is known to keep certificates in them up to date.',
    inert: '{role} allows {verbs} on {resources}; it is low because the role of a namespace allows nothing with what is in no namespace.',
  },
  standards: { cisKubernetes: ['5.1.12'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1562.001'] },
  rationale: `A mutating webhook is shown every object that it asks for, Secrets and token requests among them, and may change it; whoever writes the configuration puts his own server there.
Deleting one, or letting it ignore failures, switches off the policies that it enforces.`,
  remediation:
    'Name the configurations in `resourceNames`: software that keeps its own webhook up to date needs `get` and `patch` on that one, and no `create`.',
  examples: {
    bad: clusterRole('{apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [get, patch]}'),
    good: clusterRole('{apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks',
    'https://attack.mitre.org/techniques/T1562/001/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
