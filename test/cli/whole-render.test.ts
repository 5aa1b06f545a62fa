import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deployedOverlays } from '../support/deployed-repository.ts';
import { packed } from '../support/render/packed-chart.ts';
import { inWorkplace } from '../support/workplace.ts';

const repository = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'image: ghcr.io/acme/web:1.4.2\nsecurity:\n  privileged: false\n',
  'charts/web/values-prod.yaml': 'security: {privileged: true}\n',
  'charts/web/templates/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: {{ .Values.image }}\n      securityContext:\n        {{- toYaml .Values.security | nindent 8 }}\n',
  'overlays/prod/kustomization.yaml': 'resources: [pod.yaml]\nimages:\n  - name: nginx\n    newTag: "1.29"\n',
  'overlays/prod/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n',
};

describe('tidewaiter render', () => {
  test(
    'prints what a chart deploys in an environment, with the lines that decide',
    inWorkplace(repository, workplace => {
      const { exitCode, stdout } = workplace.run('render', '--environment', 'values-prod.yaml', 'charts/web');
      expect(exitCode).toBe(0);
      expect(stdout).toBe(
        [
          '---',
          '# Source: charts/web/templates/pod.yaml',
          'apiVersion: v1',
          'kind: Pod',
          'metadata: {name: web}',
          'spec:',
          '  containers:',
          '    - name: web',
          '      image: ghcr.io/acme/web:1.4.2 # from charts/web/values.yaml:1',
          '      securityContext:',
          '        privileged: true # from charts/web/values-prod.yaml:1',
          '',
        ].join('\n'),
      );
    }),
  );

  test(
    'renders for the cluster that the policy of the repository names, also the charts of kustomizations',
    inWorkplace(
      {
        '.github/tidewaiter.yml': 'version: 1\nkubernetes-version: v1.30\nkubernetes-api-versions: [example.com/v1]\nhelm-version: v4\n',
        'kustomization.yaml': 'helmCharts: [{name: web, releaseName: shop}]\n',
        'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'charts/web/values.yaml': 'a: 1\n',
        'charts/web/templates/a.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  about: {{ printf "%s %v %s" .Capabilities.KubeVersion.Version (.Capabilities.APIVersions.Has "example.com/v1") (trunc 2 .Capabilities.HelmVersion.Version) }}\n',
      },
      workplace => {
        for (const folder of ['charts/web', '.']) expect(workplace.run('render', folder).stdout).toContain('  about: v1.30.0 true v4\n');
      },
    ),
  );

  test(
    'opens what a chart brings along in an archive',
    inWorkplace(
      {
        'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - {name: db, version: 1.x.x}\n',
        'web/values.yaml': 'db: {port: 5432}\n',
        'web/charts/db-1.0.0.tgz': packed({
          'db/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n',
          'db/values.yaml': 'name: db\n',
          'db/templates/c.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\ndata:\n  port: {{ .Values.port | quote }}\n',
        }),
      },
      workplace => {
        const printed = 'metadata:\n  name: db # from web/Chart.yaml:5\ndata:\n  port: "5432" # from web/values.yaml:1\n';
        expect(workplace.run('render', 'web').stdout).toContain(printed);
        expect(workplace.run('render', 'web', '--namespace', 'x').stdout).toContain('name: db\ndata:\n  port: "5432"\n');
      },
    ),
  );

  test(
    'prints what a kustomization builds, each value with its file',
    inWorkplace(repository, workplace => {
      const { stdout } = workplace.run('render', './overlays/prod/');
      expect(stdout).toContain(
        '  - image: nginx:1.29 # from overlays/prod/kustomization.yaml:4\n    name: web # from overlays/prod/pod.yaml:7\n',
      );
    }),
  );

  test(
    'names the environments that there are when it is asked for another, and says what it cannot render',
    inWorkplace({ ...repository, 'broken/Chart.yaml': 'name: broken\n' }, workplace => {
      expect(workplace.run('render', 'charts/web', '--environment', 'x')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"charts/web" is not deployed in "x", but in: default; values-prod.yaml'),
      });
      expect(workplace.run('render', 'overlays')).toMatchObject({
        exitCode: 2,
        stderr: '"overlays" has no Chart.yaml and no kustomization. Name one that has: overlays/prod\n',
      });
      expect(workplace.run('render', 'broken')).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining('Error: validation: chart.metadata.version is required'),
      });
    }),
  );

  test(
    'prints exactly what Helm prints when it is given flags of Helm',
    inWorkplace(repository, workplace => {
      expect(workplace.run('render', 'charts/web', '--name', 'a').stdout).toContain('# Source: web/templates/pod.yaml\napiVersion: v1\n');
    }),
  );

  test(
    'builds a base by itself, from a folder elsewhere, and a file in place of its folder',
    inWorkplace(deployedOverlays, workplace => {
      const alone = workplace.run('render', 'base').stdout;
      expect(alone).toContain('image: ghcr.io/acme/api:1.0.0 # from base/pod.yaml:8\n');
      expect(workplace.run('render', 'base/kustomization.yaml').stdout).toBe(alone);
      workplace.git('init', '--quiet');
      expect(workplace.runIn('shared', 'render', '../overlays/dev').stdout).toContain(
        'hostNetwork: false # from shared/kustomization.yaml:',
      );
      expect(workplace.run('render', join(workplace.folder, 'base')).stdout).toBe(alone);
    }),
  );

  test(
    'prints what a commit deploys, whatever stands in the working folder now',
    inWorkplace(deployedOverlays, workplace => {
      workplace.git('init', '--quiet', '--initial-branch=main');
      workplace.commitAll('base');
      workplace.write({ 'base/pod.yaml': deployedOverlays['base/pod.yaml'].replace('1.0.0', '2.0.0') });
      expect(workplace.run('render', '--head', 'main', './overlays/dev/').stdout).toContain('api:1.0.0');
      expect(workplace.run('render', './overlays/dev/').stdout).toContain('api:2.0.0');
      expect(workplace.run('render', '--head', 'nowhere', 'overlays/dev')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"nowhere"'),
      });
    }),
  );

  test(
    'refuses a folder that does not exist and flags that nobody knows with a remedy, and shows help',
    inWorkplace(repository, workplace => {
      expect(workplace.run('render', 'nowhere')).toMatchObject({ exitCode: 2, stderr: '"nowhere" does not exist.\n' });
      expect(workplace.run('render', 'charts/web', '--format', 'json')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/^There is no option "--format"\. Run "tidewaiter --help"/u),
      });
      expect(workplace.run('render', '--help')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('tidewaiter render') });
    }),
  );
});
