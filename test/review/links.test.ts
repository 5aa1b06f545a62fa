import { describe, expect, test } from 'vitest';
import { refuseLinks } from '../../src/review/links.ts';

const outcome = (path: string, target: string, ignored: readonly string[] = []): string | undefined =>
  refuseLinks(new Map([[path, { state: 'link', target }]]), other => ignored.includes(other)).get(path)?.state;

describe('a symbolic link', () => {
  test.each([
    ['Dockerfile', 'docker/Dockerfile'],
    ['a/b/Dockerfile', '../../Dockerfile'],
    ['a/Dockerfile', './/./Dockerfile'],
    ['deploy/a.yaml', '../base/b.yml'],
    ['compose.yaml', 'docker-compose.yml'],
  ])('%s -> %s is left to the file that it leads to', (path, target) => {
    expect(outcome(path, target)).toBe('link');
  });

  test.each([
    ['Dockerfile', '/etc/passwd'],
    ['Dockerfile', '../Dockerfile'],
    ['a/Dockerfile', '../../x/Dockerfile'],
    ['Dockerfile', 'notes.txt'],
    ['Dockerfile', 'a.yaml'],
    ['compose.yaml', 'values.yaml'],
    ['a.yaml', 'notes.txt'],
    ['Dockerfile', ''],
    ['Dockerfile', '.'],
  ])('%s -> %s might hide something, so that it is not read', (path, target) => {
    expect(outcome(path, target)).toBe('unreadable');
  });

  test('to a file that policy takes off the review is not read either', () => {
    expect(outcome('Dockerfile', 'examples/Dockerfile', ['examples/Dockerfile'])).toBe('unreadable');
  });
});

test('files stay what they are', () => {
  const texts = new Map([['Dockerfile', { state: 'text', text: 'FROM a\n' } as const]]);
  expect(refuseLinks(texts, () => true)).toEqual(texts);
});
