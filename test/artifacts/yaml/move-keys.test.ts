import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { mappingAt } from '../../../src/artifacts/yaml/lookup.ts';
import { moveKeys, type NewPlace } from '../../../src/artifacts/yaml/move-keys.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';

/** The text after the keys of the mapping under `at` have moved, or `refused`. */
const moved = (text: string, places: Readonly<Record<string, NewPlace>>, at = 'at'): string => {
  const file = text.includes('{{') ? parseYaml(sourceFile('a.yaml', text), maskTemplate(text)) : parseYaml(sourceFile('a.yaml', text));
  const mapping = mappingAt(file.documents[0]?.root, at);
  if (mapping === undefined) throw new Error(`no mapping under ${at}`);
  const edits = moveKeys(mapping, new Map(Object.entries(places)));
  return edits === undefined ? 'refused' : applyEdits(text, edits);
};

const service = { name: { path: ['to', 'called'] }, port: { path: ['to', 'port', 'number'] } };

describe('keys that move', () => {
  test('get another name where they stand, whatever is under them', () => {
    expect(moved('at:\n  old:   # why\n    - 1\n', { old: { path: ['new'] } })).toBe('at:\n  new:   # why\n    - 1\n');
    expect(moved('at: {"old": [1]}\n', { old: { path: ['new'] } })).toBe('at: {"new": [1]}\n');
  });

  test('come under one key when they share it, in the order in which they stand', () => {
    expect(moved('at:\n  name: "web"  # a\n  # b\n  port: 80\n', service)).toBe(
      'at:\n  to:\n    called: "web"  # a\n  # b\n    port:\n      number: 80\n',
    );
    expect(moved('at:\n    port: 80\n    name: web\n', service)).toBe(
      'at:\n    to:\n        port:\n            number: 80\n        called: web\n',
    );
  });

  test('are closed in flow style where the last of them ends', () => {
    expect(moved('at: {name: web, port: 80, more: 1}\n', service)).toBe('at: {to: {called: web, port: {number: 80}}, more: 1}\n');
    expect(moved('at: {port: 80, name: web}\n', service)).toBe('at: {to: {port: {number: 80}, called: web}}\n');
  });

  test('are quoted as JSON quotes them', () => {
    expect(moved('{"at": {"name": "web", "port": 80}}\n', service)).toBe('{"at": {"to": {"called": "web", "port": {"number": 80}}}}\n');
  });

  test('keep the line breaks of the file', () => {
    expect(moved('at:\r\n  port: 80\r\n', { port: { path: ['to', 'number'], beside: [['type', 'A']] } })).toBe(
      'at:\r\n  to:\r\n    type: A\r\n    number: 80\r\n',
    );
  });

  test('move with a value that a template prints', () => {
    expect(moved('at:\n  port: {{ .Values.port }}\n', { port: { path: ['to', 'number'] } })).toBe(
      'at:\n  to:\n    number: {{ .Values.port }}\n',
    );
  });

  test('stay where a key is not there or is there twice', () => {
    expect(moved('at: {name: web}\n', service)).toBe('refused');
    expect(moved('at:\n  port: 80\n  port: 81\n', { port: { path: ['to'] } })).toBe('refused');
  });

  test('stay where something else stands between those that are to share a key', () => {
    expect(moved('at:\n  name: web\n  more: 1\n  port: 80\n', service)).toBe('refused');
  });

  test('stay where an alias repeats them, or actions of a template stand around one of them', () => {
    expect(moved('at: &a\n  port: 80\nother: *a\n', { port: { path: ['to'] } })).toBe('refused');
    expect(moved('at:\n  name: web\n  {{- if .Values.b }}\n  port: 80\n  {{- end }}\n', service)).toBe('refused');
  });

  test('stay where a value goes over lines that would have to move further in', () => {
    expect(moved('at:\n  port:\n    - 80\n', { port: { path: ['to', 'port'] } })).toBe('refused');
    expect(moved('at:\n  port: |\n    80\n', { port: { path: ['to', 'port'] } })).toBe('refused');
  });

  test('stay when two are to come under different keys at once', () => {
    expect(moved('at: {a: 1, b: 2}\n', { a: { path: ['x', 'a'] }, b: { path: ['y', 'b'] } })).toBe('refused');
  });
});
