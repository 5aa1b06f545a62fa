import { describe, expect, test } from 'vitest';
import { chart, finderOf, shown, valuesByName } from './support.ts';

const application = (spec: string, name = 'web'): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  project: default
  destination:
    server: https://kubernetes.default.svc
    namespace: shop
${spec.replaceAll(/^(?=.)/gmu, '  ')}`;

const source = (helm: string): string => `source:
  repoURL: https://github.com/acme/shop.git
  targetRevision: HEAD
  path: charts/web
  helm:
${helm.replaceAll(/^(?=.)/gmu, '    ')}`;

const web = chart('charts/web');

/** The environments that an Application of the chart makes, without those that nobody declares. */
const declared = (text: string, files: Readonly<Record<string, string>> = {}) =>
  finderOf({ ...web, ...files, 'argocd/web.yaml': text })
    .ofChart('charts/web')
    .environments.filter(({ origin }) => origin !== undefined);

const values = (text: string, files?: Readonly<Record<string, string>>): readonly string[] =>
  (declared(text, files)[0]?.values ?? []).map(shown);

describe('an Application', () => {
  test('deploys the chart of its path with Helm 3, under its own name and in its namespace', () => {
    const [one] = declared(application(source('values: ""\n')));
    expect(one).toMatchObject({ names: ['argocd/web', 'default'].toReversed(), helm: 3, release: { name: 'web', namespace: 'shop' } });
  });

  test('may name the release, and the namespace that Helm is told', () => {
    const [one] = declared(application(source('releaseName: shop-web\nnamespace: other\nvalues: "a: 1"\n')));
    expect(one?.release).toEqual({ name: 'shop-web', namespace: 'other' });
  });

  test('takes values files from the folder of the chart, from the root, and from a source with a name', () => {
    const text = application(source('valueFiles:\n- values-prod.yaml\n- ../shared.yaml\n- /env/prod.yaml\n- $values/env/web.yaml\n'));
    const files = { 'charts/web/values-prod.yaml': '', 'charts/shared.yaml': '', 'env/prod.yaml': '', 'env/web.yaml': '' };
    expect(values(text, files)).toEqual(['charts/web/values-prod.yaml', 'charts/shared.yaml', 'env/prod.yaml', 'env/web.yaml']);
  });

  test('lays files, then values, then parameters over each other, texts by force last', () => {
    const text = application(
      source(`parameters:
- {name: service.port, value: "80"}
- {name: tag, value: "1", forceString: true}
- {name: list, value: "a,b"}
- {name: array, value: "{a,b}"}
fileParameters:
- {name: config, path: files/app.ini}
values: |
  image:
    tag: two
valueFiles: [values-prod.yaml]
`),
    );
    expect(values(text, { 'charts/web/values-prod.yaml': '' })).toEqual([
      'charts/web/values-prod.yaml',
      'image: tag: two',
      '--set service.port=80',
      '--set list=a\\,b',
      '--set array={a,b}',
      '--set-string tag=1',
      '--set-file config=charts/web/files/app.ini',
    ]);
  });

  test('an object of values takes the place of a text', () =>
    expect(values(application(source('values: "a: 1"\nvaluesObject:\n  b: 2\n')))).toEqual(['b: 2']));

  test('a value that is written in it stands at its own place in the file', () => {
    const text = application(source('values: |\n  image:\n    # which\n    tag: one\n'));
    const inline = declared(text)[0]?.values[0];
    if (inline?.kind !== 'inline') throw new Error('There are no inline values.');
    const start = inline.text.source.text.indexOf('one');
    expect(inline.text.placeOf({ start, end: start + 3 }).range).toEqual({
      start: text.indexOf('tag: one') + 5,
      end: text.indexOf('tag: one') + 8,
    });
    expect(inline.text.file.path).toBe('argocd/web.yaml');
  });

  test('and as a whole where the text is folded or quoted', () => {
    const text = application(source('values: "image: {tag: one}"\n'));
    const inline = declared(text)[0]?.values[0];
    if (inline?.kind !== 'inline') throw new Error('There are no inline values.');
    const { start, end } = inline.text.placeOf({ start: 0, end: 5 }).range;
    expect(text.slice(start, end)).toBe('image: {tag: one}');
  });

  test('a values file that is not there is missing, unless that may be', () => {
    const lost = source('valueFiles: [values-prod.yaml]\n');
    expect(declared(application(lost))[0]?.missing).toEqual(['values-prod.yaml']);
    expect(declared(application(`${lost}    ignoreMissingValueFiles: true\n`))[0]?.missing).toEqual([]);
  });

  test('values from an address are missing', () =>
    expect(declared(application(source('valueFiles: ["https://example.com/values.yaml"]\n')))[0]?.missing).toEqual([
      'https://example.com/values.yaml',
    ]));

  test('of several sources, the one with the chart of the repository counts', () => {
    const text = application(`sources:
- repoURL: https://charts.example.com
  chart: redis
  targetRevision: 1.0.0
- repoURL: https://github.com/acme/shop
  ref: values
- repoURL: https://github.com/acme/charts
  path: charts/web
  helm:
    valueFiles: [$values/env/web.yaml]
`);
    expect(values(text, { 'env/web.yaml': '' })).toEqual(['env/web.yaml']);
  });

  test('of a chart that is not in the repository is none of it', () =>
    expect(declared(application('source: {repoURL: https://charts.example.com, chart: redis, helm: {values: "a: 1"}}\n'))).toEqual([]));

  test('several in one file each make an environment', () => {
    const text = `${application(source('values: "a: 1"\n'), 'dev')}---\n${application(source('values: "a: 2"\n'), 'prod')}`;
    expect(declared(text).map(({ name }) => name)).toEqual(['argocd/dev', 'argocd/prod']);
  });

  test('two with the same values files are one, with both names', () => {
    const one = source('valueFiles: [values-prod.yaml]\n');
    const text = `${application(one, 'eu')}---\n${application(one, 'us')}`;
    const found = declared(text, { 'charts/web/values-prod.yaml': '' });
    expect(found.map(({ name, names }) => [name, names])).toEqual([['argocd/eu and argocd/us', ['argocd/eu', 'argocd/us']]]);
  });

  test('two of one name are told apart by their files', () => {
    const files = { 'argocd/eu.yaml': application(source('values: "a: 1"\n')), 'argocd/us.yaml': application(source('values: "a: 2"\n')) };
    const found = finderOf({ ...web, ...files })
      .ofChart('charts/web')
      .environments.map(({ name }) => name);
    expect(found).toEqual(['default', 'argocd/web (argocd/eu.yaml)', 'argocd/web (argocd/us.yaml)']);
  });
});

const set = (generators: string, template: string): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: webs, namespace: argocd}
spec:
  goTemplate: true
  generators:
${generators.replaceAll(/^(?=.)/gmu, '  ')}  template:
${template.replaceAll(/^(?=.)/gmu, '    ')}`;

const template = `metadata: {name: 'web-{{.cluster}}'}
spec:
  destination: {server: '{{.url}}', namespace: 'shop-{{ .cluster }}'}
  source:
    repoURL: https://github.com/acme/shop
    path: charts/web
    helm:
      valueFiles: ['env/{{.cluster}}.yaml']
`;

const env = { 'charts/web/env/eu.yaml': '', 'charts/web/env/us.yaml': '' };

describe('an ApplicationSet', () => {
  test('makes an environment for each element of a list', () => {
    const found = declared(set('- list:\n    elements:\n    - {cluster: eu}\n    - {cluster: us}\n', template), env);
    expect(valuesByName(found)).toEqual({ 'argocd/web-eu': ['charts/web/env/eu.yaml'], 'argocd/web-us': ['charts/web/env/us.yaml'] });
    expect(found[0]?.release).toEqual({ name: 'web-eu', namespace: 'shop-eu' });
  });

  test('takes the older templates without a dot', () => {
    const older = template.replaceAll('.cluster', 'cluster').replaceAll('.url', 'url');
    expect(Object.keys(valuesByName(declared(set('- list: {elements: [{cluster: eu}]}\n', older), env)))).toEqual(['argocd/web-eu']);
  });

  test('for folders of the repository, without those that are left out', () => {
    const folders = `metadata: {name: '{{.path.basename}}'}
spec:
  destination: {namespace: '{{.path.basename}}'}
  source: {repoURL: x, path: '{{.path.path}}', helm: {values: "folder: {{index .path.segments 1}}"}}
`;
    const generator = '- git:\n    directories:\n    - path: charts/*\n    - {path: charts/old, exclude: true}\n';
    const finder = finderOf({ ...web, ...chart('charts/api'), ...chart('charts/old'), 'argocd/set.yaml': set(generator, folders) });
    expect(valuesByName(finder.ofChart('charts/api').environments)).toEqual({ default: [], 'argocd/api': ['folder: api'] });
    expect(Object.keys(valuesByName(finder.ofChart('charts/old').environments))).toEqual(['default']);
  });

  test('for files that it reads, wherever they lie below a folder', () => {
    const files = { ...env, 'clusters/a/config.json': '{"cluster": "eu"}', 'clusters/b/c/config.json': '{"cluster": "us"}' };
    const found = declared(set('- git: {files: [{path: "clusters/**/config.json"}]}\n', template), files);
    expect(Object.keys(valuesByName(found))).toEqual(['argocd/web-eu', 'argocd/web-us']);
  });

  test('for each pair of two generators, and for what a second one adds', () => {
    const generator = (kind: string) => `- ${kind}:
    mergeKeys: [cluster]
    generators:
    - list: {elements: [{cluster: eu}, {cluster: us}]}
    - list: {elements: [{cluster: us, tag: "2"}]}
`;
    const tagged = template.replace('valueFiles:', 'parameters: [{name: tag, value: "{{.tag}}"}]\n      valueFiles:');
    expect(valuesByName(declared(set(generator('merge'), tagged), env))['argocd/web-us']).toEqual([
      'charts/web/env/us.yaml',
      '--set tag=2',
    ]);
    expect(Object.keys(valuesByName(declared(set(generator('matrix'), tagged), env)))).toEqual(['argocd/web-us']);
  });

  test('of clusters, which nobody here knows, takes each values file that fits', () => {
    const found = declared(set('- clusters: {}\n', template), env);
    expect(found.map(({ name, values: given }) => [name, given.map(shown)])).toEqual([
      ['argocd/web-eu', ['charts/web/env/eu.yaml']],
      ['argocd/web-us', ['charts/web/env/us.yaml']],
    ]);
  });

  test('with values that a template takes of an element names the place in the element', () => {
    const inline = template.replace(
      "valueFiles: ['env/{{.cluster}}.yaml']",
      'values: |\n        cluster: {{.cluster}}\n        last: true',
    );
    const text = set('- list: {elements: [{cluster: europe-west}]}\n', inline);
    const given = declared(text)[0]?.values[0];
    if (given?.kind !== 'inline') throw new Error('There are no inline values.');
    const at = (word: string): string => {
      const start = given.text.source.text.indexOf(word);
      const place = given.text.placeOf({ start, end: start + word.length }).range;
      return text.slice(place.start, place.end);
    };
    expect(at('europe-west')).toBe('europe-west');
    expect(at('last: true')).toBe('last: true');
  });

  test('a value that would be more than a word is not put in', () => {
    const found = declared(set('- list: {elements: [{cluster: "eu\\"}\\n  - x: {"}]}\n', template), env);
    expect(found.map(({ name }) => name)).toEqual(['argocd/web-eu', 'argocd/web-us']);
  });
});
