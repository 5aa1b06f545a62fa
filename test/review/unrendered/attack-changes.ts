import type { Change } from '../../support/in-memory-repository.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      automountServiceAccountToken: false
      containers:
        - name: web
          image: ghcr.io/acme/web:1.4.2
          resources: {limits: {memory: 64Mi}}
          securityContext:
            runAsNonRoot: true
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
`;
const priv = deployment.replace('runAsNonRoot: true', 'privileged: true');
const kustomization = (text: string): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [web.yaml]\n${text}`;
const overlay = { 'prod/web.yaml': deployment, 'prod/kustomization.yaml': kustomization('') };
const jsonPatch = '- op: add\n  path: /spec/template/spec/hostNetwork\n  value: true\n';
const merge = (spec: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: ${spec}}}\n`;
const evil = priv.replace('name: web}', 'name: evil}');
const privileged = '{containers: [{name: web, securityContext: {privileged: true}}]}';
const seccomp = 'seccompProfile: {type: RuntimeDefault}';
const component = {
  'priv/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: p.yaml}]\n',
  'priv/p.yaml': merge(privileged),
};
const switches = { 'prod/on.yaml': merge('{hostNetwork: true}'), 'prod/off.yaml': merge('{hostNetwork: false}') };
const transformed = { 'prod/kustomization.yaml': kustomization('transformers: [t.yaml]\n') };
const transformer = (patch: string): string =>
  `apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\ntarget: {kind: Deployment}\npatch: '${patch}'\n`;
const replacement = (field: string): string =>
  `source: {kind: Deployment, name: web, fieldPath: metadata.generation}\ntargets: [{select: {kind: Deployment}, fieldPaths: [spec.${field}]}]\n`;
const inflated = {
  'prod/kustomization.yaml': kustomization('helmCharts: [{name: web, repo: "https://charts.example.org", valuesFile: web-config.yaml}]\n'),
};
const copied = {
  ...overlay,
  'prod/kustomization.yaml': kustomization(
    'configMapGenerator: [{name: params, envs: [params.env]}]\nreplacements:\n  - source: {kind: ConfigMap, name: params, fieldPath: data.image}\n    targets: [{select: {kind: Deployment}, fieldPaths: [spec.template.spec.containers.0.image]}]\n',
  ),
};
const indent = (text: string): string => text.replaceAll(/^/gm, '      ').trimEnd();

/** What the change makes of an overlay that was harmless: its kustomization, and files beside it. */
const overlaid = (text: string, files: Readonly<Record<string, string>> = {}): Change => ({
  base: overlay,
  head: { ...overlay, 'prod/kustomization.yaml': kustomization(text), ...files },
});

const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: "1.4.2"\n',
  'chart/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: 1.4.2\nsecurityContext: {runAsNonRoot: true}\nreplicas: 2\n',
  'chart/templates/_helpers.tpl':
    '{{- define "web.image" -}}\n{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}\n{{- end }}\n',
  'chart/templates/web.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: {{ .Values.replicas }}\n  template:\n    spec:\n      containers:\n        - name: web\n          image: {{ include "web.image" . }}\n          securityContext: {{- toYaml .Values.securityContext | nindent 12 }}\n',
};
const charted = (files: Readonly<Record<string, string | undefined>>): Change => ({
  base: chart,
  head: Object.fromEntries(Object.entries({ ...chart, ...files }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
});

const webWith = (line: string): string =>
  chart['chart/templates/web.yaml'].replace(
    'securityContext: {{- toYaml .Values.securityContext | nindent 12 }}',
    `securityContext:\n            ${line}`,
  );

const release = (spec: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  interval: 5m\n  chart: {spec: {chart: web, version: 1.0.0, sourceRef: {kind: HelmRepository, name: acme}}}\n${spec}`;
const application = (source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  project: default\n  source:\n    repoURL: https://github.com/acme/deploy\n    path: web\n    targetRevision: main\n${source}`;

/** Changes of an overlay in `prod/` that put something else into the cluster than its manifests say. */
export const overlayAttacks: Readonly<Record<string, Change>> = {
  'a JSON patch in a kustomization': overlaid(`patches:\n  - target: {kind: Deployment}\n    patch: |\n${indent(jsonPatch)}\n`),
  'a strategic-merge patch in a kustomization': overlaid(`patches:\n  - patch: |\n${indent(merge(privileged))}\n`),
  'a strategic-merge patch in the old list': overlaid(`patchesStrategicMerge:\n  - |\n${indent(merge(privileged))}\n`),
  'a JSON patch in the old list': overlaid(
    `patchesJson6902:\n  - target: {version: v1, kind: Deployment, name: web}\n    patch: |\n${indent(jsonPatch)}\n`,
  ),
  'a JSON patch by escapes of its pointer': overlaid(
    `patches:\n  - target: {kind: Deployment}\n    patch: '[{"op": "replace", "path": "/spec/template", "value": {"spec": {"hostPID": true}}}]'\n`,
  ),
  'a patch that deletes what guards a container': overlaid(
    `patches:\n  - patch: |\n${indent(merge('{containers: [{name: web, securityContext: null}]}'))}\n`,
  ),
  'a patch that replaces by directive': overlaid(
    `patches:\n  - patch: |\n${indent(merge('{containers: [{name: web, securityContext: {$patch: replace}}]}'))}\n`,
  ),
  'a JSON patch that removes': overlaid(
    'patches:\n  - target: {kind: Deployment}\n    patch: "- {op: remove, path: /spec/template/spec/containers/0/securityContext}"\n',
  ),
  'a JSON patch in a file': overlaid('patches: [{path: add.yaml, target: {kind: Deployment}}]\n', { 'prod/add.yaml': jsonPatch }),
  'a JSON patch in a file of JSON': overlaid('patches: [{path: add.json, target: {kind: Deployment}}]\n', {
    'prod/add.json': '[{"op": "add", "path": "/spec/template/spec/hostNetwork", "value": true}]',
  }),
  'a patch named as text': overlaid('patches: [{path: patch.txt}]\n', { 'prod/patch.txt': merge(privileged) }),
  'a patch without an extension': overlaid('patches: [{path: patch}]\n', { 'prod/patch': merge(privileged) }),
  'a resource named as text': overlaid('', {
    'prod/kustomization.yaml': 'resources: [web.yaml, pod.txt]\n',
    'prod/pod.txt': evil,
  }),
  'an edit of a patch named as text that was named before': {
    base: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: patch.txt}]\n'),
      'prod/patch.txt': merge('{hostNetwork: false}'),
    },
    head: { ...overlay, 'prod/kustomization.yaml': kustomization('patches: [{path: patch.txt}]\n'), 'prod/patch.txt': merge(privileged) },
  },
  'an edit of a JSON patch that was named before': {
    base: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: add.yaml, target: {kind: Deployment}}]\n'),
      'prod/add.yaml': '- {op: test, path: /kind, value: Deployment}\n',
    },
    head: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: add.yaml, target: {kind: Deployment}}]\n'),
      'prod/add.yaml': jsonPatch,
    },
  },
  'a patch without apiVersion': overlaid('patches: [{path: add.yaml, target: {kind: Deployment}}]\n', {
    'prod/add.yaml': merge(privileged).replace('apiVersion: apps/v1\n', ''),
  }),
  'a patch of another kind than it is applied to': overlaid('patches: [{path: add.yaml, target: {kind: Deployment}}]\n', {
    'prod/add.yaml': merge('{hostNetwork: true}').replace('kind: Deployment', 'kind: Anything'),
  }),
  'a patch of a kind that runs nothing, for whatever a label selects': overlaid(
    `patches:\n  - target: {name: web}\n    patch: |\n${indent(merge('{hostNetwork: true}').replace('kind: Deployment', 'kind: Ingress'))}\n`,
  ),
  'the same in a file': overlaid('patches: [{path: add.yaml, target: {name: web}}]\n', {
    'prod/add.yaml': merge('{hostNetwork: true}').replace('kind: Deployment', 'kind: Ingress').replace('apps/v1', 'networking.k8s.io/v1'),
  }),
  'an edit of a patch of another kind': {
    base: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: add.yaml, target: {kind: Deployment}}]\n'),
      'prod/add.yaml': 'apiVersion: example.org/v1\nkind: Any\nmetadata: {name: web}\n',
    },
    head: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: add.yaml, target: {kind: Deployment}}]\n'),
      'prod/add.yaml': 'apiVersion: example.org/v1\nkind: Any\nmetadata: {name: web}\nspec: {template: {spec: {hostNetwork: true}}}\n',
    },
  },
  'a patch that hardened and does so no more': {
    base: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: harden.yaml}]\n'),
      'prod/harden.yaml': merge(`{containers: [{name: web, securityContext: {${seccomp}, privileged: false}}]}`),
    },
    head: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: harden.yaml}]\n'),
      'prod/harden.yaml': merge('{containers: [{name: web, securityContext: {privileged: false}}]}'),
    },
  },
  'a hardening patch that is named no more': {
    base: {
      ...overlay,
      'prod/kustomization.yaml': kustomization('patches: [{path: harden.yaml}]\n'),
      'prod/harden.yaml': merge(`{containers: [{name: web, securityContext: {${seccomp}}}]}`),
    },
    head: { ...overlay, 'prod/harden.yaml': merge(`{containers: [{name: web, securityContext: {${seccomp}}}]}`) },
  },
  'another image': overlaid('images: [{name: ghcr.io/acme/web, newName: ghcr.io/evil/web}]\n'),
  'another tag': overlaid('images: [{name: ghcr.io/acme/web, newTag: latest}]\n'),
  'the list of images before kustomize 1': overlaid('imageTags: [{name: ghcr.io/acme/web, newTag: latest}]\n'),
  'a chart': overlaid('helmCharts: [{name: web, repo: https://charts.example.org, version: 1.0.0}]\n'),
  'a generator': overlaid('generators: [generate.yaml]\n'),
  'a transformer': overlaid('transformers: [transform.yaml]\n'),
  replacements: overlaid(
    'replacements:\n  - source: {kind: ConfigMap, name: c, fieldPath: data.x}\n    targets: [{select: {kind: Deployment}, fieldPaths: [spec.template.spec.hostNetwork]}]\n',
  ),
  'a component that was there': {
    base: { ...overlay, ...component },
    head: { ...overlay, ...component, 'prod/kustomization.yaml': kustomization('components: [../priv]\n') },
  },
  'an edit of replacements in a file': {
    base: {
      ...overlay,
      'prod/r.yaml': replacement('replicas'),
      'prod/kustomization.yaml': kustomization('replacements: [{path: r.yaml}]\n'),
    },
    head: {
      ...overlay,
      'prod/r.yaml': replacement('template.spec.hostNetwork'),
      'prod/kustomization.yaml': kustomization('replacements: [{path: r.yaml}]\n'),
    },
  },
  'data from which an image is copied': {
    base: { ...copied, 'prod/params.env': 'image=ghcr.io/acme/web:1\n' },
    head: { ...copied, 'prod/params.env': 'image=ghcr.io/evil/web:1\n' },
  },
  'values that a kustomization names': {
    base: { ...overlay, ...inflated, 'prod/web-config.yaml': 'debug: false\n' },
    head: { ...overlay, ...inflated, 'prod/web-config.yaml': 'debug: true\n' },
  },
  'a remote base': overlaid('', { 'prod/kustomization.yaml': 'resources: [web.yaml, "https://github.com/evil/base//prod?ref=v1"]\n' }),
  'a remote base by its short name': overlaid('', {
    'prod/kustomization.yaml': 'resources: [web.yaml, "github.com/evil/base/prod?ref=v1"]\n',
  }),
  'a privileged example that was there and is deployed now': {
    base: { ...overlay, 'prod/example.yaml': evil },
    head: { ...overlay, 'prod/example.yaml': evil, 'prod/kustomization.yaml': 'resources: [web.yaml, example.yaml]\n' },
  },
  'the same under the old name of the list': {
    base: { ...overlay, 'example/kustomization.yaml': 'resources: [pod.yaml]\n', 'example/pod.yaml': evil },
    head: {
      ...overlay,
      'example/kustomization.yaml': 'resources: [pod.yaml]\n',
      'example/pod.yaml': evil,
      'prod/kustomization.yaml': kustomization('bases: [../example]\n'),
    },
  },
  'a kustomization without an extension': {
    base: { 'prod/web.yaml': deployment, 'prod/Kustomization': kustomization('') },
    head: { 'prod/web.yaml': deployment, 'prod/Kustomization': kustomization('images: [{name: ghcr.io/acme/web, newName: evil}]\n') },
  },
  'another namespace': {
    base: { 'prod/web.yaml': deployment, 'prod/kustomization.yaml': kustomization('namespace: dev\n') },
    head: { 'prod/web.yaml': deployment, 'prod/kustomization.yaml': kustomization('namespace: prod\n') },
  },
  'a kustomization that is not YAML any more': overlaid('images: [{\n'),
  'patches in another order': {
    base: { ...overlay, ...switches, 'prod/kustomization.yaml': kustomization('patches: [{path: on.yaml}, {path: off.yaml}]\n') },
    head: { ...overlay, ...switches, 'prod/kustomization.yaml': kustomization('patches: [{path: off.yaml}, {path: on.yaml}]\n') },
  },
  'a label that lets privileged pods in': overlaid('labels: [{pairs: {pod-security.kubernetes.io/enforce: privileged}}]\n'),
  'a patch transformer of its own': {
    base: { ...overlay, 'prod/t.yaml': transformer('[{"op": "test", "path": "/kind", "value": "Deployment"}]'), ...transformed },
    head: {
      ...overlay,
      'prod/t.yaml': transformer('[{"op": "add", "path": "/spec/template/spec/hostPID", "value": true}]'),
      ...transformed,
    },
  },
};

/** Changes of the chart in `chart/` by which its templates print something else. */
export const chartAttacks: Readonly<Record<string, Change>> = {
  'values that switch a guard off': charted({ 'chart/values.yaml': `${chart['chart/values.yaml'].replace('runAsNonRoot', 'privileged')}` }),
  'values that name another image': charted({ 'chart/values.yaml': chart['chart/values.yaml'].replace('acme/web', 'evil/web') }),
  'values of an environment': charted({ 'chart/values-prod.yaml': 'securityContext: {privileged: true}\n' }),
  'values of an environment that switch on what a template of the change prints only then': charted({
    'chart/values-prod.yaml': 'debug: true\n',
    'chart/templates/web.yaml': webWith('{{- if .Values.debug }}\n            privileged: true\n            {{- end }}'),
  }),
  'values under another name': charted({ 'envs/prod.yaml': 'securityContext:\n  privileged: true\n' }),
  'values in JSON': charted({ 'chart/values.json': '{"securityContext": {"privileged": true}}' }),
  'values that are a template': charted({ 'chart/values.yaml.gotmpl': 'securityContext: {privileged: {{ true }}}\n' }),
  'values in a folder of environments': charted({ 'values/prod.yaml': 'a: {b: true}\n' }),
  'values that are gone': charted({ 'chart/values.yaml': undefined }),
  'values by an alias': charted({
    'chart/values.yaml': `x: &x {privileged: true}\n${chart['chart/values.yaml'].replace('{runAsNonRoot: true}', '*x')}`,
  }),
  'values by a merge key': charted({
    'chart/values.yaml': chart['chart/values.yaml'].replace('{runAsNonRoot: true}', '{<<: {privileged: true}}'),
  }),
  'a second document of values': charted({
    'chart/values.yaml': `${chart['chart/values.yaml']}---\nsecurityContext: {privileged: true}\n`,
  }),
  'a helper of the templates': charted({ 'chart/templates/_helpers.tpl': '{{- define "web.image" -}}\nghcr.io/evil/web\n{{- end }}\n' }),
  'a template named as text': charted({ 'chart/templates/pod.txt': priv }),
  'a template named as a page': charted({ 'chart/templates/pod.html': priv }),
  'a helper named as YAML': charted({ 'chart/templates/_pod.yaml': '{{- define "x" }}\nhostNetwork: true\n{{- end }}\n' }),
  'an action where it is said what a container may do': charted({ 'chart/templates/web.yaml': webWith('privileged: {{ true }}') }),
  'a text in an action': charted({ 'chart/templates/web.yaml': webWith('{{ "privileged: true" }}') }),
  'a text in an action in parts': charted({ 'chart/templates/web.yaml': webWith('{{ printf "%s%s" "privileg" "ed" }}: true') }),
  'a text between backquotes in parts': charted({ 'chart/templates/web.yaml': webWith('{{ printf `%s%s` `privileg` `ed` }}: true') }),
  'a value that is true already': charted({
    'chart/templates/web.yaml': webWith('privileged: {{ .Values.debug }}'),
    'chart/values.yaml': `${chart['chart/values.yaml']}debug: true\n`,
  }),
  'values as a whole where they grant something': {
    base: { ...chart, 'chart/values.yaml': `${chart['chart/values.yaml']}sc: {privileged: true}\n` },
    head: {
      ...chart,
      'chart/values.yaml': `${chart['chart/values.yaml']}sc: {privileged: true}\n`,
      'chart/templates/web.yaml': webWith('{{- toYaml .Values.sc | nindent 12 }}'),
    },
  },
  'a helper that grants something': {
    base: { ...chart, 'chart/templates/_sc.tpl': '{{- define "web.debug" }}\nprivileged: true\n{{- end }}\n' },
    head: {
      ...chart,
      'chart/templates/_sc.tpl': '{{- define "web.debug" }}\nprivileged: true\n{{- end }}\n',
      'chart/templates/web.yaml': webWith('{{- include "web.debug" . | nindent 12 }}'),
    },
  },
  'a dependency': charted({
    'chart/Chart.yaml': `${chart['chart/Chart.yaml']}dependencies: [{name: evil, version: 1.0.0, repository: "https://evil.example"}]\n`,
  }),
  'a lock of dependencies': charted({
    'chart/Chart.lock': 'dependencies: [{name: redis, version: 2.0.0, repository: "https://x.example"}]\n',
  }),
  'the version that stands for a tag': {
    base: { ...chart, 'chart/values.yaml': chart['chart/values.yaml'].replace('1.4.2', '""') },
    head: {
      ...chart,
      'chart/values.yaml': chart['chart/values.yaml'].replace('1.4.2', '""'),
      'chart/Chart.yaml': chart['chart/Chart.yaml'].replace('"1.4.2"', '"1.4.3"'),
    },
  },
  'a packed chart': charted({ 'chart/charts/evil-1.0.0.tgz': 'packed' }),
};

/** Changes of objects by which a controller deploys something else. */
export const gitopsAttacks: Readonly<Record<string, Change>> = {
  'values of a HelmRelease': {
    base: { 'web.yaml': release('') },
    head: { 'web.yaml': release('  values: {securityContext: {privileged: true}}\n') },
  },
  'a new HelmRelease': { base: {}, head: { 'web.yaml': release('') } },
  'parameters beside what Argo CD deploys': {
    base: { 'web/.argocd-source-web.yaml': 'kustomize: {images: ["web:1"]}\n' },
    head: { 'web/.argocd-source-web.yaml': 'kustomize: {images: ["web=evil:1"]}\n' },
  },
  'values of Fleet': { base: { 'web/fleet.yaml': 'helm: {values: {a: 1}}\n' }, head: { 'web/fleet.yaml': 'helm: {values: {a: 2}}\n' } },
  'a patch of a HelmRelease’s output': {
    base: { 'web.yaml': release('') },
    head: { 'web.yaml': release('  postRenderers: [{kustomize: {images: [{name: a, newName: evil}]}}]\n') },
  },
  'another version of a chart': {
    base: { 'web.yaml': release('') },
    head: { 'web.yaml': release('').replace('version: 1.0.0', 'version: 2.0.0') },
  },
  'a HelmRelease that moves to where it counts': {
    base: { 'examples/web.yaml': release('') },
    head: { 'prod/web.yaml': release('') },
    renames: { 'examples/web.yaml': 'prod/web.yaml' },
  },
  'values in a ConfigMap': {
    base: { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  values.yaml: "a: 1"\n' },
    head: { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  values.yaml: "privileged: true"\n' },
  },
  'parameters of an Application': {
    base: { 'app.yaml': application('') },
    head: { 'app.yaml': application('    helm: {parameters: [{name: securityContext.privileged, value: "true"}]}\n') },
  },
  'value files of an Application': {
    base: { 'app.yaml': application('    helm: {valueFiles: [a.yaml]}\n') },
    head: { 'app.yaml': application('    helm: {valueFiles: [b.yaml]}\n') },
  },
  'an image of an Application': {
    base: { 'app.yaml': application('') },
    head: { 'app.yaml': application('    kustomize: {images: ["web=ghcr.io/evil/web:1"]}\n') },
  },
  'patches of an Application': {
    base: { 'app.yaml': application('') },
    head: { 'app.yaml': application(`    kustomize: {patches: [{target: {kind: Deployment}, patch: ${JSON.stringify(jsonPatch)}}]}\n`) },
  },
  'Jsonnet of an Application': {
    base: { 'app.yaml': application('') },
    head: { 'app.yaml': application('    directory: {jsonnet: {tlas: [{name: a, value: b}]}}\n') },
  },
  'a plugin of an Application': {
    base: { 'app.yaml': application('') },
    head: { 'app.yaml': application('    plugin: {name: x, env: [{name: A, value: b}]}\n') },
  },
  'one of several sources': {
    base: { 'app.yaml': application('') },
    head: {
      'app.yaml': application('').replace('source:\n    repoURL', 'sources:\n  - helm: {valuesObject: {privileged: true}}\n    repoURL'),
    },
  },
  'elements of an ApplicationSet': {
    base: { 'set.yaml': applicationSet('false') },
    head: { 'set.yaml': applicationSet('true') },
  },
  'patches of a Flux Kustomization': {
    base: { 'k.yaml': flux('') },
    head: { 'k.yaml': flux(`  patches: [{target: {kind: Deployment}, patch: ${JSON.stringify(jsonPatch)}}]\n`) },
  },
  'substitutions of a Flux Kustomization': {
    base: { 'k.yaml': flux('') },
    head: { 'k.yaml': flux('  postBuild: {substitute: {privileged: "true"}}\n') },
  },
  'values of a HelmChart of k3s': {
    base: { 'k.yaml': 'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: a}\nspec: {chart: web}\n' },
    head: {
      'k.yaml':
        'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: a}\nspec: {chart: web, valuesContent: "privileged: true"}\n',
    },
  },
};

const deployed = { 'web/a.yaml': deployment, 'examples/evil/a.yaml': evil };
const edited = (before: string, after: string, files: Change['base'] = deployed): Change => ({
  base: { ...files, 'app.yaml': before },
  head: { ...files, 'app.yaml': after },
});
const placed = (path: string, more = ''): string =>
  application(`  destination: {name: dev, namespace: web}\n${more}`).replace('path: web', `path: ${path}`);
const sourceOf = (kind: string, spec: string): string =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: ${kind}\nmetadata: {name: web}\nspec: {interval: 5m, ${spec}}\n`;
const generated = (spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: web}\nspec: {${spec}}\n`;
const fleet = (spec: string): string => `apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: {name: web}\nspec: {${spec}}\n`;
const skaffold = (spec: string): string => `apiVersion: skaffold/v4beta11\nkind: Config\n${spec}\n`;
const configured = (text: string): Change['base'] => ({
  'c.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  prod: |\n${indent(text)}\n`,
});

/** Changes by which a controller takes what it deploys from another place, or puts it into another one. */
export const sourceAttacks: Readonly<Record<string, Change>> = {
  'another folder, in which an example was before': edited(placed('web'), placed('./examples/evil/')),
  'another folder, which is not here': edited(placed('web'), placed('elsewhere')),
  'a folder by a pattern': edited(placed('web'), placed('"{{path}}"')),
  'another branch': edited(placed('web'), placed('web').replace('targetRevision: main', 'targetRevision: evil')),
  'another repository': edited(placed('web'), placed('web').replace('acme/deploy', 'evil/deploy')),
  'another cluster': edited(placed('web'), placed('web').replace('name: dev', 'name: production')),
  'another namespace': edited(placed('web'), placed('web').replace('namespace: web', 'namespace: kube-system')),
  'folders below the folder': edited(placed('web'), placed('web', '').replace('path: web', 'path: web\n    directory: {recurse: true}')),
  'a second source': edited(
    placed('web'),
    placed('web').replace(
      '  destination',
      '  sources: [{repoURL: https://github.com/evil/x, path: ., targetRevision: HEAD}]\n  destination',
    ),
  ),
  'a new Application of what was an example': { base: deployed, head: { ...deployed, 'app.yaml': placed('examples/evil') } },
  'a new Application of another repository': {
    base: { ...deployed, 'apps/old.yaml': placed('web') },
    head: {
      ...deployed,
      'apps/old.yaml': placed('web'),
      'web/b.yaml': deployment,
      'apps/new.yaml': placed('web').replace('acme/deploy', 'evil/deploy').replace('name: web', 'name: new'),
    },
  },
  'a new Application of several sources': { base: {}, head: { 'app.yaml': placed('web').replace('  source:', '  sources:\n  -') } },
  'folders of an ApplicationSet': edited(
    generated('generators: [{git: {directories: [{path: web}]}}]'),
    generated('generators: [{git: {directories: [{path: "examples/*"}]}}]'),
  ),
  'the folder of the template of an ApplicationSet': edited(
    generated('template: {spec: {source: {path: web}}}'),
    generated('template: {spec: {source: {path: examples/evil}}}'),
  ),
  'the destination of an ApplicationSet': edited(
    generated('template: {spec: {destination: {name: dev}}}'),
    generated('template: {spec: {destination: {name: prod}}}'),
  ),
  'a new ApplicationSet': { base: {}, head: { 'set.yaml': generated('generators: [{clusters: {}}]') } },
  'another folder of a Flux Kustomization': edited(flux(''), flux('').replace('./web', './examples/evil')),
  'no folder of a Flux Kustomization any more': edited(flux(''), flux('').replace('  path: ./web\n', '')),
  'another source of a Flux Kustomization': edited(flux(''), flux('').replace('flux-system', 'evil')),
  'another cluster of a Flux Kustomization': edited(flux(''), flux('  kubeConfig: {secretRef: {name: prod}}\n')),
  'another namespace of a Flux Kustomization': edited(flux('  targetNamespace: dev\n'), flux('  targetNamespace: prod\n')),
  'a new Flux Kustomization of what was an example': {
    base: deployed,
    head: { ...deployed, 'k.yaml': flux('').replace('./web', 'examples/evil') },
  },
  'another namespace of a HelmRelease': edited(release('  targetNamespace: dev\n'), release('  targetNamespace: prod\n')),
  'another cluster of a HelmRelease': edited(release(''), release('  kubeConfig: {secretRef: {name: prod}}\n')),
  'the address of a GitRepository': edited(
    sourceOf('GitRepository', 'url: https://github.com/acme/a'),
    sourceOf('GitRepository', 'url: https://github.com/evil/a'),
  ),
  'the branch of a GitRepository': edited(
    sourceOf('GitRepository', 'url: a, ref: {branch: main}'),
    sourceOf('GitRepository', 'url: a, ref: {branch: evil}'),
  ),
  'a new GitRepository': { base: {}, head: { 'g.yaml': sourceOf('GitRepository', 'url: https://github.com/evil/a') } },
  'another bucket': edited(sourceOf('Bucket', 'bucketName: a'), sourceOf('Bucket', 'bucketName: evil')),
  'the address of charts': edited(
    sourceOf('HelmRepository', 'url: https://charts.acme.example'),
    sourceOf('HelmRepository', 'url: https://charts.evil.example'),
  ),
  'the repository of Fleet': edited(fleet('repo: https://github.com/acme/a'), fleet('repo: https://github.com/evil/a')),
  'the folders of Fleet': edited(fleet('repo: a, paths: [web]'), fleet('repo: a, paths: [web, examples/evil]')),
  'manifests of Skaffold': edited(
    skaffold('manifests: {rawYaml: [web/a.yaml]}'),
    skaffold('manifests: {rawYaml: [web/a.yaml, examples/evil/a.yaml]}'),
  ),
  'values in a ConfigMap under any key': { base: configured('replicas: 1'), head: configured('securityContext:\n  privileged: true') },
  'a helmfile of an environment': { base: {}, head: { 'prod.helmfile.yaml': 'releases: [{name: a, chart: evil/a}]\n' } },
  'a Dockerfile in a definition of builds': {
    base: {},
    head: { 'docker-bake.hcl': 'target "a" {\n  dockerfile-inline = "FROM evil"\n}\n' },
  },
  'a context of builds that lies elsewhere': {
    base: { 'docker-bake.json': '{"target": {"a": {"context": "."}}}\n' },
    head: { 'docker-bake.json': '{"target": {"a": {"context": "https://github.com/evil/a.git"}}}\n' },
  },
  'an image in the place of another': {
    base: { 'ci/bake.prod.hcl': 'target "a" {\n}\n' },
    head: { 'ci/bake.prod.hcl': 'target "a" {\n  contexts = { base = "docker-image://evil.example/a" }\n}\n' },
  },
  'privileged builds of Compose': {
    base: { 'compose.yaml': 'services: {a: {build: {context: .}}}\n' },
    head: { 'compose.yaml': 'services: {a: {build: {context: ., entitlements: [security.insecure]}}}\n' },
  },
  'privileged builds': { base: {}, head: { 'docker-bake.override.hcl': 'target "a" {\n  entitlements = ["security.insecure"]\n}\n' } },
};

function applicationSet(element: string): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: web}\nspec:\n  generators: [{list: {elements: [{privileged: "${element}"}]}}]\n  template: {spec: {source: {repoURL: r, path: p, helm: {parameters: [{name: privileged, value: "{{privileged}}"}]}}}}\n`;
}

function flux(spec: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec:\n  interval: 10m\n  path: ./web\n  prune: true\n  sourceRef: {kind: GitRepository, name: flux-system}\n${spec}`;
}
