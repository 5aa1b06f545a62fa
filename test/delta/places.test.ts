import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../src/review/result.ts';
import { type Change, type Files, reviewChange } from '../support/in-memory-repository.ts';

/** What the change says of the head findings of a rule: `path:line state`, `*` for what it brings in, `<- place` for where it stood; then the verdict. */
const told = async (rule: string, change: Change): Promise<readonly string[]> => {
  const result = await reviewChange(change);
  return [...linesOf(rule, result), result.verdict.conclusion];
};

const linesOf = (rule: string, { delta, files }: ReviewResult): readonly string[] =>
  delta.entries.flatMap(entry => {
    if (!entry.head || entry.head.ruleId !== rule) return [];
    const { path, range } = entry.head.location;
    const moved = entry.movedFrom === undefined ? '' : ` <- ${entry.movedFrom}`;
    return [`${path}:${files.get(path)?.lines.line(range.start)} ${entry.state}${entry.caused ? '*' : ''}${moved}`];
  });

const privilegedService = 'compose/privileged-container';
const privilegedPod = 'kubernetes/privileged-container';

/** A service of a Compose file; `more` are further lines. */
const service = (name: string, more = '', image = 'ghcr.io/acme/web:2.1'): string =>
  `  ${name}:\n    image: ${image}\n    command: [serve]\n    cap_drop: [ALL]\n${more}`;
const isPrivileged = '    privileged: true\n';
const services = (...all: readonly string[]): string => `services:\n${all.join('')}`;

/** A pod; `privileged` in its only container's security context. */
const pod = (name: string, { namespace = '', privileged = false, image = 'ghcr.io/acme/web:2.1', container = 'web' } = {}): string =>
  `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
${namespace === '' ? '' : `  namespace: ${namespace}\n`}spec:
  containers:
    - name: ${container}
      image: ${image}
      args: [serve]
${privileged ? '      securityContext:\n        privileged: true\n' : ''}`;

const inFile =
  (path: string) =>
  (base: string, head: string): Change => ({ base: { [path]: base }, head: { [path]: head } });
const manifest = inFile('app.yaml');
const compose = inFile('compose.yaml');

describe('what one place loses and another gains is brought in there', () => {
  test('a setting goes from the service of one file to the service of the same name in another folder', async () => {
    const [plain, open] = [services(service('web')), services(service('web', isPrivileged))];
    const change = {
      base: { 'dev/compose.yaml': open, 'prod/compose.yaml': plain },
      head: { 'dev/compose.yaml': plain, 'prod/compose.yaml': open },
    };
    expect(await told(privilegedService, change)).toEqual(['prod/compose.yaml:6 new*', 'block']);
  });

  test('… also where all lines are indented otherwise and end in CRLF', async () => {
    const [plain, open] = [services(service('web')), services(service('web', isPrivileged))];
    const other = (text: string): string => text.replaceAll('  ', '    ').replaceAll('\n', '\r\n');
    const change = {
      base: { 'dev/compose.yaml': open, 'prod/compose.yaml': plain },
      head: { 'dev/compose.yaml': other(plain), 'prod/compose.yaml': other(open) },
    };
    expect(await told(privilegedService, change)).toEqual(['prod/compose.yaml:6 new*', 'block']);
  });

  test('… also where the two files lie in one folder', async () => {
    const [plain, open] = [services(service('web')), services(service('web', isPrivileged))];
    const change = {
      base: { 'compose.dev.yaml': open, 'compose.prod.yaml': plain },
      head: { 'compose.dev.yaml': plain, 'compose.prod.yaml': open },
    };
    expect(await told(privilegedService, change)).toEqual(['compose.prod.yaml:6 new*', 'block']);
  });

  test('the names of two files of a folder are swapped', async () => {
    const [plain, open] = [services(service('web')), services(service('web', isPrivileged))];
    const change = {
      base: { 'compose.dev.yaml': open, 'compose.prod.yaml': plain },
      head: { 'compose.dev.yaml': plain, 'compose.prod.yaml': open },
      renames: { 'compose.dev.yaml': 'compose.prod.yaml', 'compose.prod.yaml': 'compose.dev.yaml' },
    };
    const [entry, verdict] = await told(privilegedService, change);
    expect(entry).not.toMatch(/ unchanged$/u);
    expect(verdict).not.toBe('pass');
  });

  test('it goes from one namespace to the other in a file of two', async () => {
    const [dev, prod] = [{ namespace: 'dev' }, { namespace: 'prod' }];
    const base = `${pod('web', { ...dev, privileged: true })}---\n${pod('web', prod)}`;
    const head = `${pod('web', dev)}---\n${pod('web', { ...prod, privileged: true })}`;
    expect(await told(privilegedPod, manifest(base, head))).toEqual(['app.yaml:23 new*', 'block']);
  });

  test('the namespaces of two objects are swapped around an untouched setting', async () => {
    const base = `${pod('web', { namespace: 'dev', privileged: true })}---\n${pod('web', { namespace: 'prod' })}`;
    const head = base.replace('namespace: dev', 'namespace: X').replace('namespace: prod', 'namespace: dev').replace('X', 'prod');
    expect(await told(privilegedPod, manifest(base, head))).toEqual(['app.yaml:12 new*', 'block']);
  });

  test('the headers of two services are swapped above an untouched setting', async () => {
    const base = services(service('tools', isPrivileged), service('web'));
    expect(await told(privilegedService, compose(base, services(service('web', isPrivileged), service('tools'))))).toEqual([
      'compose.yaml:6 new*',
      'block',
    ]);
  });

  test('the names of two containers are swapped above an untouched setting', async () => {
    const two = (first: string, second: string): string =>
      `${pod('shop', { privileged: true, container: first })}    - name: ${second}\n      image: ghcr.io/acme/api:1\n      args: [serve]\n`;
    expect(await told(privilegedPod, manifest(two('debug', 'api'), two('api', 'debug')))).toEqual(['app.yaml:11 new*', 'block']);
  });

  test('a container and an init container of one name change places', async () => {
    const two = (init: boolean): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n${['initContainers', 'containers']
        .map((list, index) => {
          const open = (index === 0) === init ? '      securityContext: {privileged: true}\n' : '';
          return `  ${list}:\n    - name: web\n      image: ghcr.io/acme/web:2.1\n${open}`;
        })
        .join('')}`;
    expect(await told(privilegedPod, manifest(two(true), two(false)))).toEqual(['app.yaml:11 new*', 'block']);
  });

  test('an alias of what is privileged is put into another service', async () => {
    const file = (dev: string, prod: string): string =>
      `x-open: &open\n  privileged: true\n${services(service('dev', dev), service('prod', prod))}`;
    const merge = '    <<: *open\n';
    const [entry, verdict] = await told(privilegedService, compose(file(merge, ''), file('', merge)));
    expect(entry).toMatch(/^compose\.yaml:\d+ new\*$/u);
    expect(verdict).toBe('block');
  });

  test('an anchor is set at another service, whose aliases stay', async () => {
    const file = (dev: boolean): string =>
      `${dev ? 'x-open: &common {privileged: true}\nx-plain: &plain {init: true}\n' : 'x-open: &plain {privileged: true}\nx-plain: &common {init: true}\n'}${services(
        service('dev', '    <<: *common\n'),
        service('prod', '    <<: *plain\n'),
      )}`;
    const [entry, verdict] = await told(privilegedService, compose(file(true), file(false)));
    expect(entry).toMatch(/^compose\.yaml:\d+ new\*$/u);
    expect(verdict).toBe('block');
  });

  test('the items of a List are reordered, and another of them is open now', async () => {
    const item = (name: string, open: boolean): string =>
      `  - apiVersion: v1\n    kind: Pod\n    metadata: {name: ${name}}\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:2.1\n${open ? '          securityContext: {privileged: true}\n' : ''}`;
    const list = (...items: readonly string[]): string => `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
    const base = list(item('dev', true), item('prod', false));
    expect(await told(privilegedPod, manifest(base, list(item('prod', true), item('dev', false))))).toEqual(['app.yaml:11 new*', 'block']);
    expect(await told(privilegedPod, manifest(base, list(item('prod', false), item('dev', true))))).toContain('app.yaml:18 unchanged');
  });

  test('an instruction stays where it was and is harmless there now, and stands in a new file', async () => {
    const rule = 'image/end-of-life-base';
    const text = 'ARG VERSION=3.12\nFROM alpine:${VERSION} AS long-name-of-a-stage\nUSER 1\n';
    const change = {
      base: { 'web/Dockerfile': text },
      head: { 'web/Dockerfile': text.replace('3.12', '3.22'), 'web/Dockerfile.app': text },
    };
    expect(await told(rule, change)).toEqual(['web/Dockerfile.app:2 new*', expect.stringMatching(/^(?:warn|block)$/u)]);
  });

  test('objects whose names are generated change their prefixes, or their settings', async () => {
    const generated = (text: string): string =>
      text.replaceAll('  name: ', '  generateName: ').replaceAll('    - generateName', '    - name');
    const two = (first: string, second: string): string =>
      generated(`${pod(first, { privileged: true })}---\n${pod(second, { image: 'ghcr.io/acme/api:1' })}`);
    expect(await told(privilegedPod, manifest(two('dev-', 'prod-'), two('prod-', 'dev-')))).toEqual(['app.yaml:11 new*', 'block']);
  });

  test('another kind of the same name is open now', async () => {
    const workload = (kind: string, open: boolean): string =>
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:2.1\n${open ? '          securityContext: {privileged: true}\n' : ''}`;
    const base = `${workload('Deployment', true)}---\n${workload('DaemonSet', false)}`;
    const both = `${workload('Deployment', false)}---\n${workload('DaemonSet', true)}`;
    expect(await told(privilegedPod, manifest(base, both))).toEqual(['app.yaml:24 new*', 'block']);
    expect(await told(privilegedPod, manifest(base, workload('DaemonSet', true)))).toEqual(['app.yaml:12 new*', 'block']);
  });

  test('a service extends the privileged one of another file now', async () => {
    const files = (dev: string, prod: string): Files => ({
      'base.yaml': services(service('open', isPrivileged), service('plain')),
      'dev/compose.yaml': `services:\n  web:\n    extends: {file: ../base.yaml, service: ${dev}}\n`,
      'prod/compose.yaml': `services:\n  web:\n    extends: {file: ../base.yaml, service: ${prod}}\n`,
    });
    const result = await reviewChange({ base: files('open', 'plain'), head: files('plain', 'open') });
    expect(result.verdict.conclusion).not.toBe('pass');
  });
});

describe('what comes to another place is moved, or new', () => {
  test('an example is deleted, and one with another image comes to production', async () => {
    const change = {
      base: { 'examples/pod.yaml': pod('web', { privileged: true }) },
      head: { 'prod/pod.yaml': pod('web', { privileged: true, image: 'ghcr.io/evil/web:2.1' }) },
    };
    expect(await told(privilegedPod, change)).toEqual(['prod/pod.yaml:11 moved <- examples/pod.yaml', 'warn']);
  });

  test('a patch of one overlay loses what a new patch of another overlay has', async () => {
    const patch = (setting: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Always\n${setting}`;
    const change = {
      base: { 'overlays/dev/host.yaml': patch('  hostPID: true\n') },
      head: { 'overlays/dev/host.yaml': patch(''), 'overlays/prod/host.yaml': patch('  hostPID: true\n') },
    };
    expect(await told('kubernetes/host-pid', change)).toEqual(['overlays/prod/host.yaml:7 new*', 'block']);
  });

  test('an example is renamed into production', async () => {
    const text = pod('web', { privileged: true });
    const change = {
      base: { 'examples/pod.yaml': text },
      head: { 'prod/pod.yaml': text },
      renames: { 'examples/pod.yaml': 'prod/pod.yaml' },
    };
    expect(await told(privilegedPod, change)).toEqual(['prod/pod.yaml:11 moved <- examples/pod.yaml', 'warn']);
    const nested = {
      base: { 'k8s/examples/pod.yaml': text },
      head: { 'k8s/pod.yaml': text },
      renames: { 'k8s/examples/pod.yaml': 'k8s/pod.yaml' },
    };
    expect(await told(privilegedPod, nested)).toEqual(['k8s/pod.yaml:11 moved <- k8s/examples/pod.yaml', 'warn']);
  });

  test('the name of a file says for what it is: another such word is another place', async () => {
    const text = services(service('web', isPrivileged));
    const renamed = (from: string, to: string): Change => ({ base: { [from]: text }, head: { [to]: text }, renames: { [from]: to } });
    expect(await told(privilegedService, renamed('compose.dev.yaml', 'compose.prod.yaml'))).toEqual([
      'compose.prod.yaml:6 moved <- compose.dev.yaml',
      'warn',
    ]);
    expect(await told(privilegedService, renamed('docker-compose.example.yml', 'docker-compose.yml'))).toEqual([
      'docker-compose.yml:6 moved <- docker-compose.example.yml',
      'warn',
    ]);
    expect(await told(privilegedService, renamed('docker-compose.yml', 'compose.yaml'))).toContain('compose.yaml:6 unchanged');
    const manifests = {
      base: { 'pod-test.yaml': pod('web', { privileged: true }) },
      head: { 'pod.yaml': pod('web', { privileged: true }) },
    };
    expect(await told(privilegedPod, manifests)).toEqual(['pod.yaml:11 moved <- pod-test.yaml', 'warn']);
    const image = 'FROM debian:13.2\nRUN curl -sSL https://get.example.com/a.sh | sh\nUSER 1\n';
    expect(
      await told('dockerfile/remote-script-executed', {
        base: { 'Dockerfile.dev': image },
        head: { Dockerfile: image },
        renames: { 'Dockerfile.dev': 'Dockerfile' },
      }),
    ).toEqual(['Dockerfile:2 moved <- Dockerfile.dev', 'warn']);
  });

  test('a service goes to another Compose file of its folder', async () => {
    const change = {
      base: { 'compose.extra.yaml': services(service('web', isPrivileged), service('a')), 'compose.yaml': services(service('b')) },
      head: { 'compose.extra.yaml': services(service('a')), 'compose.yaml': services(service('b'), service('web', isPrivileged)) },
    };
    expect(await told(privilegedService, change)).toEqual(['compose.yaml:10 moved <- compose.extra.yaml', 'warn']);
  });

  test('a service that a profile had to ask for starts always now, or with another profile', async () => {
    const text = (profiles: string): string => services(service('agent', `${isPrivileged}${profiles}`));
    const [agents, debug] = [text('    profiles: [agents]\n'), text('    profiles: [debug]\n')];
    const moved = ['compose.yaml:6 moved <- compose.yaml (profile agents)', 'warn'];
    expect(await told(privilegedService, compose(agents, text('')))).toEqual(moved);
    expect(await told(privilegedService, compose(agents, text('    profiles: [agents, prod]\n')))).toEqual(moved);
    expect(await told(privilegedService, compose(debug, text('')))).toEqual([
      'compose.yaml:6 moved* <- compose.yaml (profile debug)',
      'block',
    ]);
    expect(await told(privilegedService, compose(text(''), agents))).toContain('compose.yaml:6 unchanged');
    expect(await told(privilegedService, compose(text('    profiles: [a, agents]\n'), agents))).toContain('compose.yaml:6 unchanged');
  });

  test.each([
    ['config.kubernetes.io/local-config', '"true"'],
    ['kustomize.toolkit.fluxcd.io/reconcile', 'disabled'],
    ['argocd.argoproj.io/hook', 'Skip'],
    ['helm.sh/hook', 'test'],
  ])('what %s kept from being applied is applied now', async (key, value) => {
    const open = pod('web', { privileged: true });
    const change = manifest(open.replace('name: web\n', `name: web\n  annotations: {${key}: ${value}}\n`), open);
    expect(await told(privilegedPod, change)).toEqual([`app.yaml:11 moved <- app.yaml (${key})`, 'warn']);
  });

  test('what had no replicas, or was suspended, runs now', async () => {
    const set = (replicas: number): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: ${replicas}\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:2.1\n          securityContext: {privileged: true}\n`;
    expect(await told(privilegedPod, manifest(set(0), set(3)))).toEqual(['app.yaml:13 moved <- app.yaml (replicas 0)', 'warn']);
    expect(await told(privilegedPod, manifest(set(1), set(3)))).toContain('app.yaml:13 unchanged');
    expect(await told(privilegedPod, manifest(set(3), set(0)))).toContain('app.yaml:13 unchanged');
    const scaled = (scale: number): string => services(service('web', `${isPrivileged}    deploy: {replicas: ${scale}}\n`));
    expect(await told(privilegedService, compose(scaled(0), scaled(1)))).toEqual([
      'compose.yaml:6 moved <- compose.yaml (replicas 0)',
      'warn',
    ]);
  });

  test('a namespace that a template decided is written out', async () => {
    const chart = (namespace: string): Files => ({
      'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
      'templates/pod.yaml': pod('web', { namespace, privileged: true }),
    });
    const change = { base: chart('{{ .Values.namespace }}'), head: chart('kube-system') };
    const [entry, verdict] = await told(privilegedPod, change);
    expect(entry).toBe('templates/pod.yaml:12 moved <- templates/pod.yaml (a namespace that a template decides)');
    expect(verdict).toBe('warn');
    const release = { base: chart(''), head: chart('{{ .Release.Namespace }}') };
    expect((await told(privilegedPod, release))[0]).toBe('templates/pod.yaml:12 unchanged');
  });

  test('a container goes to another pod, while its own is still there', async () => {
    const [shell, plain] = [pod('x', { privileged: true, container: 'shell' }), pod('x')].map(text =>
      text.slice(text.indexOf('    - name')),
    );
    const two = (dev: string, prod: string): string => `${pod('dev')}${dev}---\n${pod('prod')}${prod}`;
    expect(plain).toContain('name: web');
    expect(await told(privilegedPod, manifest(two(shell ?? '', ''), two('', shell ?? '')))).toEqual([
      'app.yaml:24 moved <- app.yaml (Pod/dev)',
      'warn',
    ]);
  });

  test('an instruction goes to a stage that becomes part of the image', async () => {
    const rule = 'dockerfile/remote-script-executed';
    const script = 'RUN curl -sSL https://get.example.com/a.sh | sh\n';
    const file = (dev: string, last: string): string =>
      `FROM debian:13.2 AS dev\nRUN true\n${dev}FROM debian:13.2 AS prod\n${last}USER 1\n`;
    expect(await told(rule, inFile('Dockerfile')(file(script, ''), file('', script)))).toEqual([
      'Dockerfile:4 moved <- Dockerfile (stage dev)',
      'warn',
    ]);
  });

  test('an instruction of a stage that is split in two stays', async () => {
    const rule = 'dockerfile/remote-script-executed';
    const split = 'FROM debian:13.2 AS base\nRUN curl -sSL https://get.example.com/a.sh | sh\nFROM base AS prod\nRUN make\nUSER 1\n';
    const whole = 'FROM debian:13.2 AS prod\nRUN curl -sSL https://get.example.com/a.sh | sh\nRUN make\nUSER 1\n';
    expect(await told(rule, inFile('Dockerfile')(whole, split))).toContain('Dockerfile:2 unchanged');
  });
});

describe('what the change writes into something that is open is brought in, whatever else is merged with it', () => {
  /** A service of which another file, which is not there, says what runs. */
  const part = (more: string): string => `services:\n  web:\n    environment: {A: "1", B: "2"}\n    ports: ["127.0.0.1:80:80"]\n${more}`;
  const partly = inFile('deploy/docker-compose.prod.yml');

  test.each([
    ['compose/privileged-container', '    privileged: true\n'],
    ['compose/host-pid', '    pid: host\n'],
    ['compose/docker-socket-mounted', '    use_api_socket: true\n'],
    ['compose/seccomp-unconfined', '    security_opt: ["seccomp:unconfined"]\n'],
  ])('%s in a service of which only a part is known', async (rule, line) => {
    expect(await told(rule, partly(part(''), part(line)))).toEqual(['deploy/docker-compose.prod.yml:5 new*', 'block']);
  });

  test('… also where the line stood under another name, or in a comment', async () => {
    const other = `services:\n  web:\n    environment: {A: "1", B: "2"}\n    ports: ["127.0.0.1:80:80"]\n  api:\n    ports: ["127.0.0.1:81:81"]\n${isPrivileged}`;
    const swapped = other.replace('  web:', '  API:').replace('  api:', '  web:').replace('  API:', '  api:');
    expect(await told(privilegedService, partly(other, swapped))).toEqual(['deploy/docker-compose.prod.yml:7 new*', 'block']);
    expect(await told(privilegedService, partly(part(`    # privileged: true\n`), part(isPrivileged)))).toEqual([
      'deploy/docker-compose.prod.yml:5 new*',
      'block',
    ]);
  });

  test('a right in a role to which a template adds others', async () => {
    const role = (verbs: string): string =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: web\nrules:\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [${verbs}]\n  {{- toYaml .Values.rules | nindent 2 }}\n{{- toYaml .Values.more | nindent 0 }}\n`;
    const change = inFile('chart/templates/role.yaml')(role('create'), role('get, list'));
    expect(await told('rbac/secrets-access', { ...change })).toContainEqual(expect.stringMatching(/(?:new|updated)\*$/u));
  });
});
