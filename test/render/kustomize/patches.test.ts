import { describe, expect, test } from 'vitest';
import { endsSoon } from '../../support/soon.ts';
import { build, decidedBy, deployment, type Files, printed, refusal } from './build.ts';

const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';
const patched = (patch: string, object = deployment): string =>
  printed({ 'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}]\n', 'a.yaml': object, 'p.yaml': head + patch });

describe('strategic merge', () => {
  test('joins containers by name, and puts new ones first', () => {
    const text = patched('spec: {template: {spec: {containers: [{name: side, image: s}, {name: web, image: new}]}}}\n');
    expect(text).toContain(
      '- image: s\n        name: side\n      - image: new\n        name: web\n        ports:\n        - containerPort: 80',
    );
  });

  test('drops a port without a protocol beside one that has it, as the real one does', () => {
    const object = deployment.replace('- containerPort: 80', '- {containerPort: 80, protocol: UDP}');
    const text = patched('spec: {template: {spec: {containers: [{name: web, ports: [{containerPort: 80}]}]}}}\n', object);
    expect(text.match(/containerPort/gu)).toHaveLength(1);
  });

  test('null deletes a field, and $patch a container or a whole object', () => {
    expect(patched('spec: {replicas: null}\n')).not.toContain('replicas');
    expect(patched('spec: {template: {spec: {containers: [{name: web, $patch: delete}]}}}\n')).toContain('containers: []');
    expect(patched('$patch: delete\n')).toBe('');
  });

  test('lists without keys are replaced', () => {
    const object = `${deployment}        args: [a, b]\n`;
    expect(patched('spec: {template: {spec: {containers: [{name: web, args: [c]}]}}}\n', object)).toContain(
      'args:\n        - c\n        image',
    );
  });

  test('does not know retainKeys and the like: they come out as fields', () => {
    expect(patched('spec: {$retainKeys: [a]}\n')).toContain('$retainKeys:\n  - a');
  });

  test('a word that is no directive is refused, and so is a patch that fits nothing', () => {
    expect(() => patched('$patch: nope\n')).toThrow("unknown patch strategy 'nope'");
    expect(() => patched('', deployment.replace('name: web', 'name: other'))).toThrow('no matches for Id apps/v1 Deployment web');
  });

  test('a label that is null in a patch with a target becomes the text "null", as in the real one; without a target it goes', () => {
    const files = (target: string) => ({
      'kustomization.yaml': `resources: [a.yaml]\npatches: [{path: p.yaml${target}}]\n`,
      'a.yaml': deployment.replace('  name: web\n', '  name: web\n  labels: {app: web}\n'),
      'p.yaml': `${head}  labels: {app: null}\n`,
    });
    expect(printed(files(', target: {kind: Deployment}'))).toContain('labels:\n    app: "null"');
    expect(printed(files(''))).not.toContain('app:');
  });

  test('names and kinds change only where they may', () => {
    const files = (options: string) => ({
      'kustomization.yaml': `resources: [a.yaml]\npatches: [{path: p.yaml, target: {kind: Deployment}${options}}]\n`,
      'a.yaml': deployment,
      'p.yaml': head.replace('web', 'other'),
    });
    expect(printed(files(''))).toContain('metadata:\n  name: web');
    expect(printed(files(', options: {allowNameChange: true}'))).toContain('metadata:\n  name: other');
  });

  test('merges ten thousand elements without taking the square of the time', () => {
    const list = (image: string) => Array.from({ length: 10_000 }, (_, at) => `{name: c${at}, image: ${image}}`).join(', ');
    const object = deployment.replace(/containers:[\s\S]*/u, `containers: [${list('a')}]\n`);
    const text = endsSoon(() => patched(`spec: {template: {spec: {containers: [${list('b')}]}}}\n`, object));
    expect(text.match(/image: b/gu)).toHaveLength(10_000);
  });
});

describe('targets', () => {
  const patch = (target: string): string =>
    printed({
      'kustomization.yaml': `resources: [a.yaml]\npatches: [{target: ${target}, patch: '[{"op": "replace", "path": "/spec/replicas", "value": 9}]'}]\n`,
      'a.yaml': deployment.replace('  name: web\n', '  name: web\n  labels: {tier: front}\n'),
    });

  test.each([
    ['{}', true],
    ['{name: we.}', true],
    ['{name: w}', false],
    ['{kind: Deploy.*, group: apps}', true],
    ['{namespace: default}', true],
    ['{labelSelector: "tier in (front, back),!legacy"}', true],
    ['{labelSelector: "tier!=front"}', false],
  ])('%s', (target, fits) => {
    expect(patch(target)).toContain(fits ? 'replicas: 9' : 'replicas: 1');
  });
});

describe('JSON patches', () => {
  const patch = (operations: string): string =>
    printed({
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml, target: {kind: Deployment}}]\n',
      'a.yaml': deployment,
      'p.yaml': operations,
    });
  const containers = '/spec/template/spec/containers';

  test('add, replace, remove, move, copy and test', () => {
    expect(patch(`- {op: add, path: ${containers}/0/args, value: [x]}\n- {op: add, path: ${containers}/0/args/-, value: z}\n`)).toContain(
      'args:\n        - x\n        - z',
    );
    expect(patch('- {op: replace, path: /spec/paused, value: y}\n')).toContain('paused: true');
    expect(patch('- {op: remove, path: /spec/replicas}\n')).not.toContain('replicas');
    expect(patch('- {op: copy, from: /spec/replicas, path: /spec/a~1b}\n')).toContain('a/b: 1');
    expect(patch('- {op: test, path: /spec/replicas, value: 1}\n- {op: move, from: /spec/replicas, path: /spec/count}\n')).toContain(
      'count: 1',
    );
  });

  test.each([
    ['- {op: remove, path: /spec/nope}\n', 'Unable to remove nonexistent key: nope'],
    ['- {op: add, path: /spec/a/b, value: 1}\n', 'doc is missing path'],
    [`- {op: add, path: ${containers}/9, value: {}}\n`, 'Unable to access invalid index: 9'],
    ['- {op: test, path: /spec/replicas, value: 2}\n', 'test failed'],
    ['- {op: frob, path: /spec}\n', 'Unexpected kind: frob'],
    ['[{op: add, path: /spec/a, value: 1}]\n', 'must be JSON'],
  ])('%s is refused', (operations, reason) => {
    expect(() => patch(operations)).toThrow(reason);
  });

  test('that copy a value into itself again and again end', () => {
    const operations = Array.from({ length: 40 }, (_, at) => `- {op: copy, from: /spec, path: /spec/a${at}}\n`).join('');
    expect(() => patch(operations)).toThrow('more than 500000 values are copied');
  });
});

describe('where a value comes from', () => {
  const path = ['spec', 'template', 'spec', 'containers', 0, 'image'];

  test('is the line of a patch in a file', () => {
    const files = {
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}]\n',
      'a.yaml': deployment,
      'p.yaml': `${head}spec: {template: {spec: {containers: [{name: web, image: "new"}]}}}\n`,
    };
    expect(decidedBy(files, path)).toEqual(['p.yaml: "new"']);
    expect(decidedBy(files, ['spec', 'replicas'])).toEqual(['a.yaml: 1']);
  });

  test('is the line of a patch that is written in the kustomization', () => {
    const patch = `${head}spec:\n  template:\n    spec:\n      containers:\n      - name: web\n        image: new\n`;
    const files = {
      'kustomization.yaml': `resources: [a.yaml]\npatches:\n- patch: |-\n\n${patch.replaceAll(/^/gmu, '    ')}\n- target: {kind: Deployment}\n  patch: |\n    - op: replace\n      path: /spec/replicas\n      value: 4\n`,
      'a.yaml': deployment,
    };
    expect(decidedBy(files, path)).toEqual(['kustomization.yaml: new']);
    expect(decidedBy(files, ['spec', 'replicas'])).toEqual(['kustomization.yaml: 4']);
  });

  test('is the tag of an overlay, then its entry of images, then the image', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': deployment,
      'prod/kustomization.yaml': 'resources: [../base]\nimages:\n- {name: nginx, newTag: "2"}\n',
    };
    expect(decidedBy(files, path, 'prod')).toEqual([
      'prod/kustomization.yaml: "2"',
      'prod/kustomization.yaml: {name: nginx, newTag: "2"}',
      'base/a.yaml: nginx:1.25',
    ]);
  });

  test('of a field that a patch took away is the patch, at the mapping that lost it', () => {
    const files = {
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}]\n',
      'a.yaml': deployment,
      'p.yaml': `${head}spec:\n  replicas: null\n`,
    };
    expect(decidedBy(files, ['spec'])[0]).toBe('p.yaml: null');
  });

  test('of a generated value is the literal, or the line of the env file', () => {
    const files = { 'kustomization.yaml': 'configMapGenerator:\n- name: c\n  literals: [a=1]\n  envs: [e.env]\n', 'e.env': 'B=2\nC=3\n' };
    expect(decidedBy(files, ['data', 'a'])).toEqual(['kustomization.yaml: a=1']);
    expect(decidedBy(files, ['data', 'C'])).toEqual(['e.env: C=3', 'kustomization.yaml: e.env']);
  });
});

describe('what a hostile kustomization says', () => {
  test.each([
    ['one that holds itself', { 'kustomization.yaml': 'resources: [.]\n' }, 'cycle detected'],
    ['a file outside of its folder', { 'a.yaml': deployment, 'k/kustomization.yaml': 'resources: [../a.yaml]\n' }, 'is not in or below'],
    ['a path that leads out of the repository', { 'kustomization.yaml': 'resources: [../../etc]\n' }, 'leads out of the repository'],
    [
      'a pattern that is broken',
      { 'kustomization.yaml': 'resources: [a.yaml]\npatches: [{target: {name: "("}, path: a.yaml}]\n', 'a.yaml': deployment },
      'error parsing regexp',
    ],
  ])('%s is refused', (_, files, reason) => {
    expect(refusal(files, 'k/kustomization.yaml' in files ? 'k' : '.')).toContain(reason);
  });

  test('texts that grow with every replacement end', () => {
    const one =
      '- {source: {kind: Deployment, name: web, fieldPath: spec.text}, targets: [{select: {kind: Deployment}, fieldPaths: [spec.text], options: {delimiter: "-", index: 99}}]}\n';
    const files = {
      'kustomization.yaml': `resources: [a.yaml]\nreplacements:\n${one.repeat(40)}`,
      'a.yaml': deployment.replace('replicas: 1', 'text: abcdefgh'),
    };
    expect(refusal(files)).toContain('a replacement makes a text of more than');
  });

  test('lists of ports that are merged again and again end', () => {
    const port = (at: number, protocol: string): string => `{containerPort: ${at}, protocol: ${protocol}}`;
    const ports = Array.from({ length: 990 }, (_, at) => `        - ${port(at, 'TCP')}\n`).join('');
    const files = {
      'kustomization.yaml': `resources: [a.yaml]\npatches:\n${'- path: p.yaml\n'.repeat(20)}`,
      'a.yaml': deployment.replace('        - containerPort: 80\n', ports),
      'p.yaml': `${head}spec: {template: {spec: {containers: [{name: web, ports: [${port(1, 'UDP')}, ${port(2, 'TCP')}]}]}}}\n`,
    };
    expect(refusal(files)).toContain('more elements to merge than is done here');
  });

  test('aliases that multiply end', () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) => `  a${at + 1}: &a${at + 1} [${Array.from({ length: 10 }, () => `*a${at}`).join(', ')}]\n`,
    );
    const files = {
      'kustomization.yaml': 'resources: [a.yaml]\n',
      'a.yaml': `apiVersion: v1\nkind: X\nmetadata: {name: a}\nspec:\n  a0: &a0 [x]\n${lines.join('')}`,
    };
    expect(refusal(files)).toContain('holds more than is read');
  });
});

describe('what kustomize does without a word is told, with its place', () => {
  const warningsOf = (files: Files, folder?: string): readonly string[] => {
    const built = build(files, folder);
    if (built.state === 'failed') throw new Error(built.reason);
    return built.warnings.map(({ reason, sources: [place] }) => `${place?.file}: ${reason}`);
  };
  const patchedWith = (patch: string, object = deployment): Files => ({
    'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}]\n',
    'a.yaml': object,
    'p.yaml': `${head}${patch}`,
  });
  const container = (text: string): string => `spec: {template: {spec: {containers: [{name: web, ${text}}]}}}\n`;

  test('a port that is dropped because the patch leaves out its protocol', () => {
    const udp = deployment.replace('- containerPort: 80', '- {containerPort: 80, protocol: UDP}');
    const files = patchedWith(container('ports: [{containerPort: 80}]'), udp);
    expect(printed(files).match(/containerPort/gu)).toHaveLength(1);
    expect(warningsOf(files)).toEqual(['p.yaml: containerPort 80/TCP of spec/template/spec/containers/name=web/ports is dropped']);
    const dns = patchedWith(container('ports: [{containerPort: 80, protocol: UDP}]'));
    expect(warningsOf(dns)).toEqual(['p.yaml: containerPort 80/UDP of spec/template/spec/containers/name=web/ports is dropped']);
  });

  test('containers that are lost because one has no name', () => {
    const files = patchedWith('spec: {template: {spec: {containers: [{image: nginx:2}]}}}\n');
    expect(printed(files)).not.toContain('nginx:2');
    expect(warningsOf(files)).toContain('p.yaml: an element without name of spec/template/spec/containers is dropped');
  });

  test('a volume that has two sources afterwards, and directives that are none', () => {
    const object = `${deployment}      volumes:\n      - name: data\n        emptyDir: {}\n`;
    const files = patchedWith('spec: {template: {spec: {volumes: [{name: data, $retainKeys: [name], hostPath: {path: /}}]}}}\n', object);
    expect(warningsOf(files)).toEqual([
      'p.yaml: spec/template/spec/volumes/name=data/$retainKeys is not a directive of kustomize: it comes out as a field',
      expect.stringMatching(/^p\.yaml: spec\/template\/spec\/volumes\/name=data has (?:emptyDir and hostPath|hostPath and emptyDir)/u),
    ]);
  });

  test('an entry of images whose name is written otherwise than in the objects, and patches that fit nothing, from a base, too', () => {
    const files = {
      'prod/kustomization.yaml': 'resources: [../base]\n',
      'base/kustomization.yaml': `resources: [a.yaml]
images: [{name: docker.io/library/nginx, newTag: "2"}]
patches: [{target: {kind: Job}, patch: '[{"op": "remove", "path": "/a"}]'}]
`,
      'base/a.yaml': deployment,
    };
    expect(warningsOf(files, 'prod')).toEqual([
      'base/kustomization.yaml: the target of the patch in base/kustomization.yaml fits no object',
      'base/kustomization.yaml: the entry of images for docker.io/library/nginx fits no image',
    ]);
  });

  test('a patch that is to replace a whole object changes nothing', () => {
    expect(patched('$patch: replace\nspec: {paused: true}\n')).toBe(patched(''));
    expect(warningsOf(patchedWith('$patch: replace\nspec: {paused: true}\n'))).toEqual([
      'p.yaml: the patch of Deployment web has "$patch: replace" at its root and changes nothing',
    ]);
  });

  test('ordinary patches, deletions and replacements are quiet', () => {
    for (const patch of [
      container('image: nginx:2, env: [{name: A, value: b}], ports: [{containerPort: 80}]'),
      container('ports: [{containerPort: 80, $patch: delete}]'),
      'spec: {template: {spec: {containers: [{name: web, $patch: replace, image: x}]}}}\n',
      'spec: {replicas: null, template: {spec: {containers: [{name: other, image: x}, {name: web, $patch: delete}]}}}\n',
      'spec: {template: {spec: {containers: [{name: web, resources: {limits: {cpu: 1}}}], volumes: [{name: new, emptyDir: {}}]}}}\n',
    ])
      expect(warningsOf(patchedWith(patch)), patch).toEqual([]);
  });
});
