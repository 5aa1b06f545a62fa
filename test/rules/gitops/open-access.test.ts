import { openAccess } from '../../../src/rules/gitops/open-access.ts';
import { testRule } from '../../support/rule-tester.ts';

const settings = (name: string, data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: argocd}\ndata:\n  ${data}\n`;

testRule(openAccess, {
  valid: {
    'a login for everybody': settings('argocd-cm', 'users.anonymous.enabled: "false"'),
    'a default role that only reads': settings('argocd-rbac-cm', 'policy.default: role:readonly'),
    'no default role': settings('argocd-rbac-cm', 'policy.default: ""'),
    'administrators by a group': settings('argocd-rbac-cm', 'policy.csv: "g, acme:platform, role:admin"'),
    'settings of another program': settings('shop', 'users.anonymous.enabled: "true"'),
    'a template that decides': {
      text: settings('argocd-cm', 'users.anonymous.enabled: "{{ .Values.anonymous }}"'),
      path: 'chart/templates/settings.yaml',
    },
  },
  invalid: {
    'no login, and a role that is set elsewhere': {
      text: settings('argocd-cm', 'users.anonymous.enabled: ⟦"true"⟧'),
      expect: [{ messageId: 'anonymous', severity: 'medium', subject: 'ConfigMap/argocd-cm' }],
    },
    'no login, and a role that reads': {
      text: `${settings('argocd-cm', 'users.anonymous.enabled: ⟦"true"⟧')}---\n${settings('argocd-rbac-cm', 'policy.default: role:readonly')}`,
      expect: ['anonymous'],
    },
    'administrators without a login': {
      text: `${settings('argocd-cm', 'users.anonymous.enabled: ⟦"true"⟧')}---\n${settings('argocd-rbac-cm', 'policy.default: role:admin')}`,
      expect: [
        {
          messageId: 'administrators',
          severity: 'high',
          message:
            'Argo CD asks nobody who he is ("users.anonymous.enabled"), and its default role is "role:admin": whoever reaches it deploys what he likes.',
        },
      ],
    },
    'administrators by default': {
      text: settings('argocd-rbac-cm', 'policy.default: ⟦role:admin⟧'),
      expect: [{ messageId: 'everybody', severity: 'medium' }],
    },
  },
});
