import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { buildsWith } from '../../../src/artifacts/unrendered/kustomization-names.ts';

/** Whether a kustomization in `web/` builds with a file beside it. */
const builds = (text: string, path = 'web/a.yaml'): boolean => buildsWith(sourceFile('web/kustomization.yaml', text), path);

describe('a kustomization builds with a file', () => {
  test.each([
    ['that is a patch', 'patches:\n  - path: a.yaml\n'],
    ['that is a patch of the older form', 'patchesStrategicMerge:\n  - a.yaml\n'],
    ['that holds the values of a chart', 'helmCharts:\n  - name: web\n    valuesFile: ./a.yaml\n'],
    ['that is a replacement', 'replacements:\n  - path: a.yaml\n'],
    ['that is a generator', 'generators: [a.yaml]\n'],
    ['that becomes the values of a release', 'configMapGenerator:\n  - files: [values.yaml=a.yaml]\n'],
    ['whose data fields are copied elsewhere', 'replacements: []\nsecretGenerator:\n  - envs: [a.yaml]\n'],
    ['whose data variables are made of', 'vars: []\nconfigMapGenerator:\n  - files: [a.yaml]\n'],
  ])('%s', (_, text) => {
    expect(builds(text)).toBe(true);
    expect(builds(text, 'web/b.yaml')).toBe(false);
    expect(builds(text, 'a.yaml')).toBe(false);
  });

  test.each(['resources', 'bases', 'components', 'crds'])('not when it is one of its %s, which are judged themselves', field => {
    expect(builds(`${field}:\n  - a.yaml\n`)).toBe(false);
    expect(builds(`${field}:\n  - a.yaml\npatches: [{path: a.yaml}]\n`)).toBe(true);
  });

  test('not when its name is something else’s: a kind, a version, a label', () => {
    expect(builds('kind: a.yaml\napiVersion: a.yaml\nmetadata: {name: a.yaml}\n')).toBe(false);
  });

  test('not when it is data that nobody copies', () => {
    expect(builds('configMapGenerator:\n  - files: [a.yaml]\n')).toBe(false);
    expect(builds('configMapGenerator:\n  - files: [app.properties=a.yaml]\n')).toBe(false);
    expect(builds('secretGenerator:\n  - envs: [a.yaml]\n')).toBe(false);
  });

  test('that is called by its own name in what becomes values', () => {
    expect(builds('configMapGenerator:\n  - files: [my-values.yaml]\n', 'web/my-values.yaml')).toBe(true);
  });

  test('in another folder', () => {
    expect(builds('patches:\n  - path: ../base/a.yaml\n', 'base/a.yaml')).toBe(true);
    expect(builds('patches:\n  - path: patches/a.yaml\n', 'web/patches/a.yaml')).toBe(true);
  });

  test('whose path is not longer than any path', () => {
    const long = `${'a/'.repeat(509)}a.yaml`;
    expect([long.length, builds(`patches: [{path: ${long}}]\n`, `web/${long}`)]).toEqual([1_024, true]);
    expect(builds(`patches: [{path: b${long}}]\n`, `web/b${long}`)).toBe(false);
  });

  test('not when nothing can be read of it', () => {
    expect([builds(''), builds('- a.yaml\n'), builds(': [\n')]).toEqual([false, false, false]);
  });
});
