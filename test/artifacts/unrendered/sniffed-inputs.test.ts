import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { sniffedParts } from '../../../src/artifacts/unrendered/sniffed-inputs.ts';

const patch = (value: string) => sourceFile('patch.yaml', `- op: add\n  path: /metadata/labels/a\n  value: ${value}\n`);

test('a JSON patch of harmless places is nothing to render, and one whose aliases make it too large to compare is never taken for one', () => {
  const ten = (item: string): string => `[${Array.from({ length: 10 }, () => item).join(', ')}]`;
  const large = `{a: &a ${ten('1')}, b: &b ${ten('*a')}, c: &c ${ten('*b')}, d: &d ${ten('*c')}, e: &e ${ten('*d')}, f: ${ten('*e')}}`;
  expect(sniffedParts(undefined, patch('web'))).toEqual([]);
  const parts = [{ range: undefined, what: 'patches objects ("a patch that is too large")', renderer: 'overlays' }];
  expect([sniffedParts(undefined, patch(large)), sniffedParts(patch(large), patch('web'))]).toEqual([parts, parts]);
});

test('a part of an object is a patch that has to be rendered, unless it touches nothing but harmless places', () => {
  const bare = (labels: string, more = '') =>
    sourceFile('patch.yaml', `kind: Deployment\nmetadata:\n  name: web\n  labels: {a: ${labels}}\nspec:\n  replicas: 1\n${more}`);
  const pod = '  template:\n    spec:\n      hostNetwork: true\n';
  expect(sniffedParts(bare('x', pod), bare('y', pod))).toEqual([]);
  const head = bare('y', pod);
  expect(sniffedParts(bare('x'), head)).toEqual([
    { range: expect.anything(), what: expect.stringMatching(/^patches objects \(.*template/u), renderer: 'overlays' },
  ]);
});
