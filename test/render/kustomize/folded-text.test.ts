import { describe, expect, test } from 'vitest';
import { foldedAgain } from '../../../src/render/kustomize/objects/folded-text.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { type Files, printed } from './build.ts';

const object = (value: string): string => `apiVersion: v1\nkind: Foo\nmetadata:\n  name: a\ne: ${value}`;

const folded = object('>\n  a\n    b\n  c\n');
const changed = 'e: |\n  a\n\n    b\n  c';
const kept = 'e: |\n  a\n    b\n  c';

const inFolder = (settings: string, files: Files): Files => ({ 'kustomization.yaml': settings, ...files });

/** The expectations are what kustomize prints. */
describe('a folded block with lines that are indented more', () => {
  test.each<[string, Files]>([
    ['of a resource', inFolder('resources: [a.yaml]\n', { 'a.yaml': folded })],
    [
      'of a base, once however many kustomizations there are',
      inFolder('resources: [base]\nnamePrefix: x-\n', {
        'base/kustomization.yaml': 'resources: [a.yaml]\nnamePrefix: y-\n',
        'base/a.yaml': folded,
      }),
    ],
    [
      'of a patch',
      inFolder('resources: [a.yaml]\npatches: [{path: p.yaml}]\n', {
        'a.yaml': 'apiVersion: v1\nkind: Foo\nmetadata: {name: a}\n',
        'p.yaml': folded,
      }),
    ],
  ])('has a line more when it is printed: %s', (_, files) => {
    expect(printed(files)).toContain(changed);
  });

  test.each<[string, Files]>([
    ['of a literal block', inFolder('resources: [a.yaml]\n', { 'a.yaml': object('|\n  a\n    b\n  c\n') })],
    [
      'of an operation',
      inFolder('resources: [a.yaml]\npatches: [{path: p.yaml, target: {kind: Foo}}]\n', {
        'a.yaml': 'apiVersion: v1\nkind: Foo\nmetadata: {name: a}\n',
        'p.yaml': '- op: add\n  path: /e\n  value: >\n    a\n      b\n    c\n',
      }),
    ],
  ])('has none: %s', (_, files) => {
    expect(printed(files)).toContain(kept);
  });

  test('is taken as it stands where it is copied from', () => {
    const replacement = '{source: {kind: Foo, fieldPath: e}, targets: [{select: {kind: Foo}, fieldPaths: [g], options: {create: true}}]}';
    const text = printed(inFolder(`resources: [a.yaml]\nreplacements: [${replacement}]\n`, { 'a.yaml': folded }));
    expect(text).toContain(changed);
    expect(text).toContain('g: |\n  a\n    b\n  c');
  });
});

test.each([
  ['a\nb\n', 'a\nb\n'],
  ['a\n\nb\n  c\n\n  d\ne\n', 'a\n\nb\n\n  c\n\n  d\ne\n'],
  ['\na\n  b\n', '\na\n\n  b\n'],
  ['a\nb\n\n', 'a\nb\n\n\n'],
  ['a\n  b\n\n\n', 'a\n\n  b\n\n\n'],
  ['a\n\tb\nc\n', 'a\n\n\tb\nc\n'],
  ['  x\na\nb\n', '  x\na b\n'],
  ['  x\na\n  b\nc\n', '  x\na\n  b\nc\n'],
  ['a \nb\n  c\n', 'a \nb\n  c\n'],
  ['', ''],
])('kustomize makes of %j as a folded block %j', (text, again) => {
  expect(foldedAgain(text)).toBe(again);
});

test('long texts are folded in linear time', () => {
  expect(inLinearTime(100_000, size => 'a\n  b\n\n'.repeat(size), foldedAgain).length).toBeGreaterThan(100_000);
});
