import { provenanceNotVerified } from '../../../src/rules/helm/provenance-not-verified.ts';
import { testRule } from '../../support/rule-tester.ts';

const release = (chart: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: redis}\nspec:\n  chart: {spec: ${chart}}\n`;

const fluxChart = (spec: string): string =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmChart\nmetadata: {name: podinfo}\nspec: ${spec}\n`;

const repository = 'sourceRef: {kind: HelmRepository, name: charts}';

testRule(provenanceNotVerified, {
  valid: {
    'a chart whose signature is verified': release(`{chart: redis, ${repository}, verify: {provider: cosign, secretRef: {name: keys}}}`),
    'a chart of a git repository, which is verified there': release('{chart: ./charts/web, sourceRef: {kind: GitRepository, name: web}}'),
    'a chart that another object names':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: redis}\nspec: {chartRef: {kind: OCIRepository, name: redis}}\n',
    'a patch of a version': `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: redis}\nspec: {chart: {spec: {version: 17.3.2}}}\n`,
    'an object of others of that name': release(`{chart: redis, ${repository}}`).replace('helm.toolkit.fluxcd.io/v2', 'helm.cattle.io/v1'),
    'a setting that a variable may bring': release(`{chart: redis, ${repository}, verify: "\${VERIFY}"}`),
  },
  invalid: {
    'a chart of a registry, with a range of versions': {
      text: release('{chart: ⟦podinfo⟧, version: ">=6.0.0", sourceRef: {kind: HelmRepository, name: podinfo-oci, namespace: flux-system}}'),
      expect: [{ messageId: 'unverified', severity: 'info' }],
    },
    'of the version before': {
      text: release(`{chart: ⟦redis⟧, ${repository}}`).replace('helm.toolkit.fluxcd.io/v2', 'helm.toolkit.fluxcd.io/v2beta2'),
      expect: ['unverified'],
    },
    'a chart of a repository': {
      text: release(`{chart: ⟦redis⟧, version: 17.3.2, ${repository}}`),
      expect: [
        {
          messageId: 'unverified',
          severity: 'info',
          message: 'HelmRelease "redis" takes the chart "redis" without verifying who made it.',
        },
      ],
    },
    'a HelmChart': {
      text: fluxChart(`{chart: ⟦podinfo⟧, ${repository}}`),
      expect: [{ messageId: 'unverified', message: 'HelmChart "podinfo" takes the chart "podinfo" without verifying who made it.' }],
    },
  },
});
