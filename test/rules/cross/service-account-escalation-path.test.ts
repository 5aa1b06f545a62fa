import { serviceAccountEscalationPath } from '../../../src/rules/cross/service-account-escalation-path.ts';
import { testRule } from '../../support/rule-tester.ts';

const group = 'rbac.authorization.k8s.io';
const account = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}, namespace: shop}\n${more}`;
const role = (rules: string, kind = 'ClusterRole', where = ''): string =>
  `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: power${where}}\nrules: [${rules}]\n`;
const binding = (subject: string, kind = 'ClusterRoleBinding', ref = 'kind: ClusterRole, name: power', where = ''): string =>
  `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: gives${where}}\nroleRef: {apiGroup: ${group}, ${ref}}\nsubjects: [${subject}]\n`;
const web = (name = '⟦web⟧', more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {selector: {}, template: {spec: {serviceAccountName: ${name}${more}, containers: [{name: app, image: ghcr.io/acme/web}]}}}\n`;
const toWeb = '{kind: ServiceAccount, name: web, namespace: shop}';
const secrets = '{apiGroups: [""], resources: [secrets], verbs: [get]}';
const inShop = ', namespace: shop';
const files = (roleText: string, bindingText: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'account.yaml': account('web'),
  'binding.yaml': bindingText,
  'role.yaml': roleText,
  ...more,
});

/** What may be done in the whole cluster, by a rule that grants no more than that. */
const powers = [
  ['act as other users, groups or service accounts (impersonate)', '"", [groups], [impersonate]'],
  ['read the Secrets', '"", [secrets], [list]'],
  ['run commands in containers', '"", [pods/attach], [get]'],
  ['create pods', 'batch, [cronjobs], [create]'],
  ['make tokens of service accounts', '"", [serviceaccounts/token], [create]'],
  ['run commands on the nodes (nodes/proxy)', '"", [nodes/proxy], [create]'],
  ['change what the API server is asked to store (webhooks)', 'admissionregistration.k8s.io, [validatingwebhookconfigurations], [update]'],
  ['approve certificates for any user', 'certificates.k8s.io, [certificatesigningrequests/approval], [patch]'],
] as const;

const granting = (rule: string): string => {
  const [group = '', resources = '', verbs = ''] = rule.split(', ');
  return `{apiGroups: [${group}], resources: ${resources}, verbs: ${verbs}}`;
};

testRule(serviceAccountEscalationPath, {
  valid: {
    'rights that lead nowhere': {
      text: web('web'),
      others: files(role('{apiGroups: [""], resources: [configmaps], verbs: [get, list]}'), binding(toWeb)),
    },
    'no token': { text: web('web', ', automountServiceAccountToken: false'), others: files(role(secrets), binding(toWeb)) },
    'an account without a token': {
      text: web('web'),
      others: { ...files(role(secrets), binding(toWeb)), 'account.yaml': account('web', 'automountServiceAccountToken: false\n') },
    },
    'another account': {
      text: web('web'),
      others: files(role(secrets), binding('{kind: ServiceAccount, name: other, namespace: shop}')),
    },
    'an account of the same name elsewhere': {
      text: web('web'),
      others: files(role(secrets), binding('{kind: ServiceAccount, name: web, namespace: ci}')),
    },
    'only certain Secrets': {
      text: web('web'),
      others: files(role('{apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [web]}'), binding(toWeb)),
    },
    'a role of the namespace that speaks of nodes': {
      text: web('web'),
      others: files(
        role('{apiGroups: [""], resources: [nodes/proxy], verbs: [get]}', 'Role', inShop),
        binding(toWeb, 'RoleBinding', 'kind: Role, name: power', inShop),
      ),
    },
    'a binding in another namespace': {
      text: web('web'),
      others: files(role(secrets), binding(toWeb, 'RoleBinding', 'kind: ClusterRole, name: power', ', namespace: ci')),
    },
    'an account without a namespace, bound in one that has another account of the name': {
      text: web('web').replace(inShop, ''),
      others: {
        ...files(role(secrets), binding(toWeb)),
        'account.yaml': `${account('web').replace(inShop, '')}---\n${account('web')}`,
      },
    },
    'one of several accounts without a namespace, of which an installation in another file is bound': {
      text: web('web').replace(inShop, ''),
      others: {
        ...files(role(secrets), binding(toWeb)),
        'account.yaml': account('web').replace(inShop, ''),
        'install.yaml': account('web').replace(inShop, ''),
      },
    },
    'a role that is not there': {
      text: web('web'),
      others: files(role(secrets), binding(toWeb, 'ClusterRoleBinding', 'kind: ClusterRole, name: x')),
    },
    'a role that a template makes': {
      text: web('web').replaceAll('web, namespace: shop}', '"{{ .Release.Name }}"}'),
      path: 'chart/templates/web.yaml',
      others: { 'chart/templates/rbac.yaml': `${role(secrets)}---\n${binding('{kind: ServiceAccount, name: "{{ .Release.Name }}"}')}` },
    },
  },
  invalid: {
    ...Object.fromEntries(
      powers.map(([may, rule]) => [
        `whoever may ${may}`,
        {
          text: web(),
          others: files(role(granting(rule)), binding(toWeb)),
          expect: [
            {
              messageId: 'cluster' as const,
              message: `Whoever gets into a container of "Deployment/web" can take over the cluster: its service account "web" may ${may}.`,
            },
          ],
        },
      ]),
    ),
    'Secrets of the whole cluster': {
      text: web(),
      others: files(role(secrets), binding(toWeb)),
      expect: [
        {
          messageId: 'cluster',
          severity: 'critical',
          subject: 'Deployment/web',
          message:
            'Whoever gets into a container of "Deployment/web" can take over the cluster: its service account "web" may read the Secrets.',
        },
      ],
    },
    'an account that names no namespace, in a binding that says where it is installed': {
      text: web().replace(inShop, ''),
      others: { ...files(role(secrets), binding(toWeb)), 'account.yaml': account('web').replace(inShop, '') },
      expect: ['cluster'],
    },
    'Secrets of the namespace': {
      text: web(),
      others: files(role(secrets, 'Role', inShop), binding(toWeb, 'RoleBinding', 'kind: Role, name: power', inShop)),
      expect: [{ messageId: 'namespace', severity: 'high' }],
    },
    'a ClusterRole in one namespace': {
      text: web(),
      others: files(
        role('{apiGroups: [""], resources: [pods/exec], verbs: [create]}'),
        binding(toWeb, 'RoleBinding', 'kind: ClusterRole, name: power', inShop),
      ),
      expect: [{ messageId: 'namespace', severity: 'high' }],
    },
    'a built-in role': {
      text: web(),
      others: { 'binding.yaml': binding(toWeb, 'ClusterRoleBinding', 'kind: ClusterRole, name: cluster-admin') },
      expect: [
        {
          messageId: 'cluster',
          message:
            'Whoever gets into a container of "Deployment/web" can take over the cluster: its service account "web" may do everything.',
        },
      ],
    },
    'all accounts of the namespace': {
      text: web(),
      others: files(
        role('{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}'),
        binding('{kind: Group, name: "system:serviceaccounts:shop"}'),
      ),
      expect: [
        {
          messageId: 'cluster',
          message:
            'Whoever gets into a container of "Deployment/web" can take over the cluster: its service account "web" may do everything there.',
        },
      ],
    },
    'rules of a role that is added to another': {
      text: web(),
      others: files(
        `${role('', 'ClusterRole').replace('rules: []', 'aggregationRule: {clusterRoleSelectors: [{matchLabels: {add: "yes"}}]}')}---\napiVersion: ${group}/v1\nkind: ClusterRole\nmetadata: {name: part, labels: {add: "yes"}}\nrules: [{apiGroups: [""], resources: [users], verbs: [impersonate]}]\n`,
        binding(toWeb),
      ),
      expect: ['cluster'],
    },
    'pods of a more powerful account can be created': {
      text: web(),
      others: files(
        role('{apiGroups: [apps], resources: [deployments], verbs: [create]}', 'Role', inShop),
        binding(toWeb, 'RoleBinding', 'kind: Role, name: power', inShop),
        {
          'deployer.yaml': `${account('deployer')}---\n${binding('{kind: ServiceAccount, name: deployer, namespace: shop}', 'ClusterRoleBinding', 'kind: ClusterRole, name: cluster-admin')}`,
        },
      ),
      expect: [
        {
          messageId: 'cluster',
          message:
            'Whoever gets into a container of "Deployment/web" can take over the cluster: its service account "web" may create pods of the service account "deployer", which may do everything.',
        },
      ],
    },
    'a token that is asked for, though none is mounted by itself': {
      text: web(
        '⟦web⟧',
        ', automountServiceAccountToken: false, volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: token}}]}}]',
      ),
      others: files(role(secrets), binding(toWeb)),
      expect: ['cluster'],
    },
    'the account that pods have without naming one': {
      text: web().replace('serviceAccountName: ⟦web⟧, ', '').replace('name: web, namespace', '⟦name: web⟧, namespace'),
      others: files(role(secrets), binding('{kind: ServiceAccount, name: default, namespace: shop}')),
      expect: ['cluster'],
    },
    'software that deploys whatever it is told': {
      text: web('⟦argocd-application-controller⟧'),
      others: files(role(secrets), binding('{kind: ServiceAccount, name: argocd-application-controller, namespace: shop}')),
      expect: [{ messageId: 'known', severity: 'medium' }],
    },
    'a controller of resources of its own': {
      text: web(),
      others: files(role(`${secrets}, {apiGroups: [shop.example.com], resources: [orders], verbs: [get, list, watch]}`), binding(toWeb)),
      expect: [{ messageId: 'controller', severity: 'high' }],
    },
    'objects that say no namespace': {
      text: web().replace(', namespace: shop', ''),
      others: {
        'rbac.yaml': `${role(secrets, 'Role')}---\n${binding('{kind: ServiceAccount, name: web}', 'RoleBinding', 'kind: Role, name: power')}`,
      },
      expect: ['namespace'],
    },
  },
});
