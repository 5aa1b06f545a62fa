import { appprojectWildcard } from '../../../src/rules/gitops/appproject-wildcard.ts';
import { testRule } from '../../support/rule-tester.ts';

const project = (spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: shop, namespace: argocd}\nspec:\n${spec}`;
const source = (pattern: string): string => project(`  sourceRepos: ["https://github.com/acme/shop", ${pattern}]\n`);
const destination = (fields: string): string => project(`  destinations:\n    - {${fields}}\n`);

testRule(appprojectWildcard, {
  valid: {
    'a project that names what it lets through': project(
      '  sourceRepos: [https://github.com/acme/shop, "https://github.com/acme/*", "https://git.acme.example/**"]\n  destinations: [{server: https://kubernetes.default.svc, namespace: shop-*}]\n  clusterResourceWhitelist: [{group: "", kind: Namespace}, {group: "apps.example.org", kind: "*"}]\n  sourceNamespaces: [shop-*]\n',
    ),
    'a new project that lets nothing through': project('  sourceRepos: []\n'),
    'all kinds of a namespace': project('  namespaceResourceWhitelist: [{group: "*", kind: "*"}]\n'),
    'what it excludes': project('  sourceRepos: ["!https://github.com/**"]\n'),
    'an object of that name in another group': project('  sourceRepos: ["*"]\n').replace('argoproj.io', 'example.org'),
    'a template that decides': { text: source('{{ .Values.repository }}'), path: 'chart/templates/project.yaml' },
  },
  invalid: {
    'any repository': {
      text: source('⟦"*"⟧'),
      expect: [
        {
          messageId: 'sources',
          severity: 'medium',
          subject: 'AppProject/shop',
          message: '"*" lets the Applications of the project "shop" take manifests from repositories of anybody.',
        },
      ],
    },
    'any repository by its scheme': { text: source('⟦"https://**"⟧'), expect: ['sources'] },
    'any repository by an address of git': { text: source('⟦"git@*:*/*.git"⟧'), expect: ['sources'] },
    'any repository of a public forge': { text: source('⟦"https://github.com/*/*"⟧'), expect: ['sources'] },
    'any repository of a public forge by SSH': { text: source('⟦"git@gitlab.com:**"⟧'), expect: ['sources'] },
    'any repository but some': {
      text: source('⟦"*"⟧, "!https://github.com/evil/**"'),
      expect: [
        {
          messageId: 'sources',
          message:
            '"*" lets the Applications of the project "shop" take manifests from repositories of anybody, but those that it excludes.',
        },
      ],
    },
    'every namespace': {
      text: destination('server: https://kubernetes.default.svc, namespace: ⟦"*"⟧'),
      expect: [{ messageId: 'destinations', severity: 'medium' }],
    },
    'every namespace of a cluster by its name': { text: destination('name: prod, namespace: ⟦"**"⟧'), expect: ['destinations'] },
    'a namespace of every cluster': {
      text: destination('server: ⟦https://*⟧, namespace: shop'),
      expect: [{ messageId: 'clusters', severity: 'low' }],
    },
    'a namespace of every cluster by name': { text: destination('name: ⟦"*"⟧, namespace: shop'), expect: ['clusters'] },
    'every cluster-wide kind': {
      text: project('  clusterResourceWhitelist:\n    - group: "*"\n      kind: ⟦"*"⟧\n'),
      expect: [{ messageId: 'kinds', severity: 'medium' }],
    },
    'Applications of every namespace': { text: project('  sourceNamespaces: [argocd, ⟦"*"⟧]\n'), expect: ['namespaces'] },
    everything: {
      text: project(
        '  sourceRepos: [⟦"*"⟧]\n  destinations: [{server: "*", namespace: ⟦"*"⟧}]\n  clusterResourceWhitelist: [{group: "*", kind: ⟦"*"⟧}]\n',
      ),
      expect: ['sources', 'destinations', { messageId: 'everything', severity: 'high' }],
    },
    'everything but some kinds': {
      text: project(
        '  sourceRepos: [⟦"*"⟧]\n  destinations: [{server: "*", namespace: ⟦"*"⟧}]\n  clusterResourceWhitelist: [{group: "*", kind: ⟦"*"⟧}]\n  clusterResourceBlacklist: [{group: rbac.authorization.k8s.io, kind: "*"}]\n',
      ),
      expect: ['sources', 'destinations', { messageId: 'kinds', severity: 'medium' }],
    },
  },
});
