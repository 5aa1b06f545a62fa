import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { nodeAt } from '../../../src/artifacts/yaml/lookup.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { followsActionLine, hasActionLine, maxLineLength } from '../../../src/artifacts/yaml/template-lines.ts';

const parse = (text: string, isTemplate = true) => {
  const [document] = parseYaml(sourceFile('a.yaml', text), isTemplate ? maskTemplate(text) : undefined).documents;
  if (!document?.root) throw new Error(`nothing in ${text}`);
  return { document, root: document.root };
};

describe('a line of actions', () => {
  const isOnOne = (text: string, at: string, isTemplate = true): boolean => {
    const start = text.indexOf(at);
    return hasActionLine(parse(text, isTemplate).document, { start, end: start + at.length });
  };

  test('begins with one, or holds one that parts the text into branches', () => {
    const text = 'a: 1\n{{ x }}\n  {{ y }}\nb: {{ z }}\nc: {{ if p }}1{{ else }}2{{ end }}\nd: {{- range q }}\ng: 5\n';
    expect(['a', 'x', 'y', 'b', 'c', '2', 'd', 'g:'].filter(at => isOnOne(text, at))).toEqual(['x', 'y', 'c', '2', 'd']);
  });

  test('is one wherever a range of several lines touches it', () => {
    const text = 'a: 1\nb: 2\n{{ x }}\nc: 3\n';
    expect([isOnOne(text, 'a: 1\nb: 2'), isOnOne(text, '2\n{{'), isOnOne(text, 'b: 2\n{{ x }}\nc'), isOnOne(text, '3')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is any line that is too long to be looked at', () => {
    const line = (length: number): string => `a: ${'x'.repeat(length - 3)}\nb: {{ y }}\n`;
    expect(isOnOne(line(maxLineLength - 1), 'a:')).toBe(false);
    expect(isOnOne(line(2 * maxLineLength), 'a:')).toBe(true);
  });

  test('is there in templates only', () => {
    expect(isOnOne('a: |\n  {{ x }}\n', '{{ x }}', false)).toBe(false);
  });
});

describe('a value that comes after a line of actions', () => {
  const follows = (text: string, ...path: readonly string[]): boolean => {
    const node = nodeAt(parse(text).root, ...path);
    if (!node) throw new Error(`nothing at ${path.join('.')}`);
    return followsActionLine(node);
  };

  test('stands on a line of its own, right behind it or behind blank lines', () => {
    expect(follows('a:\n{{- if x }}\n  b: 1\n{{- end }}\n', 'a')).toBe(true);
    expect(follows('a:\n{{- if x }}\n\n  b: 1\n{{- end }}\n', 'a')).toBe(true);
  });

  test('does not where another line stands between, or it stands behind its key', () => {
    expect(follows('{{ x }}\na:\n  b: 1\n', 'a')).toBe(false);
    expect(follows('{{ x }}\na: {b: 1}\n', 'a')).toBe(false);
  });

  test('does not where nothing comes before it, whatever comes after', () => {
    expect(follows('  a: 1\n  b: 2\n{{ x }}\n')).toBe(false);
    expect(follows('\n  a: 1\n  b: 2\n{{ x }}\n')).toBe(false);
  });
});
