import { describe, expect, test } from 'vitest';
import { severities } from '../../../src/findings/severity.ts';
import type { Annotation } from '../../../src/reports/check-run/annotation.ts';
import { annotateFinding, annotationCommand, renderAnnotations } from '../../../src/reports/check-run/annotations.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { readWorkflowCommands } from '../../fake-github/runner/workflow-commands.ts';
import { manyServices } from '../../support/generated-changes.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';

const shownOf = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path))).shown;

describe('annotations', () => {
  test('lie exactly on the offending text', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\n' } });
    expect(renderAnnotations(result).payload).toMatchObject([
      {
        level: 'notice',
        path: 'Dockerfile',
        startLine: 2,
        endLine: 2,
        startColumn: 1,
        endColumn: 4,
        title: 'low: dockerfile/add-local-file',
      },
    ]);
    expect(annotationCommand({ level: 'notice', path: 'a', startLine: 2, endLine: 3, title: 't', message: 'm' })).toBe(
      '::notice title=t,file=a,line=2,endLine=3::m',
    );
  });

  test('say what the cause is and what to do', async () => {
    const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nUSER node\n';
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('USER node\n', '') } });
    const [annotation] = renderAnnotations(result).payload;
    expect(annotation?.message.split('\n').slice(1)).toEqual([
      'Caused by the deletion of line 3 of "Dockerfile": USER node',
      'Fix: Run as "node"',
    ]);
  });

  test('say what to do in the words of the finding where nothing can be edited, else in those of its rule', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\n' } });
    const [head] = shownOf(result).map(entry => entry.head);
    if (!head) throw new Error('The example has a finding.');
    const { fix: _fix, ...bare } = head;
    const lastLineOf = (finding: typeof head): string | undefined =>
      annotateFinding({ owner: { path: 'Dockerfile', subject: '' }, members: [finding] }, 'notice', result)
        .message.split('\n')
        .at(-1);
    expect(lastLineOf(head)).toBe('Fix: Use COPY');
    expect(lastLineOf({ ...bare, advice: 'Copy it in the stage "build".' })).toBe('Copy it in the stage "build".');
    expect(lastLineOf(bare)).toBe(result.rules.get(head.ruleId)?.title);
  });

  test('put what the diff shows before what it does not, among equals', async () => {
    const padding = 'RUN true\n'.repeat(20);
    const base = `FROM node:24.11-bookworm-slim\n${padding}USER node\n`;
    const head = `FROM node:24.11-bookworm-slim\n${padding}EXPOSE 22\n`;
    const severity = { severity: 'medium' as const, options: {}, ignorePaths: [] };
    const result = await reviewChange(
      { base: { Dockerfile: base }, head: { Dockerfile: head } },
      { policy: { rules: new Map([['dockerfile/*', severity]]) } },
    );
    expect(renderAnnotations(result).payload.map(({ title, startLine }) => `${title} ${startLine}`)).toEqual([
      'medium: dockerfile/ssh-port-exposed 22',
      'medium: dockerfile/root-user 1',
    ]);
  });

  test('show text of the pull request on one line of their own, nothing in it invisible', async () => {
    const change = {
      base: { Dockerfile: 'FROM node:24.11-bookworm-slim\nUSER node\u001B[31m\u202E\n' },
      head: { Dockerfile: 'FROM node:24.11-bookworm-slim\nADD a\u001B[31m\u202Eb\r /x\n' },
    };
    const messages = renderAnnotations(await reviewChange(change)).payload.map(({ message }) => message);
    expect(messages.join()).toContain('\\u{1b}[31m\\u{202e}');
    for (const message of messages) expect(message).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E]/v);
  });

  test('put the worst first and say how many more there are', async () => {
    const change = manyServices(
      30,
      index => `    image: acme/a:1.2.3\n    ${index % 2 === 0 ? 'privileged: true' : 'network_mode: host'}\n`,
    );
    const result = await reviewChange(change, { policy: { scope: 'all' } });
    const { payload, omitted } = renderAnnotations(result);
    const errors = payload.filter(annotation => annotation.level === 'error');
    const ranks = errors.map(({ title }) => severities.findIndex(severity => title.startsWith(severity)));
    expect(errors).toHaveLength(10);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const left = omitted.filter(({ finding }) => ['critical', 'high'].includes(finding.severity)).length;
    expect(errors.at(-1)?.message).toMatch(new RegExp(`\\+${left} more of this level: GitHub shows 10 of a step\\.$`, 'u'));
  });

  test('keep half of the room for failures and half for findings when there are too many of both', async () => {
    const { head } = manyServices(12, () => '    image: acme/a:1.2.3\n    privileged: true\n');
    const broken = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`d${index}/Dockerfile`, 'NONSENSE\n']));
    const { payload } = renderAnnotations(await reviewChange({ base: {}, head: { ...head, ...broken } }));
    const errors = payload.filter(annotation => annotation.level === 'error');
    expect(errors.map(({ title }) => title === 'Not evaluated')).toEqual([...Array(5).fill(true), ...Array(5).fill(false)]);
  });

  test('of failures take all of the room when there is no finding', async () => {
    const head = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`d${index}/Dockerfile`, 'FROM a:1\0']));
    const { payload } = renderAnnotations(await reviewChange({ base: {}, head }));
    expect(payload).toHaveLength(10);
    expect(payload[9]?.message).toMatch(/\n\n\+2 more of this level/u);
    expect(payload[0]).toEqual({
      level: 'error',
      path: 'd0/Dockerfile',
      startLine: 1,
      endLine: 1,
      title: 'Not evaluated',
      message: expect.any(String),
    });
  });

  test('of a whole repository name no file', () => {
    expect(annotationCommand({ level: 'error', path: '', startLine: 1, endLine: 1, title: 'Not evaluated', message: 'x' })).toBe(
      '::error title=Not evaluated::x',
    );
  });

  test('have messages that the runner does not cut', async () => {
    const value = `hunter2${'é😀'.repeat(3_000)}`;
    const result = await reviewChange({ base: {}, head: { Dockerfile: `FROM alpine:3.22\nENV DB_PASSWORD="${value}"\nADD ${value} /\n` } });
    const messages = renderAnnotations(result).payload.map(({ message }) => message);
    expect(messages.map(message => message.split(' ', 3).join(' '))).toEqual([
      'ENV "DB_PASSWORD" stores',
      'The image runs',
      'ADD copies only',
    ]);
    for (const message of messages) expect(message.length).toBeLessThanOrEqual(4_096);
    expect(messages[2]).toMatch(/"hunter2(?:é😀)+é?…" from the build context, for which COPY is enough\.\nFix: Use COPY$/u);
  });
});

describe('a hostile file name', () => {
  test.each([
    ['a\n::error::x/Dockerfile', 'a\\u{a}::error::x/Dockerfile'],
    ['::set-output name=x::y/Dockerfile', '::set-output name=x::y/Dockerfile'],
    ['a,line=9::b"\'%0A/Dockerfile', 'a,line=9::b"\'%0A/Dockerfile'],
    ['\u001B[2J\r/Dockerfile', '\\u{1b}[2J\\u{d}/Dockerfile'],
    ['##[add-mask]a/Dockerfile', '##[add-mask]a/Dockerfile'],
  ])('%j is one property of one command', async (path, shown) => {
    const result = await reviewChange({ base: {}, head: { [path]: 'FROM alpine:3.22\nADD a /a\nUSER 1\n' } });
    const commands = renderAnnotations(result).payload.map(annotationCommand);
    expect(commands.join('')).not.toMatch(/\p{Cc}/u);
    const read = readWorkflowCommands(commands.join('\n'));
    expect(read.map(({ command }) => command)).toEqual(['notice']);
    expect(read[0]?.properties).toEqual({
      title: 'low: dockerfile/add-local-file',
      file: shown,
      line: '2',
      endLine: '2',
      col: '1',
      endColumn: '4',
    });
  });

  test('never adds a command, whatever it is', async () => {
    for (const text of hostileTexts(150, 3)) {
      const path = `${text.replaceAll('\0', '')}/Dockerfile`;
      const result = await reviewChange({
        base: {},
        head: { [path]: `FROM alpine:3.22\nADD "${text.replaceAll(/["\n\0\\]/gu, '')}" /a\nUSER 1\n` },
      });
      const { payload } = renderAnnotations(result);
      const read = readWorkflowCommands(payload.map(annotationCommand).join('\n'));
      expect(read.map(({ command }) => command)).toEqual(payload.map(({ level }) => level));
    }
  });
});

describe('gaps that are told as one', () => {
  const containers = (...names: readonly string[]): string =>
    names.map(name => `    - name: ${name}\n      image: acme/web:1.29.1\n      securityContext: {privileged: false}\n`).join('');
  const pod = (...names: readonly string[]): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${containers(...names)}`;
  const annotationsOf = async (text: string): Promise<readonly Annotation[]> =>
    renderAnnotations(await reviewChange({ base: {}, head: { 'pod.yaml': text } })).payload;

  test('say how many they are, whose, what each is and where, and what the fix mends of them', async () => {
    const [annotation, ...others] = await annotationsOf(pod('app'));
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ level: 'warning', path: 'pod.yaml', startLine: 6, title: 'medium: pod-hardening' });
    const lines = annotation?.message.split('\n') ?? [];
    expect(lines[0]).toBe('Pod is not hardened (Pod/web): 6 gaps.');
    expect(lines.slice(1, -1)).toHaveLength(6);
    expect(lines).toContain('- No memory limit: app (line 6)');
    expect(lines).toContain('- No seccomp profile: app (line 8)');
    expect(lines.at(-1)).toMatch(/^Fix: Drop all capabilities; .* \(mends 5 of 6\)$/u);
  });

  test('name the first six places of each, and count the others', async () => {
    const places = async (...names: readonly string[]): Promise<string | undefined> =>
      (await annotationsOf(pod(...names)))[0]?.message.split('\n').find(line => line.startsWith('- No memory limit'));
    const six = '- No memory limit: a (line 6), b (line 9), c (line 12), d (line 15), e (line 18), f (line 21)';
    expect(await places('a', 'b', 'c', 'd', 'e', 'f')).toBe(six);
    expect(await places('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')).toBe(`${six} and 2 more`);
  });

  test('say nothing of how many the fix mends where it mends all', async () => {
    const limited = pod('app').replace('      securityContext', '      resources: {limits: {memory: 64Mi}}\n      securityContext');
    const [annotation] = await annotationsOf(limited);
    expect(annotation?.message).toMatch(/: 5 gaps\.\n/u);
    expect(annotation?.message).toMatch(/\nFix: Drop all capabilities; [^(\n]*$/u);
  });

  test('are one finding, under its rule, where only one is left', async () => {
    const hardened = pod('app').replace(
      'securityContext: {privileged: false}',
      "securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: {drop: ['ALL']}, seccompProfile: {type: RuntimeDefault}}",
    );
    const [annotation, ...others] = await annotationsOf(hardened);
    expect(others).toEqual([]);
    expect(annotation?.title).toMatch(/^\w+: kubernetes\/\S+$/u);
    expect(annotation?.message).not.toContain('gap');
  });
});
