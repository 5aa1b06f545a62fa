import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { askPart } from '../oracles/ask-part.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { requireTools, toolPath } from '../support/signing/tools.ts';

type Files = Readonly<Record<string, readonly [path: string, text: string]>>;

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: evil\nspec:\n  containers:\n  - name: x\n    image: nginx:1.29\n    securityContext:\n      privileged: true\n';
const quiet = pod.slice(0, pod.indexOf('    securityContext'));
const cm = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: x}\n';
const j = (name: string): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"${name}"},"spec":{"containers":[{"name":"x","image":"n:1","securityContext":{"privileged":true}}]}}`;
const jc = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c","namespace":"x"}}';
const svc = 'services:\n  web:\n    image: nginx:1.29\n    privileged: true\n';

/** Spellings of a privileged pod. */
const manifests: Files = {
  'U+0085 between keys': ['deploy/a.yaml', `${quiet}  hostNetwork: false\u0085  hostPID: true\n`],
  'U+2028 behind a key': ['deploy/a.yaml', quiet.replace('spec:\n', 'spec: \u2028  hostPID: true\n')],
  'U+0085 behind the mark of a block': ['deploy/a.yaml', `${cm}data:\n  a: | # c\u0085    x\n---\n${pod}`],
  'U+2029 in a comment of a flow mapping': [
    'deploy/a.yaml',
    `{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {hostPID: true, #\u2029 containers: [{name: a, image: "n:1"}]}}\n`,
  ],
  'U+2028 in quotes and in a comment': [
    'deploy/a.yaml',
    quiet.replace('name: evil', "name: evil\n  annotations: {a: 'x\u2028'}\n  #\u2028").concat('  hostPID: true\n'),
  ],
  'carriage returns alone': ['deploy/a.yaml', pod.replaceAll('\n', '\r')],
  'a key behind a question mark': ['deploy/a.yaml', pod.replace('      privileged: true', '      ? privileged\n      : true')],
  'a switch as a tagged text': ['deploy/a.yaml', pod.replace('privileged: true', 'privileged: !!bool "true"')],
  'a switch of YAML 1.1': ['deploy/a.yaml', pod.replace('privileged: true', 'privileged: yes')],
  'a switch of YAML 1.1 in another case': ['deploy/a.yaml', pod.replace('privileged: true', 'privileged: On')],
  'a key with escapes': ['deploy/a.yaml', pod.replace('privileged:', '"\\x70riv\\u0069leged":')],
  'a comment behind a marker': ['deploy/a.yaml', `${cm}--- # x\n${pod}`],
  'objects of JSON one after the other': ['deploy/a.json', `${jc}${j('a')}`],
  'objects of JSON in lines': ['deploy/a.json', `${jc}\n${j('a')}\n`],
  'objects of JSON in a file of YAML': ['deploy/a.yaml', `${jc} ${j('a')}\n`],
  'YAML behind JSON': ['deploy/a.json', `${jc}\n---\n${pod}`],
  'JSON behind YAML': ['deploy/a.yaml', `${cm}---\n${j('a')}`],
  'a comment before JSON': ['deploy/a.json', `# c\n${j('a')}`],
  'white space before JSON': ['deploy/a.json', `\n\n  ${j('a')}`],
  'a list in a list': ['deploy/a.yaml', `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: List\n  items: [${j('a')}]\n`],
  'a list of pods': ['deploy/a.yaml', `apiVersion: v1\nkind: PodList\nitems: [${j('a')}]\n`],
  'a key that comes again': ['deploy/a.yaml', `${quiet}spec: {hostPID: true, containers: [{name: a, image: "n:1"}]}\n`],
  'a merge of a list': ['deploy/a.yaml', `x-a: &a {privileged: true}\n${pod.replace('      privileged: true', '      <<: [*a]')}`],
  'a merge with a tag': ['deploy/a.yaml', `x-a: &a {privileged: true}\n${pod.replace('      privileged: true', '      !!merge <<: *a')}`],
  'a byte-order mark in the middle': ['deploy/a.yaml', `${cm}---\n\uFEFF${pod}`],
  'an action in an annotation': ['deploy/a.yaml', pod.replace('  name: evil', '  name: evil\n  annotations: {a: "{{ .Values.x }}"}')],
  'a tag of Jinja in an annotation': ['deploy/a.yaml', pod.replace('  name: evil', '  name: evil\n  annotations: {a: "{% raw %}"}')],
  'tags of Jinja in comments': ['deploy/a.yaml', `# {% if a %}\n${pod}# {% endif %}\n`],
  'a tag of ERB in a comment': ['deploy/a.yaml', `# <% if a %>\n${pod}`],
  'an expression of a workflow in a label': ['deploy/a.yaml', pod.replace('  name: evil', '  name: evil\n  labels: {a: "${{ x }}"}')],
  'the beginning of a comment of Jinja': ['deploy/a.yaml', pod.replace('  name: evil', '  name: evil # {#')],
  'a comment of Go in a comment': ['deploy/a.yaml', `# {{- /* x */ -}}\n${pod}`],
  'a Compose file before it': ['deploy/a.yaml', `services: {a: {image: x}}\n---\n${pod}`],
  'a list before it': ['deploy/a.yaml', `- a\n- b\n---\n${pod}`],
  'a text before it': ['deploy/a.yaml', `hello\n---\n${pod}`],
  'empty documents before it': ['deploy/a.yaml', `---\n---\n\n---\n${pod}`],
  'documents of comments before it': ['deploy/a.yaml', `# a\n---\n# b\n---\n${pod}`],
  'tabs behind colons': ['deploy/a.yaml', pod.replaceAll(': ', ':\t')],
  'quotes around the kind': ['deploy/a.yaml', pod.replace('kind: Pod', '"kind": \'Pod\'')],
  'a folded kind': ['deploy/a.yaml', pod.replace('kind: Pod', 'kind: >-\n  Pod')],
  'a kind with an anchor': ['deploy/a.yaml', pod.replace('kind: Pod', 'kind: &k Pod')],
  'a kind by an alias': ['deploy/a.yaml', `x: &k Pod\n${pod.replace('kind: Pod', 'kind: *k')}`],
  'an unknown key before it': ['deploy/a.yaml', `zzz: 1\n${pod}`],
  'keys of a workflow': ['deploy/a.yaml', `on: push\njobs: {a: {runs-on: x, steps: []}}\n${pod}`],
  'keys of OpenAPI': ['deploy/a.yaml', `openapi: 3.0.0\npaths: {}\n${pod}`],
  'keys and the name of a chart': ['deploy/Chart.yaml', `name: x\nversion: 1.0.0\n${pod}`],
  'a document behind a text': ['deploy/a.yaml', `${cm}data:\n  a: |\n    x\n---\n${pod}`],
};

/** Names of files that other tools read, too. */
const names = [
  'deploy/values.yaml',
  'deploy/values-prod.yaml',
  'deploy/Chart.yaml',
  'deploy/kustomization.yaml',
  '.github/workflows/x.yml',
  'openapi.yaml',
  'docker-compose.yml',
  'compose.yaml',
  '.gitlab-ci.yml',
  'mkdocs.yml',
  'action.yml',
  'skaffold.yaml',
  '.pre-commit-config.yaml',
  'x/crds/a.yaml',
  'rules/alerts.rules.yaml',
  'falco_rules.yaml',
  'daemon.json',
  'package.json',
  'helmfile.yaml',
  'azure-pipelines.yml',
  '.circleci/config.yml',
  'Taskfile.yml',
  '.argocd-source.yaml',
  'fleet.yaml',
  'prometheus.yml',
  'dependabot.yml',
  '.github/dependabot.yml',
  'templates/a.yaml',
  'c/templates/tests/a.yaml',
  'vendor/a.yaml',
  'node_modules/a.yaml',
  'test/a.yaml',
  'examples/a.yml',
  '.devcontainer/devcontainer.json',
  'a.YAML',
  'a.Json',
  'policy.yaml',
  '.github/tidewaiter.yml',
  'cosign.yaml',
  'tsconfig.json',
  'requirements.yaml',
  'values.schema.json',
];

/** Spellings of a privileged service. */
const services: Files = {
  'two documents': ['compose.yaml', `services:\n  web: {image: "n:1"}\n---\nservices:\n  web: {privileged: true}\n`],
  'a name before it': ['compose.yaml', `name: x\n---\n${svc}`],
  'a document that sets it anew': [
    'compose.yaml',
    `services:\n  web: {image: "n:1", privileged: false}\n---\nservices:\n  web: {privileged: true}\n`,
  ],
  'a switch of YAML 1.1': ['compose.yaml', svc.replace('true', 'yes')],
  'a switch in another case': ['compose.yaml', svc.replace('true', 'On')],
  'a switch in quotes': ['compose.yaml', svc.replace('true', '"true"')],
  'a switch of YAML 1.1 in quotes': ['compose.yaml', svc.replace('true', '"yes"')],
  'the default of a variable': ['compose.yaml', svc.replace('true', '${P:-true}')],
  'another default of a variable': ['compose.yaml', svc.replace('true', '${P-true}')],
  'a merge': ['compose.yaml', `x-a: &a {privileged: true}\nservices:\n  web:\n    <<: *a\n    image: "n:1"\n`],
  'a merge of what lies deeper': [
    'compose.yaml',
    `x-a: &a {p: &p {privileged: true}}\nservices:\n  web:\n    image: "n:1"\n    <<: [*p]\n`,
  ],
  'a tag of Jinja': ['compose.yaml', `# {% x %}\n${svc}`],
  'the beginning of a comment of Jinja': ['compose.yaml', `# {#\n${svc}`],
  'a tag of ERB': ['compose.yaml', `${svc}# <%= x %>\n`],
  'an action': ['compose.yaml', svc.replace('web:', 'web: # {{ x }}')],
  'U+0085 in a comment': ['compose.yaml', svc.replace('    privileged', '    #\u0085    privileged')],
  'U+0085 behind a value': ['compose.yaml', svc.replace('image: nginx:1.29\n    priv', 'image: nginx:1.29\u0085    priv')],
  'carriage returns alone': ['compose.yaml', svc.replaceAll('\n', '\r')],
  'a byte-order mark': ['compose.yaml', `\uFEFF${svc}`],
  'a key of an extension': ['compose.yaml', `${svc}x-kind: 1\n`],
  'a key behind a question mark': ['compose.yaml', svc.replace('    privileged: true', '    ? privileged\n    : true')],
  'a key with escapes': ['compose.yaml', svc.replace('privileged', '"p\\x72ivileged"')],
  'the first key with escapes': ['compose.yaml', svc.replace('services', '"s\\x65rvices"')],
  'a switch as a tagged text': ['compose.yaml', svc.replace('true', '!!bool "true"')],
  JSON: ['compose.yaml', '{"services":{"web":{"image":"n:1","privileged":true}}}'],
  'a service that is extended': ['compose.yaml', `services:\n  base: {image: "n:1", privileged: true}\n  web: {extends: base}\n`],
  'a version': ['compose.yaml', `version: "3"\n${svc}`],
  'a key of a workflow': ['compose.yaml', `x-on: push\n${svc}`],
  'a directive': ['compose.yaml', `%YAML 1.1\n---\n${svc}`],
  'the end of a document before it': ['compose.yaml', `x-a: 1\n...\n---\n${svc}`],
};

const composeNames = [
  'docker-compose.yaml',
  'compose.prod.yaml',
  'stack.yml',
  'deploy/web.yaml',
  'podman-compose.yml',
  '.github/workflows/a.yml',
  'values.yaml',
  'action.yml',
  '.gitlab-ci.yml',
  'mkdocs.yml',
  'kustomization.yaml',
  'templates/a.yaml',
  '.devcontainer/docker-compose.yml',
];

const named = (paths: readonly string[], textOf: (path: string) => string): Files =>
  Object.fromEntries(paths.map(path => [`the name ${path}`, [path, textOf(path)] as const]));

const verdictOn = async (path: string, text: string): Promise<string> =>
  (await reviewChange({ base: {}, head: { [path]: text } })).verdict.conclusion;

const pods: Files = { ...manifests, ...named(names, path => (path.toLowerCase().endsWith('json') ? j('a') : pod)) };
const projects: Files = { ...services, ...named(composeNames, () => svc) };

describe.runIf(requireTools('yaml'))('what kubectl makes a privileged pod of', () => {
  test.each(Object.entries(pods))('is not green: %s', async (id, [path, text]) => {
    const [answer] = await askPart(toolPath('yaml'), [{ id, case: { text, reader: 'kubectl' } }]);
    const { objects } = v.parse(v.looseObject({ objects: v.array(v.string()) }), answer?.answer);
    expect(objects.join('\n')).toMatch(/"(?:privileged|hostPID)":true/u);
    expect(['block', 'incomplete']).toContain(await verdictOn(path, text));
  });
});

describe.runIf(requireTools('compose'))('what Compose makes a privileged service of', () => {
  test.each(Object.entries(projects))('is not green: %s', async (id, [path, text]) => {
    const [answer] = await askPart(toolPath('compose'), [{ id, case: { files: { [path]: text }, compose: [path] } }]);
    expect(JSON.stringify(answer?.answer)).toContain('"privileged":true');
    expect(['block', 'incomplete']).toContain(await verdictOn(path, text));
  });
});

test('a chart’s own file is a chart’s, whatever its annotations say', async () => {
  const text = 'apiVersion: v2\nname: x\nversion: 1.0.0\nannotations:\n  artifacthub.io/changes: |\n    - kind: added\n';
  expect(await verdictOn('c/Chart.yaml', text)).toBe('pass');
});
