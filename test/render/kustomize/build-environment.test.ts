import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { mappingAt } from '../../../src/artifacts/yaml/lookup.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { encodeYaml } from '../../../src/render/functions/formats/encode-yaml.ts';
import { buildEnvironment } from '../../../src/render/kustomize/build-environment.ts';
import type { ControllerSettings } from '../../../src/render/kustomize/controllers/edit-kustomization.ts';
import { GoMap, GoSlice, type Ref, textOf } from '../../../src/render/template/go-value.ts';
import { Place } from '../../../src/render/template/sources.ts';
import { deployment, type Files } from './build.ts';

/** Settings as the `kustomize` field of an Application, or the `spec` of a Kustomization, would hold them. */
const settingsIn = (by: ControllerSettings['by'], text: string): ControllerSettings => {
  const file = sourceFile('app.yaml', text);
  const root = mappingAt(parseYaml(file).documents[0]?.root);
  const fields = new Map((root?.entries ?? []).flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const])));
  return { by, text: { source: file, placeOf: range => ({ file, range }) }, fields };
};

const sources = (files: Files) => new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));

const built = (files: Files, by: ControllerSettings['by'], text: string, folder = ''): readonly Ref[] => {
  const made = buildEnvironment(sources(files), folder, { by, settings: settingsIn(by, text) });
  if (made.state === 'failed') throw new Error(made.reason);
  return made.resources;
};

const printed = (files: Files, by: ControllerSettings['by'], text: string, folder?: string): string =>
  built(files, by, text, folder)
    .map(resource => textOf(encodeYaml(resource)))
    .join('---\n');

/** The texts that decided about a value of the first object: `file: text`. */
const decidedBy = (files: Files, by: ControllerSettings['by'], text: string, path: readonly (string | number)[]): readonly string[] => {
  let here = built(files, by, text)[0];
  for (const step of path) {
    const raw = here?.raw;
    here =
      raw instanceof GoMap ? raw.entries.get(`${step}`) : raw instanceof GoSlice && typeof step === 'number' ? raw.items[step] : undefined;
  }
  const all: Files = { ...files, 'app.yaml': text };
  return (here?.data ?? []).map(({ file, start, end }) => `${file}: ${all[file]?.slice(start, end)}`);
};

const image = ['spec', 'template', 'spec', 'containers', 0, 'image'];
const plain: Files = { 'kustomization.yaml': 'resources:\n- a.yaml\n', 'a.yaml': deployment };
const imageOf = (text: string): string | undefined => /image: (\S+)/u.exec(text)?.[1];

describe('what Argo CD sets', () => {
  test('an image by tag, by name and by digest', () => {
    expect(imageOf(printed(plain, 'argocd', 'images: ["nginx:1.27"]'))).toBe('nginx:1.27');
    expect(imageOf(printed(plain, 'argocd', 'images: ["nginx=registry.example/web:2"]'))).toBe('registry.example/web:2');
    expect(imageOf(printed(plain, 'argocd', 'images: ["nginx=registry.example:5000/web@sha256:abc"]'))).toBe(
      'registry.example:5000/web@sha256:abc',
    );
    expect(imageOf(printed(plain, 'argocd', 'images: ["nginx=other"]'))).toBe('other:1.25');
    expect(imageOf(printed(plain, 'argocd', 'images: ["nginx=other:2@sha256:abc"]'))).toBe('other:2@sha256:abc');
  });

  test('an image takes the place of the entry of its name, whose new name is lost unless an asterisk keeps it', () => {
    const files = {
      ...plain,
      'kustomization.yaml': 'resources: [a.yaml]\nimages:\n- name: nginx\n  newName: mirror/nginx\n  newTag: "1"\n',
    };
    expect(imageOf(printed(files, 'argocd', 'images: ["nginx:2"]'))).toBe('nginx:2');
    expect(imageOf(printed(files, 'argocd', 'images: ["nginx=*:2"]'))).toBe('mirror/nginx:2');
    expect(imageOf(printed(files, 'argocd', 'images: ["redis:2"]'))).toBe('mirror/nginx:1');
  });

  test('an image that kustomize does not take is refused', () =>
    expect(() => printed(plain, 'argocd', 'images: [nginx]')).toThrow('invalid format of image "nginx"'));

  test('names, namespace and replicas, over what the kustomization says', () => {
    const files = { ...plain, 'kustomization.yaml': 'resources: [a.yaml]\nnamePrefix: old-\nnamespace: old\n' };
    const text = printed(files, 'argocd', 'namePrefix: new-\nnameSuffix: -1\nnamespace: shop\nreplicas: [{name: web, count: 3}]\n');
    expect(text).toContain('name: new-web-1\n  namespace: shop');
    expect(text).toContain('replicas: 3');
  });

  test('labels go into selectors, unless they are asked not to', () => {
    expect(printed(plain, 'argocd', 'commonLabels: {team: a}')).toContain('matchLabels:\n      team: a');
    const without = printed(plain, 'argocd', 'commonLabels: {team: a}\nlabelWithoutSelector: true\n');
    expect(without).toContain('labels:\n    team: a');
    expect(without).not.toContain('matchLabels');
  });

  test('a label that is there already is refused, and replaced by force', () => {
    const files = { ...plain, 'kustomization.yaml': 'resources: [a.yaml]\ncommonLabels:\n  team: b\n  tier: web\n' };
    expect(() => printed(files, 'argocd', 'commonLabels: {team: a}')).toThrow('label team already in kustomization file');
    const forced = printed(files, 'argocd', 'commonLabels: {team: a}\nforceCommonLabels: true\n');
    expect(forced).toContain('team: a\n    tier: web');
  });

  test('annotations of objects and of their pods', () =>
    expect(printed(plain, 'argocd', 'commonAnnotations: {owner: a}').match(/owner: a/gu)).toHaveLength(2));

  test('patches come after those of the kustomization', () => {
    const files = {
      ...plain,
      'kustomization.yaml': `resources: [a.yaml]
patches:
- patch: |-
    - op: replace
      path: /spec/replicas
      value: 2
  target:
    kind: Deployment
`,
    };
    const text = printed(
      files,
      'argocd',
      'patches:\n- target: {kind: Deployment}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: 5\n',
    );
    expect(text).toContain('replicas: 5');
  });

  test('components, and those that are missing only when it may not matter', () => {
    const files = {
      ...plain,
      'extra/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamePrefix: extra-\n',
    };
    expect(printed(files, 'argocd', 'components: [extra]')).toContain('name: extra-web');
    expect(() => printed(files, 'argocd', 'components: [extra, none]')).toThrow();
    expect(printed(files, 'argocd', 'components: [extra, none]\nignoreMissingComponents: true')).toContain('name: extra-web');
  });

  test('a kustomization in JSON is edited, too', () => {
    const files = { ...plain, 'kustomization.yaml': '{"resources": ["a.yaml"], "images": [{"name": "nginx", "newTag": "1"}]}' };
    expect(imageOf(printed(files, 'argocd', 'images: ["nginx:2"]\nnamePrefix: a-'))).toBe('nginx:2');
  });
});

describe('what Flux sets', () => {
  test('namespace, images and patches', () => {
    const text = printed(
      plain,
      'flux',
      `targetNamespace: apps
images:
- name: nginx
  newName: ghcr.io/acme/nginx
  newTag: 1.20
patches:
- patch: |
    - op: add
      path: /spec/template/spec/hostNetwork
      value: true
  target:
    kind: Deployment
`,
    );
    expect(text).toContain('namespace: apps');
    expect(text).toContain('hostNetwork: true');
    expect(imageOf(text)).toBe('ghcr.io/acme/nginx:1.20');
  });

  test('the older forms of patches', () => {
    const text = printed(
      plain,
      'flux',
      `patchesStrategicMerge:
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {replicas: 4}
patchesJson6902:
- target: {kind: Deployment, name: web, version: v1, group: apps}
  patch:
  - {op: add, path: /metadata/labels, value: {a: b}}
`,
    );
    expect(text).toContain('replicas: 4');
    expect(text).toContain('labels:\n    a: b');
  });

  test('a folder without a kustomization is deployed as all that lies in it', () => {
    const files = {
      'apps/a.yaml': deployment,
      'apps/sub/kustomization.yaml': 'resources: [b.yaml]\nnamePrefix: sub-\n',
      'apps/sub/b.yaml': deployment,
    };
    const made = buildEnvironment(sources(files), 'apps', {
      by: 'flux',
      settings: settingsIn('flux', 'namePrefix: all-'),
      manifests: ['apps/a.yaml', 'apps/sub'],
    });
    if (made.state === 'failed') throw new Error(made.reason);
    const text = made.resources.map(resource => textOf(encodeYaml(resource))).join('');
    expect([...text.matchAll(/^ {2}name: (\S+)/gmu)].map(([, name]) => name)).toEqual(['all-web', 'all-sub-web']);
  });

  test('files beside the folder may be read, and objects stay in their order', () => {
    const files = {
      'apps/kustomization.yaml': 'resources: [../shared.yaml, ns.yaml]\n',
      'shared.yaml': deployment,
      'apps/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
    };
    const made = buildEnvironment(sources(files), 'apps', { by: 'flux' });
    if (made.state === 'failed') throw new Error(made.reason);
    expect(made.resources.map(resource => /kind: (\w+)/u.exec(textOf(encodeYaml(resource)))?.[1])).toEqual(['Deployment', 'Namespace']);
    expect(buildEnvironment(sources(files), 'apps', { by: 'argocd' })).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('security'),
    });
  });

  test('common metadata is that of the objects, not of their pods, and comes after variables', () => {
    const made = buildEnvironment(sources({ ...plain, 'a.yaml': deployment.replace('nginx:1.25', 'nginx:${TAG}') }), '', {
      by: 'flux',
      settings: settingsIn('flux', 'commonMetadata:\n  labels: {pod-security.kubernetes.io/enforce: privileged}\n'),
      variables: {
        byName: new Map([['TAG', { value: '9', place: new Place('value', 'ks.yaml', 'TAG', 3, 4) }]]),
        isOpen: false,
      },
    });
    if (made.state === 'failed') throw new Error(made.reason);
    const text = made.resources.map(resource => textOf(encodeYaml(resource))).join('');
    expect(text.match(/enforce/gu)).toHaveLength(1);
    expect(imageOf(text)).toBe('nginx:9');
  });
});

describe('the line that decides', () => {
  test('an image names the Application that sets it', () =>
    expect(decidedBy(plain, 'argocd', 'images:\n- nginx:1.27\n', image)[0]).toBe('app.yaml: nginx:1.27'));

  test('a value of a patch names its own line in the Application', () => {
    const text = 'patches:\n- target: {kind: Deployment}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: 5\n';
    expect(decidedBy(plain, 'argocd', text, ['spec', 'replicas'])[0]).toBe('app.yaml: 5');
  });

  test("a value of the kustomization's own patch still names its own line", () => {
    const kustomization = `# comment
resources:
- a.yaml
patches:
# first
- patch: |-
    - op: replace
      path: /spec/replicas
      value: 22
  target: {kind: Deployment}
images:
- name: nginx
  newTag: "77"
`;
    const files = { ...plain, 'kustomization.yaml': kustomization };
    const text = 'patches:\n- target: {kind: Deployment}\n  patch: |-\n    - {op: test, path: /kind, value: Deployment}\nnamePrefix: a-\n';
    expect(decidedBy(files, 'flux', text, ['spec', 'replicas'])[0]).toBe('kustomization.yaml: 22');
    expect(decidedBy(files, 'flux', text, image)[0]).toContain('77');
    expect(decidedBy(files, 'argocd', 'images: ["redis:2"]', image)[0]).toContain('kustomization.yaml: ');
    expect(decidedBy(files, 'argocd', 'images: ["redis:2"]', image)[0]).toContain('77');
  });

  test('a name prefix names the Application', () =>
    expect(decidedBy(plain, 'argocd', 'namePrefix: a-\n', ['metadata', 'name']).join('\n')).toContain('app.yaml: a-'));

  test('nothing names the file that only the controller saw', () => {
    const made = buildEnvironment(sources({ 'a.yaml': deployment }), '', {
      by: 'flux',
      settings: settingsIn('flux', 'namePrefix: a-'),
      manifests: ['a.yaml'],
    });
    if (made.state === 'failed') throw new Error(made.reason);
    const found: string[] = [];
    const pending = [...made.resources];
    for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
      for (const { file } of [...ref.data, ...ref.control]) found.push(file);
      if (ref.raw instanceof GoMap) pending.push(...ref.raw.entries.values());
      if (ref.raw instanceof GoSlice) pending.push(...ref.raw.items);
    }
    expect([...new Set(found)].toSorted()).toEqual(['a.yaml', 'app.yaml']);
  });
});
