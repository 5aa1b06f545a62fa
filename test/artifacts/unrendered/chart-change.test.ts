import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { type ChartFileKind, chartChange, chartFileKind } from '../../../src/artifacts/unrendered/chart-change.ts';

test('a chart’s own files are called so', () => {
  expect(['a/Chart.yaml', 'requirements.yaml', 'Chart.lock', 'x/requirements.lock', 'chart.yaml', 'Chart.yml'].map(chartFileKind)).toEqual([
    'chart',
    'dependencies',
    'lock',
    'lock',
    undefined,
    undefined,
  ]);
});

describe('a change of a chart’s own file', () => {
  const change = (base: string | undefined, head: string | undefined, kind: ChartFileKind = 'chart') => {
    const file = (text: string | undefined) => (text === undefined ? undefined : sourceFile('Chart.yaml', text));
    const { parts, printed } = chartChange(kind, file(base), file(head));
    const at = (range: { start: number; end: number } | undefined) => range && head?.slice(range.start, range.end);
    return {
      parts: parts.map(({ what, range }) => [what, at(range)]),
      printed: [...printed].map(([name, { what, range }]) => [name, what, at(range)]),
    };
  };

  test('is about the charts that it is made of', () => {
    const base = 'dependencies:\n  - {name: db, version: 1.0.0, repository: https://x}\n';
    expect(change(base, base.replace('1.0.0', '2.0.0')).parts).toEqual([
      ['changes the charts that a chart is made of ("version 2.0.0")', '2.0.0'],
    ]);
    expect(change(base, 'dependencies: []\n').parts).toHaveLength(1);
    expect(change('{}\n', base).parts[0]?.[0]).toContain('changes the charts that a chart is made of (');
    expect(change(base, base.replace('1.0.0', '2.0.0'), 'lock').parts).toHaveLength(1);
  });

  test('is about fields that templates may print, in the chart itself alone', () => {
    const base = 'name: web\nversion: 1.0.0\nappVersion: "1"\ndescription: x\n';
    const head = 'name: shop\nversion: 1.0.1\nappVersion: "2"\ndescription: y\n';
    const what = (name: string) => `changes "${name}", which templates of the chart print outside of labels`;
    expect(change(base, head)).toEqual({
      parts: [],
      printed: [
        ['name', what('name'), 'shop'],
        ['version', what('version'), '1.0.1'],
        ['appVersion', what('appVersion'), '"2"'],
      ],
    });
    expect(change(base, head, 'dependencies').printed).toEqual([]);
    expect(change('annotations: {version: a}\n', 'annotations: {version: b}\n')).toEqual({ parts: [], printed: [] });
    expect(change(base, undefined).printed.map(([, , at]) => at)).toEqual([undefined, undefined, undefined]);
  });

  test('that can not be read is told so', () => {
    expect(change('name: a\n', 'name: [\n')).toEqual({
      parts: [["says what a chart is made of and can't be read", undefined]],
      printed: [],
    });
    expect(change('name: a\n', 'name: a # same\n')).toEqual({ parts: [], printed: [] });
  });
});
