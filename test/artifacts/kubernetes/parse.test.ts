import { describe, expect, test } from 'vitest';
import type { KubernetesFile } from '../../../src/artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { type SourceFile, sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { dedent } from '../../support/marked-text.ts';

const parse = (text: string, path = 'manifest.yaml'): KubernetesFile => parseKubernetes(sourceFile(path, dedent(text)));
const parseTemplate = (text: string): KubernetesFile =>
  parseKubernetes(sourceFile('templates/web.yaml', dedent(text)), { template: 'helm' });

const containersOf = (file: KubernetesFile): readonly string[] =>
  file.objects.flatMap(object => object.podSpecs.flatMap(podSpec => podSpec.containers.map(container => container.subject)));
const subjectsOf = (file: KubernetesFile): readonly string[] => file.objects.map(object => object.subject);

describe('objects', () => {
  test('every document with apiVersion and kind is one', () => {
    const file = parse(`
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop, labels: {app: web}}
      ---
      # nothing here
      ---
      replicas: 3
      ---
      - apiVersion: v1
        kind: Pod
      ---
      just text
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        generateName: web-
    `);
    expect(subjectsOf(file)).toEqual(['Service/web', 'Deployment/web-']);
    expect(file.objects.map(object => [object.apiVersion, object.group, object.name])).toEqual([
      ['v1', '', 'web'],
      ['apps/v1', 'apps', undefined],
    ]);
    expect(file.objects[0]?.get('metadata', 'labels', 'app')).toMatchObject({ state: 'present' });
    expect(file.objects[1]?.labels).toEqual({ state: 'absent' });
    expect(file.notifications).toEqual([]);
  });

  test('items of lists are objects, typed lists give them their kind', () => {
    const file = parse(`
      apiVersion: v1
      kind: List
      items:
        - apiVersion: v1
          kind: Pod
          metadata: {name: a}
          spec: {containers: [{name: app, image: a}]}
        - apiVersion: v1
          kind: ServiceList
          items: [{metadata: {name: b}}]
        - not an object
    `);
    expect(subjectsOf(file)).toEqual(['Pod/a', 'Service/b']);
    expect(file.objects[1]).toMatchObject({ apiVersion: 'v1', kind: 'Service', group: '' });
    expect(containersOf(file)).toEqual(['Pod/a#container:app']);
  });

  test('objects of an OpenShift template are objects', () => {
    const file = parse(`
      apiVersion: template.openshift.io/v1
      kind: Template
      objects:
        - apiVersion: apps.openshift.io/v1
          kind: DeploymentConfig
          metadata: {name: "\${NAME}"}
          spec: {template: {spec: {containers: [{name: app, image: a}]}}}
    `);
    expect(containersOf(file)).toEqual(['DeploymentConfig/${NAME}#container:app']);
  });

  test('a custom kind that ends in List and has no items is an ordinary object', () => {
    expect(subjectsOf(parse('apiVersion: example.com/v1\nkind: AllowList\nmetadata: {name: x}\n'))).toEqual(['AllowList/x']);
  });

  test('a list that names itself, or one item many times, is read once', () => {
    const file = parse(`
      apiVersion: v1
      kind: List
      items: &items
        - &pod {apiVersion: v1, kind: Pod, metadata: {name: a}}
        - *pod
        - {apiVersion: v1, kind: List, items: *items}
    `);
    expect(subjectsOf(file)).toEqual(['Pod/a']);
  });

  test('JSON is read, indented with tabs too', () => {
    const file = parseKubernetes(
      sourceFile(
        'pod.json',
        '{\n\t"apiVersion": "v1",\n\t"kind": "Pod",\n\t"metadata": {"name": "a"},\n\t"spec": {\n\t\t"containers": [{"name": "app", "image": "x"}]\n\t}\n}\n',
      ),
    );
    expect(file.notifications).toEqual([]);
    expect(containersOf(file)).toEqual(['Pod/a#container:app']);
  });

  describe('JSON objects one behind the other, as kubectl takes them', () => {
    const service = '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "}{ \\" ["}}';
    const pod = '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "app", "image": "x"}]}}';

    test.each([
      ['on lines of their own', `${service}\n${pod}\n`],
      ['without anything in between', `\n${service}${pod}`],
    ])('are read where they stand: %s', (_, text) => {
      const file = parseKubernetes(sourceFile('all.json', text));
      expect(file.notifications).toEqual([]);
      expect(subjectsOf(file)).toEqual(['Service/}{ " [', 'Pod/a']);
      expect(containersOf(file)).toEqual(['Pod/a#container:app']);
      expect(file.objects.map(({ node }) => textUnder(text, node.range))).toEqual([service, pod]);
    });

    test.each([
      ['the last one is cut off', `${service}\n${pod.slice(0, -1)}`],
      ['the first one is no JSON', `{apiVersion: v1, kind: Pod}\n${pod}`],
      ['something else follows', `${service}\n${pod}\nkind: Pod\n`],
    ])('are not read when %s', (_, text) => {
      const file = parseKubernetes(sourceFile('all.json', text));
      expect(file.notifications).toMatchObject([{ code: 'syntax-error', level: 'error' }]);
      expect(file.objects).toEqual([]);
    });

    test('are read in linear time', () => {
      const file = inLinearTime(
        4_000,
        count => `${pod}\n`.repeat(count),
        text => parseKubernetes(sourceFile('all.json', text)),
      );
      expect(file.objects.length).toBeGreaterThan(1_000);
    });
  });

  test('a broken document is a notification and the others are read', () => {
    const file = parse('kind: [\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n');
    expect(file.notifications).toMatchObject([{ code: 'syntax-error', level: 'error' }]);
    expect(subjectsOf(file)).toEqual(['Pod/a']);
  });

  test('more objects than anyone writes are cut off and said', () => {
    const pods = Array.from({ length: 10_001 }, (_, index) => `{apiVersion: v1, kind: Pod, n: ${index}}`).join('\n---\n');
    expect(parse(pods)).toMatchObject({ objects: { length: 10_000 }, notifications: [{ code: 'too-many', level: 'error' }] });
  });

  test('what aliases make enormous, or endless, is passed over and said', () => {
    const list = Array.from({ length: 400 }, () => '{name: a, image: b}').join(', ');
    const aliased = Array.from({ length: 3000 }, () => '- {apiVersion: v1, kind: Pod, spec: {containers: *c}}').join('\n');
    const bomb = parse(`apiVersion: v1\nkind: List\nx: &c [${list}]\nitems:\n${aliased}\n`);
    expect(containersOf(bomb).length).toBeLessThan(200_000);
    expect(bomb.notifications).toMatchObject([{ code: 'too-many', level: 'error' }]);
    const endless = parse(
      'apiVersion: v1\nkind: Pod\nspec: &spec\n  containers: [{name: a, image: b, x: *spec}]\n---\napiVersion: v1\nkind: Pod\n',
    );
    expect(endless).toMatchObject({ objects: { length: 1 }, notifications: [{ code: 'too-many', level: 'error' }] });
  });
});

describe('pod specs of built-in kinds', () => {
  const template = '{metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: a}]}}';
  test.each([
    ['Pod', 'v1', 'spec: {containers: [{name: app, image: a}]}\nmetadata: {labels: {app: web}}'],
    ['PodTemplate', 'v1', `template: ${template}`],
    ['Deployment', 'apps/v1', `spec: {template: ${template}}`],
    ['Deployment', 'extensions/v1beta1', `spec: {template: ${template}}`],
    ['StatefulSet', 'apps/v1', `spec: {template: ${template}}`],
    ['DaemonSet', 'apps/v1', `spec: {template: ${template}}`],
    ['ReplicaSet', 'apps/v1', `spec: {template: ${template}}`],
    ['ReplicationController', 'v1', `spec: {template: ${template}}`],
    ['Job', 'batch/v1', `spec: {template: ${template}}`],
    ['CronJob', 'batch/v1', `spec: {jobTemplate: {spec: {template: ${template}}}}`],
    ['CronJob', 'batch/v1beta1', `spec: {jobTemplate: {spec: {template: ${template}}}}`],
  ])('%s of %s', (kind, apiVersion, body) => {
    const file = parse(`apiVersion: ${apiVersion}\nkind: ${kind}\n${body}\n`);
    expect(containersOf(file)).toEqual([`${kind}/?#container:app`]);
    expect(file.objects[0]?.podSpecs[0]?.labels).toMatchObject({ state: 'present' });
  });

  test('all three container lists in source order, with names or indexes', () => {
    const file = parse(`
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        initContainers:
          - name: init
            image: a
        ephemeralContainers:
          - name: debug
            image: b
        containers:
          - image: c
          - &side
            name: side
            image: d
          - *side
    `);
    expect(containersOf(file)).toEqual([
      'Pod/web#initContainer:init',
      'Pod/web#ephemeralContainer:debug',
      'Pod/web#container:0',
      'Pod/web#container:side',
      'Pod/web#container:side',
    ]);
    const [first] = file.objects[0]?.podSpecs[0]?.containers ?? [];
    expect(first && textUnder(file.file.text, first.range)).toBe('name: init\n      image: a');
    expect(first?.get('image')).toMatchObject({ state: 'present', node: { value: 'a' } });
  });

  test('an anchored template and merge keys are followed', () => {
    const file = parse(`
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      x-app: &app {name: app, image: a}
      spec:
        template: &template
          spec:
            containers:
              - <<: *app
                image: b
    `);
    expect(containersOf(file)).toEqual(['Deployment/web#container:app']);
    expect(file.objects[0]?.podSpecs[0]?.containers[0]?.get('image')).toMatchObject({ node: { value: 'b' } });
  });

  test.each([
    ['nothing says', '', 'linux'],
    ['spec.os', 'os: {name: windows}', 'windows'],
    ['the node selector', 'nodeSelector: {kubernetes.io/os: windows}', 'windows'],
    ['the old node label', 'nodeSelector: {"beta.kubernetes.io/os": windows}', 'windows'],
    ['another node label', 'nodeSelector: {disk: ssd}', 'linux'],
    ['spec.os over the selector', 'os: {name: linux}\n  nodeSelector: {kubernetes.io/os: windows}', 'linux'],
  ])('the operating system is known: %s', (_, line, os) => {
    const file = parse(`apiVersion: v1\nkind: Pod\nspec:\n  containers: []\n  ${line}\n`);
    expect(file.objects[0]?.podSpecs[0]?.os).toBe(os);
  });
});

describe('pod specs of custom resources', () => {
  const spec = '{containers: [{name: app, image: a}]}';
  test.each([
    ['argoproj.io/v1alpha1', 'Rollout', `spec: {template: {spec: ${spec}}}`],
    ['serving.knative.dev/v1', 'Service', `spec: {template: {spec: ${spec}}}`],
    ['serving.knative.dev/v1', 'Revision', `spec: ${spec}`],
    ['apps.openshift.io/v1', 'DeploymentConfig', `spec: {template: {spec: ${spec}}}`],
    ['batch.volcano.sh/v1alpha1', 'Job', `spec: {tasks: [{template: {spec: ${spec}}}]}`],
    ['apps.kruise.io/v1alpha1', 'AdvancedCronJob', `spec: {template: {jobTemplate: {spec: {template: {spec: ${spec}}}}}}`],
    ['kubeflow.org/v1', 'PyTorchJob', `spec: {pytorchReplicaSpecs: {Worker: {template: {spec: ${spec}}}}}`],
    ['elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', `spec: {nodeSets: [{podTemplate: {spec: ${spec}}}]}`],
    [
      'operators.coreos.com/v1alpha1',
      'ClusterServiceVersion',
      `spec: {install: {spec: {deployments: [{spec: {template: {spec: ${spec}}}}]}}}`,
    ],
    ['tekton.dev/v1', 'Task', 'spec: {steps: [{name: app, image: a}]}'],
    ['argoproj.io/v1alpha1', 'Workflow', 'spec: {entrypoint: app, templates: [{name: app, container: {image: a}}, {name: dag, dag: {}}]}'],
    ['argoproj.io/v1alpha1', 'CronWorkflow', 'spec: {workflowSpec: {templates: [{name: app, script: {image: a, source: x}}]}}'],
  ])('%s %s', (apiVersion, kind, body) => {
    expect(containersOf(parse(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${body}\n`))).toEqual([
      `${kind}/x#container:app`,
    ]);
  });

  test.each([
    [
      'a CRD schema',
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'spec: {versions: [{schema: {openAPIV3Schema: {properties: {spec: {properties: {containers: [{name: a, image: b}]}}}}}}]}',
    ],
    [
      'a schema-like mapping',
      'example.com/v1',
      'App',
      'spec: {properties: {containers: {type: array, items: {properties: {image: {type: string}}}}}}',
    ],
    [
      'a Kyverno pattern',
      'kyverno.io/v1',
      'ClusterPolicy',
      'spec: {rules: [{validate: {pattern: {spec: {containers: [{name: "*", image: "*:*"}]}}}}]}',
    ],
    [
      'a recorded admission request',
      'admission.k8s.io/v1',
      'AdmissionReview',
      'request: {object: {spec: {containers: [{name: a, image: b}]}}}',
    ],
    ['a Kyverno policy of the new groups', 'policies.kyverno.io/v1', 'MutatingPolicy', 'spec: {x: {containers: [{name: a, image: b}]}}'],
    [
      'a Gatekeeper constraint',
      'constraints.gatekeeper.sh/v1beta1',
      'K8sContainerLimits',
      'spec: {parameters: {containers: [{name: a, image: b}]}}',
    ],
    ['values of a Helm release', 'helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: {values: {containers: [{name: a, image: b}]}}'],
    ['a ConfigMap', 'v1', 'ConfigMap', 'data: {"pod.yaml": "spec: {containers: [{name: a, image: b}]}"}'],
    ['items without image and name', 'example.com/v1', 'Report', 'spec: {containers: [{path: /a}, {path: /b}]}'],
    ['an empty list', 'example.com/v1', 'Report', 'spec: {containers: []}'],
    ['a container that is not an Argo template', 'example.com/v1', 'App', 'spec: {container: {image: a}}'],
  ])('not %s', (_, apiVersion, kind, body) => {
    expect(containersOf(parse(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${body}\n`))).toEqual([]);
  });

  test('an Argo Workflow has its own volumes and those of each template', () => {
    const file = parse(`
      apiVersion: argoproj.io/v1alpha1
      kind: Workflow
      metadata: {name: x}
      spec:
        hostNetwork: true
        templates:
          - name: build
            volumes: [{name: a}]
            initContainers: [{name: fetch, image: a}]
            container: {image: b}
            sidecars: [{name: dind, image: c}]
          - name: set
            containerSet: {containers: [{name: one, image: d}]}
    `);
    expect(file.objects[0]?.podSpecs.map(podSpec => [podSpec.get('hostNetwork').state, podSpec.containers.length])).toEqual([
      ['present', 0],
      ['absent', 3],
      ['absent', 1],
    ]);
  });
});

describe('partial objects', () => {
  const deployment = (spec: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: ${spec}\n`;
  const whole = deployment(
    '{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}',
  );

  test.each([
    ['the file is named patch', whole, 'overlays/prod/deployment-patch.yaml'],
    ['the folder is named patches', whole, 'overlays/prod/patches/web.yaml'],
    ['a strategic-merge directive', whole.replace('{name: app', '{$patch: delete, name: app'), 'web.yaml'],
    ['no container of an overlay has an image', whole.replace(', image: a', ''), 'overlays/prod/web.yaml'],
    ['an overlay has no containers', deployment('{selector: {}, template: {spec: {hostNetwork: true}}}'), 'overlay/web.yaml'],
    [
      'an overlay has neither selector nor labels',
      deployment('{template: {spec: {containers: [{name: app, image: a}]}}}'),
      'a/overlays/b/c.yaml',
    ],
    ['a test asserts it', whole, 'tests/e2e/01-assert.yaml'],
    ['a test of Chainsaw asserts it', whole, '.chainsaw-test/chainsaw-step-01-assert-1.yaml'],
    ['a test expects that it does not exist', whole, 'tests/e2e/02-errors.yaml'],
    [
      'a custom resource whose container gets its image from an operator',
      'apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nspec: {template: {containers: [{name: a}]}}\n',
      'x.yaml',
    ],
    ['a Tekton task', 'apiVersion: tekton.dev/v1\nkind: Task\nspec: {steps: [{name: a, image: b}]}\n', 'task.yaml'],
    [
      'an Argo Workflow',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {templates: [{name: a, container: {image: b}}]}\n',
      'x.yaml',
    ],
  ])('partial when %s', (_, text, path) => {
    expect(parse(text, path).objects.map(object => object.partial)).toEqual([true]);
  });

  test.each([
    ['a whole deployment', whole, 'web.yaml'],
    ['a file about dispatching', whole, 'dispatch/dispatcher.yaml'],
    ['a file about error pages', whole, 'custom-errors.yaml'],
    ['a whole deployment of an overlay', whole, 'overlays/prod/web.yaml'],
    ['an object without pods', 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n', 'web.yaml'],
    ['a directive in another object', `${whole}---\n$patch: delete\n`, 'web.yaml'],
    [
      'a Rollout',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {template: {spec: {containers: [{name: a, image: b}]}}}\n',
      'x.yaml',
    ],
  ])('whole: %s', (_, text, path) => {
    expect(parse(text, path).objects.map(object => [object.partial, object.doubtful])).toEqual([[false, false]]);
  });

  const withoutImage = whole.replace(', image: a', '');
  const kustomization = (text: string, path = 'app/kustomization.yaml'): ReadonlyMap<string, SourceFile> =>
    new Map([[path, sourceFile(path, `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`)]]);

  test.each([
    ['no image and no selector', deployment('{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app}]}}}')],
    ['no image and no labels', deployment('{selector: {}, template: {spec: {containers: [{name: app}]}}}')],
    ['no containers', deployment('{selector: {}, template: {spec: {hostNetwork: true}}}')],
    ['neither selector nor labels', deployment('{template: {spec: {containers: [{name: app, image: a}]}}}')],
    [
      'a DeploymentConfig without images',
      withoutImage.replace('apps/v1', 'apps.openshift.io/v1').replace('Deployment', 'DeploymentConfig'),
    ],
  ])('%s: a sketch unless a kustomization is near', (_, text) => {
    expect(parse(text, 'app/web.yaml').objects.map(object => [object.partial, object.doubtful])).toEqual([[false, true]]);
  });

  test('no image, but selector and labels, which a patch has no reason to say: whole', () => {
    const text = deployment('{selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app}]}}}');
    expect(parse(text, 'app/web.yaml').objects.map(object => [object.partial, object.doubtful])).toEqual([[false, false]]);
  });

  test.each([
    ['names it as a patch', kustomization('patches:\n- path: ./web.yaml\n'), true],
    ['names it as a patch in the old form', kustomization('patchesStrategicMerge:\n- web.yaml\n- |-\n  kind: Service\n'), true],
    ['names it as a patch from a folder above', kustomization('patches: [{path: app/web.yaml}]\n', 'kustomization.yml'), true],
    ['names it as a patch from the folder beside it', kustomization('patches: [{path: ../app/web.yaml}]\n', 'app/Kustomization'), true],
    ['names it as a resource', kustomization('resources: [web.yaml]\n'), false],
    ['lies in its folder and does not name it', kustomization('resources: [../base]\n'), true],
    ['lies above and does not name it', kustomization('resources: [app]\n', 'kustomization.yaml'), false],
    ['cannot be read', kustomization('patches: {{ nothing\n'), true],
  ])('a kustomization %s', (_, companions, partial) => {
    const file = parseKubernetes(sourceFile('app/web.yaml', withoutImage), { companions });
    expect(file.objects.map(object => object.partial)).toEqual([partial]);
  });

  test('a resource may be named like a patch', () => {
    const companions = kustomization('resources: [patch-controller.yaml]\n');
    const file = parseKubernetes(sourceFile('app/patch-controller.yaml', whole), { companions });
    expect(file.objects.map(object => object.partial)).toEqual([false]);
  });
});

describe('kinds of other groups that run a pod template', () => {
  test.each([
    ['apps.openshift.io/v1', 'DeploymentConfig'],
    ['v1', 'DeploymentConfig'],
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['apps.kruise.io/v1beta1', 'StatefulSet'],
  ])('%s %s has its pod spec even without containers', (apiVersion, kind) => {
    const file = parse(`apiVersion: ${apiVersion}\nkind: ${kind}\nspec: {template: {metadata: {labels: {a: b}}, spec: {hostPID: true}}}\n`);
    expect(file.objects[0]?.podSpecs.map(podSpec => [podSpec.get('hostPID').state, podSpec.labels.state])).toEqual([
      ['present', 'present'],
    ]);
  });
});

describe('Helm templates', () => {
  describe('a partial', () => {
    const partial = '{{- define "web" -}}\napiVersion: v1\nkind: Pod\n{{ template "meta" . }}\n  annotations: {}\n{{- end -}}\n';
    const read = (path: string, text = partial): KubernetesFile['notifications'] =>
      parseKubernetes(sourceFile(path, text), { template: 'helm' }).notifications;

    test('that is no YAML by itself is judged in the charts that use it', () =>
      expect(read('chart/templates/_pod.yaml')).toMatchObject([{ code: 'syntax-error', level: 'note' }]));

    test.each([
      ['another template', 'chart/templates/pod.yaml', partial],
      ['a file that no chart has', 'deploy/_pod.yaml', partial],
      // What stands in the braces is hidden for who renders it, and not for kubectl.
      ['a manifest as it stands', 'chart/templates/_pod.yaml', 'apiVersion: v1\nkind: Pod\na: # {{ x }}\n  b: 1\n'],
    ])('is not %s', (_, path, text) => {
      expect(read(path, text).map(({ level }) => level)).toEqual(['error']);
    });
  });

  test('what a template prints is unknown, the rest is exact', () => {
    const file = parseTemplate(`
      {{- if .Values.enabled }}
      apiVersion: {{ include "web.apiVersion" . }}
      kind: Deployment
      metadata:
        name: {{ include "web.fullname" . }}
        labels:
          {{- include "web.labels" . | nindent 4 }}
      spec:
        template:
          spec:
            containers:
              - name: {{ .Chart.Name }}
                image: "{{ .Values.image }}"
                securityContext:
                  privileged: true
            {{- with .Values.nodeSelector }}
            nodeSelector:
              {{- toYaml . | nindent 8 }}
            {{- end }}
      {{- end }}
    `);
    const [object] = file.objects;
    expect(file.template).toBe('helm');
    expect(object).toMatchObject({
      apiVersion: undefined,
      group: undefined,
      kind: 'Deployment',
      name: undefined,
      subject: 'Deployment/?',
      partial: false,
    });
    const [podSpec] = object?.podSpecs ?? [];
    expect(podSpec?.os).toBe('linux');
    const [container] = podSpec?.containers ?? [];
    expect(container?.subject).toBe('Deployment/?#container:0');
    const privileged = container?.get('securityContext', 'privileged');
    expect(privileged?.state === 'present' && textUnder(file.file.text, privileged.node.range)).toBe('true');
    expect(container?.get('image').state).toBe('unknown');
  });

  test('a system that a template chooses is unknown', () => {
    const file = parseTemplate('apiVersion: v1\nkind: Pod\nspec:\n  os:\n    name: {{ .Values.os }}\n  containers: []\n');
    expect(file.objects[0]?.podSpecs[0]?.os).toBe('unknown');
  });

  test('a kind that a template chooses is unknown, and its pods are found all the same', () => {
    const file = parseTemplate(`
      apiVersion: apps/v1
      kind: {{ .Values.kind }}
      metadata: {name: web}
      spec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}
    `);
    expect(containersOf(file)).toEqual(['?/web#container:app']);
  });
});
