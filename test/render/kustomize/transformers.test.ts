import { describe, expect, test } from 'vitest';
import { build, deployment, printed, refusal } from './build.ts';

const withResource = (settings: string, object = deployment) => ({
  'kustomization.yaml': `resources: [a.yaml]\n${settings}`,
  'a.yaml': object,
});

const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: reads
subjects:
- {kind: ServiceAccount, name: default, namespace: other}
- {kind: ServiceAccount, name: app, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
`;

describe('namespace', () => {
  test('is set on objects of namespaces and on kinds that nobody knows, not on what is of the whole cluster', () => {
    const kinds = ['v1 ConfigMap', 'acme.dev/v1 ClusterWidget', 'rbac.authorization.k8s.io/v1 ClusterRole'];
    const objects = kinds.map(kind => `apiVersion: ${kind.replace(' ', '\nkind: ')}\nmetadata:\n  name: a\n`).join('---\n');
    const text = printed(withResource('namespace: shop\n', objects));
    expect(text.match(/namespace: shop/gu)).toHaveLength(2);
    expect(text).toContain('kind: ClusterRole\nmetadata:\n  name: a');
  });

  test('changes only the subject that is named default', () => {
    expect(printed(withResource('namespace: shop\n', binding))).toContain(
      'name: default\n  namespace: shop\n- kind: ServiceAccount\n  name: app\n  namespace: other',
    );
  });

  test('is refused when two objects would have the same id', () => {
    const objects = ['a', 'b']
      .map(namespace => `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: ${namespace}}\n`)
      .join('---\n');
    expect(refusal(withResource('namespace: shop\n', objects))).toContain('produces ID conflict: v1 Service web in shop');
  });
});

describe('names', () => {
  const files = {
    'kustomization.yaml': 'namePrefix: p-\nnameSuffix: -s\nresources: [all.yaml]\n',
    'all.yaml': `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Secret
metadata: {name: creds}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    envFrom:
    - secretRef: {name: creds}
    - secretRef: {name: elsewhere}
`,
  };

  test('get prefix and suffix, except those of namespaces, and references follow', () => {
    const text = printed(files);
    expect(text).toContain('name: shop');
    expect(text).toContain('name: p-creds-s\n---');
    expect(text).toContain('secretRef:\n        name: p-creds-s\n    - secretRef:\n        name: elsewhere');
  });

  test('a reference that could mean two objects is refused', () => {
    const object = 'apiVersion: v1\nkind: Secret\nmetadata: {name: creds}\n';
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {imagePullSecrets: [{name: creds}]}\n';
    expect(
      refusal({
        'kustomization.yaml': 'namePrefix: p-\nresources: [a, b, pod.yaml]\n',
        'a/kustomization.yaml': 'namePrefix: a-\nresources: [secret.yaml]\n',
        'a/secret.yaml': object,
        'b/kustomization.yaml': 'namePrefix: b-\nresources: [secret.yaml]\n',
        'b/secret.yaml': object,
        'pod.yaml': pod,
      }),
    ).toContain('found multiple possible referrals for spec/imagePullSecrets/name of Pod p-web: p-a-creds, p-b-creds');
  });
});

describe('labels and annotations', () => {
  test('go to selectors only when they are asked for', () => {
    const plain = printed(withResource('labels: [{pairs: {team: web}}]\n'));
    expect(plain).toContain('metadata:\n  labels:\n    team: web\n  name: web');
    expect(plain).not.toContain('matchLabels');
    expect(printed(withResource('labels: [{pairs: {team: web}, includeSelectors: true}]\n'))).toContain(
      'selector:\n    matchLabels:\n      team: web',
    );
  });

  test('a key that YAML takes for a boolean is refused, as kustomize cannot print it', () => {
    expect(refusal(withResource('commonLabels: {n: "1"}\n'))).toContain('the key "false" is not a text');
  });
});

describe('images', () => {
  test.each([
    ['a new tag takes the digest away', 'nginx:1@sha256:abc', 'newTag: "2"', 'nginx:2'],
    ['a digest takes the tag away', 'nginx:1', 'digest: sha256:def', 'nginx@sha256:def'],
    ['a new name keeps the tag', 'nginx:1', 'newName: acme.dev:5000/nginx', 'acme.dev:5000/nginx:1'],
    ['another registry is another name', 'docker.io/library/nginx:1', 'newTag: "2"', 'docker.io/library/nginx:1'],
  ])('%s', (_, image, change, expected) => {
    expect(printed(withResource(`images: [{name: nginx, ${change}}]\n`, deployment.replace('nginx:1.25', image)))).toContain(
      `image: ${expected}\n`,
    );
  });

  test('the name is a regular expression', () => {
    expect(printed(withResource('images: [{name: "ngin.", newTag: "2"}]\n'))).toContain('image: nginx:2');
  });

  test('a suffix comes twice on containers, as in the real one', () => {
    expect(printed(withResource('images: [{name: nginx, tagSuffix: -slim}]\n'))).toContain('image: nginx:1.25-slim-slim');
  });
});

describe('replicas', () => {
  test('are set by name, and a name that nothing has is refused', () => {
    expect(printed(withResource('replicas: [{name: web, count: 3}]\n'))).toContain('replicas: 3');
    expect(refusal(withResource('replicas: [{name: wed, count: 3}]\n'))).toContain('resource with name wed does not match');
  });
});

describe('generators', () => {
  test('add a hash that follows the content, and references follow it', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {volumes: [{name: c, configMap: {name: conf}}]}\n';
    const text = (value: string) => printed(withResource(`configMapGenerator: [{name: conf, literals: [a=${value}]}]\n`, pod));
    const name = /^ {2}name: (conf-\S+)$/mu.exec(text('1'))?.[1];
    expect(name).toMatch(/^conf-[b-df-hj-np-tv-z2456789]{10}$/u);
    expect(text('1')).toContain(`configMap:\n      name: ${name}\n`);
    expect(text('2')).not.toContain(String(name));
  });

  test('read env files, files and literals', () => {
    const files = {
      'kustomization.yaml':
        'generatorOptions: {disableNameSuffixHash: true}\nconfigMapGenerator: [{name: c, envs: [a.env], files: [k=b.txt], literals: ["q=\'x\'"]}]\n',
      'a.env': '\uFEFF# comment\nA=1=2\n  B=\n',
      'b.txt': 'text',
    };
    expect(printed(files)).toBe('apiVersion: v1\ndata:\n  A: 1=2\n  B: ""\n  k: text\n  q: x\nkind: ConfigMap\nmetadata:\n  name: c');
  });

  test('merge into what a base generated, and are refused when there is nothing to merge into', () => {
    const files = {
      'base/kustomization.yaml': 'secretGenerator: [{name: s, literals: [a=1, b=2]}]\n',
      'over/kustomization.yaml': 'resources: [../base]\nsecretGenerator: [{name: s, behavior: merge, literals: [b=3]}]\n',
      'alone/kustomization.yaml': 'secretGenerator: [{name: s, behavior: merge, literals: [b=3]}]\n',
    };
    expect(printed(files, 'over')).toContain('data:\n  a: MQ==\n  b: Mw==\n');
    expect(refusal(files, 'alone')).toContain('does not exist; cannot merge or replace');
  });
});

describe('replacements', () => {
  const source = 'source: {kind: Deployment, name: web, fieldPath: spec.replicas}';

  test('copy a field into others, and keep the type of what is there', () => {
    const target = 'targets: [{select: {kind: Deployment}, fieldPaths: [metadata.annotations.count], options: {create: true}}]';
    expect(printed(withResource(`replacements: [{${source}, ${target}}]\n`))).toContain('annotations:\n    count: "1"');
  });

  test('change a part of a text, and a field of YAML in a text', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  conf.yaml: |-\n    # why\n    port: 80\n    host: a\n';
    const settings = `replacements:
- sourceValue: "8080"
  targets:
  - select: {kind: ConfigMap}
    fieldPaths: ['data.conf\\.yaml.port']
- sourceValue: shop
  targets:
  - select: {kind: ConfigMap}
    fieldPaths: [metadata.name]
    options: {delimiter: "-", index: -1}
`;
    expect(printed(withResource(settings, map))).toContain(
      'data:\n  conf.yaml: |-\n    # why\n    port: 8080\n    host: a\nkind: ConfigMap\nmetadata:\n  name: shop-c',
    );
  });

  test('a target without the field is refused', () => {
    expect(refusal(withResource(`replacements: [{${source}, targets: [{select: {kind: Deployment}, fieldPaths: [spec.nope]}]}]\n`))).toBe(
      'unable to find field "spec.nope" in replacement target',
    );
  });
});

describe('variables', () => {
  test('take the place of $(NAME) in arguments, with their type where they are the whole text', () => {
    const object = `${deployment}        args: ["--name=$(NAME)", "$$(NAME)", "$(OTHER)"]\n`;
    const settings = 'namePrefix: p-\nvars: [{name: NAME, objref: {apiVersion: apps/v1, kind: Deployment, name: web}}]\n';
    expect(printed(withResource(settings, object))).toContain('args:\n        - --name=p-web\n        - $(NAME)\n        - $(OTHER)');
  });
});

describe('components', () => {
  const files = {
    'kustomization.yaml': 'resources: [a.yaml]\ncomponents: [part]\nnamePrefix: p-\n',
    'a.yaml': deployment,
    'part/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{patch: "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 7}}"}]\n',
  };

  test('change what the kustomization has, before its own transformers', () => {
    expect(printed(files)).toContain('name: p-web\nspec:\n  replicas: 7');
  });

  test('must say that they are components', () => {
    expect(refusal({ ...files, 'part/kustomization.yaml': 'namePrefix: x-\n' })).toContain("expected kind 'Component' for path 'part'");
  });
});

describe('the order of objects', () => {
  const objects = ['Zebra', 'Service', 'Namespace', 'ValidatingWebhookConfiguration']
    .map(kind => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: a}\n`)
    .join('---\n');
  const kinds = (text: string) => [...text.matchAll(/^kind: (.*)$/gmu)].map(([, kind]) => kind);

  test('is what others need first, or that of the files', () => {
    expect(kinds(printed(withResource('', objects)))).toEqual(['Namespace', 'Service', 'Zebra', 'ValidatingWebhookConfiguration']);
    expect(kinds(printed(withResource('sortOptions: {order: fifo}\n', objects)))).toEqual([
      'Zebra',
      'Service',
      'Namespace',
      'ValidatingWebhookConfiguration',
    ]);
  });
});

describe('what is not in the repository', () => {
  test.each([
    ['a remote base', 'resources: ["https://github.com/acme/x//deploy?ref=v1"]\n', 'remote'],
    ['a git host', 'resources: [github.com/acme/x]\n', 'remote'],
    ['a remote component', 'components: ["git@github.com:acme/x.git"]\n', 'remote'],
    ['a chart', 'helmCharts: [{name: nginx}]\n', 'plugin'],
    ['a plugin', 'transformers: ["{apiVersion: acme.dev/v1, kind: Frob, metadata: {name: a}}"]\n', 'plugin'],
    ['a file that is missing', 'resources: [nope.yaml]\n', 'refused'],
  ])('%s is told as such', (_, settings, cause) => {
    expect(build({ 'kustomization.yaml': settings })).toMatchObject({ state: 'failed', cause });
  });
});
