import { describe, expect, test } from 'vitest';
import { chart, finderOf, shown, valuesByName } from './support.ts';

const web = chart('charts/web');

const declared = (files: Readonly<Record<string, string>>) =>
  finderOf({ ...web, ...files })
    .ofChart('charts/web')
    .environments.filter(({ origin }) => origin !== undefined);

describe('helmfile', () => {
  const helmfile = `environments:
  dev:
    values: [env/dev.yaml]
  prod: {}
---
repositories:
- {name: bitnami, url: https://charts.bitnami.com/bitnami}
releases:
- name: web
  namespace: shop-{{ .Environment.Name }}
  chart: ./charts/web
  values:
  - env/{{ .Environment.Name }}/web.yaml
  - replicas: 2
  - env/web.yaml.gotmpl
  set:
  - {name: image.tag, value: "1,2"}
  - {name: hosts, values: [a, b]}
  setString:
  - {name: port, value: 80}
- name: redis
  chart: bitnami/redis
`;
  const files = { 'helmfile.yaml': helmfile, 'env/dev/web.yaml': '', 'env/prod/web.yaml': '', 'env/web.yaml.gotmpl': '' };

  test('makes an environment of each of its own, with files, values and single values in their order', () => {
    const rest = ['replicas: 2', '--set image.tag=1\\,2', '--set hosts={a,b}', '--set-string port=80'];
    expect(valuesByName(declared(files))).toEqual({
      'helmfile/dev/web': ['env/dev/web.yaml', ...rest],
      'helmfile/prod/web': ['env/prod/web.yaml', ...rest],
    });
  });

  test('tells the release, and which files are templates', () => {
    const [dev] = declared(files);
    expect(dev).toMatchObject({ helm: 3, release: { name: 'web', namespace: 'shop-dev' }, unknown: ['env/web.yaml.gotmpl'], missing: [] });
  });

  test('without environments has one', () =>
    expect(
      valuesByName(declared({ 'helmfile.yaml': 'releases:\n- {name: web, chart: ./charts/web, values: [v.yaml]}\n', 'v.yaml': '' })),
    ).toEqual({
      'helmfile/web': ['v.yaml'],
    }));

  test('reads what stands between lines of templates', () => {
    const text = 'releases:\n{{ range .Values.apps }}\n- name: web\n  chart: ../charts/web\n  values:\n  - v.yaml\n{{ end }}\n';
    expect(valuesByName(declared({ 'helmfile.d/web.yaml': text, 'helmfile.d/v.yaml': '' }))).toEqual({
      'helmfile/web': ['helmfile.d/v.yaml'],
    });
  });

  test('a file that is not there is missing, unless the helmfile says that it may be', () => {
    const text = 'releases:\n- {name: web, chart: ./charts/web, values: [none.yaml]}\n';
    expect(declared({ 'helmfile.yaml': text })[0]?.missing).toEqual(['none.yaml']);
    expect(declared({ 'helmfile.yaml': `missingFileHandler: Warn\n${text}` })[0]?.missing ?? []).toEqual([]);
  });

  test('secrets are not known', () =>
    expect(declared({ 'helmfile.yaml': 'releases:\n- {name: web, chart: ./charts/web, secrets: [secrets.yaml]}\n' })[0]?.unknown).toEqual([
      'secrets.yaml',
    ]));
});

describe('Skaffold', () => {
  const skaffold = `apiVersion: skaffold/v4beta11
kind: Config
manifests:
  helm:
    releases:
    - name: web
      chartPath: charts/web
      namespace: shop
      valuesFiles: [values-dev.yaml]
      setValues:
        service.port: 80
        image: {tag: dev}
      setValueTemplates:
        image.repository: "{{.IMAGE_REPO}}"
      overrides:
        replicas: 1
profiles:
- name: prod
  manifests:
    helm:
      releases:
      - {name: web, chartPath: charts/web, valuesFiles: [values-prod.yaml]}
`;

  test('lays files, overrides and single values over each other, and its profiles have their own', () => {
    const found = declared({ 'skaffold.yaml': skaffold, 'values-dev.yaml': '', 'values-prod.yaml': '' });
    expect(valuesByName(found)).toEqual({
      'skaffold/web': [
        'values-dev.yaml',
        'replicas: 1',
        '--set image.tag=dev',
        '--set service.port=80',
        '--set image.repository=${IMAGE_REPO}',
      ],
      'skaffold/prod/web': ['values-prod.yaml'],
    });
    expect(found[0]?.release).toEqual({ name: 'web', namespace: 'shop' });
  });

  test('the older place below deploy is read, too', () => {
    const older =
      'apiVersion: skaffold/v2beta29\nkind: Config\ndeploy: {helm: {releases: [{name: web, chartPath: ./charts/web, setValues: {a: 1}}]}}\n';
    expect(valuesByName(declared({ 'skaffold.yaml': older }))).toEqual({ 'skaffold/web': ['--set a=1'] });
  });
});

const workflow = (script: string, more = ''): string => `on: push
${more}jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
    - name: Deploy
      run: |
${script.replaceAll(/^(?=.)/gmu, '        ')}`;

const inWorkflow = (script: string, files: Readonly<Record<string, string>> = {}, more = '') =>
  declared({ '.github/workflows/deploy.yml': workflow(script, more), ...files });

describe('commands', () => {
  test('a step of a workflow deploys with files and single values, in the order of Helm', () => {
    const found = inWorkflow(
      'helm dependency update ./charts/web\nhelm upgrade --install shop ./charts/web -n prod --create-namespace \\\n  --set-string tag=1 --set image.tag=$GITHUB_SHA --wait --timeout 5m \\\n  -f env/a.yaml,env/b.yaml --values=env/c.yaml --set-json \'x={"a": 1}\'\n',
      { 'env/a.yaml': '', 'env/b.yaml': '', 'env/c.yaml': '' },
    );
    expect(valuesByName(found)).toEqual({
      'deploy.yml/shop': [
        'env/a.yaml',
        'env/b.yaml',
        'env/c.yaml',
        '--set-json x={"a": 1}',
        '--set image.tag=${GITHUB_SHA}',
        '--set-string tag=1',
      ],
    });
    expect(found[0]).toMatchObject({ helm: 3, release: { name: 'shop', namespace: 'prod' } });
  });

  test('a single value stands at its own place in the workflow', () => {
    const text = workflow('helm upgrade web charts/web --set securityContext.privileged=true\n');
    const flag = declared({ '.github/workflows/deploy.yml': text })[0]?.values[0];
    if (flag?.kind !== 'flag') throw new Error('There is no flag.');
    expect(text.slice(flag.origin.range.start, flag.origin.range.end)).toBe('true');
  });

  test('a file with a variable in its name stands for each that fits, and the variable is put in elsewhere, too', () => {
    const files = { 'env/dev.yaml': '', 'env/prod.yaml': '', 'env/secrets-prod.yaml': '' };
    const found = inWorkflow('helm upgrade web-$ENV charts/web -n $ENV -f env/$ENV.yaml -f env/secrets-$ENV.yaml\n', files);
    const prod = found.find(({ release }) => release.name === 'web-prod');
    expect(prod).toMatchObject({ release: { namespace: 'prod' }, unknown: [] });
    expect(prod?.values.map(shown)).toEqual(['env/prod.yaml', 'env/secrets-prod.yaml']);
    expect(found.find(({ release }) => release.name === 'web-dev')?.unknown).toEqual(['env/secrets-….yaml']);
  });

  test('expressions of workflows are variables, and variables that are written are known', () => {
    const files = { 'env/dev.yaml': '', 'env/prod.yaml': '' };
    const matrix = inWorkflow('helm upgrade web charts/web -f env/${{ matrix.env }}.yaml\n', files);
    expect(Object.keys(valuesByName(matrix))).toEqual(['deploy.yml/web/dev', 'deploy.yml/web/prod']);
    const known = inWorkflow(
      'helm upgrade web charts/web -f env/$STAGE.yaml -f env/${{ env.STAGE }}.yaml\n',
      files,
      'env: {STAGE: prod}\n',
    );
    expect(valuesByName(known)).toEqual({ 'deploy.yml/web': ['env/prod.yaml', 'env/prod.yaml'] });
  });

  test('the folder that a step works in, and that a script changes to, counts', () => {
    expect(valuesByName(inWorkflow('cd charts && helm install web ./web -f v.yaml\n', { 'charts/v.yaml': '' }))).toEqual({
      'deploy.yml/web': ['charts/v.yaml'],
    });
    const text = workflow('helm install web . -f v.yaml\n').replace(
      '- name: Deploy\n',
      '- name: Deploy\n      working-directory: ./charts/web\n',
    );
    expect(valuesByName(declared({ '.github/workflows/d.yml': text, 'charts/web/v.yaml': '' }))).toEqual({
      'd.yml/web': ['charts/web/v.yaml'],
    });
  });

  test('a file that is not there is missing, and further arguments are not known', () => {
    const [found] = inWorkflow('helm upgrade web charts/web -f none.yaml $EXTRA_ARGS\n');
    expect(found).toMatchObject({ missing: ['none.yaml'], unknown: ['$EXTRA_ARGS'] });
  });

  test('charts from elsewhere, and commands that deploy nothing, are none', () =>
    expect(
      inWorkflow(
        'helm repo add x https://x\nhelm upgrade redis bitnami/redis -f v.yaml\nhelm lint charts/web -f v.yaml\nhelm package charts/web\n',
        { 'v.yaml': '' },
      ),
    ).toEqual([]));

  test('a job of GitLab', () => {
    const text = 'variables: {STAGE: prod}\ndeploy:\n  script:\n    - helm upgrade --install web charts/web -f env/${STAGE}.yaml\n';
    expect(valuesByName(declared({ '.gitlab-ci.yml': text, 'env/prod.yaml': '' }))).toEqual({ '.gitlab-ci.yml/web': ['env/prod.yaml'] });
  });

  test('a makefile', () => {
    const text =
      'CHART := charts/web\nENV ?= dev\n\ndeploy:\n\t@helm upgrade --install web $(CHART) \\\n\t\t-f env/$(ENV).yaml --set a=$$HOME\n';
    const found = declared({ Makefile: text, 'env/dev.yaml': '' });
    expect(valuesByName(found)).toEqual({ 'Makefile/web': ['env/dev.yaml', '--set a=${HOME}'] });
  });

  test('a shell script, from the root or from its own folder', () => {
    const text = '#!/bin/sh\nset -e\nNS=shop\nhelm upgrade --install web ../charts/web --namespace "$NS" --set-file conf=app.ini\n';
    const [found] = declared({ 'scripts/deploy.sh': text });
    expect(found?.release.namespace).toBe('shop');
    expect(found?.origin?.file.path).toBe('scripts/deploy.sh');
  });
});
