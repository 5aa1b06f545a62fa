import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { batchesOf } from '../../src/units/batches.ts';
import { largestTrees } from '../../src/units/folder-trees.ts';
import { groupUnits, imageUnits, touchedUnits } from '../../src/units/group-units.ts';
import type { UnitPlan } from '../../src/units/unit-plan.ts';

/** Texts by path; those without one only are there. */
const grouped = (files: Readonly<Record<string, string>>): readonly UnitPlan[] =>
  groupUnits({
    paths: Object.keys(files),
    texts: new Map(Object.entries(files).flatMap(([path, text]) => (text === '' ? [] : [[path, sourceFile(path, text)]]))),
  });

const shown = (units: readonly UnitPlan[]): readonly string[] =>
  units.map(({ unit, path, members, unseen }) => `${unit} ${path}: ${[...members].join(' ')}${unseen === undefined ? '' : ` (${unseen})`}`);

const named = (...paths: readonly string[]): string => `resources: [${paths.join(', ')}]\n`;

describe('files belong together', () => {
  test('in the largest tree that is small enough', () => {
    expect(shown(grouped({ 'a.yaml': '', 'k8s/b.yaml': '', 'k8s/x/c.yaml': '' }))).toEqual(['folder : a.yaml k8s/b.yaml k8s/x/c.yaml']);
    const trees = largestTrees(['a', 'b', 'x/c', 'x/d', 'y/e', 'y/z/f', 'y/z/g', 'y/z/h'], 3);
    expect([...trees]).toEqual([
      ['', ['a', 'b']],
      ['x/', ['x/c', 'x/d']],
      ['y/', ['y/e']],
      ['y/z/', ['y/z/f', 'y/z/g', 'y/z/h']],
    ]);
  });

  test('in a chart, with its subcharts, and in no tree around it', () => {
    expect(
      shown(
        grouped({ 'a.yaml': '', 'c/Chart.yaml': '', 'c/templates/a.yaml': '', 'c/charts/d/Chart.yaml': '', 'c/charts/d/values.yaml': '' }),
      ),
    ).toEqual([
      'chart c/: c/Chart.yaml c/templates/a.yaml c/charts/d/Chart.yaml c/charts/d/values.yaml (What a chart deploys is known only once it is rendered.)',
      'folder : a.yaml',
    ]);
  });

  test('in each kustomization that reaches them, and nothing else does', () => {
    const files = {
      'base/kustomization.yaml': named('web.yaml'),
      'base/web.yaml': '',
      'base/unused.yaml': '',
      'prod/kustomization.yaml': `${named('../base')}patches: [{path: p.yaml}]\n`,
      'prod/p.yaml': '',
      'test/kustomization.yaml': named('../base'),
    };
    expect(shown(grouped(files))).toEqual([
      'kustomization prod/kustomization.yaml: prod/kustomization.yaml prod/p.yaml base/kustomization.yaml base/web.yaml',
      'kustomization test/kustomization.yaml: test/kustomization.yaml base/kustomization.yaml base/web.yaml',
      'folder base/: base/unused.yaml',
    ]);
  });

  test('though kustomizations name each other in a circle, components alone are none', () => {
    expect(shown(grouped({ 'a/kustomization.yaml': named('../b'), 'b/kustomization.yaml': named('../a') }))).toEqual([
      'kustomization a/kustomization.yaml: a/kustomization.yaml b/kustomization.yaml',
    ]);
    expect(shown(grouped({ 'c/kustomization.yaml': `kind: Component\n${named('a.yaml')}`, 'c/a.yaml': '' }))).toEqual([
      'folder c/: c/a.yaml',
    ]);
  });

  test.each([
    ['a repository elsewhere', named('github.com/acme/base?ref=v1'), 'names "github.com/acme/base?ref=v1", which lies elsewhere.'],
    ['a chart to be rendered', 'helmCharts: [{name: redis}]\n', 'makes objects with "helmCharts".'],
    ['a path that is not there', named('lost.yaml'), 'names "k/lost.yaml", which the repository does not have.'],
    ['a kustomization that was not read', named('../other'), '"other/kustomization.yaml" was not read.'],
    ['no YAML', 'resources: [', 'could not be read.'],
  ])('in a kustomization with %s as far as is seen', (_name, text, unseen) => {
    expect(shown(grouped({ 'k/kustomization.yaml': text, 'other/kustomization.yaml': '' }))[0]).toContain(unseen);
  });

  test('in a Compose project, with what it includes, overrides and builds', () => {
    const files = {
      'compose.yaml': 'include: [db/compose.yaml]\nservices: {web: {build: .}}\n',
      'compose.override.yaml': 'services: {web: {}}\n',
      'db/compose.yaml': 'services: {db: {image: postgres}}\n',
      Dockerfile: '',
      'x/compose.yaml': 'services: {x: {image: x}}\n',
    };
    expect(grouped(files).map(({ unit, members }) => `${unit}: ${[...members].toSorted().join(' ')}`)).toEqual([
      'compose-project: Dockerfile compose.override.yaml compose.yaml db/compose.yaml',
      'compose-project: x/compose.yaml',
    ]);
  });

  test('apart from hidden folders', () => {
    expect(shown(grouped({ '.github/workflows/ci.yml': '', 'a.yaml': '' }))).toEqual([
      'folder .github/: .github/workflows/ci.yml',
      'folder : a.yaml',
    ]);
  });
});

describe('units are touched', () => {
  const units = (files: Readonly<Record<string, string>>) => grouped(files);

  test('that hold a changed file at either side, or are not made of the same files at both', () => {
    const base = units({
      'a/kustomization.yaml': named('one.yaml', 'two.yaml'),
      'a/one.yaml': '',
      'a/two.yaml': '',
      'b/kustomization.yaml': named('x.yaml'),
      'b/x.yaml': '',
    });
    const head = units({
      'a/kustomization.yaml': named('one.yaml'),
      'a/one.yaml': '',
      'a/two.yaml': '',
      'b/kustomization.yaml': named('x.yaml'),
      'b/x.yaml': '',
    });
    const touched = touchedUnits({ base, head }, new Set(['a/kustomization.yaml']));
    expect(touched.base.map(({ path }) => path)).toEqual(['a/kustomization.yaml']);
    expect(touched.head.map(({ path }) => path)).toEqual(['a/kustomization.yaml', 'a/']);
  });
});

test('batches hold whole units, and files of none of them as they come', () => {
  const paths = Array.from({ length: 200 }, (_, at) => `${at}/Dockerfile`);
  const unit: UnitPlan = { unit: 'folder', path: 'k/', members: new Set(['k/1.yaml', 'k/2.yaml']) };
  const batches = batchesOf(['k/1.yaml', ...paths, 'k/2.yaml'], [unit]);
  expect(batches.flatMap(batch => batch.paths).toSorted()).toEqual(['k/1.yaml', ...paths, 'k/2.yaml'].toSorted());
  expect(batches[0]?.paths.slice(0, 2)).toEqual(['k/1.yaml', 'k/2.yaml']);
  expect(batches.flatMap(batch => batch.units)).toEqual([unit]);
  expect(Math.max(...batches.map(batch => batch.paths.length))).toBeLessThanOrEqual(51);
});

describe('what builds and runs images', () => {
  test('is the largest tree with a Dockerfile, whatever else holds its files together, without charts', () => {
    const paths = [
      'web/Dockerfile',
      'compose.yaml',
      'k8s/kustomization.yaml',
      'k8s/web.yaml',
      'charts/a/Chart.yaml',
      'charts/a/Dockerfile',
    ];
    expect(shown(imageUnits(paths))).toEqual(['images : compose.yaml web/Dockerfile k8s/web.yaml']);
    expect(imageUnits(paths.filter(path => !path.startsWith('web/')))).toEqual([]);
  });

  test('is parted where it is too large, and only parts with a Dockerfile count', () => {
    const many = Array.from({ length: 150 }, (_, at) => `deploy/${at}.yaml`);
    const apps = Array.from({ length: 60 }, (_, at) => `app/${at}/Dockerfile`);
    expect(imageUnits(apps)).toEqual([]);
    expect(imageUnits([...many, ...apps, 'app/compose.yaml']).map(({ path, members }) => [path, members.size])).toEqual([['app/', 61]]);
  });
});
