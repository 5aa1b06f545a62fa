import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { scanFiles } from '../../../src/review/scan.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { causedLines, type Files, InMemoryRepository, reviewChange } from '../../support/in-memory-repository.ts';

/** Images in the manifests that are said to be mutable or to float, with all files of the repository there. */
const looseImages = async (files: Files): Promise<readonly string[]> => {
  const manifests = Object.entries(files).filter(([path]) => path.startsWith('deploy/'));
  const { findings, files: read } = await scanFiles(
    new Map(manifests.map(([path, text]) => [path, { state: 'text' as const, text: text ?? '' }])),
    { policy: defaultPolicy, rules: allRules, version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head: files }), clock: { today: () => '2026-11-24' } },
  );
  return findings
    .filter(({ ruleId }) => ruleId.startsWith('image/'))
    .map(({ location: { path, range } }) => read.get(path)?.text.slice(range.start, range.end) ?? '');
};

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "${image}"}]}\n`;
const skaffold = (image: string): string =>
  `apiVersion: skaffold/v4beta6\nkind: Config\nbuild:\n  artifacts:\n    - image: ${image}\nprofiles:\n  - name: dev\n    build:\n      artifacts:\n        - image: debug\n`;

describe('images whose tag another file decides', () => {
  test('are not called mutable where Skaffold builds them', async () => {
    const manifests = { 'deploy/web.yaml': pod('web'), 'deploy/deep/api.yaml': pod('debug:latest'), 'deploy/db.yaml': pod('postgres') };
    expect(await looseImages(manifests)).toEqual(
      ['postgres', 'debug:latest', 'web'].map(image => `"${image}"`).map(text => text.slice(1, -1)),
    );
    expect(await looseImages({ ...manifests, 'skaffold.yaml': skaffold('web') })).toEqual(['postgres']);
  });

  test('are called mutable below another folder than that of the Skaffold file', async () => {
    expect(await looseImages({ 'deploy/web.yaml': pod('web'), 'other/skaffold.yaml': skaffold('web') })).toEqual(['web']);
  });

  test('are not called mutable where a kustomization gives them a tag or digest', async () => {
    const with_ = (images: string): Files => ({
      'deploy/web.yaml': pod('web'),
      'deploy/kustomization.yaml': `resources: [web.yaml]\nimages: ${images}\n`,
    });
    expect(await looseImages(with_('[{name: web, newTag: "1.2"}]'))).toEqual([]);
    expect(await looseImages(with_('[{name: web, newName: ghcr.io/acme/web, digest: sha256:abc}]'))).toEqual([]);
    expect(await looseImages(with_('[{name: web, newTag: latest}]'))).toEqual(['web']);
    expect(await looseImages(with_('[{name: api, newTag: "1.2"}]'))).toEqual(['web']);
  });

  test('are not called mutable where what builds on their kustomization gives them a tag, by others between them or not', async () => {
    const base = { 'deploy/base/web.yaml': pod('web'), 'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n' };
    const tagged = (resources: string): string => `resources: [${resources}]\nimages: [{name: web, newTag: "1.2"}]\n`;
    expect(await looseImages({ ...base, 'deploy/prod/kustomization.yaml': tagged('../base') })).toEqual([]);
    const between = { ...base, 'deploy/all/kustomization.yaml': 'resources: [../base/]\n' };
    expect(await looseImages({ ...between, 'deploy/prod/kustomization.yaml': tagged('../all') })).toEqual([]);
  });

  test('are called mutable where a kustomization that does not build on theirs gives one of that name a tag', async () => {
    const base = { 'deploy/base/web.yaml': pod('web'), 'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n' };
    const other = {
      'deploy/other/api.yaml': pod('web'),
      'deploy/other/kustomization.yaml': 'resources: [api.yaml]\nimages: [{name: web, newTag: "1.2"}]\n',
    };
    expect(await looseImages({ ...base, ...other })).toEqual(['web']);
  });

  test('are called mutable by what deploys them without a tag, beside one that gives them a tag', async () => {
    const files = {
      'deploy/base/web.yaml': pod('web'),
      'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'deploy/prod/kustomization.yaml': 'resources: [../base]\nimages: [{name: web, newTag: "1.2"}]\n',
      'deploy/test/kustomization.yaml': 'resources: [../base]\n',
    };
    expect(await looseImages(files)).toEqual(['"web"']);
  });

  test('are not called mutable in what is deployed of a kustomization, where Skaffold builds them', async () => {
    const files = {
      'deploy/base/web.yaml': pod('web'),
      'deploy/base/kustomization.yaml': 'resources: [web.yaml]\nnamespace: shop\n',
    };
    expect(await looseImages({ ...files, 'skaffold.yaml': skaffold('web') })).toEqual([]);
    expect(await looseImages(files)).toEqual(['web']);
  });

  test('kustomizations that build on each other in a ring are followed once', async () => {
    const files = {
      'deploy/base/web.yaml': pod('web'),
      'deploy/base/kustomization.yaml': 'resources: [web.yaml, ../ring]\n',
      'deploy/ring/kustomization.yaml': 'resources: [../base]\n',
    };
    expect(await looseImages(files)).toEqual(['web']);
  });

  test('are not called mutable where an overlay far from their base gives them a tag, in a repository of few kustomizations', async () => {
    const base = { 'deploy/base/web.yaml': pod('web'), 'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n' };
    const between = { 'deploy/all/kustomization.yaml': 'resources: [../base]\n' };
    const overlay = (resources: string, tag: string): string => `resources: [${resources}]\nimages: [{name: web, newTag: "${tag}"}]\n`;
    expect(await looseImages({ ...base, ...between, 'live/eu/kustomization.yaml': overlay('../../deploy/all', '1.2') })).toEqual([]);
    expect(await looseImages({ ...base, ...between, 'live/eu/kustomization.yaml': overlay('../../deploy/all', 'latest') })).toEqual([
      'web',
    ]);
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`apps/a${at}/kustomization.yaml`, 'resources: []\n']));
    expect(await looseImages({ ...base, ...between, ...many, 'live/eu/kustomization.yaml': overlay('../../deploy/all', '1.2') })).toEqual([
      'web',
    ]);
  });

  test('are called mutable on neither side of a change, or on both, whichever manifests it has on each', async () => {
    const overlay = 'resources: [../base, extra.yaml]\nimages: [{name: web, newTag: "1.2"}]\n';
    const base: Files = {
      'deploy/base/web.yaml': pod('web'),
      'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'deploy/prod/kustomization.yaml': overlay,
      'deploy/prod/extra.yaml': pod('web'),
    };
    const { 'deploy/prod/extra.yaml': _, ...rest } = base;
    const head = { ...rest, 'deploy/base/web.yaml': pod('web').replace('name: web,', 'name: web, tty: true,') };
    expect(causedLines(await reviewChange({ base, head })).filter(line => line.includes('image/'))).toEqual([]);
  });

  describe('are not called mutable where a transformer of what builds on them gives them a tag', () => {
    const transformer = (tag: string, name = 'web', kind = 'ImageTagTransformer'): string =>
      `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: t}\nimageTag: {name: ${name}, newTag: "${tag}"}\n`;
    const base = { 'deploy/base/web.yaml': pod('web'), 'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n' };
    const overlay = (transformers: string): Files => ({
      ...base,
      'deploy/prod/kustomization.yaml': `resources: [../base]\ntransformers:\n${transformers}\n`,
    });
    const inFolder = (text: string): Files => ({
      ...overlay('- ../images/stable'),
      'deploy/images/stable/kustomization.yaml': 'resources: [image.yaml]\n',
      'deploy/images/stable/image.yaml': text,
    });

    test.each<[string, Files]>([
      ['in a file', { ...overlay('- tag.yaml'), 'deploy/prod/tag.yaml': transformer('1.2') }],
      ['in the folder of a kustomization', inFolder(`${transformer('7', 'api')}---\n${transformer('1.2')}`)],
      ['written into the kustomization', overlay(`- |-\n  ${transformer('1.2').trimEnd().replaceAll('\n', '\n  ')}`)],
      ['by a digest', inFolder(transformer('1.2').replace('newTag: "1.2"', 'digest: sha256:abc'))],
    ])('%s', async (_, files) => {
      expect(await looseImages(files)).toEqual([]);
    });

    test.each<[string, Files]>([
      ['of another image', inFolder(transformer('1.2', 'api'))],
      ['that gives it "latest"', inFolder(transformer('latest'))],
      ['of another kind', inFolder(transformer('1.2', 'web', 'PrefixTransformer'))],
      ['of a plugin of that name', inFolder(transformer('1.2').replace('builtin', 'acme.example/v1'))],
      ['that no kustomization names', { ...base, 'deploy/images/stable/image.yaml': transformer('1.2') }],
      ['that is not there', overlay('- ../images/stable')],
    ])('but not by one %s', async (_, files) => {
      expect(new Set(await looseImages(files))).toEqual(new Set(['web']));
    });
  });

  test('a Skaffold file that is not YAML decides nothing', async () => {
    expect(await looseImages({ 'deploy/web.yaml': pod('web'), 'skaffold.yaml': 'build: [' })).toEqual(['web']);
  });
});

describe('a bare name after FROM that is a named context of the build', () => {
  const dockerfile = { 'deploy/Dockerfile': 'FROM base\nUSER 1000\n' };

  test.each([
    [
      'Compose, as a mapping',
      'compose.yaml',
      'services:\n  a:\n    build:\n      context: deploy\n      additional_contexts:\n        base: ./base\n',
    ],
    ['Compose, as a list', 'docker-compose.yml', 'services:\n  a:\n    build:\n      additional_contexts: ["base=docker-image://x:1"]\n'],
    ['bake', 'deploy/docker-bake.hcl', 'target "a" {\n  contexts = {\n    base = "target:other"\n  }\n}\n'],
    ['bake in JSON', 'docker-bake.json', '{"target": {"a": {"contexts": {"x": "y", "base": "target:other"}}}}'],
    ['a command', 'Makefile', 'build:\n\tdocker buildx build --build-context base=../base deploy\n'],
    [
      'a workflow',
      '.github/workflows/build.yml',
      'jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-contexts: |\n            x=y\n            base=docker-image://x:1\n',
    ],
  ])('is not called an image without a tag: %s', async (_, path, text) => {
    expect(await looseImages({ ...dockerfile, [path]: text })).toEqual([]);
    expect(await looseImages({ ...dockerfile, [path]: text.replaceAll('base', 'other') })).toEqual(['base']);
  });

  test('is an image where the file belongs to another folder', async () => {
    const bake = 'target "a" {\n  contexts = { base = "target:other" }\n}\n';
    expect(await looseImages({ ...dockerfile, 'other/docker-bake.hcl': bake })).toEqual(['base']);
  });
});
