import { describe, expect, test } from 'vitest';
import { reviewChange } from '../support/in-memory-repository.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: evil\nspec:\n  containers:\n  - name: x\n    image: nginx:1.29\n    securityContext:\n      privileged: true\n';
const json = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'evil' },
  spec: { containers: [{ name: 'x', image: 'nginx:1.29', securityContext: { privileged: true } }] },
});
const service = 'services:\n  web:\n    image: nginx:1.29\n    privileged: true\n';
const harmless = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: harmless\n';

const verdictOn = async (path: string, text: string) => {
  const result = await reviewChange({ base: {}, head: { [path]: text } });
  return { conclusion: result.verdict.conclusion, entry: result.coverage.entries[0], result };
};

/** A tool that deploys the file starts a privileged container: it is found, or it is said where nothing could be read. */
const expectSeen = async (path: string, text: string): Promise<void> => {
  const { conclusion, entry, result } = await verdictOn(path, text);
  expect(['block', 'incomplete']).toContain(conclusion);
  if (conclusion === 'block') return;
  expect(entry).toMatchObject({
    status: 'partly-evaluated',
    reason: expect.stringMatching(/^Line \d+: .*\(line \d+, column \d+\)\. [A-Z]/u),
  });
  expect(result.verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
};

describe('line breaks that only some parsers know hide nothing', () => {
  test.each([
    [
      'a comment with U+0085',
      'deploy/a.yaml',
      `${pod.replace('    securityContext', '    # c\u0085    securityContext').replace('\n      privileged', '\u0085      privileged')}`,
    ],
    [
      'an item behind U+2028',
      'deploy/a.yaml',
      `${pod.slice(0, pod.indexOf('    sec'))}  # c\u2028  - {name: evil, image: e, securityContext: {privileged: true}}\n`,
    ],
    ['a document behind U+2029', 'deploy/a.yaml', `${harmless}# c\u2029---\u2029${pod}`],
    ['a whole file in one comment', 'deploy/a.yaml', `# c\u2028${pod.replaceAll('\n', '\u2028')}`],
    ['a comment in a Compose file', 'compose.yaml', service.replace('    privileged', '    # c\u2028    privileged')],
    ['a service in a comment', 'compose.yaml', 'services:\n  a:\n    image: b\n  # c\u0085  evil: {image: e, privileged: true}\n'],
    ['a Compose file of any name in one comment', 'deploy/stack.yaml', `# c\u2028${service.replaceAll('\n', '\u2028')}`],
    ['a Helm template', 'chart/templates/a.yaml', `${pod.replace('    sec', '    # {{ .Values.x }}\u2028    sec')}`],
    ['an escaped line break in a key', 'deploy/a.yaml', pod.replace('privileged', '"priv\\\u0085ileged"')],
    ['a byte-order mark behind a marker', 'deploy/a.yaml', `${harmless}---\n\uFEFF${pod}`],
    ['a marker with a wide space', 'deploy/a.yaml', `|\n---\u3000\n${pod}`],
    ['a marker that is a key, too', 'deploy/a.yaml', `${pod}---#: x\n${harmless}`],
    ['a marker behind a lone carriage return', 'deploy/a.yaml', `# c\rtext\n%YAML 1.1\n---\n${pod}`],
    [
      'kustomize configuration before it',
      'deploy/kustomization.yaml',
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n# \u2028---\u2028${pod}`,
    ],
  ])('%s', (_, path, text) => expectSeen(path, text));

  test('the line, the character and the remedy are told', async () => {
    const { entry } = await verdictOn('deploy/a.yaml', `${harmless}# c\u2028${pod}`);
    expect(entry).toMatchObject({
      reason: expect.stringMatching(
        /^Line 5: Parsers read the YAML document differently: the character U\+2028 .* \(line 5, column 4\)\. /u,
      ),
    });
  });

  test('the image gate does not pass by what it could not read', async () => {
    const { result } = await verdictOn('deploy/a.yaml', `${harmless}# c\u2028---\u2028${pod}`);
    expect(result.verdict).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
  });
});

describe('spellings that parsers take in different ways hide nothing', () => {
  test.each([
    [
      'a merge key behind the key that it replaces',
      pod.replace('privileged: true', '<<: {privileged: true}').replace('      <<', '      privileged: false\n      <<'),
    ],
    ['two merge keys', pod.replace('privileged: true', '<<: {privileged: false}\n      <<: {privileged: true}')],
    ['a merge key under the tag "!"', pod.replace('privileged: true', '! "<<": {privileged: true}')],
    ['a key in Base64', pod.replace('privileged', '!!binary cHJpdmlsZWdlZA==')],
    ['all keys in Base64', pod.replace('apiVersion', '!!binary YXBpVmVyc2lvbg==').replace('kind', '!!binary a2luZA==')],
    ['a tag with escapes', pod.replace('privileged: true', 'privileged: !!b%6fol "true"')],
    ['a tag by a directive', `%TAG ! tag:yaml.org,2002:\n---\n${pod.replace('true', '!bool "true"')}`],
    ['an anchor that ends early', pod.replace('privileged: true', 'privileged: &a?b true')],
    ['a colon that belongs to the key', pod.replace('\n      privileged: true', ' {privileged: true, privileged:, a: b}')],
    ['a comment without a blank', pod.replace('\n      privileged: true', ' {#c\n        privileged: true}')],
    ['a list that is not called one', `apiVersion: v1\nkind: Secret\nitems:\n- ${json}\n`],
    ['a list without a version', `kind: List\nitems:\n- ${json}\n`],
    ['two JSON objects in one file', `${JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap' })}${json}`],
    ['YAML behind a JSON object', `{}\n${pod.replaceAll(/^/gmu, '  ').trimEnd()}\n`],
    ['a comment that ends like the head of a block', `# see |\n${pod.replaceAll(/^/gmu, '  ').trimEnd()}\n`],
  ])('%s', (_, text) => expectSeen('deploy/a.yaml', text));

  test.each([
    ['actions in a comment of a manifest in a folder of templates', 'deploy/templates/a.yaml', `${json} # {{ x }}\n`],
    [
      'an action over lines in comments',
      'deploy/templates/a.yaml',
      pod.replace('      privileged: true', '      # {{/*\n      privileged: true\n      # */}}'),
    ],
    [
      'an action from one value to another',
      'deploy/templates/a.yaml',
      pod.replace('      privileged: true', '      a: "{{/*"\n      privileged: true\n      b: "*/}}"'),
    ],
    [
      'a condition in comments',
      'deploy/templates/a.yaml',
      pod.replace('      privileged: true', '      # {{ if false }}\n      privileged: true\n      # {{ end }}'),
    ],
    [
      'a condition in values',
      'deploy/templates/a.yaml',
      pod.replace('      privileged: true', '      a: "{{ if false }}"\n      privileged: true\n      b: "{{ end }}"'),
    ],
    ['words of a manifest in quotes', 'stack.yml', `x-a: "\napiVersion: v1\nkind: Pod"\n${service}`],
    ['jobs', 'compose.yaml', 'jobs:\n  evil:\n    image: nginx\n    privileged: true\n    triggers: {manual: true}\n'],
    ['jobs under any name', 'stack.yml', 'jobs:\n  evil:\n    image: nginx\n    privileged: true\n    triggers: {manual: true}\n'],
    ['JSON', 'deploy/stack.json', '{"services":{"web":{"image":"nginx:1.29","privileged":true}}}'],
  ])('%s', (_, path, text) => expectSeen(path, text));
});

describe('no document makes the others nobody’s', () => {
  test.each([
    [
      'a line of a Jinja comment',
      'deploy/a.yaml',
      `{#\napiVersion: v1, kind: Pod, spec: {containers: [{name: x, image: b, securityContext: {privileged: true}}]}}\n`,
    ],
    ['a Jinja comment before', 'deploy/a.yaml', `{# c #}\n---\n${pod}`],
    ['a raw block behind', 'deploy/a.yaml', `${pod}---\n{% raw %}\n`],
    ['a raw block around', 'deploy/a.yaml', `{% raw %}\n${pod}{% endraw %}\n`],
    ['a Jinja line in a comment and a broken line', 'deploy/a.yaml', `# {% x %}\n{% x %}\n---\n${pod}`],
    ['a Compose file with a name first', 'compose.yaml', `name: x\n---\n${service}`],
    ['a Compose file with an extension first', 'stack.yml', `x-a: 1\n---\n${service}`],
    ['a Compose file with a Jinja comment first', 'compose.yaml', `{# c #}\n---\n${service}`],
    ['a Compose file with a raw block behind', 'docker-compose.prod.yml', `${service}---\n{% raw %}\n`],
    ['a Compose file of any name with a Jinja line', 'stack.yml', `{% if x %}\n${service}{% endif %}\n`],
    ['a Compose file with an action as a value', 'compose.yaml', `${service}    user: {{ user }}\n`],
    ['a broken document before', 'deploy/a.yaml', `a: [\n---\n${pod}`],
    ['a list before', 'deploy/a.yaml', `- a\n---\n${pod}`],
    ['a Compose file that a merge conflict broke', 'compose.yaml', `<<<<<<< HEAD\nkey: [\n=======\n>>>>>>> x\n${service}`],
  ])('%s', async (_, path, text) => {
    const { conclusion } = await verdictOn(path, text);
    expect(['block', 'incomplete']).toContain(conclusion);
  });

  test('a template that another engine renders is told with its remedy', async () => {
    const { entry } = await verdictOn('compose.yaml', `{% if x %}\n${service}{% endif %}\n`);
    expect(entry).toMatchObject({
      status: 'partly-evaluated',
      reason: expect.stringMatching(/^Line 1: .*template engine.*"ignore-paths"/u),
    });
  });
});

describe('names excuse only what is not a manifest', () => {
  test.each(['package.json', 'tsconfig.json', 'composer.json', 'renovate.json', 'deno.json', 'a.JSON'])('deploy/%s', async name => {
    await expectSeen(`deploy/${name}`, json);
    await expectSeen(`deploy/${name}`, `{"name": "x", "items": [${json}], "kind": "List"}`);
    await expectSeen(`deploy/${name}`, `\n${json.replace('"kind"', '"\\u006bind"')}`);
  });

  test.each(['pubspec.yaml', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'mkdocs.yml', 'a.YML', 'A.Yaml'])('deploy/%s', async name => {
    await expectSeen(`deploy/${name}`, pod);
    await expectSeen(`deploy/${name}`, `name: x\nversion: 1.0.0\n---\n${pod}`);
    await expectSeen(`deploy/${name}`, `${harmless}# \u2028---\u2028${pod}`);
  });
});

describe('ordinary files stay quiet', () => {
  const script = `#!/bin/sh\n{% if x %}\n{{ y }}\n{# z #}\n`;
  test.each([
    ['package.json', '{\n  "name": "kind-of",\n  "scripts": {"x": "echo \\u0041 apiVersion"},\n  "kind": "x"\n}\n', 'not-ours'],
    ['package-lock.json', `{"name":"a","packages":{"node_modules/kind-of":{"version":"6.0.3"},"node_modules/apiVersion":{}}}`, 'not-ours'],
    ['pubspec.yaml', 'name: app\ndescription: apiVersion and kind\ndependencies:\n  flutter:\n    sdk: flutter\n', 'not-ours'],
    ['deploy/a.yaml', `${harmless}data:\n  run: |\n${script.replaceAll(/^/gmu, '    ').trimEnd()}\n`, 'evaluated'],
    ['deploy/a.yaml', `${harmless}data:\n  text: "one\u2028two"\n`, 'evaluated'],
    ['deploy/a.json', JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'one\u2028two\u2029three' } }), 'evaluated'],
    ['deploy/a.yaml', `\uFEFF${harmless}`, 'evaluated'],
    ['deploy/a.yaml', `${harmless}data:\n  a: &d {x: y}\n  c: {<<: *d, x: z, e: f}\n`, 'evaluated'],
    ['deploy/a.yaml', `${harmless}data:\n  base: {a: b, <<: {c: d}}\n---\n`, 'evaluated'],
    ['deploy/a.yaml', `${harmless}binaryData:\n  a: !!binary aGVsbG8=\n---\n`, 'evaluated'],
    ['chart/templates/a.yaml', `${harmless}  labels:\n    a: "{{ .Release.Name }}"\n    b: "{{ if .Values.x }}y{{ end }}"\n`, 'evaluated'],
    [
      'compose.yaml',
      'x-base: &base\n  restart: always\nservices:\n  web:\n    image: nginx:1.29\n    restart: "no"\n    <<: *base\n',
      'evaluated',
    ],
    [
      '.github/workflows/docker-compose.yml',
      'on: push\njobs:\n  a:\n    runs-on: x\n    services:\n      db:\n        image: x\n',
      'evaluated',
    ],
    ['.circleci/config.yml', 'version: 2.1\njobs:\n  build:\n    docker:\n    - image: x\n    steps: [checkout]\n', 'evaluated'],
    ['roles/x/tasks/main.yml', '- name: kind of apiVersion\n  template: {src: a.j2}\n  when: "{{ services }}"\n', 'not-ours'],
    ['config/services.yaml', 'services:\n  _defaults:\n    autowire: true\n', 'not-ours'],
  ])('%s: %j', async (path, text, status) => {
    const { entry } = await verdictOn(path, text);
    expect(entry).toMatchObject({ path, status });
  });
});
