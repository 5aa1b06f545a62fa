import type { Change } from '../support/in-memory-repository.ts';

/** A change with something dangerous in it, and the rule that says so; `incomplete` where nobody can know. */
export interface Slipped {
  readonly change: Change;
  readonly rule: string;
}

type Files = Readonly<Record<string, string>>;

const ofPods = 'kubernetes/privileged-container';
const pod = (name: string, more = ', securityContext: {privileged: true}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - {name: a, image: "nginx:1.31"${more}}\n`;
const deployment = (more: string, spec = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  ${spec}selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers:\n      - name: a\n        image: "nginx:1.31"\n        securityContext:\n          privileged: ${more}\n`;
const service = (more: string): string => `services:\n  web:\n    image: nginx:1.31\n${more}`;
const changed = (base: Files, head: Files, more: Partial<Change> = {}): Change => ({ base, head: { ...base, ...head }, ...more });
const added = (head: Files): Change => changed({ 'README.md': 'x' }, head);
const slipped = (rule: string, change: Change): Slipped => ({ change, rule });

const chart = {
  'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'c/values.yaml': 'p: false\n',
  'c/templates/d.yaml': deployment('{{ .Values.p }}'),
};
const application = (source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: c}\nspec:\n  destination: {namespace: c}\n  source: {repoURL: "https://example.org/r.git", path: c, ${source}}\n`;
const deployedBy = (files: Files, head: Files): Slipped => slipped(ofPods, changed({ ...chart, ...files }, head));
const set = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: c}\nspec:\n  generators: [{git: {repoURL: x, revision: HEAD, files: [{path: "env/*.json"}]}}]\n  template: {metadata: {name: n}, spec: {destination: {}, source: {repoURL: x, path: c, helm: {parameters: [{name: p, value: "{{p}}"}]}}}}\n`;
const release = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: c, namespace: c}\nspec:\n  chart: {spec: {chart: ./c, sourceRef: {kind: GitRepository, name: flux-system}}}\n  valuesFrom: [{kind: ConfigMap, name: v, valuesKey: k, targetPath: p}]\n`;
const data = (namespace: string, text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: v, namespace: ${namespace}}\ndata: {${text}}\n`;
const flux =
  'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: k, namespace: flux-system}\nspec:\n  path: ./k\n  sourceRef: {kind: GitRepository, name: flux-system}\n  postBuild:\n    substituteFrom: [{kind: ConfigMap, name: v}]\n';
const submodule = (files: Files, path: string): Slipped =>
  slipped('incomplete', { base: files, head: files, submodules: [path], changedSubmodules: [path] });
const policyOf = (rule: string): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: x}\nspec: {rules: [{name: m, match: {any: [{resources: {kinds: [Pod]}}]}, ${rule}}]}\n`;
const indented = (text: string, by: number): string => text.trimEnd().replaceAll('\n', `\n${' '.repeat(by)}`);

const outside = (kustomization: string, text: string, more: Files = {}): Slipped =>
  slipped(
    'incomplete',
    changed(
      { ...more, 'k/kustomization.yaml': kustomization, 'k/d.yaml': deployment('false'), 'x/p.dat': 'a: 1\n' },
      { 'x/p.dat': text },
      { isLocal: true },
    ),
  );

/** What slipped by once, by what hid it. */
export const slippedChanges: Readonly<Record<string, Readonly<Record<string, Slipped>>>> = {
  'a file that Helm leaves out, until it does not': {
    'the list is emptied': deployedBy({ 'c/.helmignore': 'templates/x.yaml\n', 'c/templates/x.yaml': pod('x') }, { 'c/.helmignore': '\n' }),
    'the list is gone': slipped(ofPods, {
      base: { ...chart, 'c/.helmignore': 'templates/x.yaml\n', 'c/templates/x.yaml': pod('x') },
      head: { ...chart, 'c/templates/x.yaml': pod('x') },
    }),
    'the list is a link': slipped(
      'incomplete',
      changed(
        { ...chart, 'c/.helmignore': 'templates/x.yaml\n', 'c/templates/x.yaml': pod('x'), 'c/e': '\n' },
        {},
        { links: { 'c/.helmignore': 'e' }, changedLinks: ['c/.helmignore'] },
      ),
    ),
  },
  'a file of any name outside of the folder of a kustomization, which only flags let it read': {
    'a patch': outside('resources: [d.yaml]\npatches: [{path: ../x/p.dat}]\n', deployment('true')),
    'a resource': outside('resources: [d.yaml, ../x/p.dat]\n', pod('x')),
    'a patch, and the flag of a command': outside(
      'resources: [d.yaml]\npatches: [{path: ../x/p.dat}]\n',
      '[{"op": "add", "path": "/spec/template/spec/hostPID", "value": true}]\n',
      { 'deploy.sh': 'kustomize build --load-restrictor LoadRestrictionsNone k | kubectl apply -f -\n' },
    ),
  },
  'values in a file of any name that somebody names for a chart': {
    'an Application': deployedBy(
      { 'a.yaml': application('helm: {valueFiles: [/v/a.conf]}'), 'v/a.conf': 'p: false\n' },
      { 'v/a.conf': 'p: true\n' },
    ),
    'an Application, by a pattern': deployedBy(
      { 'a.yaml': application('helm: {valueFiles: ["../v/*.conf"]}'), 'v/a.conf': 'p: false\n' },
      { 'v/b.conf': 'p: true\n' },
    ),
    'an Application, which does without it': deployedBy(
      { 'a.yaml': application('helm: {ignoreMissingValueFiles: true, valueFiles: [over.txt]}') },
      { 'c/over.txt': 'p: true\n' },
    ),
    'an Application, for one value': deployedBy(
      { 'a.yaml': application('helm: {fileParameters: [{name: p, path: x.bin}]}'), 'c/x.bin': 'false' },
      { 'c/x.bin': 'true' },
    ),
    'a generator of Applications': deployedBy({ 's.yaml': set, 'env/a.json': '{"p": "false"}' }, { 'env/a.json': '{"p": "true"}' }),
    'a helmfile': deployedBy(
      { 'helmfile.yaml': 'releases: [{name: a, chart: ./c, values: [v.conf]}]\n', 'v.conf': 'p: false\n' },
      { 'v.conf': 'p: true\n' },
    ),
    'a command': deployedBy({ 'd.sh': 'helm upgrade a ./c -f v.conf\n', 'v.conf': 'p: false\n' }, { 'v.conf': 'p: true\n' }),
    'a release, from data': deployedBy({ 'r.yaml': release, 'v.yaml': data('c', 'k: "false"') }, { 'v.yaml': data('c', 'k: "true"') }),
    'parameters beside what Argo CD deploys': slipped(
      'incomplete',
      changed({ ...chart, 'a.yaml': application('helm: {}') }, { 'c/.argocd-source-c.yaml': 'helm: {valuesObject: {p: true}}\n' }),
    ),
    'Fleet, in the folder of the chart': slipped(
      'incomplete',
      changed({ ...chart, 'c/fleet.yaml': 'helm: {releaseName: x}\n' }, { 'c/fleet.yaml': 'helm: {releaseName: x, values: {p: true}}\n' }),
    ),
    'variables that Flux puts in': deployedBy(
      {
        'f.yaml': flux,
        'k/kustomization.yaml': 'resources: [d.yaml]\n',
        'k/d.yaml': deployment('${P}'),
        'v.yaml': data('flux-system', 'P: "false"'),
      },
      { 'v.yaml': data('flux-system', 'P: "true"') },
    ),
  },
  'what is deployed lies in a submodule': {
    'the dependency of a chart': submodule(chart, 'c/charts/s'),
    'templates of a chart': submodule(chart, 'c/templates/x'),
    'the base of a kustomization': submodule({ 'k/kustomization.yaml': 'resources: [sub/app]\n' }, 'k/sub'),
  },
  'variables of a Compose file from another file than .env': {
    'that is called so': slipped(
      'incomplete',
      changed({ 'compose.yaml': service('    privileged: ${P:-false}\n'), 'prod.env': 'P=false\n' }, { 'prod.env': 'P=true\n' }),
    ),
    'in a folder beside it': slipped(
      'incomplete',
      changed({ 'compose.yaml': service('    volumes: ["${D:-./d}:/d"]\n'), 'env/prod': 'D=./d\n' }, { 'env/prod': 'D=/\n' }),
    ),
    'that comes with the change': slipped(
      'incomplete',
      changed({ 'compose.yaml': service('').replace('nginx:1.31', '${R:-nginx}:1.31') }, { '.env.prod': 'R=evil.example/x\n' }),
    ),
  },
  'a .env that leads Compose elsewhere': {
    'another file is included': slipped(
      'incomplete',
      changed(
        { 'compose.yaml': 'include: ["${F:-a.yaml}"]\n', 'a.yaml': service(''), 'b.yaml': service('    privileged: true\n') },
        { '.env': 'F=b.yaml\n' },
      ),
    ),
    'another service is extended': slipped(
      'incomplete',
      changed(
        {
          'compose.yaml': 'services:\n  a: {extends: {file: "${F:-a.inc}", service: web}}\n',
          'a.inc': service(''),
          'b.inc': service('    privileged: true\n'),
        },
        { '.env': 'F=b.inc\n' },
      ),
    ),
    'both come at once': slipped(
      'incomplete',
      added({
        'compose.yaml': 'include: ["${F:-a.yaml}"]\n',
        'a.yaml': service(''),
        'b.txt': service('    privileged: true\n'),
        '.env': 'F=b.txt\n',
      }),
    ),
    'another Dockerfile is built': slipped(
      'incomplete',
      changed(
        {
          'compose.yaml': 'services: {a: {build: {context: ., dockerfile: "${F:-Dockerfile}"}}}\n',
          Dockerfile: 'FROM debian:13\nUSER 1\n',
        },
        { '.env': 'F=x\n' },
      ),
    ),
  },
  'a manifest as a text of another object': {
    'that a set applies to clusters': slipped(
      'incomplete',
      added({ 'a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  p.yaml: |\n    ${indented(pod('a'), 4)}\n` }),
    ),
    encoded: slipped(
      'incomplete',
      added({
        'a.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {p.yaml: ${Buffer.from(pod('a')).toString('base64')}}\n`,
      }),
    ),
    'of a custom resource': slipped(
      'incomplete',
      added({
        'a.yaml': `apiVersion: kappctrl.k14s.io/v1alpha1\nkind: App\nmetadata: {name: x}\nspec:\n  fetch:\n  - inline:\n      paths:\n        a.yaml: |\n          ${indented(pod('a'), 10)}\n`,
      }),
    ),
  },
  'a policy that gives containers of others more': {
    'by mutating them': slipped(
      'incomplete',
      added({
        'a.yaml': policyOf('mutate: {patchStrategicMerge: {spec: {containers: [{(name): "*", securityContext: {privileged: true}}]}}}'),
      }),
    ),
    'by making some': slipped(
      'incomplete',
      added({
        'a.yaml': policyOf(
          'generate: {apiVersion: v1, kind: Pod, name: x, namespace: d, data: {spec: {containers: [{name: x, image: "n:1", securityContext: {privileged: true}}]}}}',
        ),
      }),
    ),
    'by an expression': slipped(
      'incomplete',
      added({
        'a.yaml':
          'apiVersion: admissionregistration.k8s.io/v1beta1\nkind: MutatingAdmissionPolicy\nmetadata: {name: x}\nspec:\n  mutations:\n  - patchType: JSONPatch\n    jsonPatch: {expression: \'[JSONPatch{op: "add", path: "/spec/hostPID", value: true}]\'}\n',
      }),
    ),
    'by assigning': slipped(
      'incomplete',
      added({
        'a.yaml':
          'apiVersion: mutations.gatekeeper.sh/v1\nkind: Assign\nmetadata: {name: x}\nspec: {location: "spec.containers[name:*].securityContext.privileged", parameters: {assign: {value: true}}}\n',
      }),
    ),
  },
};

/** Ordinary changes that look like those. */
export const quietChanges: Readonly<Record<string, Change>> = {
  'a file outside of the folder of a kustomization that can’t be built, and that says nothing of pods': changed(
    {
      'k/kustomization.yaml': 'resources: [d.yaml]\nconfigMapGenerator: [{name: a, files: [../x/p.dat]}]\n',
      'k/d.yaml': deployment('false'),
      'x/p.dat': 'a: 1\n',
    },
    { 'x/p.dat': 'a: 2\n' },
    { isLocal: true },
  ),
  'a tag, a port and a setting in a file of variables': changed(
    {
      'compose.yaml':
        'services:\n  web:\n    image: registry.example/app:${TAG:-1}\n    ports: ["127.0.0.1:${PORT:-80}:80"]\n    environment: {A: "${B}"}\n',
      'prod.env': 'TAG=1\n',
    },
    { 'prod.env': 'TAG=2\nPORT=81\nB=3\n' },
  ),
  'a submodule beside a chart': { base: chart, head: chart, submodules: ['docs/x'], changedSubmodules: ['docs/x'] },
  'comments of a .helmignore': changed({ ...chart, 'c/.helmignore': '*.bak\n' }, { 'c/.helmignore': '# what editors leave\n*.bak\n' }),
  'a policy that takes privileges away': added({
    'a.yaml': policyOf(
      'mutate: {patchStrategicMerge: {spec: {containers: [{(name): "*", securityContext: {privileged: false, allowPrivilegeEscalation: false}}]}}}',
    ),
  }),
  'a policy that forbids privileges': added({
    'a.yaml': policyOf(
      'validate: {failureAction: Enforce, message: "privileged is forbidden", pattern: {spec: {containers: [{=(securityContext): {=(privileged): "false"}}]}}}',
    ),
  }),
  'a harmless manifest as a text': added({
    'a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  p.yaml: |\n    ${indented(pod('a', ''), 4)}\n`,
  }),
};
