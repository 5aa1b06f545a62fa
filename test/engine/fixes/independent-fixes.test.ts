import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { independentGroups } from '../../../src/engine/fixes/independent-fixes.ts';
import type { Finding } from '../../../src/findings/finding.ts';

const compose = (text: string): FileArtifact => parseCompose(sourceFile('compose.yaml', text), new Map());
const manifest = (text: string, template: 'none' | 'helm' = 'none'): FileArtifact =>
  parseKubernetes(sourceFile('a.yaml', text), { template });

/** The findings that fixes of a text stand for, one at each `@`, by their numbers in groups. */
const groupsIn = (artifact: FileArtifact, isApart: (finding: Finding) => boolean = () => false): readonly string[] => {
  const places = [...artifact.file.text.matchAll(/@/gu)].map(({ index }) => index);
  const findings = places.map((start, index) => ({
    ruleId: String(index + 1),
    fix: { title: '', safety: 'safe', edits: [{ range: { start, end: start + 1 }, newText: '' }] },
  })) as unknown as readonly Finding[];
  return independentGroups(artifact, findings, isApart).map(group => group.map(({ ruleId }) => ruleId).join(' '));
};

const document = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {a: "@", b: "@"}\n`;

describe('fixes are proven with each other', () => {
  test('where they write in documents of their own, the first of each together, then the second', () => {
    expect(groupsIn(manifest(`${document('a')}---\n${document('b')}---\n${document('c')}`))).toEqual(['1 3 5', '2 4 6']);
  });

  test('where they write in services of their own', () => {
    expect(groupsIn(compose('services:\n  b: {image: "@", user: "@"}\n  a:\n    image: "@"\n'))).toEqual(['1 3', '2']);
  });

  test('where they add to the ends of documents, which are where the next ones begin', () => {
    const artifact = manifest(`${document('a')}---\n${document('b')}---\n${document('c')}`);
    if (artifact.kind !== 'kubernetes') throw new Error('That is a manifest.');
    const ends = artifact.yaml.documents.map(({ range: { end } }, index) => ({
      ruleId: String(index + 1),
      fix: { title: '', safety: 'safe', edits: [{ range: { start: end, end }, newText: 'x: 1\n' }] },
    })) as unknown as readonly Finding[];
    expect(independentGroups(artifact, ends, () => false).map(group => group.map(({ ruleId }) => ruleId))).toEqual([['1', '2', '3']]);
  });

  test('but not in one document or service, nor beside all of them', () => {
    expect(groupsIn(manifest(document('a')))).toEqual(['1', '2']);
    expect(groupsIn(compose('x-a: "@"\nservices:\n  a: {image: "@"}\n  b: {image: "@"}\n'))).toEqual(['2 3', '1']);
  });

  test.each([
    ['an anchor', 'services:\n  a: &a {image: "@"}\n  b: {image: "@"}\n'],
    ['an alias', 'x: &x {}\nservices:\n  a: {image: "@"}\n  b: {image: "@", labels: *x}\n'],
    ['a merge', 'services:\n  a: {image: "@"}\n  b:\n    <<: {}\n    image: "@"\n'],
    ['a service that another extends', 'services:\n  a: {image: "@"}\n  b: {image: "@", extends: {service: a}}\n'],
  ])('nor where %s lets one service speak of another', (_, text) => {
    expect(groupsIn(compose(text))).toEqual(['1', '2']);
  });

  test('nor in templates and in stages, of which one may be made from another', () => {
    const two = `${document('a')}---\n${document('b')}`;
    expect(groupsIn(manifest(two, 'helm'))).toEqual(['1', '2', '3', '4']);
    expect(groupsIn(parseDockerfile(sourceFile('Dockerfile', 'FROM a AS b\nRUN @\nFROM b\nRUN @\n')))).toEqual(['1', '2']);
  });

  test('nor those that are said to be apart', () => {
    expect(groupsIn(manifest(`${document('a')}---\n${document('b')}`), ({ ruleId }) => ruleId === '1')).toEqual(['2 3', '4', '1']);
  });

  test('up to the first and the last character of each', () => {
    const artifact = manifest(`${document('a')}---\n${document('b')}`);
    const ranges = artifact.kind === 'kubernetes' ? artifact.yaml.documents.map(({ range }) => range) : [];
    const groupsOf = (...edited: readonly { readonly start: number; readonly end: number }[]) => {
      const findings = edited.map((range, index) => ({
        ruleId: String(index + 1),
        fix: { edits: [{ range, newText: '' }] },
      })) as unknown as readonly Finding[];
      return independentGroups(artifact, findings, () => false).map(group => group.map(({ ruleId }) => ruleId).join(' '));
    };
    const [first, second] = ranges;
    if (!first || !second) throw new Error('two documents');
    const rest = { start: second.start + 1, end: second.end };
    expect(groupsOf(first, rest)).toEqual(['1 2']);
    expect(groupsOf({ start: first.start, end: second.start + 1 }, rest)).toEqual(['2', '1']);
  });
});
