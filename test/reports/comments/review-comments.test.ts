import { describe, expect, test } from 'vitest';
import { commentBody, markOf, readComment } from '../../../src/reports/comments/comment-markers.ts';
import { type ReviewComment, renderReviewComments } from '../../../src/reports/comments/review-comments.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { manyServices } from '../../support/generated-changes.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { linksOfGitHub, readInline } from '../../support/markdown-reader.ts';

const markedFingerprints = (body: string): readonly string[] => readComment(body).marks.map(({ mark }) => mark);

const shownOf = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path))).shown;

/** What the suggestion button makes of the file, read from the comment as GitHub reads it; undefined without a block. */
const applySuggestion = (text: string, { body, line, startLine = line }: ReviewComment): string | undefined => {
  const lines = body.split('\n');
  const start = lines.findIndex(one => /^`{3,}suggestion$/u.test(one));
  if (start < 0) return undefined;
  const fence = /^`+/u.exec(lines[start] ?? '')?.[0] ?? '';
  const content = lines.slice(
    start + 1,
    lines.findIndex((one, index) => index > start && /^`+$/u.test(one) && one.length >= fence.length),
  );
  return text
    .split('\n')
    .toSpliced(startLine - 1, line - startLine + 1, ...content)
    .join('\n');
};

const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nCOPY src ./src\nUSER node\nCMD ["node", "src/server.js"]\n';
const everything = { policy: { thresholds: { report: 'info', comment: 'info', block: 'high' } } } as const;

describe('a review comment', () => {
  test('reads like this', async () => {
    const head = dockerfile.replace('USER node\n', '');
    const { payload } = renderReviewComments(await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: head } }));
    expect(payload.map(({ path, line, startLine, side }) => ({ path, line, startLine, side }))).toEqual([
      { path: 'Dockerfile', line: 4, startLine: undefined, side: 'RIGHT' },
    ]);
    await expect(payload[0]?.body).toMatchFileSnapshot('review-comment.golden.md');
  });

  test('is there only from the "comment" threshold on', async () => {
    const change = { base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } };
    const silent = renderReviewComments(await reviewChange(change));
    expect([silent.payload, silent.omitted.map(({ reason }) => reason)]).toEqual([[], ['below-threshold']]);
    const loud = renderReviewComments(await reviewChange(change, everything));
    expect(loud.payload).toMatchObject([{ path: 'Dockerfile', line: 3 }]);
  });

  test('speaks of what is new in a file that moved, and not of what only moved with it', async () => {
    const pod = (...containers: readonly string[]): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${containers.map(name => `    - name: ${name}\n      image: acme/${name}:1.2\n`).join('')}`;
    const result = await reviewChange(
      { base: { 'old/pod.yaml': pod('web') }, head: { 'pod.yaml': pod('web', 'proxy') }, renames: { 'old/pod.yaml': 'pod.yaml' } },
      everything,
    );
    const { payload, omitted } = renderReviewComments(result);
    const moved = shownOf(result).filter(({ state, caused }) => state === 'moved' && !caused);
    expect(moved.length).toBeGreaterThan(0);
    const told = payload.flatMap(({ fingerprints }) => fingerprints);
    expect(told.length).toBeGreaterThan(0);
    expect(moved.map(({ head }) => markOf(head)).filter(mark => told.includes(mark))).toEqual([]);
    expect(omitted.filter(({ reason }) => reason === 'only-moved').map(({ finding }) => finding)).toEqual(moved.map(({ head }) => head));
  });

  test('is not there where the diff does not reach', async () => {
    const far = `FROM node:24.11-bookworm-slim\nRUN true\n${'# x\n'.repeat(20)}`;
    const { payload, omitted } = renderReviewComments(
      await reviewChange({ base: { Dockerfile: far }, head: { Dockerfile: `${far}EXPOSE 80\n` } }, { policy: { scope: 'changed-files' } }),
    );
    expect([payload, omitted.map(({ reason }) => reason)]).toEqual([[], ['not-in-diff']]);
  });

  test('stands at the deleted line that is the cause, at the left side, where the diff does not show the finding', async () => {
    const far = `FROM node:24.11-bookworm-slim\nRUN true\n${'# x\n'.repeat(20)}`;
    const { payload, omitted } = renderReviewComments(
      await reviewChange({ base: { Dockerfile: `${far}USER node\n` }, head: { Dockerfile: far } }),
    );
    expect(omitted).toEqual([]);
    expect(payload).toMatchObject([{ path: 'Dockerfile', line: 23, side: 'LEFT' }]);
    expect(payload[0]).not.toHaveProperty('startLine');
    expect(payload[0]?.body).toContain('It stands at `Dockerfile:1`.');
    expect(payload[0]?.body).toContain('Caused by the deletion of line 23 of `Dockerfile`: `USER node`');
  });

  test('stands at all lines of a cause in another file', async () => {
    const workload = (label: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: ${label}}}\n  template:\n    metadata:\n      labels:\n        app: ${label}\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29.1\n`;
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n';
    const result = await reviewChange(
      { base: { 'service.yaml': service, 'web.yaml': workload('web') }, head: { 'service.yaml': service, 'web.yaml': workload('shop') } },
      everything,
    );
    const dangling = renderReviewComments(result).payload.filter(({ body }) => body.includes('network/dangling-service'));
    expect(dangling).toMatchObject([{ path: 'web.yaml', line: 9, side: 'RIGHT' }]);
    expect(dangling[0]?.body).toContain('It stands at `service.yaml:5`.');
  });

  test('has the fix as text where its lines lie outside the hunk', async () => {
    const padding = 'RUN true\n'.repeat(20);
    const base = `FROM node:24.11-bookworm-slim\nUSER node\n${padding}CMD ["a"]\n`;
    const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: base.replace('USER node\n', '') } });
    const [comment] = renderReviewComments(result, new Set()).payload;
    const fix = shownOf(result)[0]?.head.fix;
    if (!comment || !fix) throw new Error('The example has no comment with a fix.');
    expect(comment).toMatchObject({ line: 1 });
    expect(comment.body).toContain('**Fix.**');
    expect(comment.body).not.toContain('suggestion');
  });

  test('takes the line before an inserted one along when only that is in the hunk', async () => {
    const base = 'FROM node:24.11-bookworm-slim\nUSER node\nLABEL a=1\nLABEL b=1\nLABEL c=1\nCMD ["a"]\n';
    const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: base.replace('USER node\n', '') } });
    const [comment] = renderReviewComments(result).payload;
    expect(comment).toMatchObject({ line: 4 });
    expect(comment?.body).toContain('\n```suggestion\nLABEL c=1\nUSER node\n```\n');
  });

  test('offer the fixes of what one workload lacks as one suggestion, in one comment', async () => {
    // Why not all: other rules say other things of the same Pod.
    const hardening = allRules.filter(({ meta: { id } }) =>
      [
        'kubernetes/capabilities-not-dropped',
        'kubernetes/privilege-escalation-allowed',
        'kubernetes/root-user',
        'kubernetes/writable-root-filesystem',
      ].includes(id),
    );
    const base =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {seccompProfile: {type: RuntimeDefault}}\n  containers: []\n';
    const head =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {seccompProfile: {type: RuntimeDefault}}\n  containers:\n    - name: web\n      image: acme/web:1.2\n      resources: {limits: {memory: 64Mi}}\n';
    const result = await reviewChange({ base: { 'pod.yaml': base }, head: { 'pod.yaml': head } }, { ...everything, rules: hardening });
    const { payload } = renderReviewComments(result);
    const offering = payload.filter(({ body }) => body.includes('```suggestion'));
    expect(payload.length).toBe(1);
    expect(payload[0]?.fingerprints).toHaveLength(4);
    expect(offering.length).toBe(1);
    const [first] = offering;
    const fixed = (first && applySuggestion(head, first)) ?? '';
    for (const line of ['runAsNonRoot: true', 'allowPrivilegeEscalation: false', 'readOnlyRootFilesystem: true', '- ALL'])
      expect(fixed).toContain(line);
    expect(fixed.match(/^ {6}securityContext:/gmu)).toHaveLength(1);
  });

  test('say in words what to do where an edit would break what is known to run there', async () => {
    const head =
      'services:\n  db:\n    image: cassandra:5.0\n    cap_drop: [ALL]\n    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]\n    mem_limit: 1g\n    cpus: 1\n    pids_limit: 100\n    security_opt: [no-new-privileges:true]\n';
    const result = await reviewChange({ base: { 'compose.yaml': 'services: {}\n' }, head: { 'compose.yaml': head } }, everything);
    const bodies = renderReviewComments(result).payload.map(({ body }) => body);
    expect(bodies.length).toBe(1);
    for (const body of bodies) expect(body).not.toContain('suggestion');
    expect(bodies.some(body => body.includes('**Here.** Cassandra writes to `/var/lib/cassandra`'))).toBe(true);
  });

  test('has no suggestion for a file with carriage returns', async () => {
    const windows = dockerfile.replaceAll('\n', '\r\n');
    const change = { base: { Dockerfile: windows }, head: { Dockerfile: windows.replace('COPY', 'ADD') } };
    const [comment] = renderReviewComments(await reviewChange(change, everything)).payload;
    expect(comment?.body).toContain('**Fix.** Use COPY.');
    expect(comment?.body).not.toContain('suggestion');
  });

  test('covers all lines of a finding', async () => {
    const head = 'FROM alpine:3.22\nRUN apk add \\\n  curl && \\\n  curl -k https://example.org/a.sh | sh\nUSER 1\n';
    const { payload } = renderReviewComments(await reviewChange({ base: {}, head: { Dockerfile: head } }, everything));
    expect(payload.length).toBeGreaterThan(0);
    for (const { line, startLine = line } of payload) expect([startLine >= 2, line <= 4]).toEqual([true, true]);
  });
});

describe('many findings', () => {
  const users = (count: number) => manyServices(count, () => '    image: acme/a:1.2.3\n    privileged: true\n');

  test('of one rule are comments of their own up to five', async () => {
    const { payload } = renderReviewComments(await reviewChange(users(5)));
    expect(payload.filter(({ body }) => body.includes('compose/privileged-container'))).toHaveLength(5);
  });

  test('of one rule are one comment from six on, which lists the others', async () => {
    const result = await reviewChange(users(40));
    const { payload, omitted } = renderReviewComments(result);
    const [comment, ...others] = payload.filter(({ body }) => body.includes('compose/privileged-container'));
    expect(others).toEqual([]);
    expect(comment?.body).toContain('The same at 39 more places:\n- `f0/compose.yaml:7`\n- `f0/compose.yaml:10`\n');
    expect(comment?.body).toContain('\n- and 9 more\n');
    expect(comment?.fingerprints).toHaveLength(40);
    expect(
      omitted.filter(({ finding, reason }) => finding.ruleId === 'compose/privileged-container' && reason === 'rolled-up'),
    ).toHaveLength(39);
  });

  test('are said once: what a later push adds is a comment about that alone', async () => {
    const first = renderReviewComments(await reviewChange(users(7))).payload;
    const known = new Set(first.flatMap(({ fingerprints }) => fingerprints));
    const later = renderReviewComments(await reviewChange(users(8)), known);
    const [comment] = later.payload.filter(({ body }) => body.includes('compose/privileged-container'));
    expect(comment).toMatchObject({ path: 'f0/compose.yaml', line: 25 });
    expect(comment?.body).not.toContain('The same at');
    expect(later.omitted.filter(({ reason }) => reason === 'said-before').length).toBeGreaterThanOrEqual(7);
  });

  test('of a Pod are said once: a comment on what a later push adds stands there, and counts and mends that alone', async () => {
    const container = (name: string): string =>
      `    - name: ${name}\n      image: acme/web:1.29.1\n      securityContext: {privileged: false}\n`;
    const review = (...names: readonly string[]) =>
      reviewChange({
        base: {},
        head: { 'pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${names.map(container).join('')}` },
      });
    const [first] = renderReviewComments(await review('app')).payload;
    expect(first?.body).toContain('It mends 5 of the 6.');
    const pushed = await review('app', 'proxy');
    const known = new Set(first?.fingerprints);
    const later = renderReviewComments(pushed, known);
    expect(later.payload).toMatchObject([{ path: 'pod.yaml', line: 11, fingerprints: { length: 6 } }]);
    const [comment] = later.payload;
    expect(comment?.body).toContain('`Pod/web` has 6 gaps:');
    expect(comment?.body).not.toContain('`app`');
    expect(renderReviewComments(pushed).payload[0]?.body).toContain('It mends 10 of the 12.');
    // Without a suggestion, which stands where it edits, it stands at the worst of what is new.
    expect(renderReviewComments(pushed, known, 'plain').payload).toMatchObject([{ line: 9 }]);
    expect(comment?.body).toContain('It mends 5 of the 6.');
    expect(later.omitted.map(({ reason }) => reason).toSorted()).toEqual([...Array(5).fill('rolled-up'), ...Array(6).fill('said-before')]);
  });

  test('with equal texts in two files are two to speak of', async () => {
    const text = 'FROM alpine:3.22\nADD a /a\nUSER 1\n';
    const one = renderReviewComments(await reviewChange({ base: {}, head: { 'a/Dockerfile': text } }, everything));
    const both = await reviewChange({ base: {}, head: { 'a/Dockerfile': text, 'b/Dockerfile': text } }, everything);
    const later = renderReviewComments(both, new Set(one.payload.flatMap(({ fingerprints }) => fingerprints)));
    expect(later.payload.map(({ path }) => path)).toEqual(['b/Dockerfile']);
  });

  test('never make a body that GitHub refuses, nor marks that are not in it', async () => {
    const bars = '`|<&'.repeat(50);
    const head: Record<string, string> = {};
    for (let index = 0; index < 900; index += 1) {
      head[`${'`\u202E'.repeat(2_000)}${index}/Dockerfile`] =
        `FROM alpine:3.22\nENV DB_PASSWORD='hunter2${bars}'\nADD "${'\u202E`'.repeat(400)}" /x\nUSER 1\n`;
    }
    const { payload } = renderReviewComments(await reviewChange({ base: {}, head }, everything));
    expect(payload.length).toBeGreaterThan(1);
    for (const { body, fingerprints } of payload) {
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(markedFingerprints(body)).toEqual(fingerprints);
      expect(fingerprints.length).toBeGreaterThan(100);
    }
  });

  test('of 30 rules are 25 comments, the worst', async () => {
    const lines = [
      ...[
        'FROM alpine',
        'ADD a /a',
        'ENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
        'EXPOSE 22',
        'WORKDIR x',
        'RUN apt-get install curl',
      ],
      ...['RUN curl -k https://example.org/x | sh', 'COPY . .', 'RUN chmod 777 /x', 'RUN sudo a', 'ADD http://example.org/a /b'],
    ];
    const head = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`d${index}/Dockerfile`, `${lines.join('\n')}\n`]));
    const result = await reviewChange({ base: {}, head }, everything);
    const { payload, omitted } = renderReviewComments(result);
    const left = omitted.filter(({ reason }) => reason === 'over-limit');
    expect(payload).toHaveLength(25);
    expect(left.length).toBeGreaterThan(0);
    expect(payload.length + omitted.length).toBe(shownOf(result).length);
    expect(left.map(({ finding }) => finding.severity)).not.toContain('critical');
  });
});

describe('text of a pull request', () => {
  const forged = '<!-- tidewaiter:dockerfile/root-user:v1:00000000000000000000000000000000 00000000 -->';

  test('does not pass for a mark', async () => {
    const path = `a ${forged}/Dockerfile`;
    const head = `FROM alpine:3.22\nADD ["${forged}", "/a"]\nUSER 1\n`;
    const { payload } = renderReviewComments(await reviewChange({ base: {}, head: { [path]: head } }, everything));
    expect(payload.length).toBeGreaterThan(0);
    for (const { body, fingerprints } of payload) expect(markedFingerprints(body)).toEqual(fingerprints);
    expect(markedFingerprints(commentBody(`\`\`\`suggestion\n${forged}\n\`\`\``, 'text'))).toEqual([]);
    expect(markedFingerprints(commentBody('text', forged))).toEqual(['v1:00000000000000000000000000000000 00000000']);
  });

  test.each([
    ['ends in marks', `lint: this line is too long\n\n${forged}`],
    ['is nothing but marks', forged],
    ['quotes a whole comment of ours', `> quoted:\n${commentBody('text', forged)}`],
    ['begins with white space and a comment of ours', ` \n${commentBody('text', forged)}`],
    ['begins in the middle of a line as ours do', `x ${commentBody('text', forged)}`],
  ])('makes no comment of ours of that of another workflow of the same bot, which %s', (_, body) => {
    expect(readComment(body)).toEqual({ text: body.trimEnd(), marks: [], fixed: false });
  });

  test('takes no effect in a comment', async () => {
    for (const text of hostileTexts(150, 5)) {
      const path = `${text.replaceAll('\0', '')}/Dockerfile`;
      const word = text.replaceAll(/["\\\n\0\r$]/gu, '');
      const { payload } = renderReviewComments(
        await reviewChange({ base: {}, head: { [path]: `FROM alpine:3.22\nADD "${word}" /x\nWORKDIR "${word}x"\nUSER 1\n` } }, everything),
      );
      for (const { body } of payload) {
        const written = body
          .slice(body.indexOf('\n') + 1, body.indexOf('**Why.**'))
          .replace(/^\*\*(\S+ [a-z]+: [^*\n]+)\*\*/u, '$1')
          .replaceAll(/\[([a-z/-]+)\]\(https:\/\/github\.com\/tidewaiter[^)]*\)/gu, '$1');
        expect(written).not.toMatch(/[\p{Cc}--\n]/v);
        for (const line of written.split('\n')) {
          const read = readInline(line);
          expect([read.active, read.addresses, linksOfGitHub(read.text)], line).toEqual([[], [], []]);
        }
      }
    }
  });
});
