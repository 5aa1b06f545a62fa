import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { findEnvironments } from '../../src/environments/find-environments.ts';
import { environmentInputs } from '../../src/environments/inputs.ts';
import { assertReleaseName } from '../../src/render/helm/release-name.ts';
import { inLinearTime } from '../support/linear-time.ts';
import { chart, finderOf, valuesByName } from './support.ts';

const web = chart('charts/web');

const names = (files: Readonly<Record<string, string>>, folder = 'charts/web'): readonly string[] =>
  finderOf(files)
    .ofChart(folder)
    .environments.map(({ name }) => name);

describe('a chart by itself', () => {
  test('has its defaults', () => {
    const { environments, leftOut } = finderOf(web).ofChart('charts/web/');
    expect(environments).toMatchObject([
      { name: 'default', origin: undefined, values: [], release: { name: 'web', namespace: 'default' } },
    ]);
    expect(leftOut).toEqual([]);
  });

  test.each([
    ['charts/my_web', 'my-web'],
    ['charts/WebShop', 'webshop'],
    ['charts/web-v1.2', 'web-v1.2'],
    ['charts/web_.-v1', 'web.v1'],
    ['charts/_', 'release'],
    [`charts/${'a'.repeat(52)}_b`, 'a'.repeat(52)],
  ])('is released under a name that Helm takes: %s', (folder, name) => {
    const { environments } = finderOf(chart(folder)).ofChart(`${folder}/`);
    expect(environments.map(({ release }) => release.name)).toEqual([name]);
    expect(() => assertReleaseName(name, 3)).not.toThrow();
  });

  test('has an environment for each values file beside it, and for those that its tests take', () => {
    const files = {
      ...web,
      'charts/web/values-prod.yaml': '',
      'charts/web/values.dev.yml': '',
      'charts/web/prod-values.yaml': '',
      'charts/web/ci/full-values.yaml': '',
    };
    expect(names(files)).toEqual(['default', 'prod-values.yaml', 'values-prod.yaml', 'values.dev.yml', 'ci/full-values.yaml']);
  });

  test('in time that grows with the charts and not with their square, however many lie side by side', () => {
    const many = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => [`charts/c${at}/Chart.yaml`, `charts/values-c${at}.yaml`]).flat();
    const found = inLinearTime(1_600, many, paths => {
      const finder = findEnvironments(paths, () => undefined);
      return paths
        .filter(path => path.endsWith('/Chart.yaml'))
        .map(path => finder.ofChart(path.slice(0, -'Chart.yaml'.length)).environments.length);
    });
    expect(new Set(found)).toEqual(new Set([2]));
  });

  test('and for those in folders for environments', () =>
    expect(names({ ...web, 'charts/web/environments/prod/values.yaml': '', 'charts/web/env/dev.yaml': '' })).toEqual([
      'default',
      'env/dev.yaml',
      'environments/prod/values.yaml',
    ]));

  test('files beside the folder are those of an only chart, or of the one that they name', () => {
    expect(names({ ...web, 'charts/values-prod.yaml': '', 'charts/env/prod.yaml': '' })).toEqual([
      'default',
      'values-prod.yaml',
      'env/prod.yaml',
    ]);
    const two = {
      ...web,
      ...chart('charts/api'),
      'charts/values-prod.yaml': '',
      'charts/values-web-prod.yaml': '',
      'charts/api-values.yaml': '',
    };
    expect(names(two)).toEqual(['default', 'values-web-prod.yaml']);
    expect(names(two, 'charts/api')).toEqual(['default', 'api-values.yaml']);
  });

  test('at the root of a repository has its own, too', () =>
    expect(names({ 'Chart.yaml': '', 'values.yaml': '', 'values-prod.yaml': '', 'templates/a.yaml': '' }, '')).toEqual([
      'default',
      'values-prod.yaml',
    ]));
});

describe('a chart that somebody deploys', () => {
  const command = (text: string) => ({ ...web, 'deploy.sh': `${text}\n`, 'charts/web/values-prod.yaml': '' });

  test('a values file that is used is not told a second time', () =>
    expect(names(command('helm upgrade web charts/web -f charts/web/values-prod.yaml --set a=1'))).toEqual(['default', 'deploy.sh/web']));

  test('one that nobody uses stays', () =>
    expect(names(command('helm upgrade web charts/web --set a=1'))).toEqual(['default', 'deploy.sh/web', 'values-prod.yaml']));

  test('with its defaults alone, or with its own values.yaml again, is the default', () => {
    const { environments } = finderOf(
      command('helm upgrade shop charts/web -n shop\nhelm upgrade shop2 charts/web -f charts/web/values.yaml'),
    ).ofChart('charts/web');
    expect(environments[0]).toMatchObject({
      names: ['default', 'deploy.sh/shop', 'deploy.sh/shop2'],
      release: { name: 'shop', namespace: 'shop' },
    });
  });

  test('four are named, and of more the first three', () => {
    const deploys = (count: number) =>
      Array.from({ length: count }, (_, index) => `helm upgrade w${index} charts/web --set a=1`).join('\n');
    expect(names(command(deploys(4)))[1]).toBe('deploy.sh/w0, deploy.sh/w1, deploy.sh/w2 and deploy.sh/w3');
    expect(names(command(deploys(6)))[1]).toBe('deploy.sh/w0, deploy.sh/w1, deploy.sh/w2 and 3 more');
  });

  test('in another order of the files is found in the same order', () => {
    const files = { ...command('helm upgrade web charts/web --set a=1'), 'a.sh': 'helm upgrade web charts/web --set a=2\n' };
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(names(turned)).toEqual(names(files));
    expect(names(files)).toEqual(['default', 'a.sh/web', 'deploy.sh/web', 'values-prod.yaml']);
  });
});

describe('what is read', () => {
  test('the files that certainly tell come first, and templates, values and definitions of kinds never', () => {
    const { paths, leftOut } = environmentInputs([
      'docs/notes.yaml',
      'charts/web/Chart.yaml',
      'charts/web/values.yaml',
      'charts/web/templates/deployment.yaml',
      'config/crds/a.yaml',
      'src/main.go',
      'Makefile',
      'clusters/prod/web.yaml',
      'overlays/prod/kustomization.yaml',
      'helmfile.yaml',
      '.github/workflows/deploy.yml',
      'templates/argocd/app.yaml',
    ]);
    expect(paths).toEqual([
      'helmfile.yaml',
      '.github/workflows/deploy.yml',
      'overlays/prod/kustomization.yaml',
      'Makefile',
      'clusters/prod/web.yaml',
      'templates/argocd/app.yaml',
      'docs/notes.yaml',
    ]);
    expect(leftOut).toBe(0);
  });

  test('of very many files some are left out, and said to be', () =>
    expect(environmentInputs(Array.from({ length: 1_000 }, (_, index) => `apps/a${index}.yaml`))).toMatchObject({ leftOut: 600 }));

  test('what was not read is not guessed', () => {
    const finder = findEnvironments([...Object.keys(web), 'argocd/web.yaml'], () => undefined);
    expect(finder.ofChart('charts/web').environments.map(({ name }) => name)).toEqual(['default']);
  });
});

describe('hostile repositories', () => {
  const application = (index: number) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: w${index}}\nspec: {source: {path: charts/web, helm: {valueFiles: ['env/{{x}}.yaml'], values: "a: ${index}"}}}\n`;

  const finding = (files: Readonly<Record<string, string>>) => {
    const sources = new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));
    return findEnvironments([...sources.keys()], path => sources.get(path));
  };

  test('of thousands of Applications sixty are looked at and the rest is named, in linear time', () => {
    const { environments, leftOut } = inLinearTime(
      2_000,
      size => ({ ...web, 'apps/all.yaml': Array.from({ length: size }, (_, index) => application(index)).join('---\n') }),
      files => finding(files).ofChart('charts/web'),
    );
    expect(environments).toHaveLength(60);
    expect(leftOut).toHaveLength(1_941);
  });

  test('thousands of HelmReleases with one ConfigMap take linear time', () => {
    const release = (index: number) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: w}\nspec: {chart: {spec: {chart: charts/web, sourceRef: {kind: GitRepository}}}, valuesFrom: [{kind: ConfigMap, name: c}], values: {a: ${index}}}\n`;
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {values.yaml: "a: 1"}\n';
    const { environments } = inLinearTime(
      1_000,
      size => ({ ...web, 'apps/all.yaml': Array.from({ length: size }, (_, index) => `${release(index)}---\n${map}`).join('---\n') }),
      files => finding(files).ofChart('charts/web'),
    );
    expect(environments).toHaveLength(60);
  });

  test('generators that multiply each other make a hundred Applications at most', () => {
    const elements = `{list: {elements: [${Array.from({ length: 200 }, (_, index) => `{a${index}: x, n: "${index}"}`).join(', ')}]}}`;
    const text = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\nspec:\n  generators:\n  - matrix: {generators: [${elements}, {matrix: {generators: [${elements}, ${elements}]}}]}\n  template: {metadata: {name: 'w{{n}}'}, spec: {source: {path: charts/web, helm: {values: 'n: {{n}}'}}}}\n`;
    const { environments, leftOut } = finding({ ...web, 'apps/set.yaml': text }).ofChart('charts/web');
    expect(environments.length + leftOut.length).toBeLessThanOrEqual(101);
  });

  test('files that are no YAML, and objects of odd shapes, are passed over', () => {
    const odd = [
      '{',
      'a: [',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: 1\n',
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {generators: {a: 1}, template: []}\n',
    ];
    const more = [
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {chart: {spec: []}, valuesFrom: {a: 1}}\n',
      'apiVersion: skaffold/v4\nkind: Config\ndeploy: {helm: {releases: [1, {chartPath: ../charts/web, setValues: []}]}}\n',
    ];
    const files = Object.fromEntries([...odd, ...more].map((text, index) => [`apps/f${index}.yaml`, text]));
    const finder = finding({ ...web, ...files, 'helmfile.yaml': 'releases: {a: 1}\nenvironments: []\n', 'deploy.sh': 'helm upgrade "' });
    expect(Object.keys(valuesByName(finder.ofChart('charts/web').environments))).toEqual(['default and skaffold/unknown']);
    expect(finder.ofKustomizations().environments).toEqual([]);
  });
});
