import { describe, expect, test } from 'vitest';
import { exists, readText } from './repository-files.ts';
import { shownBy } from './shown-tests.ts';

const page = readText('docs/threat-model.md');

/** The lines of the page's tables, without their heads. */
const lines = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:he tries|what happens)(?:, or what happens)? \|/u.test(line));

/** `[title](../test/some.test.ts)` */
const named = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)/gu)].map(([, title = '', path = '']) => ({ title, path }));

describe('the page of what we defend against', () => {
  test('names a test on every line', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter(line => !line.includes('.test.ts)'))).toEqual([]);
  });

  test.each(named)('$path shows "$title"', ({ title, path }) => {
    expect(exists(path), path).toBe(true);
    expect(shownBy(readText(path), title)).toBe('asserts');
  });

  test('says of each class what comes of it', () => {
    const [, classes = ''] = page.split('\n## Class by class\n');
    const rows = classes.split('\n### ').slice(1);
    const counts = rows.map(part => part.split('\n').filter(line => line.startsWith('| ')).length - 1);
    expect(counts).toEqual([16, 14, 14, 4]);
  });

  test('is where SECURITY.md and the README point', () => {
    for (const file of ['SECURITY.md', 'README.md']) expect(readText(file)).toContain('docs/threat-model.md');
  });
});
