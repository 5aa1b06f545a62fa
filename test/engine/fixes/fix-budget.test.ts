import { expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { budgetOf, judgingAgain } from '../../../src/engine/fixes/proof-budget.ts';
import { lengthOf } from '../../../src/engine/fixes/proof-units.ts';

const characters = 1_000_000;
const text = `FROM alpine:3.22\n${'#'.repeat(characters)}\n`;
const artifacts = [parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map())];

test('a scan may look at each of its files several times to prove fixes, however many they are', () => {
  const budget = budgetOf('groups', artifacts, 0);
  expect([1, 2, 3, 4, 5, 6, 7, 8].every(() => budget.takes(2_000 + text.length, 'file'))).toBe(true);
  expect(budget.takes(1, 'file')).toBe(false);
});

test('what a scan finds counts as fifty characters that are read again', () => {
  const budget = budgetOf('groups', artifacts, 20_000);
  expect(budget.takes(8 * (2_000 + text.length + 50 * 20_000), 'file')).toBe(true);
  expect(budget.takes(1, 'file')).toBe(false);
});

test('a small scan has as much as a review', () => expect(budgetOf('groups', [], 0).takes(6_000_000, 'file')).toBe(true));

test('somebody waits for a review: what it costs does not grow with its files', () => {
  const budget = budgetOf('each', [...artifacts, ...artifacts, ...artifacts], 100_000);
  expect(budget.takes(6_000_000, 'file')).toBe(true);
  expect(budget.takes(1, 'file')).toBe(false);
});

test('fixes for which whole units are judged again leave those of single files theirs, and each file is looked at three times for them', () => {
  const budget = budgetOf('groups', artifacts, 0);
  expect(budget.takes(4 * characters, 'unit')).toBe(false);
  expect(budget.takes(3 * (2_000 + text.length), 'unit')).toBe(true);
  expect(budget.takes(1, 'unit')).toBe(false);
  expect(budget.takes(8 * characters, 'file')).toBe(true);
});

test('what is judged again of a unit by a few rules costs a sixteenth of what is read', () => {
  expect(judgingAgain(repositoryUnit({ unit: 'folder', path: '', artifacts: [...artifacts, ...artifacts] }))).toBe(text.length / 8);
});

test('what services are made of costs as much as it takes to ask for it, however short it is written', () => {
  const chained = (count: number): string =>
    `services:\n  s0: {image: nginx}\n${Array.from({ length: count }, (_, at) => `  s${at + 1}: {extends: s${at}}\n`).join('')}`;
  const lengthOfChain = (count: number): number =>
    lengthOf(parseArtifact(sourceFile('compose.yaml', chained(count)), { kind: 'compose' }, new Map()));
  expect(lengthOfChain(20) - chained(20).length).toBeGreaterThan(12 * ((20 * 20) / 2));
  expect(lengthOf(artifacts[0] as FileArtifact)).toBe(text.length);
});
