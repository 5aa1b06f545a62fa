import { describe, expect, test } from 'vitest';
import { deployed } from '../../../src/reports/html/deployed.ts';
import type { RenderedDiff } from '../../../src/review/rendered/differences/rendered-diff.ts';
import type { EffectiveChange } from '../../../src/verdict/effective-change.ts';

const change: EffectiveChange = {
  kind: 'chart',
  folder: 'web/',
  environments: ['prod'],
  object: 'Deployment/web',
  field: 'containers[web].image',
  before: undefined,
  after: 'a:<1>',
  at: { path: 'web/values.yaml', line: 7 },
};
const diff = (changes: Partial<RenderedDiff> = {}): RenderedDiff => ({
  kind: 'chart',
  folder: 'web/',
  environments: ['prod', '', 'test'],
  objects: [{ name: 'apps/v1 Deployment web', state: 'changed', lines: ['-a', '+b'] }],
  unknown: [],
  ...changes,
});
const at = { repositoryUrl: 'https://github.com/acme/shop', commit: 'abc' };
const shown = (effective: readonly EffectiveChange[], diffs: readonly RenderedDiff[] = []): string =>
  String(deployed(effective, diffs, at));
const count = (text: string, part: string): number => text.split(part).length - 1;

test('nothing is said where nothing is deployed differently', () => {
  expect(shown([])).toBe('');
  for (const text of [shown([change]), shown([], [diff()])]) expect(text).toContain('What is deployed differently</h3>');
});

describe('fields', () => {
  test('stand in a row with what they were, what they are, and the line that decides', () => {
    const cells = [...shown([change]).matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell]) => cell);
    expect(cells).toEqual([
      'prod',
      '<code>Deployment/web</code>',
      '<code>containers[web].image</code>',
      'unset',
      '<code>a:&lt;1&gt;</code>',
      expect.stringMatching(
        /^<a href="https:\/\/github\.com\/acme\/shop\/blob\/abc\/web\/values\.yaml#L7"[^>]*><code>web\/values\.yaml:7<\/code><\/a>$/u,
      ),
    ]);
    const { at: _, ...gone } = change;
    expect(shown([{ ...gone, before: 'x', after: undefined }])).toContain('<td><code>x</code></td><td>unset</td><td></td>');
  });

  test('are no table where only objects differ, and five hundred at most', () => {
    expect(shown([], [diff()])).not.toContain('<table');
    const many = (length: number) => shown(Array.from({ length }, () => change));
    expect([count(many(500), '<tr><td>'), many(500).includes('more field')]).toEqual([500, false]);
    expect([count(many(501), '<tr><td>'), many(501).includes('<p>and 1 more field</p>')]).toEqual([500, true]);
    expect(many(503)).toContain('<p>and 3 more fields</p>');
  });
});

describe('objects', () => {
  test('are shown by environment, which stands open where it is the only one', () => {
    const one = shown([], [diff()]);
    expect(one).toContain('<details class="fold" open><summary><strong>chart web, prod, test</strong>: 1 object</summary>');
    expect(one).toContain('<h4><code>apps/v1 Deployment web</code> changed</h4><pre class="diff">');
    expect(one).toMatch(/-a\n.*\+b\n/su);
    expect(shown([], [diff(), diff()])).not.toContain(' open>');
    expect(shown([], [diff({ folder: '', environments: [''], kind: 'kustomization' })])).toContain(
      '<strong>kustomization at the root</strong>',
    );
  });

  test('say what is not known of them', () => {
    expect(shown([], [diff({ unknown: ['The value "x" is not known.'], objects: [] })])).toContain(
      '<p class="unknown">The value <code>x</code> is not known.</p>',
    );
  });

  test('have ten thousand lines together, the others are counted', () => {
    const of = (length: number) => ({ name: `o${length}`, state: 'added' as const, lines: Array.from({ length }, () => '+x') });
    const rest = ': <code>tidewaiter review --rendered-diff FILE</code> writes all.</p>';
    const full = shown([], [diff({ objects: [of(10_000)] })]);
    expect([count(full, '+x\n'), full.includes('more line')]).toEqual([10_000, false]);
    const more = shown([], [diff({ objects: [of(9_999)] }), diff({ objects: [of(2), of(3)] })]);
    expect(count(more, '+x\n')).toBe(10_000);
    expect([more.includes(`<p>1 more line${rest}`), more.includes(`<p>3 more lines${rest}`)]).toEqual([true, true]);
  });

  test('have lines of five hundred characters at most', () => {
    const lines = ['+'.padEnd(500, 'x'), '+'.padEnd(501, 'y')];
    const text = shown([], [diff({ objects: [{ name: 'o', state: 'removed', lines }] })]);
    expect([count(text, 'x'.repeat(499)), text.includes(`${'y'.repeat(498)}…`), text.includes('y'.repeat(499))]).toEqual([1, true, false]);
    expect(text).toContain('</code> removed</h4>');
  });
});
