import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../src/changes/change-set.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { type Change, InMemoryRepository, reviewChange, reviewOf } from '../support/in-memory-repository.ts';

const policy = { profile: defaultPolicy.profile };

const pod = (privileged: boolean): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "nginx:1.31.0", securityContext: {privileged: ${privileged}}}]}\n`;
const pointer =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';
const overlay = {
  'base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'base/pod.yaml': pod(false),
  'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: web.txt}]\n',
};
const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'privileged: false\n',
  'chart/templates/pod.yaml': pod(false).replace('false', '{{ .Values.privileged }}'),
};
const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  project: web
  destination: {server: https://kubernetes.default.svc, namespace: web}
  source: {repoURL: "https://github.com/acme/web", path: chart, targetRevision: main, helm: {valueFiles: [more.txt]}}
`;
const pipeline = (command: string): string => `on: push\njobs: {deploy: {runs-on: ubuntu-24.04, steps: [{run: ${command}}]}}\n`;
const project = { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31.0\n    privileged: ${ALL}\n' };

/** Files that stand beside a file, what that says at the base, and its path. */
const places: Readonly<Record<string, readonly [beside: Readonly<Record<string, string>>, path: string, before: string]>> = {
  'a Dockerfile': [{}, 'Dockerfile', 'FROM scratch\n'],
  'a Compose file': [{}, 'compose.yaml', 'services: {web: {image: "nginx:1.31.0"}}\n'],
  'a manifest': [{}, 'deploy/pod.yaml', pod(false)],
  'a manifest under any name that a pipeline applies': [
    { '.github/workflows/deploy.yml': pipeline('kubectl apply -f k8s/web.dat') },
    'k8s/web.dat',
    pod(false),
  ],
  'a Dockerfile under any name that a pipeline builds': [
    { '.github/workflows/build.yml': pipeline('docker build -f build/web .') },
    'build/web',
    'FROM scratch\n',
  ],
  'a Dockerfile under any name that a definition of builds takes': [
    { 'docker-bake.hcl': 'target "web" {\n  dockerfile = "build/web"\n}\n' },
    'build/web',
    'FROM scratch\n',
  ],
  'a patch under any name that a kustomization applies': [overlay, 'prod/web.txt', 'a: 1\n'],
  'a resource under any name': [{ 'prod/kustomization.yaml': 'resources: [web.txt]\n' }, 'prod/web.txt', pod(false)],
  'the values of a chart': [chart, 'chart/values.yaml', 'privileged: false\n'],
  'values under any name that an Application takes': [{ ...chart, 'argo/web.yaml': application }, 'chart/more.txt', 'privileged: false\n'],
  'a template under any name': [chart, 'chart/templates/more.txt', pod(false)],
  'variables of a Compose file': [project, '.env', 'ALL=false\n'],
};

describe.each(Object.entries(places))('%s', (_, [beside, path, before]) => {
  const base = { ...beside, [path]: before };

  test.each([
    ['a pointer of Git LFS', { head: { ...base, [path]: pointer } }],
    ['NUL characters', { head: { ...base, [path]: `${before}# \0\n` } }],
    ['another encoding than UTF-8', { head: { ...base, [path]: pod(true) }, unreadable: [path] }],
  ])('leaves the change open when it becomes %s', async (_what, { head, unreadable = [] }: Partial<Change>) => {
    const { verdict } = await reviewChange({ base, head: head ?? {}, unreadable, isLocal: true }, { policy });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
  });
});

test('what nobody deploys may be a pointer of Git LFS, or no text', async () => {
  const base = { ...overlay, 'prod/web.txt': 'a: 1\n', 'media/logo.png': 'a', 'data/words.txt': 'a', 'certs/ca.pem': 'a' };
  const head = { ...base, 'media/logo.png': pointer, 'data/words.txt': pointer, 'certs/ca.pem': pointer, 'prod/notes.dat': '\0' };
  expect((await reviewChange({ base, head, isLocal: true }, { policy })).verdict.conclusion).toBe('pass');
});

test('files whose names read alike are told, for only one of them is read', async () => {
  class Alike extends InMemoryRepository {
    override async readChanges(): Promise<ChangeSet> {
      const changes = await super.readChanges();
      return { ...changes, files: [...changes.files, ...changes.files] };
    }
  }
  const { verdict } = await reviewOf(new Alike({ base: {}, head: { 'deploy/\ufffd.yaml': pod(false) } }), { policy });
  expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
});

describe('an attribute of git that writes files in another encoding', () => {
  const conclusion = async (base: string, head: string): Promise<string> =>
    (await reviewChange({ base: { '.gitattributes': base }, head: { '.gitattributes': head } }, { policy })).verdict.conclusion;

  test.each([
    '*.yaml working-tree-encoding=IBM037',
    '* text=auto working-tree-encoding=UTF-7',
    'deploy/*.y?ml text working-tree-encoding=UTF-16LE-BOM eol=lf',
    'Dockerfile* working-tree-encoding=utf-16',
    '"docker-compose.yml" working-tree-encoding=IBM1047',
    'charts/web/values.yaml working-tree-encoding=cp037',
    '[attr]odd working-tree-encoding=cp037',
    'k8s/** working-tree-encoding=cp037',
    'D*file working-tree-encoding=cp037',
  ])('leaves the change open where it may be about container files: %s', async line => {
    expect(await conclusion('# none\n', `# none\n${line}\n`)).toBe('incomplete');
    expect(await conclusion(`${line}\n`, `# as before\n${line}\n`)).toBe('pass');
  });

  test.each([
    '*.ps1 text working-tree-encoding=UTF-16LE-BOM eol=crlf',
    '*.rc working-tree-encoding=UTF-16',
    '*.yaml text eol=lf working-tree-encoding=UTF-8',
    '*.yaml text=auto diff=yaml',
    '# *.yaml working-tree-encoding=IBM037',
    '*.psd filter=lfs diff=lfs merge=lfs -text',
  ])('says nothing of others: %s', async line => {
    expect(await conclusion('', `${line}\n`)).toBe('pass');
  });
});
