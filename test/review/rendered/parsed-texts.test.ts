import { expect, test } from 'vitest';
import { ParsedTexts } from '../../../src/review/rendered/units/parsed-texts.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n';

test('a text that was rendered before is the same artifact, and another one at another path', () => {
  const texts = new ParsedTexts();
  const first = texts.of('templates/pod.yaml', pod);
  expect(first.objects.map(({ kind }) => kind)).toEqual(['Pod']);
  expect(texts.of('templates/pod.yaml', `${pod}`)).toBe(first);
  expect(texts.of('templates/pod.yaml', `${pod}\n`)).not.toBe(first);
  const other = texts.of('templates/other.yaml', pod);
  expect(other).not.toBe(first);
  expect(other.file.path).toBe('templates/other.yaml');
});

test('the texts that were not asked for longest are given up when there are too many', () => {
  const texts = new ParsedTexts();
  const large = (name: string): string => `${pod}# ${name.repeat(400_000)}\n`;
  const [first, second] = [texts.of('pod.yaml', large('a')), texts.of('pod.yaml', large('b'))];
  expect(texts.of('pod.yaml', large('a'))).toBe(first);
  texts.of('pod.yaml', large('c'));
  expect(texts.of('pod.yaml', large('a'))).toBe(first);
  expect(texts.of('pod.yaml', large('b'))).not.toBe(second);
});

test('a text that is larger than all that is kept is read, and not kept', () => {
  const texts = new ParsedTexts();
  const huge = `${pod}# ${'x'.repeat(2 << 20)}\n`;
  const first = texts.of('pod.yaml', huge);
  expect(first.objects).toHaveLength(1);
  expect(texts.of('pod.yaml', huge)).not.toBe(first);
});
