import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { ChangedFile } from '../../src/changes/change-set.ts';
import { matchFindings } from '../../src/delta/match.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { fingerprint, identityKey } from '../../src/findings/fingerprint.ts';
import { readMarks } from '../support/marked-text.ts';

interface Side {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A file whose marked texts are findings of one rule; `subject` as given, `identity` when the text is not what identifies. */
const side = (
  path: string,
  marked: string,
  {
    subject = 'stage:0',
    identity,
    severity = 'medium' as const,
    suppressed = false,
  }: {
    readonly subject?: string;
    readonly identity?: string;
    readonly severity?: Finding['severity'];
    readonly suppressed?: boolean;
  } = {},
): Side => {
  const { text, ranges } = readMarks(marked);
  const seen = new Map<string, number>();
  const findings = ranges.map(range => {
    const under = identity ?? text.slice(range.start, range.end);
    const ordinal = seen.get(under) ?? 0;
    seen.set(under, ordinal + 1);
    return {
      ruleId: 'test/rule',
      messageId: 'bad',
      message: 'Bad.',
      severity,
      confidence: 'high' as const,
      location: { path, range, subject },
      scope: { start: 0, end: text.length },
      related: [],
      fingerprint: fingerprint(identityKey('test/rule', subject, under), ordinal),
      ...(suppressed && { suppression: { by: 'comment' as const } }),
    };
  });
  return { path, text, findings };
};

const compare = (base: Side, head: Side, status: ChangedFile['status'] = 'modified') =>
  matchFindings({
    changes: {
      base: 'b',
      head: 'h',
      complete: true,
      computedContext: 3,
      files: [{ path: head.path, status, ...(base.path !== head.path && { previousPath: base.path }) }],
    },
    base: base.findings,
    head: head.findings,
    baseFiles: new Map([[base.path, sourceFile(base.path, base.text)]]),
    headFiles: new Map([[head.path, sourceFile(head.path, head.text)]]),
    unreadableBase: [],
    recount: () => 0,
  });

const states = (base: Side, head: Side, status?: ChangedFile['status']): readonly string[] =>
  compare(base, head, status).entries.map(entry => entry.state);

describe('matchFindings', () => {
  test('keeps a finding whose line moved down', () => {
    expect(states(side('Dockerfile', 'FROM a\nRUN ⟦x⟧\n'), side('Dockerfile', 'FROM a\n\n\nENV B=1\nRUN ⟦x⟧\n'))).toEqual(['unchanged']);
  });

  test('reports the written one of two equal findings as new, wherever it was put', () => {
    const base = side('Dockerfile', 'FROM a\nRUN ⟦x⟧\nRUN ok\n');
    expect(states(base, side('Dockerfile', 'FROM a\nRUN ⟦x⟧\nRUN ok\nRUN ⟦x⟧\n'))).toEqual(['unchanged', 'new']);
    expect(states(base, side('Dockerfile', 'FROM a\nRUN new\nRUN ⟦x⟧\nRUN ⟦x⟧\nRUN ok\n'))).toEqual(['new', 'unchanged']);
  });

  test('keeps a finding whose line was re-indented', () => {
    expect(states(side('Dockerfile', 'RUN ⟦x  y⟧\n'), side('Dockerfile', 'RUN   ⟦x y⟧\n'))).toEqual(['unchanged']);
  });

  test('keeps a finding whose stage got a name', () => {
    expect(states(side('Dockerfile', 'FROM a\nRUN ⟦x⟧\n'), side('Dockerfile', 'FROM a AS b\nRUN ⟦x⟧\n', { subject: 'stage:b' }))).toEqual([
      'unchanged',
    ]);
  });

  test('calls a finding on a rewritten text updated, and caused', () => {
    const delta = compare(side('Dockerfile', 'ENV ⟦KEY=old⟧\n'), side('Dockerfile', 'ENV ⟦KEY=new⟧\n'));
    expect(delta.entries).toMatchObject([{ state: 'updated', caused: true }]);
  });

  test('keeps what is identified by what is absent when the text around changes', () => {
    const identity = 'no-user';
    expect(states(side('Dockerfile', 'FROM ⟦node:20⟧\n', { identity }), side('Dockerfile', 'FROM ⟦node:22⟧\n', { identity }))).toEqual([
      'unchanged',
    ]);
  });

  test('follows a rename', () => {
    const base = side('a/Dockerfile', 'FROM a\nRUN ⟦x⟧\n');
    expect(states(base, side('b/Dockerfile', 'FROM a\nRUN ⟦x⟧\n'), 'renamed')).toEqual(['unchanged']);
  });

  test('counts a copy as new', () => {
    const base = side('a/Dockerfile', 'FROM a\nRUN ⟦x⟧\n');
    expect(states(base, side('b/Dockerfile', 'FROM a\nRUN ⟦x⟧\n'), 'copied')).toEqual(['new', 'absent']);
  });

  test('follows a named object to another file', () => {
    const subject = 'Deployment/web#container:app';
    const delta = compare(side('a.yaml', 'x: ⟦1⟧\n', { subject }), side('b.yaml', 'y: 2\nx: ⟦1⟧\n', { subject }), 'added');
    expect(delta.entries.map(entry => entry.state)).toEqual(['unchanged']);
  });

  test('tells what is gone', () => {
    expect(states(side('Dockerfile', 'RUN ⟦x⟧\n'), side('Dockerfile', 'RUN ok\n'))).toEqual(['absent']);
  });

  test('calls a finding updated when it got worse', () => {
    const base = side('Dockerfile', 'RUN ⟦x⟧\n');
    expect(states(base, side('Dockerfile', 'RUN ⟦x⟧\n', { severity: 'high' }))).toEqual(['updated']);
    expect(states(base, side('Dockerfile', 'RUN ⟦x⟧\n', { severity: 'low' }))).toEqual(['unchanged']);
  });

  test('calls a finding updated when its suppression was taken away', () => {
    const delta = compare(side('Dockerfile', '# ignore\nRUN ⟦x⟧\n', { suppressed: true }), side('Dockerfile', 'RUN ⟦x⟧\n'));
    expect(delta.entries).toMatchObject([{ state: 'updated', caused: true, cause: { kind: 'deleted', line: 1, text: '# ignore' } }]);
  });

  test('names the deleted line that brought a finding on an untouched line about', () => {
    const base = side('Dockerfile', 'FROM node:22\nRUN a\nRUN b\nUSER app\nCMD x\n', { identity: 'no-user' });
    const head = side('Dockerfile', 'FROM ⟦node:22⟧\nRUN a\nRUN b\nCMD x\n', { identity: 'no-user' });
    expect(compare(base, head).entries).toMatchObject([
      { state: 'new', caused: true, inDiff: true, cause: { path: 'Dockerfile', kind: 'deleted', line: 4, text: 'USER app' } },
    ]);
  });

  test('names no cause for a finding on a written line', () => {
    const [entry] = compare(side('Dockerfile', 'FROM a\n'), side('Dockerfile', 'FROM a\nRUN ⟦x⟧\n')).entries;
    expect(entry).toMatchObject({ state: 'new', inDiff: true });
    expect(entry).not.toHaveProperty('cause');
  });

  test('puts every finding of either side in exactly one entry', () => {
    const base = side('Dockerfile', 'RUN ⟦a⟧\nRUN ⟦b⟧\nRUN ⟦c⟧\n');
    const head = side('Dockerfile', 'RUN ⟦b⟧\nRUN ⟦d⟧\n');
    const { entries } = compare(base, head);
    const matched = entries.flatMap(entry => (entry.head ? [entry.head] : []));
    expect(new Set(matched)).toEqual(new Set(head.findings));
    expect(matched.length).toBe(head.findings.length);
    expect(entries.flatMap(entry => (entry.base ? [entry.base] : [])).length).toBe(base.findings.length);
  });
});
