import { describe, expect, test } from 'vitest';
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
        stderr: expect.stringContaining('"overlays" has no Chart.yaml and no kustomization'),
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
});
