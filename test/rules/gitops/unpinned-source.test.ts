import { unpinnedSource } from '../../../src/rules/gitops/unpinned-source.ts';
import { testRule } from '../../support/rule-tester.ts';

const source = (kind: string, spec: string, head = ''): string =>
  `apiVersion: source.toolkit.fluxcd.io/v1\n${head}kind: ${kind}\nmetadata: {name: charts, namespace: flux-system}\nspec: ${spec}\n`;

const release = (version: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: redis}\nspec:\n  chart: {spec: {chart: redis, version: ${version}, sourceRef: {kind: HelmRepository, name: charts}}}\n`;

const application = (source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: redis}\nspec:\n  source: ${source}\n`;

testRule(unpinnedSource, {
  valid: {
    'a version of a chart': release('17.3.2'),
    'a range within a major version': release('"17.x"'),
    'a chart of an Application': application('{repoURL: https://charts.example.org, chart: redis, targetRevision: 17.3.2}'),
    'a folder of a repository, at its branch': application('{repoURL: https://github.com/acme/deploy, path: redis, targetRevision: HEAD}'),
    'a tag of a repository': source('GitRepository', '{url: https://github.com/acme/x, ref: {tag: v1.2.0}}'),
    'a version that is put in later': release('"${VERSION}"'),
  },
  invalid: {
    'any version from one on': {
      text: release('⟦">=17"⟧'),
      expect: [
        { messageId: 'range', severity: 'low', message: 'HelmRelease "redis" takes any version of the chart "redis" that fits ">=17".' },
      ],
    },
    'any version': { text: release('⟦"*"⟧'), expect: ['range'] },
    'of an Application': {
      text: application('{repoURL: https://charts.example.org, chart: redis, targetRevision: ⟦"*"⟧}'),
      expect: ['range'],
    },
    'the default branch of a repository': { text: source('GitRepository', '{url: ⟦https://github.com/acme/x⟧}'), expect: ['branch'] },
  },
});
