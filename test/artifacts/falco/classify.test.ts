import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { collectFalco } from '../../../src/artifacts/falco/collect-falco.ts';
import { parseCondition } from '../../../src/artifacts/falco/condition.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { inLinearTime } from '../../support/linear-time.ts';

describe('a file is Falco’s by what is in it', () => {
  test.each([
    ['rules.d/local.yaml', '- rule: A shell\n  enabled: false\n', 'falco'],
    ['a.yaml', '# comment\n---\n- required_engine_version: 0.57.0\n- list: a\n  items: []\n', 'falco'],
    ['a.yaml', '[{macro: a, condition: evt.num=0}]\n', 'falco'],
    // What may be written with escapes is parsed whatever it says: `!` and a word with `binary` in it are enough.
    ['a.yaml', '- macro: binary_dir\n  condition: fd.name != /bin\n', 'falco'],
    ['a.yaml', '- condition: evt.num=0\n  macro: a\n', 'falco'],
    ['falco_rules.yaml', '- rule: A\n condition: b\n', 'falco'],
    ['falco.yaml', 'rules_files: [/etc/falco/falco_rules.yaml]\nstdout_output: {enabled: true}\n', 'falco'],
  ])('%s: %j', (path, text, kind) => {
    expect(classify(path, text).kind).toBe(kind);
  });

  test.each([
    ['a playbook', '- name: x\n  hosts: all\n  rule: y\n'],
    ['rules of another tool among them', '- rule: A\n  enabled: false\n- name: b\n'],
    ['rules with nothing in them', '- rule: allow\n- rule: deny\n'],
    ['a list that is no list of Falco', '- list: groceries\n  enabled: true\n'],
    ['a macro without a condition', '- macro: greeting\n  text: Dear customer\n'],
    ['a mapping', 'rules:\n  - rule: A\n    enabled: false\n'],
    ['a description of an interface', 'openapi: 3.1.0\ninfo: {title: Rules, version: "1"}\npaths: {}\n'],
    ['rules of Prometheus', 'groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up == 0\n'],
    ['settings of something else with files of rules', 'rules_files: [a.yaml]\n'],
  ])('%s is not', (_, text) => {
    expect(classify('a.yaml', text).kind).not.toBe('falco');
  });
});

test('the values of the chart hold files of rules, whose places are those in the file', () => {
  const text =
    'driver: {kind: auto}\ncustomRules:\n  a.yaml: |-\n    # why it is off\n    - rule: A\n      enabled: false\n  b.yaml: |\n    - list: b\n      items: [c]\n';
  const { entries, settings } = collectFalco(parseArtifact(sourceFile('values.yaml', text), { kind: 'values' }, new Map()));
  expect(entries.map(({ subject }) => subject)).toEqual(['rule A', 'list b']);
  expect(entries.map(({ nameNode: { range } }) => text.slice(range.start, range.end))).toEqual(['A', 'b']);
  expect(entries[0]?.comments.map(comment => comment.text)).toEqual([' why it is off']);
  expect(settings).toHaveLength(1);
});

test('a comment belongs to the entry that it stands at: above it, in it, or behind its last line', () => {
  const text =
    '# of the file\n- rule: A # at A\n  # in A\n  enabled: false # behind A\n# above b\n\n- list: b\n  items: [c]\n- macro: d\n  condition: evt.num=0\n';
  const { entries } = collectFalco(parseArtifact(sourceFile('rules.yaml', text), { kind: 'falco' }, new Map()));
  expect(entries.map(({ subject, comments }) => [subject, ...comments.map(comment => comment.text.trim())])).toEqual([
    ['rule A', 'of the file', 'at A', 'in A', 'behind A'],
    ['list b', 'above b'],
    ['macro d'],
  ]);
});

describe('conditions', () => {
  test.each([
    [
      'a and not (b or c)',
      {
        kind: 'and',
        parts: [
          { kind: 'macro', name: 'a' },
          {
            kind: 'not',
            part: {
              kind: 'or',
              parts: [
                { kind: 'macro', name: 'b' },
                { kind: 'macro', name: 'c' },
              ],
            },
          },
        ],
      },
    ],
    ['proc.name in (sh, "b c", list)', { kind: 'test', field: 'proc.name', operator: 'in', values: ['sh', 'b c', 'list'] }],
    ['evt.num>=0', { kind: 'test', field: 'evt.num', operator: '>=', values: ['0'] }],
    ['proc.aname[2] == sshd', { kind: 'test', field: 'proc.aname[2]', operator: '=', values: ['sshd'] }],
    ['tolower(fd.name) startswith /etc', { kind: 'test', field: 'tolower(fd.name)', operator: 'startswith', values: ['/etc'] }],
    ['k8s.ns.name exists', { kind: 'test', field: 'k8s.ns.name', operator: 'exists', values: [] }],
  ])('%s', (text, condition) => {
    expect(parseCondition(text)).toEqual(condition);
  });

  test.each(['', 'and a', 'a and', '(a', 'a b', 'a in (', '"', `${'('.repeat(5_000)}a`, `${'not '.repeat(5_000)}a`])('%j is none', text => {
    expect(parseCondition(text)).toBeUndefined();
  });

  test('are read in linear time', () => {
    expect(
      inLinearTime(4_000, size => Array.from({ length: size }, () => 'proc.name in (a, b)').join(' or '), parseCondition),
    ).toBeUndefined();
    expect(inLinearTime(1_500, size => Array.from({ length: size }, () => 'a = b').join(' or '), parseCondition)).toMatchObject({
      kind: 'or',
    });
  });
});
