import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';

const review = (change: Partial<Change>): Promise<ReviewResult> =>
  reviewChange({ base: {}, head: {}, isLocal: true, ...change }, { policy: { profile: defaultPolicy.profile } });

const pod = (privileged: boolean): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "nginx:1.31.0", securityContext: {privileged: ${privileged}}}]}\n`;
const project = (privileged: boolean): string => `services:\n  web:\n    image: nginx:1.31.0\n    privileged: ${privileged}\n`;
const dockerfile = 'FROM alpine:3.22\nUSER 1000\nCMD ["/app"]\n';
const pipeline = (command: string): Readonly<Record<string, string>> => ({
  '.github/workflows/deploy.yml': `on: push\njobs: {deploy: {runs-on: ubuntu-24.04, steps: [{run: ${command}}]}}\n`,
});
const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'privileged: false\n',
  'chart/templates/pod.yaml': pod(false).replace('false', '{{ .Values.privileged }}'),
};
const application = (source: string): Readonly<Record<string, string>> => ({
  'argo/web.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\nspec:\n  project: web\n  destination: {server: https://kubernetes.default.svc, namespace: web}\n  source: {repoURL: "https://github.com/acme/web", targetRevision: main, ${source}}\n`,
});
const mounting = { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31.0\n    volumes: ["./data/etc:/data"]\n' };

/** What a change makes of a file under a name that says nothing, which links of the repository show at another path. */
const shown: Readonly<
  Record<
    string,
    readonly [
      links: Readonly<Record<string, string>>,
      beside: Readonly<Record<string, string>>,
      path: string,
      texts: readonly [string, string],
    ]
  >
> = {
  'manifest that a command applies': [
    { 'web.txt': 'x/web.dat' },
    pipeline('kubectl apply -f web.txt'),
    'x/web.dat',
    [pod(false), pod(true)],
  ],
  'manifest that a command applies in a folder': [
    { now: 'x' },
    pipeline('kubectl apply -f now/web.dat'),
    'x/web.dat',
    [pod(false), pod(true)],
  ],
  'manifest by three links': [{ 'deploy/web.yaml': '../a', a: 'b', b: 'x/web.dat' }, {}, 'x/web.dat', [pod(false), pod(true)]],
  'Compose file that is included': [
    { now: 'x' },
    { 'compose.yaml': 'include: [now/web.txt]\n' },
    'x/web.txt',
    [project(false), project(true)],
  ],
  'Compose file that is extended': [
    { 'web.txt': 'x/web.dat' },
    { 'compose.yaml': 'services:\n  all: {extends: {file: web.txt, service: web}}\n' },
    'x/web.dat',
    [project(false), project(true)],
  ],
  'file of variables': [
    { '.env': 'x/all.dat' },
    { 'compose.yaml': project(false).replace('false', '${ALL}') },
    'x/all.dat',
    ['ALL=false\n', 'ALL=true\n'],
  ],
  'template of a chart': [
    { 'chart/templates': '../x' },
    { 'chart/Chart.yaml': chart['chart/Chart.yaml'] },
    'x/web.txt',
    [pod(false), pod(true)],
  ],
  'values that an Application takes': [
    { 'chart/more.txt': '../x/more.dat' },
    { ...chart, ...application('path: chart, helm: {valueFiles: [more.txt]}') },
    'x/more.dat',
    ['privileged: false\n', 'privileged: true\n'],
  ],
  'file that a template prints': [
    { 'chart/web.dat': '../x/web.dat' },
    { ...chart, 'chart/templates/pod.yaml': '{{ .Files.Get "web.dat" }}' },
    'x/web.dat',
    [pod(false), pod(true)],
  ],
  'definition of builds': [
    { 'docker-bake.hcl': 'x/bake.dat' },
    { D: dockerfile, E: dockerfile },
    'x/bake.dat',
    ['target "a" {\n  dockerfile = "D"\n}\n', 'target "a" {\n  dockerfile = "E"\n}\n'],
  ],
  'file of variables that a command names': [
    { all: 'x/all.dat' },
    { ...pipeline('docker compose --env-file all up -d'), 'compose.yaml': project(false).replace('false', '${ALL}') },
    'x/all.dat',
    ['ALL=false\n', 'ALL=true\n'],
  ],
  'script that a pipeline runs': [
    { 'deploy.sh': 'x/deploy' },
    { ...pipeline('./deploy.sh'), 'x/web.dat': pod(true) },
    'x/deploy',
    ['echo\n', 'kubectl apply -f x/web.dat\n'],
  ],
};

/** A repository in which links lead to what is deployed, and one of whose files the change makes say something else; what is found. */
const rendered: Readonly<
  Record<
    string,
    readonly [
      links: Readonly<Record<string, string>>,
      beside: Readonly<Record<string, string>>,
      path: string,
      texts: readonly [string, string],
      rule: string,
    ]
  >
> = {
  'values of a chart whose templates are a link': [
    { 'chart/templates': '../shared' },
    { 'chart/Chart.yaml': chart['chart/Chart.yaml'], 'shared/pod.yaml': chart['chart/templates/pod.yaml'] },
    'chart/values.yaml',
    ['privileged: false\n', 'privileged: true\n'],
    'kubernetes/privileged-container',
  ],
  'values of a chart in a chart, by a link': [
    { 'chart/charts/sub': '../../sub' },
    {
      ...chart,
      'sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
      'sub/values.yaml': 'privileged: false\n',
      'sub/templates/pod.yaml': chart['chart/templates/pod.yaml'].replace('name: web', 'name: sub'),
    },
    'chart/values.yaml',
    ['privileged: false\n', 'privileged: false\nsub: {privileged: true}\n'],
    'kubernetes/privileged-container',
  ],
  'a patch under any name, of an overlay': [
    { 'prod/web.txt': 'web.dat' },
    {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': pod(false),
      'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: web.txt}]\n',
    },
    'prod/web.dat',
    [pod(false), pod(true)],
    'kubernetes/privileged-container',
  ],
  'a manifest of a base that an overlay reaches by a link': [
    { now: 'base' },
    {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'prod/kustomization.yaml':
        'resources: [../now]\npatches: [{target: {kind: Pod, name: api}, patch: \'[{"op": "add", "path": "/spec/hostPID", "value": true}]\'}]\n',
    },
    'base/pod.yaml',
    [pod(false), pod(false).replace('name: web', 'name: api')],
    'kubernetes/host-pid',
  ],
};

describe('what is rendered by way of links', () => {
  test.each(Object.entries(rendered))(
    'is judged as those have it who deploy: %s',
    async (_, [links, beside, path, [before, after], rule]) => {
      const { verdict, delta } = await review({ links, base: { ...beside, [path]: before }, head: { ...beside, [path]: after } });
      expect(verdict.conclusion).toBe('block');
      expect(delta.entries.flatMap(entry => (entry.head !== undefined && entry.caused ? [entry.head.ruleId] : []))).toContain(rule);
    },
  );
});

describe('what a link shows', () => {
  test.each(Object.entries(shown))('is judged, or left open, when it changes: a %s', async (_, [links, beside, path, [before, after]]) => {
    const { verdict } = await review({ links, base: { ...beside, [path]: before }, head: { ...beside, [path]: after } });
    expect(verdict.mayMerge).toBe(false);
  });

  test.each(Object.entries(shown))('passes where nothing of it changes: a %s', async (_, [links, beside, path, [before]]) => {
    const { verdict } = await review({
      links,
      base: { ...beside, [path]: before, 'notes.txt': 'a: 1\n' },
      head: { ...beside, [path]: before, 'notes.txt': 'a: 2\n' },
    });
    expect(verdict.conclusion).toBe('pass');
  });

  test('at more paths than are looked at leaves the change open', async () => {
    const links = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`l${index}`, 'x']));
    const files = (text: string): Readonly<Record<string, string>> =>
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x/web-${index}.dat`, text]));
    const { verdict } = await review({ links, base: files('a: 1\n'), head: files('a: 2\n') });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
  });

  test('of files of nobody’s, and of folders around it, is nobody’s', async () => {
    const links = { latest: 'docs/2', self: '.', 'docs/up': '..' };
    const { verdict } = await review({ links, base: { 'docs/2/a.txt': 'a: 1\n' }, head: { 'docs/2/a.txt': 'a: 2\n' } });
    expect(verdict.conclusion).toBe('pass');
  });
});

/** What the repository has, and the link that the change points to something in it under a name that says nothing. */
const pointed: Readonly<
  Record<
    string,
    readonly [link: readonly [string, string], beside: Readonly<Record<string, string>>, others?: Readonly<Record<string, string>>]
  >
> = {
  'a command applies': [['web.txt', 'x/web.dat'], { ...pipeline('kubectl apply -f web.txt'), 'x/web.dat': pod(true) }],
  'a command builds': [['now', 'x'], { ...pipeline('docker build -f now/D .'), 'x/D': dockerfile }],
  'an action builds': [
    ['now', 'x'],
    {
      '.github/workflows/build.yml':
        'on: push\njobs: {build: {runs-on: ubuntu-24.04, steps: [{uses: docker/build-push-action@v6, with: {context: ., file: now/D}}]}}\n',
      'x/D': dockerfile,
    },
  ],
  'another link leads through': [['now', 'x'], { 'x/D': dockerfile }, { Dockerfile: 'now/D' }],
  'an Application takes values by': [
    ['chart/more.txt', '../x/more.dat'],
    { ...chart, ...application('path: chart, helm: {valueFiles: [more.txt]}'), 'x/more.dat': 'privileged: true\n' },
  ],
  'a pipeline runs': [
    ['deploy.sh', 'x/deploy'],
    { ...pipeline('./deploy.sh'), 'x/deploy': 'kubectl apply -f x/web.dat\n', 'x/web.dat': pod(true) },
  ],
  'a service mounts': [['data', '/'], mounting],
  'a service mounts by way of the folder above': [['data', '../../../var'], mounting],
  'a service has a secret from': [
    ['token', '/var/run/docker.sock'],
    { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31.0\n    secrets: [all]\nsecrets: {all: {file: ./token}}\n' },
  ],
};

describe('a link that the change points elsewhere', () => {
  test.each(Object.entries(pointed))('leaves it open where %s it', async (_, [[link, target], head, others = {}]) => {
    const { verdict } = await review({ base: head, head, links: { ...others, [link]: target }, changedLinks: [link] });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
  });

  test.each(Object.entries(pointed).filter(([name]) => !name.startsWith('a service')))(
    'is nobody’s business elsewhere: %s',
    async (_, [, head]) => {
      const { verdict } = await review({
        base: head,
        head: { ...head, 'docs/a.txt': 'a' },
        links: { latest: 'docs' },
        changedLinks: ['latest'],
      });
      expect(verdict.conclusion).toBe('pass');
    },
  );

  test('may lead out of the repository where nobody mounts it, and a standing one may be mounted as before', async () => {
    expect((await review({ base: mounting, head: mounting, links: { logs: '/var/log' }, changedLinks: ['logs'] })).verdict.conclusion).toBe(
      'pass',
    );
    const head = { 'compose.yaml': mounting['compose.yaml'].replace('1.31.0', '1.31.1') };
    expect((await review({ base: mounting, head, links: { data: '/srv/data' } })).verdict.conclusion).toBe('pass');
  });

  test('may lead out of the repository from before, and is told where a service mounts it from now on', async () => {
    const { verdict } = await review({
      base: { 'compose.yaml': 'services: {web: {image: "nginx:1.31.0"}}\n' },
      head: mounting,
      links: { data: '/' },
    });
    expect(verdict.mayMerge).toBe(false);
  });
});

const settingsInSubmodule: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a command applies': pipeline('kubectl apply -f vendor/app/k8s'),
  'a command applies a kustomization of': pipeline('kubectl apply -k vendor/app/k8s'),
  'a command installs a chart of': pipeline('helm upgrade web vendor/app/chart'),
  'a command gives a chart values of': { ...chart, ...pipeline('helm upgrade web chart -f vendor/app/values.yaml') },
  'a command starts a Compose file of': pipeline('docker compose -f vendor/app/compose.yaml up -d'),
  'a command builds': pipeline('docker build vendor/app'),
  'an Application deploys': application('path: vendor/app/k8s'),
  'a command applies all below a folder around': pipeline('kubectl apply -R -f vendor'),
  'an Application deploys all below a folder around': application('path: vendor, directory: {recurse: true}'),
  'a chart depends on': {
    ...chart,
    'chart/Chart.yaml': `${chart['chart/Chart.yaml']}dependencies: [{name: app, version: 1.0.0, repository: "file://../vendor/app"}]\n`,
  },
  'a definition of builds takes': { 'docker-bake.hcl': 'target "a" {\n  context = "vendor/app"\n}\n' },
  'a kustomization elsewhere builds with': { 'prod/kustomization.yaml': 'resources: [../vendor/app/k8s]\n' },
};

describe('a submodule that moves', () => {
  const moved = { submodules: ['vendor/app'], changedSubmodules: ['vendor/app'] };

  test.each(Object.entries(settingsInSubmodule))('leaves the change open where %s it', async (_, head) => {
    const { verdict, notifications } = await review({ base: head, head, ...moved });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    expect(JSON.stringify(notifications)).toContain('submodule \\"vendor/app\\"');
  });

  test('in the place of manifests leaves the change open', async () => {
    const { verdict } = await review({ base: { 'deploy/web.yaml': pod(false) }, submodules: ['deploy'], changedSubmodules: ['deploy'] });
    expect(verdict.mayMerge).toBe(false);
  });

  test.each([
    ['make', pipeline('make -C vendor/app')],
    ['cd', pipeline('cd vendor/app && npm test')],
    ['another folder', pipeline('kubectl apply -f vendor/apps/k8s')],
    ['variables of a service', { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31.0\n    env_file: vendor/app/web.env\n' }],
  ])('stays quiet where it is only worked with: %s', async (_, head) => {
    expect((await review({ base: head, head, ...moved })).verdict.conclusion).toBe('pass');
  });
});
