import { expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { budgetOf } from '../../../src/engine/fixes/fix-proof.ts';

const characters = 1_000_000;
const text = `FROM alpine:3.22\n${'#'.repeat(characters)}\n`;
const artifacts = [parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map())];

test('a scan may read each of its files several times to prove fixes, however many they are', () => {
  const budget = budgetOf('groups', artifacts, 0);
  expect([1, 2, 3, 4, 5, 6, 7, 8].every(() => budget.takes(characters, 'file'))).toBe(true);
  expect(budget.takes(characters, 'file')).toBe(false);
});

test('what a scan finds counts as fifty characters that are read again', () => {
  const budget = budgetOf('groups', artifacts, 20_000);
  expect(budget.takes(8 * (text.length + 50 * 20_000), 'file')).toBe(true);
  expect(budget.takes(1, 'file')).toBe(false);
});

test('a small scan has as much as a review', () => expect(budgetOf('groups', [], 0).takes(5_000_000, 'file')).toBe(true));

test('somebody waits for a review: what it costs does not grow with its files', () => {
  const budget = budgetOf('each', [...artifacts, ...artifacts, ...artifacts], 100_000);
  expect(budget.takes(5_000_000, 'file')).toBe(true);
  expect(budget.takes(1, 'file')).toBe(false);
});

test('fixes for which whole units are judged again leave those of single files theirs', () => {
  const budget = budgetOf('groups', artifacts, 0);
  expect(budget.takes(9 * characters, 'unit')).toBe(false);
  expect(budget.takes(2_000_000, 'unit')).toBe(true);
  expect(budget.takes(1, 'unit')).toBe(false);
  expect(budget.takes(8 * characters, 'file')).toBe(true);
});
